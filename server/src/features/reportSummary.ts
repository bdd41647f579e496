// A report in one line of a table over many: whose it is, whether its equations hold, what was found, its key figures.

import type { Diagnosis } from '../diagnosis/model.ts';
import type { CellKey } from '../form/schema.ts';
import { cellNumber } from '../report/cellNumber.ts';
import type { Analysis } from '../rules/analyse.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { Identity } from '../series/identity.ts';

export interface EquationCounts {
  readonly total: number;
  readonly holding: number;
  readonly broken: number;
  readonly unknown: number;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface ReportSummary extends FindingCounts {
  /** Path of the file, as people call it. */
  readonly path: string;
  readonly body: string | null;
  readonly year: number | null;
  /** Null where the file could not be read. */
  readonly equations: EquationCounts | null;
  /** As read, by the id of their column; null where the report does not tell a number. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Why the file could not be read; null where it could. */
  readonly failure: string | null;
}

/** The figures that are compared first; the number is the sum of the cells. */
export const KEY_FIGURES: readonly {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly CellKey[];
}[] = [
  { id: 'received', title: '新收', cells: ['requests.received.total'] },
  { id: 'carriedIn', title: '上年结转', cells: ['requests.carriedIn.total'] },
  { id: 'outcomeTotal', title: '办结总计', cells: ['requests.outcomeTotal.total'] },
  { id: 'carriedOut', title: '结转下年', cells: ['requests.carriedOut.total'] },
  { id: 'reviews', title: '复议', cells: ['disputes.review.total'] },
  { id: 'suits', title: '诉讼', cells: ['disputes.suitDirect.total', 'disputes.suitAfterReview.total'] },
];

export function summaryOf(path: string, { body, year }: Identity, analysis: Analysis): ReportSummary {
  return {
    path,
    body: body ?? null,
    year: year ?? null,
    equations: equationCounts(analysis.diagnosis),
    ...findingCounts(analysis.findings),
    figures: Object.fromEntries(KEY_FIGURES.map(({ id, cells }) => [id, sumOf(analysis, cells)])),
    failure: null,
  };
}

/** The line of a file that could not be read. */
export function failedSummary(path: string, failure: string): ReportSummary {
  const figures = Object.fromEntries(KEY_FIGURES.map(({ id }) => [id, null]));
  return { path, body: null, year: null, equations: null, errors: 0, warnings: 0, infos: 0, figures, failure };
}

export function equationCounts({ equations }: Diagnosis): EquationCounts {
  const count = (wanted: string) => equations.filter(({ state }) => state === wanted).length;
  return { total: equations.length, holding: count('holds'), broken: count('broken'), unknown: count('unknown') };
}

export function findingCounts(findings: readonly ReportedFinding[]): FindingCounts {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function sumOf({ report, form }: Analysis, cells: readonly CellKey[]): number | null {
  let sum = 0;
  for (const key of cells) {
    const cell = report.cells.get(key);
    const number = cell && cellNumber(cell, form);
    if (typeof number !== 'number') return null;
    sum += number;
  }
  return sum;
}

export interface SummaryColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number';
  read(summary: ReportSummary): string | number | null;
}

/** The columns of the table, in their order. */
export const SUMMARY_COLUMNS: readonly SummaryColumn[] = [
  { id: 'body', title: '机关', kind: 'text', read: ({ body }) => body },
  { id: 'year', title: '年度', kind: 'number', read: ({ year }) => year },
  { id: 'errors', title: '错误', kind: 'number', read: ({ errors, failure }) => (failure === null ? errors : null) },
  {
    id: 'warnings',
    title: '警告',
    kind: 'number',
    read: ({ warnings, failure }) => (failure === null ? warnings : null),
  },
  { id: 'infos', title: '提示', kind: 'number', read: ({ infos, failure }) => (failure === null ? infos : null) },
  { id: 'holding', title: '等式成立', kind: 'number', read: ({ equations }) => equations?.holding ?? null },
  { id: 'equations', title: '等式总数', kind: 'number', read: ({ equations }) => equations?.total ?? null },
  ...KEY_FIGURES.map(
    ({ id, title }): SummaryColumn => ({ id, title, kind: 'number', read: ({ figures }) => figures[id] ?? null }),
  ),
  { id: 'path', title: '文件', kind: 'text', read: ({ path }) => path },
  { id: 'failure', title: '没有检查的原因', kind: 'text', read: ({ failure }) => failure },
];
