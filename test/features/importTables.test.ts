import { expect, test } from 'vitest';
import { readCsv, readWorkbook } from '../../server/src/documents/readSheets.ts';
import { writeCsv, writeXlsx } from '../../server/src/documents/sheets.ts';
import { importTables, type TableImport } from '../../server/src/features/importTables.ts';
import { formOf } from '../../server/src/form/index.ts';
import { skeleton } from '../../server/src/form/skeleton.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { requestsTable, sampleReport } from '../support/sampleReport.ts';

const sample = sampleReport();

function imported(report: string, source: string): TableImport {
  const read = importTables(analyse(report), source);
  if (!read) throw new Error('there is no table in it');
  return read;
}

const applied = (text: string, { changes }: TableImport) =>
  applyEdits(
    text,
    changes.map(({ edit }) => edit),
  );

const cells = (text: string) => new Map([...analyse(text).report.cells].map(([key, { text: value }]) => [key, value]));

test('a table of the filing system goes onto the rows of the report, and what is there already stays', () => {
  const source = requestsTable.replace('（一）予以公开\t\t4\t1', '（一）予以公开\t\t3\t2');
  const read = imported(sample, source);
  expect(read.changes.map(({ name, from, edit }) => `${name} ${from} → ${edit.newText}`)).toEqual([
    '“（一）予以公开”的“自然人” 4 → 3',
    '“（一）予以公开”的“商业企业” 1 → 2',
  ]);
  expect(read).toMatchObject({ same: 173, unread: [] });
  expect(cells(applied(sample, read)).get('requests.granted.business')).toBe('2');
});

test('rows and columns in another order are read by their labels', () => {
  const head = '序号\t项目\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他';
  const rows = [
    '1\t四、结转下年度继续办理\t3\t2\t0\t0\t0\t0\t1',
    '2\t一、本年新收政府信息公开申请数量\t9\t8\t1\t0\t0\t0\t0',
  ];
  const read = imported(sample, `2025年统计表\n${head}\n${rows.join('\n')}\n`);
  expect(read.changes.map(({ name, from, edit }) => `${name} ${from} → ${edit.newText}`)).toEqual([
    '“四、结转下年度继续办理”的“其他” 0 → 1',
    '“四、结转下年度继续办理”的“总计” 2 → 3',
  ]);
  expect(read).toMatchObject({ same: 12, unread: [] });
});

test('numbers without the head of their column are not taken', () => {
  const [, ...rows] = requestsTable.split('\n').slice(2);
  const read = imported(sample, rows.join('\n').replace('\t4\t1', '\t3\t2'));
  expect(read.changes).toEqual([]);
  expect(read.unread[0]).toContain('没有找到列名“自然人”');
  const twice = imported(sample, requestsTable.replace('科研机构', '商业企业'));
  expect(twice.unread.some((line) => line.includes('有 2 列名为“商业企业”'))).toBe(true);
});

test('what cannot be read is told and changes nothing', () => {
  const source = requestsTable
    .replace('（一）予以公开\t\t4\t1', '（一）予以公开\t\t若干\t1')
    .replace('3.其他\t0\t0', '3.其他\t\t0')
    .replace('四、结转', '四、跨年办理\t\t\t2\t0\t0\t0\t0\t0\t2\n四、结转');
  const read = imported(sample, source);
  expect(read.changes).toEqual([]);
  expect(read.unread).toEqual([
    '“四、跨年办理”不是格式里的行',
    '“（一）予以公开”的“自然人”：“若干”不是数字',
    '文件里有 1 格空白，本报告的这些格保持原样',
  ]);
});

test('a report without the table says so and stays as it is', () => {
  const without = sampleReport({ requests: '三、收到和处理政府信息公开申请情况\n见附件。' });
  const read = imported(without, requestsTable);
  expect(read.changes).toEqual([]);
  expect(read.unread[0]).toContain('本报告里没有读到');
});

test('a file without a table of the form is none', () => {
  expect(importTables(analyse(sample), '姓名\t电话\n张\t1\n')).toBeUndefined();
});

test.each(['tabs', 'pipes'] as const)(
  'a blank form in %s is filled in from the workbook and from the CSV',
  async (layout) => {
    const source = analyse(sample);
    const blank = skeleton(formOf('2021'), { layout, agency: '青禾县人民政府', year: 2025 });
    const sheets = readWorkbook(await writeXlsx(source));
    if (typeof sheets === 'string') throw new Error(sheets);
    for (const files of [sheets, [readCsv(writeCsv(source))]]) {
      const filled = files.reduce((text, sheet) => applied(text, imported(text, sheet.text)), blank);
      expect(cells(filled)).toEqual(cells(sample));
    }
  },
);
