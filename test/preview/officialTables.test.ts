import { describe, expect, test } from 'vitest';
import { cellKeys, formOf, forms, withRows } from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';
import { type OfficialRow, type OfficialTable, officialTables } from '../../server/src/preview/officialTables.ts';

const divided = withRows(formOf('2019'), new Set(['requests.other.misc']));
const undivided = withRows(formOf('2021'), new Set(['requests.other']));

describe.each(
  [...forms, divided, undivided].map((form) => [`${form.edition} with ${cellKeys(form).length} cells`, form]),
)('the tables of %s', (_, form) => {
  const tables = officialTables(form as Form, new Map(cellKeys(form as Form).map((key) => [key, `value of ${key}`])));
  const cells = tables.flatMap((table) => rowsOf(table).flat());

  test('hold each cell of the form once, in its order, with its value', () => {
    const values = cells.filter(({ kind }) => kind === 'value');
    expect(values.map(({ key }) => key)).toEqual(cellKeys(form as Form));
    expect(values.map(({ text }) => text)).toEqual(cellKeys(form as Form).map((key) => `value of ${key}`));
  });

  test.each(tables.map((table) => [table.id, table] as const))(
    'fill the grid of %s without gap or overlap',
    (_, table) => {
      for (const rows of [table.head, ...table.bodies]) expectFullGrid(rows, table.columnWidths.length);
    },
  );

  test('share the width out', () => {
    for (const { columnWidths } of tables) {
      expect(columnWidths.reduce((sum, width) => sum + width)).toBeCloseTo(1);
      expect(Math.min(...columnWidths)).toBeGreaterThan(0.05);
    }
  });

  test('give every head and label a scope, and no value', () => {
    for (const { kind, scope } of cells) expect(scope !== undefined).toBe(kind === 'head' || kind === 'label');
  });
});

describe('the form of 2021', () => {
  const [proactive, requests, disputes] = officialTables(formOf('2021'), new Map()) as [
    OfficialTable,
    OfficialTable,
    OfficialTable,
  ];
  const shapeOf = (row: OfficialRow) => row.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`);

  test('table two merges the three columns of values where there is one', () => {
    expect(proactive.bodies.map((rows) => rows.map(shapeOf))[1]).toEqual([
      ['第二十条第（五）项 4×1'],
      ['信息内容 1×1', '本年处理决定数量 3×1'],
      ['行政许可 1×1', ' 3×1'],
    ]);
  });

  test('table three has three rows of heads beside the note', () => {
    expect(requests.head.map(shapeOf)).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3', '申请人情况 7×1'],
      ['自然人 1×2', '法人或其他组织 5×1', '总计 1×2'],
      ['商业企业 1×1', '科研机构 1×1', '社会公益组织 1×1', '法律服务机构 1×1', '其他 1×1'],
    ]);
    const labels = requests.bodies[0]!.map((row) => shapeOf(row.filter(({ kind }) => kind === 'label')));
    expect(labels[0]).toEqual(['一、本年新收政府信息公开申请数量 3×1']);
    expect(labels[2]).toEqual(['三、本年度办理结果 1×22', '（一）予以公开 2×1']);
    expect(labels[4]).toEqual(['（三）不予公开 1×8', '1.属于国家秘密 1×1']);
    expect(labels.at(-2)).toEqual(['（七）总计 2×1']);
  });

  test('table four has its labels above a single row', () => {
    expect(disputes.head.map((row) => shapeOf(row))).toEqual([
      ['行政复议 5×1', '行政诉讼 10×1'],
      [
        ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `${label} 1×2`),
        '未经复议直接起诉 5×1',
        '复议后起诉 5×1',
      ],
      [...Array.from({ length: 2 }, () => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'])]
        .flat()
        .map((label) => `${label} 1×1`),
    ]);
    expect(disputes.bodies).toHaveLength(1);
    expect(disputes.bodies[0]).toHaveLength(1);
  });
});

test('where values of two and three columns meet, each takes its share', () => {
  const [proactive] = officialTables(formOf('2019'), new Map());
  const spans = proactive!.bodies.map((rows) => rows[2]!.map(({ columnSpan }) => columnSpan));
  expect(spans).toEqual([
    [1, 2, 2, 2],
    [1, 2, 2, 2],
    [1, 2, 2, 2],
    [1, 3, 3],
    [1, 3, 3],
  ]);
});

function rowsOf({ head, bodies }: OfficialTable): OfficialRow[] {
  return [...head, ...bodies.flat()];
}

/** Lays the rows out as a browser does, and expects every place of the grid to be taken once. */
function expectFullGrid(rows: readonly OfficialRow[], width: number): void {
  const taken = rows.map(() => new Array<number>(width).fill(0));
  rows.forEach((row, top) => {
    for (const { columnSpan, rowSpan } of row) {
      const left = taken[top]!.indexOf(0);
      for (let line = top; line < top + rowSpan; line += 1)
        for (let column = left; column < left + columnSpan; column += 1) taken[line]![column]! += 1;
    }
  });
  expect(taken.flat().every((count) => count === 1)).toBe(true);
}
