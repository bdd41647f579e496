// Layouts that converters make and that no model is printed in: the sample report in them reads as it does in its own.

import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { disputesTable, proactiveTable, requestsTable, sampleReport } from '../support/sampleReport.ts';

const plain = analyse(sampleReport());

/** The sample report with its three tables laid out anew; its cells, and what is found in it. */
function laidOut(layOut: (rows: readonly (readonly string[])[]) => string) {
  const table = (text: string) => layOut(text.split('\n').map((line) => line.split('\t')));
  const { report, findings } = analyse(
    sampleReport({
      proactive: `二、主动公开政府信息情况\n\n${table(proactiveTable)}`,
      requests: `三、收到和处理政府信息公开申请情况\n\n${table(requestsTable)}`,
      disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${table(disputesTable)}`,
    }),
  );
  return { cells: valuesOf(report.cells), rules: findings.map(({ rule }) => rule) };
}

function valuesOf(cells: typeof plain.report.cells): Record<string, string> {
  return Object.fromEntries([...cells].map(([key, { text }]) => [key, text]));
}

const expected = { cells: valuesOf(plain.report.cells), rules: plain.findings.map(({ rule }) => rule) };

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: columns }, (_, i) => Math.max(3, ...rows.map((row) => displayWidth(row[i] ?? ''))));
}

function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);
}

function padded(row: readonly string[], widths: readonly number[]): string[] {
  return widths.map((width, i) => (row[i] ?? '') + ' '.repeat(width - displayWidth(row[i] ?? '')));
}

it('a title is read without the marks by which Markdown makes it one', () => {
  const title = '青禾县人民政府2025年政府信息公开工作年度报告';
  for (const marked of [`# ${title}`, `## ${title} ##`, `**${title}**`, `# **${title}**`]) {
    const { report } = analyse(sampleReport({ title: marked }));
    expect(report.title?.content.text).toBe(title);
    expect(report.text.slice(report.title!.span.start, report.title!.span.end)).toBe(title);
    expect(report.agency?.name).toBe('青禾县人民政府');
  }
});

describe('a table as a converter writes it', () => {
  it('holds the value of merged cells in each of their columns', () => {
    const repeat = (rows: readonly (readonly string[])[]) => {
      const columns = widthsOf(rows).length;
      // Merged cells stand behind a label, or behind the only value of a row.
      return rows
        .map((row) => [...row, ...new Array<string>(columns - row.length).fill(row.at(-1)!)].join('\t'))
        .join('\n');
    };
    const { cells, rules } = laidOut(repeat);
    expect(cells).toMatchObject(
      Object.fromEntries(Object.entries(expected.cells).filter(([key]) => key.startsWith('proactive'))),
    );
    expect(rules).toEqual(expected.rules);
  });

  it('has the labels of a group and of its row broken over the same lines', () => {
    const lines = (rows: readonly (readonly string[])[]) =>
      rows
        .map((row) => row.filter((cell) => cell !== '').join('    '))
        .join('\n')
        .replace(/（四）无法提供 {4}(1\.本机关不掌握相关政府)信息( .*)/, '（四） $1$2\n无法提    信息\n供');
    const { report, findings } = analyse(
      sampleReport({
        requests: `三、收到和处理政府信息公开申请情况\n\n${lines(requestsTable.split('\n').map((line) => line.split('\t')))}`,
      }),
    );
    expect(valuesOf(report.cells)).toEqual(expected.cells);
    expect(findings.map(({ rule }) => rule)).toEqual(expected.rules);
  });

  it('is a grid of strokes wider than any sentence', () => {
    const grid = (rows: readonly (readonly string[])[]) => {
      const widths = widthsOf(rows);
      const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
      return [rule, ...rows.flatMap((row) => [`| ${padded(row, widths).join(' | ')} |`, rule])].join('\n');
    };
    expect(laidOut(grid)).toEqual(expected);
  });

  it('is parted by white space alone, wider than any sentence', () => {
    const simple = (rows: readonly (readonly string[])[]) => {
      const widths = widthsOf(rows);
      const rule = `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`;
      return [rule, ...rows.map((row) => `  ${padded(row, widths).join('  ').trimEnd()}`), rule].join('\n');
    };
    expect(laidOut(simple)).toEqual(expected);
  });
});

describe('a table with a cell a line whose blank cells have left empty lines', () => {
  const values = requestsTable.replaceAll(/\t0(?=\t|$)/gm, '\t');
  const inLines = (blank: string, table = values) =>
    table
      .split('\n')
      .filter((row) => /^(?!（本)[^\t]*\t[^\t]*\t[^\t]*(?:\t\d*){7}$/.test(row))
      .map((row) => {
        const cells = row.split('\t');
        const labels = cells.slice(0, -7).filter((label) => label !== '');
        const numbers = cells.slice(-7).map((number) => (number === '' ? blank : `${number}\n\n`));
        return labels.map((label) => `${label}\n\n`).join('') + numbers.join('');
      })
      .join('');
  const heads = '自然人\n\n商业企业\n\n科研机构\n\n社会公益组织\n\n法律服务机构\n\n其他\n\n总计\n\n';
  const withRequests = (table: string) =>
    analyse(sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${heads}${table}` }));

  it.each(['\n', '\n\n'])('has each value in its column: %j', (blank) => {
    const { report, findings, diagnosis } = withRequests(inLines(blank));
    for (const [key, { text }] of plain.report.cells) expect(report.cells.get(key)?.text || '0', key).toBe(text);
    expect(findings.map(({ rule }) => rule)).toEqual(['table/cell-blank']);
    expect(diagnosis.equations.every(({ state }) => state !== 'broken')).toBe(true);
  });

  it('has no value in any column where one row does not come out even', () => {
    const uneven = inLines('\n').replace('（一）予以公开\n\n4', '（一）予以公开\n\n\n4');
    const { report, findings } = withRequests(uneven);
    expect(report.cells.has('requests.received.business')).toBe(false);
    expect(findings.map(({ rule }) => rule)).toContain('table/cell-count');
  });
});
