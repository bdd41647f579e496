// The table over many reports for spreadsheets: one line a report.

import writeWorkbook, { type Row } from 'write-excel-file/universal';
import { type ReportSummary, SUMMARY_COLUMNS } from '../features/reportSummary.ts';
import { csvLine } from './sheets.ts';

/** With a byte order mark: Excel takes a file without one for the encoding of its system. */
export function summaryCsv(summaries: readonly ReportSummary[]): string {
  const lines = [
    SUMMARY_COLUMNS.map(({ title }) => title),
    ...summaries.map((summary) => SUMMARY_COLUMNS.map(({ read }) => String(read(summary) ?? ''))),
  ];
  return `\ufeff${lines.map(csvLine).join('')}`;
}

/** The bytes of the `.xlsx`; its head stays in view. */
export async function summaryXlsx(summaries: readonly ReportSummary[]): Promise<Uint8Array> {
  const head: Row = SUMMARY_COLUMNS.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }) as const);
  const rows = summaries.map((summary): Row => SUMMARY_COLUMNS.map(({ read }) => cellOf(read(summary))));
  const columns = SUMMARY_COLUMNS.map(({ kind }) => ({ width: kind === 'text' ? 28 : 10 }));
  const blob = await writeWorkbook([
    { sheet: '年报检查', data: [head, ...rows], columns, stickyRowsCount: 1 },
  ]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(value: string | number | null) {
  if (value === null) return null;
  return typeof value === 'number' ? ({ value, type: Number } as const) : ({ value, type: String } as const);
}
