// An official table as HTML: merged cells, scopes, a caption; in a proof each value with its place and its marks.

import type { CellKey } from '../form/schema.ts';
import { plainNumber } from '../text/numbers.ts';
import type { CellMark } from './marks.ts';
import { element, escaped, tag } from './markup.ts';
import type { OfficialCell, OfficialRow, OfficialTable } from './officialTables.ts';

/** What a proof shows besides the values. */
export interface TableProof {
  readonly marks: ReadonlyMap<CellKey, CellMark>;
  /** Where a cell, or the row or group of a label, begins and ends in the text, counted from the table's own start. */
  place(key: string): { readonly start: number; readonly end: number } | undefined;
}

/** The table for print, or with `proof` for checking. Without inline styles, which a strict policy would not let in. */
export function tableHtml({ id, caption, columnWidths, head, bodies }: OfficialTable, proof?: TableProof): string {
  const columns = columnWidths.map((width) => tag('col', { width: `${(width * 100).toFixed(2)}%` }));
  const rows = (part: readonly OfficialRow[]) =>
    part.map((row) => element('tr', {}, ...row.map((cell) => cellHtml(cell, proof))));
  return element(
    'table',
    { class: `form-table ${id}` },
    element('caption', {}, escaped(caption)),
    element('colgroup', {}, ...columns),
    head.length > 0 ? element('thead', {}, ...rows(head)) : '',
    ...bodies.map((body) => element('tbody', {}, ...rows(body))),
  );
}

function cellHtml(
  { kind, scope, text, columnSpan, rowSpan, key }: OfficialCell,
  proof: TableProof | undefined,
): string {
  const mark = kind === 'value' ? proof?.marks.get(key!) : undefined;
  const place = key === undefined ? undefined : proof?.place(key);
  const classes = [kind, mark?.severity, mark?.expected !== undefined && 'has-expected'].filter(Boolean);
  const attributes = {
    class: classes.join(' '),
    scope,
    colspan: columnSpan > 1 && columnSpan,
    rowspan: rowSpan > 1 && rowSpan,
    'data-key': proof && kind === 'value' && key,
    'data-offset': place?.start,
    'data-end': place?.end,
    title: mark?.message || undefined,
  };
  return element(scope === undefined ? 'td' : 'th', attributes, escaped(text), expectedHtml(mark));
}

function expectedHtml(mark: CellMark | undefined): string {
  if (mark?.expected === undefined) return '';
  return element('ins', { class: 'expected' }, `应为 ${plainNumber(mark.expected)}`);
}
