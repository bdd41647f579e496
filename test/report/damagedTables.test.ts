// Tables with one thing wrong: what is not touched by it stays where it is, or is not read at all.

import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/report/read.ts';
import { disputesTable, proactiveTable, requestsTable, sampleReport } from '../support/sampleReport.ts';

type Rows = readonly (readonly string[])[];

const layouts: Readonly<Record<string, (rows: Rows) => string>> = {
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  pipes: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  html: (rows) =>
    `<table>\n${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
};

/** Layouts in which a cell that is gone leaves no trace. */
const looseLayouts: typeof layouts = {
  'a cell a line': (rows) => rows.map((row) => row.filter(Boolean).join('\n')).join('\n'),
  'a cell a line behind a tab': (rows) => rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
  'white space': (rows) => rows.map((row) => row.filter(Boolean).join('   ')).join('\n'),
};

const tables = [proactiveTable, requestsTable, disputesTable].map((table) =>
  table.split('\n').map((row) => row.split('\t')),
);

function cellsIn(
  layOut: (rows: Rows) => string,
  [proactive, requests, disputes]: readonly Rows[],
): Map<string, string> {
  const { cells } = readReport(
    sampleReport({
      proactive: `二、主动公开政府信息情况\n\n${layOut(proactive!)}`,
      requests: `三、收到和处理政府信息公开申请情况\n\n${layOut(requests!)}`,
      disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${layOut(disputes!)}`,
    }),
  );
  return new Map([...cells].map(([key, { text }]) => [key, text]));
}

/** The tables with other words in one cell, for each cell that holds a number. */
function* withWords(words: string): Iterable<readonly Rows[]> {
  for (const [at, table] of tables.entries())
    for (const [line, row] of table.entries())
      for (const [column, cell] of row.entries()) {
        if (!isNumber(cell)) continue;
        yield tables.with(at, table.with(line, row.with(column, words)));
      }
}

/** The tables with a number of its own in each cell: any value in a wrong place shows. */
const numbered: readonly Rows[] = (() => {
  let next = 100;
  return tables.map((table) => table.map((row) => row.map((cell) => (isNumber(cell) ? String(next++) : cell))));
})();

function isNumber(cell: string): boolean {
  return /^[\d.]+$/.test(cell);
}

/** A row with something wrong with it; undefined where that cannot be wrong with this row. */
type Damage = (row: readonly string[], firstValue: number) => Rows | undefined;

const damages: Readonly<Record<string, Damage>> = {
  'its last cell gone': (row) => [row.slice(0, -1)],
  'its last two cells gone': (row, first) => (row.length - first > 3 ? [row.slice(0, -2)] : undefined),
  'its first value gone': (row, first) => (row.length - first > 2 ? [row.toSpliced(first, 1)] : undefined),
  'its first value blank': (row, first) => [row.with(first, '')],
  'a blank cell more at its end': (row) => [[...row, '']],
  'a blank cell more before it': (row) => [['', ...row]],
  'a blank cell more before its values': (row, first) => [row.toSpliced(first, 0, '')],
  'a blank cell of its label gone': (row, first) =>
    first > 1 && row[first - 1] === '' ? [row.toSpliced(first - 1, 1)] : undefined,
  'a value more': (row) => [[...row, '9999']],
  'a slip in its label': (row) => [row.map((cell) => (cell.length > 6 ? cell.slice(0, 3) + cell.slice(4) : cell))],
  'itself written twice': (row) => [row, row],
  'itself gone': () => [],
  'a blank row behind it': (row) => [row, row.map(() => '')],
};

describe.each(Object.entries(layouts))('%s', (_, layOut) => {
  it.each(['若干', '见附件'])('%s in any cell', (words) => {
    const whole = cellsIn(layOut, tables);
    expect(whole.size).toBe(200);
    const changed = [...withWords(words)].map((changedTables) => {
      const cells = cellsIn(layOut, changedTables);
      return [...whole].filter(([key, text]) => cells.get(key) !== text).map(([key]) => `${key}=${cells.get(key)}`);
    });
    // One cell each, and each cell once.
    expect(changed.filter((keys) => keys.length !== 1 || !keys[0]!.endsWith(`=${words}`))).toEqual([]);
    expect(new Set(changed.flat()).size).toBe(200);
  });
});

describe.each(Object.entries({ ...layouts, ...looseLayouts }))('%s', (_, layOut) => {
  it.each(Object.entries(damages))('a row with %s', (_, damage) => {
    const whole = cellsIn(layOut, numbered);
    const moved: string[] = [];
    for (const [at, table] of numbered.entries())
      for (const [line, row] of table.entries()) {
        const firstValue = row.findIndex(isNumber);
        const rows = firstValue === -1 ? undefined : damage(row, firstValue);
        if (!rows) continue;
        const cells = cellsIn(layOut, numbered.with(at, table.toSpliced(line, 1, ...rows)));
        for (const [key, text] of cells)
          if (text !== whole.get(key) && text !== '') moved.push(`${row.join(' ')}: ${key} ${text}`);
      }
    expect(moved).toEqual([]);
  });
});
