import { describe, expect, test } from 'vitest';
import { formOf, forms, sectionOf, tableIds, withRows } from '../../server/src/form/index.ts';
import { rowSkeleton, sectionSkeleton, skeleton, tableSkeleton } from '../../server/src/form/skeleton.ts';
import { readReport } from '../../server/src/report/read.ts';
import { randomModel } from '../support/model.ts';
import { seededRandom } from '../support/random.ts';

const form2021 = formOf('2021');
const layouts = ['tabs', 'pipes'] as const;

const separators = { tabs: '\t', pipes: '|' };
const separatorsIn = (line: string, layout: 'tabs' | 'pipes') => line.split(separators[layout]).length - 1;

describe.each(forms.flatMap((form) => layouts.map((layout) => [form.edition, layout] as const)))(
  'the blank form of %s with %s',
  (edition, layout) => {
    const form = formOf(edition);
    const text = skeleton(form, { layout, agency: '青禾县人民政府', year: 2024 });

    test('begins with the title and the period', () => {
      const [title, , period] = text.split('\n');
      expect(title).toBe('青禾县人民政府2024年政府信息公开工作年度报告');
      expect(period).toContain('2024年1月1日至2024年12月31日');
    });

    test('holds every section, group, row, column and head in the order of the form', () => {
      let from = 0;
      const find = (label: string) => {
        const at = text.indexOf(label, from);
        expect(at, label).toBeGreaterThanOrEqual(0);
        return at;
      };
      for (const { numeral, title, table } of form.sections) {
        from = find(`${numeral}、${title}`);
        if (!table) continue;
        const { heads, groups, rows } = form.tables[table];
        for (const { label } of [...heads, ...groups, ...rows]) find(label);
        for (const row of rows) for (const column of row.columns) find(column.label);
        if (table !== 'disputes') for (const { label } of rows) from = find(label);
      }
    });

    test('has no number and no blank line in its tables', () => {
      for (const id of tableIds) {
        const lines = tableSkeleton(form, id, layout).split('\n');
        for (const line of lines) expect(line).not.toBe('');
        for (const line of lines) expect(line).not.toMatch(/\d(?!\.)/);
      }
    });
  },
);

describe('tables', () => {
  test('of Markdown have the same number of cells in every line', () => {
    const widths = { proactive: 4, requests: 10, disputes: 15 };
    for (const form of forms)
      for (const id of tableIds)
        for (const line of tableSkeleton(form, id, 'pipes').split('\n'))
          expect(separatorsIn(line, 'pipes')).toBe(widths[id] + 1);
  });

  test('of tabs have as many places for values as the row has columns', () => {
    expect(rowSkeleton(form2021, 'proactive.rules', 'tabs')).toBe('规章\t\t\t');
    expect(rowSkeleton(form2021, 'proactive.licences', 'tabs')).toBe('行政许可\t');
    for (const row of form2021.tables.requests.rows)
      expect(separatorsIn(rowSkeleton(form2021, row.key, 'tabs')!, 'tabs')).toBe(9);
  });

  test('lay heads over the columns that they stand for', () => {
    const [first, second, third] = tableSkeleton(form2021, 'requests', 'tabs').split('\n');
    expect(first!.split('\t').indexOf('申请人情况')).toBe(3);
    expect(second!.split('\t').indexOf('自然人')).toBe(3);
    expect(second!.split('\t').indexOf('法人或其他组织')).toBe(4);
    expect(second!.split('\t').indexOf('总计')).toBe(9);
    expect(third!.split('\t').indexOf('商业企业')).toBe(4);
    const [top, middle, bottom, values] = tableSkeleton(form2021, 'disputes', 'tabs').split('\n');
    expect(top!.split('\t').indexOf('行政诉讼')).toBe(5);
    expect(middle!.split('\t').indexOf('复议后起诉')).toBe(10);
    expect(middle!.split('\t').indexOf('总计')).toBe(4);
    expect(bottom!.split('\t').lastIndexOf('总计')).toBe(14);
    expect(values).toBe('\t'.repeat(14));
  });
});

describe('rows', () => {
  test('carry the labels of the groups that begin with them', () => {
    expect(rowSkeleton(form2021, 'requests.denied.stateSecret', 'pipes')).toBe(
      '|  | （三）不予公开 | 1.属于国家秘密 |  |  |  |  |  |  |  |',
    );
    expect(rowSkeleton(form2021, 'requests.denied.inquiry', 'pipes')).toBe(
      '|  |  | 8.属于行政查询事项 |  |  |  |  |  |  |  |',
    );
    expect(rowSkeleton(form2021, 'requests.granted', 'tabs')).toMatch(/^三、本年度办理结果\t（一）予以公开\t/);
  });

  test('follow the variant', () => {
    const undivided = withRows(form2021, new Set(['requests.other']));
    expect(rowSkeleton(undivided, 'requests.other', 'tabs')).toMatch(/^\t（六）其他处理\t{8}$/);
    expect(tableSkeleton(undivided, 'requests', 'tabs')).not.toContain('3.其他');
  });

  test('that are no lines of the form have no skeleton', () => {
    expect(rowSkeleton(form2021, 'disputes.review', 'tabs')).toBeUndefined();
    expect(rowSkeleton(form2021, 'requests.other', 'tabs')).toBeUndefined();
    expect(rowSkeleton(form2021, 'nonsense', 'tabs')).toBeUndefined();
  });
});

describe('sections', () => {
  test('of prose are a heading, the others a heading and a table', () => {
    expect(sectionSkeleton(form2021, 'problems', 'tabs')).toBe('五、存在的主要问题及改进情况');
    const { numeral, title } = sectionOf(form2021, 'requests');
    expect(sectionSkeleton(form2021, 'requests', 'pipes')).toBe(
      `${numeral}、${title}\n\n${tableSkeleton(form2021, 'requests', 'pipes')}`,
    );
  });

  test('need neither agency nor year', () => {
    expect(skeleton(form2021, { layout: 'tabs' })).toMatch(/^政府信息公开工作年度报告\n\n一、总体情况\n/);
  });
});

describe('numbers', () => {
  const random = seededRandom(11);

  test.each(forms.flatMap((form) => layouts.map((layout) => [form.edition, layout] as const)))(
    'that are given stand in the form of %s with %s, and are read out of it',
    (edition, layout) => {
      const form = formOf(edition);
      const numbers = randomModel(random, form);
      const { cells } = readReport(skeleton(form, { layout, year: form.years.from, numbers }));
      const read = [...cells].map(([key, { reading }]) => [key, reading.kind === 'number' ? reading.value : reading]);
      expect(read.sort()).toEqual([...numbers].sort());
    },
  );

  test('that are not given leave their cells blank', () => {
    const numbers = new Map([['disputes.review.total', 12]]);
    const { cells } = readReport(skeleton(form2021, { layout: 'pipes', numbers }));
    expect(cells.get('disputes.review.total')!.reading).toEqual({ kind: 'number', value: 12 });
    expect(cells.get('disputes.review.pending')!.reading.kind).toBe('blank');
  });
});
