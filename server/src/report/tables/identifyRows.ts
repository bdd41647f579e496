// Rows whose label was not recognised as it stood: damaged, or broken over lines with a slip in it. The rows of the form
// that are missing between its neighbours are all that it can be, and its words must speak for one of them.

import { formOf, withRows } from '../../form/index.ts';
import type { EditionId, RowForm } from '../../form/schema.ts';
import { labelKey } from '../../text/characters.ts';
import { columnsOfRow, withoutExplanation } from '../labels/labels.ts';
import { difference, hasNumberOf } from '../labels/nearLabels.ts';
import { holdsValue } from './gridLine.ts';
import type { RawRow, RawTable } from './rawTable.ts';

/** How much of a wording may differ where its place and its number speak for a row, and where its place alone does. */
const MOST_WITH_NUMBER = 0.75;
const MOST_WITHOUT = 0.5;

/** The rows of a table with a key for each whose label can only be that of one row. Blank rows without a key are left out. */
export function identifyRows({ id, rows }: RawTable, edition: EditionId): RawRow[] {
  if (rows.every(({ key }) => key !== undefined)) return [...rows];
  const known = new Set(rows.flatMap(({ key }) => key ?? []));
  const forms = withRows(formOf(edition), known).tables[id].rows;
  const joined = joinParted(rows, forms);
  const keys = new Set(joined.map(({ key }) => key));
  const gaps = gapsOf(joined, forms);
  const identified = joined.map((row, i): RawRow => {
    if (row.key !== undefined) return row;
    const missing = forms.slice(...gaps[i]!).filter(({ key }) => !keys.has(key));
    const form = rowOfWords(row, missing);
    if (!form || !mayBe(row, form, edition)) return row;
    keys.add(form.key);
    return { ...row, key: form.key, label: { ...row.label, key: form.key } };
  });
  return identified.filter(({ key, slots }) => key !== undefined || holdsValue(slots));
}

/**
 * A row whose label goes on in the line of its values, where a slip kept the two apart: `5.要求行政机关确认或重新`
 * without values, then `出据已获取信息 1 0 0 …`.
 */
function joinParted(rows: readonly RawRow[], forms: readonly RowForm[]): RawRow[] {
  const joined: RawRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const form = before?.key ? forms.find(({ key }) => key === before.key) : undefined;
    if (row.key === undefined && before && form && before.slots.length === 0 && !before.label.official) {
      const whole = before.label.text + textOf(row);
      if (difference(labelKey(whole), labelKey(form.label)) <= MOST_WITHOUT) {
        joined[joined.length - 1] = { ...row, key: before.key, label: { ...before.label, text: whole } };
        continue;
      }
    }
    joined.push(row);
  }
  return joined;
}

/** For each row the rows of the form, as a half-open range, that lie between its nearest recognised neighbours. */
function gapsOf(rows: readonly RawRow[], forms: readonly RowForm[]): [number, number][] {
  const places = new Map(forms.map(({ key }, place) => [key, place]));
  const placeOf = ({ key }: RawRow) => (key === undefined ? undefined : places.get(key));
  const gaps: [number, number][] = [];
  let from = 0;
  for (const row of rows) {
    gaps.push([from, forms.length]);
    const place = placeOf(row);
    if (place !== undefined) from = place + 1;
  }
  let to = forms.length;
  for (let i = rows.length - 1; i >= 0; i--) {
    gaps[i]![1] = to;
    to = placeOf(rows[i]!) ?? to;
  }
  return gaps;
}

function rowOfWords(row: RawRow, missing: readonly RowForm[]): RowForm | undefined {
  // Without any words its place is all that a row of cells has, where just one row is missing there.
  if (row.words.length === 0) return row.grid && missing.length === 1 ? missing[0] : undefined;
  const wordings = wordingsOf(row);
  let best: RowForm | undefined;
  let bestShare = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (const form of missing) {
    const official = [form.label, ...(form.aliases ?? [])].map((label) => labelKey(label));
    const share = Math.min(
      ...wordings.flatMap((key) =>
        official.map((wording) => {
          const found = difference(key, wording);
          const most = missing.length === 1 && hasNumberOf(key, wording) ? MOST_WITH_NUMBER : MOST_WITHOUT;
          return found <= most ? found : Number.POSITIVE_INFINITY;
        }),
      ),
    );
    if (share < bestShare) {
      second = bestShare;
      best = form;
      bestShare = share;
    } else second = Math.min(second, share);
  }
  return bestShare < Number.POSITIVE_INFINITY && second - bestShare > MARGIN ? best : undefined;
}

const MARGIN = 0.1;
const MOST_WORDINGS = 6;

/** What the label may be: all words, or the last of those before the values, each with those behind or without. */
function wordingsOf({ words, tail }: RawRow): string[] {
  const before = words.slice(-MOST_WORDINGS).map(({ text }) => labelKey(withoutExplanation(text)));
  const behind = tail.slice(0, MOST_WORDINGS).map(({ text }) => labelKey(text));
  const heads = before.map((_, i) => before.slice(i).join(''));
  const tails = ['', ...behind.map((_, i) => behind.slice(0, i + 1).join(''))];
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function textOf({ words }: RawRow): string {
  return words.map(({ text }) => text).join('');
}

/** True where a row has values for the columns of the form. */
function mayBe({ slots, grid }: RawRow, form: RowForm, edition: EditionId): boolean {
  const expected = columnsOfRow(form.key, edition).length;
  return grid ? slots.length >= expected : slots.length === expected;
}
