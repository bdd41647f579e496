import { describe, expect, test } from 'vitest';
import { newReport } from '../../server/src/features/newReport.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { sampleReport } from '../support/sampleReport.ts';

const wish = { agency: '青禾县教育局', kind: 'department', year: 2026, layout: 'tabs' } as const;

describe.each(['tabs', 'pipes'] as const)('a new report with %s', (layout) => {
  test('has title, year, agency, six sections and three tables', () => {
    const { report } = analyse(newReport({ ...wish, layout }));
    expect(report.agency?.name).toBe('青禾县教育局');
    expect(report.year?.value).toBe(2026);
    expect(report.sections).toHaveLength(6);
    expect(report.tables.map(({ id }) => id)).toEqual(['proactive', 'requests', 'disputes']);
    expect(report.edition).toBe('2021');
  });

  test('takes over what last year carried forward and what was in force', () => {
    const { report, findings } = analyse(newReport({ ...wish, layout }, analyse(sampleReport())));
    const textAt = (key: string) => report.cells.get(key)?.text.trim();
    expect(textAt('requests.carriedIn.naturalPerson')).toBe('2');
    expect(textAt('requests.carriedIn.total')).toBe('2');
    expect(textAt('proactive.normativeDocs.inForce')).toBe('9');
    expect(textAt('requests.received.total')).toBe('');
    expect(findings.filter(({ rule }) => rule.startsWith('sum/'))).toEqual([]);
  });
});

test('the blank cells of every row of table three stand below the heads of their columns', () => {
  const text = newReport(wish);
  const { report } = analyse(text);
  const cellsBefore = (offset: number) => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).split('\t').length;
  const [, requests] = report.tables;
  const head = text.indexOf('自然人');
  for (const { cells, label } of requests!.rows) {
    expect(cellsBefore(cells[0]!.span.start), label.text).toBe(cellsBefore(head));
    expect(
      cells.map(({ span }) => cellsBefore(span.start) - cellsBefore(head)),
      label.text,
    ).toEqual([0, 1, 2, 3, 4, 5, 6]);
  }
});

test('the five topics stand under the first section, for a government with its assessments', () => {
  const overviewOf = (kind: 'government' | 'department') => {
    const { report, findings } = analyse(newReport({ ...wish, kind }));
    expect(findings.map(({ rule }) => rule)).not.toContain('content/overview-topic');
    const headings = report.paragraphs.filter(({ kind: of, section }) => of === 'heading' && section === 'overview');
    return headings.map(({ content }) => content.text);
  };
  expect(overviewOf('department')).toHaveLength(6);
  expect(overviewOf('department').at(-1)).toBe('（五）监督保障情况');
  expect(overviewOf('government').at(-1)).toContain('工作考核、社会评议、责任追究');
});

test('the form is that of the year', () => {
  expect(analyse(newReport({ ...wish, year: 2020 })).report.edition).toBe('2019');
});

test('a town has no rules to report', () => {
  const { report } = analyse(newReport({ ...wish, agency: '柳溪镇人民政府', kind: 'town' }));
  expect(report.cells.get('proactive.rules.issued')?.text.trim()).toBe('0');
});
