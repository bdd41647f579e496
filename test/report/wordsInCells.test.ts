// Words in the place of a number: the cell holds them, and every other cell stays where it is.

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
        if (!/^[\d.]+$/.test(cell)) continue;
        yield tables.with(at, table.with(line, row.with(column, words)));
      }
}

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
