import { describe, expect, test } from 'vitest';
import {
  cellKeys,
  cellOf,
  columnOf,
  equationsOfCell,
  formForYear,
  formOf,
  forms,
  groupOf,
  rowOf,
  sectionOf,
  splitKey,
  tableIdOf,
  tableIds,
  withRows,
} from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';

const form2021 = formOf('2021');
const form2019 = formOf('2019');
const dividedKeys = ['requests.other.correctionOverdue', 'requests.other.feeOverdue', 'requests.other.misc'];

const rowKeys = (form: Form) => new Set(tableIds.flatMap((id) => form.tables[id].rows.map((row) => row.key)));
const cellsIn = (form: Form, table: string) => cellKeys(form).filter((key) => tableIdOf(key) === table);

function replacing(form: Form, gone: string[], added: string[]): Form {
  const keys = rowKeys(form);
  for (const key of gone) keys.delete(key);
  for (const key of added) keys.add(key);
  return withRows(form, keys);
}
const undivided2021 = replacing(form2021, dividedKeys, ['requests.other']);
const divided2019 = replacing(form2019, ['requests.other'], dividedKeys);

describe('cells', () => {
  test('edition 2021 has 10 + 175 + 15', () => {
    expect(cellsIn(form2021, 'proactive')).toHaveLength(10);
    expect(cellsIn(form2021, 'requests')).toHaveLength(175);
    expect(cellsIn(form2021, 'disputes')).toHaveLength(15);
    expect(cellKeys(form2021)).toHaveLength(200);
  });

  test('edition 2019 has 22 + 161 + 15', () => {
    expect(cellsIn(form2019, 'proactive')).toHaveLength(22);
    expect(cellsIn(form2019, 'requests')).toHaveLength(161);
    expect(cellsIn(form2019, 'disputes')).toHaveLength(15);
  });

  test('the rows stand in the order of the form', () => {
    expect([...rowKeys(form2021)]).toEqual([
      'proactive.rules',
      'proactive.normativeDocs',
      'proactive.licences',
      'proactive.penalties',
      'proactive.coercions',
      'proactive.fees',
      'requests.received',
      'requests.carriedIn',
      'requests.granted',
      'requests.partial',
      'requests.denied.stateSecret',
      'requests.denied.forbiddenByLaw',
      'requests.denied.securityStability',
      'requests.denied.thirdParty',
      'requests.denied.internalAffairs',
      'requests.denied.processInfo',
      'requests.denied.enforcementFile',
      'requests.denied.inquiry',
      'requests.unable.notHeld',
      'requests.unable.notReadyMade',
      'requests.unable.stillUnclear',
      'requests.unprocessed.petition',
      'requests.unprocessed.duplicate',
      'requests.unprocessed.publication',
      'requests.unprocessed.excessive',
      'requests.unprocessed.reconfirm',
      'requests.other.correctionOverdue',
      'requests.other.feeOverdue',
      'requests.other.misc',
      'requests.outcomeTotal',
      'requests.carriedOut',
      'disputes.review',
      'disputes.suitDirect',
      'disputes.suitAfterReview',
    ]);
    const rows2019 = [...rowKeys(form2019)];
    expect(rows2019.filter((key) => key.startsWith('requests.'))).toEqual(
      [...rowKeys(undivided2021)].filter((key) => key.startsWith('requests.')),
    );
    expect(rows2019[rows2019.indexOf('requests.outcomeTotal') - 1]).toBe('requests.other');
  });

  test('table two of 2019 has its own columns', () => {
    expect(cellsIn(form2019, 'proactive')).toEqual(
      expect.arrayContaining([
        'proactive.rules.made',
        'proactive.normativeDocs.total',
        'proactive.otherServices.decisions',
        'proactive.fees.change',
        'proactive.procurement.amount',
      ]),
    );
    expect(columnOf(form2019, 'proactive.fees.change')?.kind).toBe('change');
    expect(columnOf(form2019, 'proactive.procurement.amount')?.unit).toBe('元');
    expect(columnOf(form2021, 'proactive.fees.amount')?.unit).toBe('万元');
  });

  test('every row stands in a group of its table or alone, and no key is given twice', () => {
    for (const form of [...forms, undivided2021, divided2019])
      for (const id of tableIds) {
        const { rows, groups, heads } = form.tables[id];
        const groupKeys = new Set(groups.map((group) => group.key));
        for (const part of [...rows, ...groups]) if (part.group) expect(groupKeys).toContain(part.group);
        const keys = [...rows, ...groups, ...heads].map((part) => part.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(tableIdOf(key)).toBe(id);
      }
  });
});

describe('sections', () => {
  test('six, numbered, three of them with a table', () => {
    for (const { sections } of forms) {
      expect(sections.map((section) => section.numeral).join('')).toBe('一二三四五六');
      expect(sections.flatMap((section) => section.table ?? [])).toEqual(tableIds);
    }
  });

  test('usual titles are aliases', () => {
    const knownTitles = form2021.sections.flatMap((section) => [section.title, ...section.aliases]);
    for (const title of [
      '存在问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题和改进措施',
      '政府信息公开行政复议及行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '行政机关主动公开政府信息情况',
      '行政机关收到和处理政府信息公开申请情况',
      '其他需要报告事项',
    ])
      expect(knownTitles).toContain(title);
    expect(new Set(knownTitles).size).toBe(knownTitles.length);
  });
});

describe('equations', () => {
  const namesOf = (form: Form) => form.equations.map((equation) => equation.id);
  const columns = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrg', 'total'];

  test.each([
    ['2021', form2021, 25],
    ['2019', form2019, 23],
    ['2021 with （六） undivided', undivided2021, 23],
    ['2019 with （六） divided', divided2019, 25],
  ])('of %s', (_, form, rows) => {
    expect(namesOf(form)).toEqual([
      ...form.tables.requests.rows.map((row) => `row:${row.key}`),
      ...columns.map((column) => `outcome:${column}`),
      ...columns.map((column) => `balance:${column}`),
      'disputes:review',
      'disputes:suitDirect',
      'disputes:suitAfterReview',
    ]);
    expect(form.equations).toHaveLength(rows + 17);
    const keys = new Set(cellKeys(form));
    for (const { at, terms } of form.equations)
      for (const { key } of [{ key: at }, ...terms]) expect(keys).toContain(key);
  });

  const terms = (form: Form, id: string) =>
    form.equations.find((equation) => equation.id === id)!.terms.map(({ weight, key }) => `${weight} ${key}`);

  test('a row adds six columns to its total', () => {
    expect(terms(form2021, 'row:requests.granted')).toEqual([
      '1 requests.granted.total',
      '-1 requests.granted.naturalPerson',
      '-1 requests.granted.business',
      '-1 requests.granted.research',
      '-1 requests.granted.welfare',
      '-1 requests.granted.legalService',
      '-1 requests.granted.otherOrg',
    ]);
  });

  test('（七）总计 adds 21 rows, 19 where （六） is one', () => {
    expect(terms(form2021, 'outcome:business')).toHaveLength(22);
    for (const form of [form2019, undivided2021]) {
      expect(terms(form, 'outcome:business')).toHaveLength(20);
      expect(terms(form, 'outcome:business')).toContain('-1 requests.other.business');
    }
    expect(terms(divided2019, 'outcome:business')).toContain('-1 requests.other.feeOverdue.business');
  });

  test('the balance is 一 + 二 = （七） + 四, reported at （七）', () => {
    expect(terms(form2021, 'balance:total')).toEqual([
      '1 requests.received.total',
      '1 requests.carriedIn.total',
      '-1 requests.outcomeTotal.total',
      '-1 requests.carriedOut.total',
    ]);
    expect(form2021.equations.find(({ id }) => id === 'balance:total')!.at).toBe('requests.outcomeTotal.total');
  });

  test('a group of table four adds four results', () => {
    expect(terms(form2019, 'disputes:review')).toEqual([
      '1 disputes.review.total',
      '-1 disputes.review.upheld',
      '-1 disputes.review.corrected',
      '-1 disputes.review.otherResult',
      '-1 disputes.review.pending',
    ]);
  });

  test('are found by their cells', () => {
    const ids = (key: string) => equationsOfCell(form2021, key).map((equation) => equation.id);
    expect(ids('requests.outcomeTotal.total')).toEqual(['row:requests.outcomeTotal', 'outcome:total', 'balance:total']);
    expect(ids('disputes.review.pending')).toEqual(['disputes:review']);
    expect(ids('proactive.rules.issued')).toEqual([]);
  });
});

describe('variants', () => {
  test('the published form where nothing differs, or where both are there', () => {
    expect(withRows(form2021, rowKeys(form2021))).toBe(form2021);
    expect(withRows(form2021, new Set())).toBe(form2021);
    expect(replacing(form2021, [], ['requests.other'])).toBe(form2021);
    expect(replacing(form2019, [], dividedKeys)).toBe(form2019);
  });

  test('are built once, and lead back', () => {
    expect(replacing(form2021, dividedKeys, ['requests.other'])).toBe(undivided2021);
    expect(withRows(undivided2021, rowKeys(undivided2021))).toBe(undivided2021);
    expect(withRows(undivided2021, rowKeys(form2021))).toBe(form2021);
  });

  test('take their groups with them', () => {
    expect(groupOf(form2021, 'requests.other')).toBeDefined();
    expect(groupOf(undivided2021, 'requests.other')).toBeUndefined();
    expect(groupOf(form2019, 'requests.other')).toBeUndefined();
    expect(groupOf(divided2019, 'requests.other')).toBeDefined();
  });

  test('one of the three rows is enough to see that （六） is divided', () => {
    expect(replacing(form2019, ['requests.other'], ['requests.other.misc'])).toBe(divided2019);
  });
});

describe('lookups', () => {
  test('the form for a year', () => {
    expect(formForYear(2008)).toBe(form2019);
    expect(formForYear(2019)).toBe(form2019);
    expect(formForYear(2020)).toBe(form2019);
    expect(formForYear(2021)).toBe(form2021);
    expect(formForYear(2040)).toBe(form2021);
  });

  test('rows, columns and cells by key', () => {
    expect(splitKey('requests.denied.inquiry.total')).toEqual({ row: 'requests.denied.inquiry', column: 'total' });
    expect(rowOf(form2021, 'requests.denied.inquiry')?.label).toBe('8.属于行政查询事项');
    expect(rowOf(form2021, 'requests.denied.inquiry.total')?.label).toBe('8.属于行政查询事项');
    expect(columnOf(form2021, 'disputes.suitDirect.pending')?.label).toBe('尚未审结');
    expect(cellOf(form2021, 'proactive.fees.amount')?.table.id).toBe('proactive');
    expect(sectionOf(form2021, 'problems').title).toBe('存在的主要问题及改进情况');
  });

  test('unknown keys give nothing', () => {
    expect(rowOf(form2021, 'requests.other')).toBeUndefined();
    expect(cellOf(form2021, 'requests.granted.upheld')).toBeUndefined();
    expect(columnOf(form2021, 'nonsense')).toBeUndefined();
    expect(tableIdOf('overview.x')).toBeUndefined();
  });
});
