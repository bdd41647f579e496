// Compares what was read with what was printed, and says every difference in a line.

import type { Report } from '../../server/src/report/model.ts';
import type { PrintedReport } from './printReport.ts';

/** Nothing where the report says what was printed: all cells and no others, sections, prose, agency and year. */
export function readingFaults(printed: PrintedReport, report: Report): string[] {
  const faults: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown) => {
    if (found !== expected) faults.push(`${what}: ${found} instead of ${expected}`);
  };
  for (const [key, value] of printed.cells) expect(key, readValue(report, key), value);
  for (const key of report.cells.keys()) if (!printed.cells.has(key)) faults.push(`${key}: not printed`);
  expect('sections', report.sections.map(({ id }) => id).join(), printed.sections.join());
  expect('problems', report.problems.map(({ kind, rowKey, table }) => `${kind} ${rowKey ?? table}`).join(), '');
  expect('year', report.year?.value, printed.year);
  expect('agency', report.agency?.name, printed.agency);
  const headings = new Set(report.sections.map(({ heading }) => heading.span.start));
  const prose = report.paragraphs.filter(({ span }) => !headings.has(span.start));
  const found = prose.map(({ content }) => bare(content.text)).join('\n');
  const expected = printed.prose.join('\n');
  // Where lines were broken a paragraph may be read as two or two as one; no word may be lost or come from a table.
  if (printed.strayHeads) return faults;
  if (found.replaceAll('\n', '') !== expected.replaceAll('\n', '')) {
    faults.push(`prose: ${difference(found.replaceAll('\n', ''), expected.replaceAll('\n', ''))}`);
  } else if (!printed.brokenLines && found !== expected) faults.push(`paragraphs: ${difference(found, expected)}`);
  return faults;
}

/** The value at a key; null where it is blank, words where it is absent or unreadable. */
function readValue(report: Report, key: string): number | null | string {
  const cell = report.cells.get(key);
  if (!cell) return 'absent';
  if (cell.reading.kind === 'unreadable') return `unreadable ${cell.text}`;
  return cell.reading.kind === 'number' ? cell.reading.value : null;
}

function bare(text: string): string {
  return text.replace(/[\s#*]/g, '');
}

function difference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const from = Math.max(0, at - 10);
  return `${JSON.stringify(`${found.slice(from, at + 30)}…`)} instead of ${JSON.stringify(expected.slice(from, at + 30))}…`;
}
