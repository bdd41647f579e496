// All labels of the form's tables, both editions in one index, and how a wording found in a text is matched to them.

import { formOf, forms, rowOf } from '../form/index.ts';
import type { CellKey, ColumnForm, EditionId, RowForm, TableId } from '../form/schema.ts';
import { labelKey } from '../text/characters.ts';
import { editDistance } from '../text/similarity.ts';

export type LabelKind = 'row' | 'group' | 'column' | 'head';

/** One label of the form. `key` is the row's or group's key; a column's is `TABLE.COLUMN`. */
export interface LabelEntry {
  readonly key: string;
  readonly kind: LabelKind;
  /** Official wording, as a label key. */
  readonly wording: string;
  /** The editions that have it. */
  readonly editions: readonly EditionId[];
}

export interface LabelMatch {
  readonly entry: LabelEntry;
  /** False where the wording departs from the form's and its usual variants. */
  readonly official: boolean;
}

/** The labels of one table, in the form's order. */
export interface LabelIndex {
  readonly table: TableId;
  readonly entries: readonly LabelEntry[];
  readonly byWording: ReadonlyMap<string, LabelMatch>;
  /** The first characters of all wordings: what begins with none of them begins no label. */
  readonly beginnings: ReadonlySet<string>;
}

const indexes = new Map<TableId, LabelIndex>();

/** The index of a table's labels, built once. */
export function labelIndex(table: TableId): LabelIndex {
  let index = indexes.get(table);
  if (!index) {
    index = buildIndex(table);
    indexes.set(table, index);
  }
  return index;
}

function buildIndex(table: TableId): LabelIndex {
  const entries = new Map<string, LabelEntry>();
  const byWording = new Map<string, LabelMatch>();
  const loose: [string, LabelMatch][] = [];
  const add = (kind: LabelKind, key: string, label: string, aliases: readonly string[], edition: EditionId) => {
    const wording = labelKey(label);
    const id = `${kind} ${key} ${wording}`;
    const known = entries.get(id);
    const entry = { key, kind, wording, editions: [...(known?.editions ?? []), edition] };
    entries.set(id, entry);
    for (const official of [label, ...aliases]) {
      // A column's head and a row of the same words: the row is told from the head by the values behind it.
      const other = byWording.get(labelKey(official))?.entry;
      const isRowToo = kind === 'row' && other?.kind !== 'group';
      if (!other || other.kind === kind || isRowToo || kind === 'group')
        byWording.set(labelKey(official), { entry, official: true });
      loose.push([withoutNumber(labelKey(official)), { entry, official: true }]);
    }
  };
  for (const { edition, tables } of forms) {
    const form = tables[table];
    for (const head of form.heads) add('head', head.key, head.label, [], edition);
    for (const group of form.groups) add('group', group.key, group.label, [], edition);
    for (const row of form.rows) {
      add('row', row.key, row.label, row.aliases ?? [], edition);
      for (const column of row.columns) {
        add('column', `${table}.${column.id}`, column.label, column.aliases ?? [], edition);
      }
    }
  }
  // Without its number a label is still known, where no other label has those words.
  for (const [wording, match] of loose) if (!byWording.has(wording)) byWording.set(wording, match);
  // （六）其他处理 is a group in one edition and a row in the other: the values behind it tell which it is.
  const groups = new Set([...entries.values()].filter(({ kind }) => kind === 'group').map(({ key }) => key));
  const list = [...entries.values()].filter(({ kind, key }) => kind !== 'row' || !groups.has(key));
  return { table, entries: list, byWording, beginnings: new Set([...byWording.keys()].map((wording) => wording[0]!)) };
}

/** `（三）不予公开` and `3.其他` without their numbers, as label keys: 不予公开, 其他. */
export function withoutNumber(wording: string): string {
  let at = 0;
  while (at < wording.length && '0123456789一二三四五六七八九十'.includes(wording[at]!)) at++;
  return wording.slice(at);
}

/** With explanations of its own behind it, a label may get this long. */
const LONGEST_LABEL = 240;

/**
 * The label that a whole wording is: one of the form's, or one with an explanation in brackets behind it
 * (`规章（设区的市应提供）`). `key` is the label key of the text, where it is known already. Undefined where it is none; small misspellings are `nearestLabel`'s.
 */
export function exactLabel(index: LabelIndex, text: string, key = labelKey(text)): LabelMatch | undefined {
  if (!index.beginnings.has(key[0] ?? '') || text.length > LONGEST_LABEL) return undefined;
  const match = index.byWording.get(key);
  if (match) return match;
  const bracket = ')）]】'.includes(text.at(-1) ?? ' ') ? firstBracket(text) : -1;
  return bracket > 0 ? index.byWording.get(labelKey(text.slice(0, bracket))) : undefined;
}

/** Offset of an opening bracket behind at least two characters; else −1. */
function firstBracket(text: string): number {
  for (let i = 2; i < text.length; i++) if ('(（[【'.includes(text[i]!)) return i;
  return -1;
}

/** How much of a wording may differ from a label's that it is still taken for it. */
const MOST_DIFFERENT = 0.3;
/** The second nearest label must be this much farther, as a share of the wording. */
const MARGIN = 0.15;

/** The row or group whose wording is nearest to a wording with a slip in it; undefined where none is near or two are. */
export function nearestLabel(index: LabelIndex, wording: string): LabelMatch | undefined {
  if (wording.length < 3) return undefined;
  let best: LabelEntry | undefined;
  let bestShare = Number.POSITIVE_INFINITY;
  let secondShare = Number.POSITIVE_INFINITY;
  for (const entry of index.entries) {
    if (entry.kind !== 'row' && entry.kind !== 'group') continue;
    const length = Math.max(entry.wording.length, wording.length);
    const most = Math.floor(length * (MOST_DIFFERENT + MARGIN)) + 1;
    if (Math.abs(entry.wording.length - wording.length) > most) continue;
    const share = editDistance(entry.wording, wording, most) / length;
    if (share < bestShare) {
      if (best?.key !== entry.key) secondShare = bestShare;
      best = entry;
      bestShare = share;
    } else if (share < secondShare && entry.key !== best?.key) secondShare = share;
  }
  if (!best || bestShare > MOST_DIFFERENT || secondShare - bestShare < MARGIN) return undefined;
  // Short labels have near neighbours in ordinary words: one slip is all that they bear.
  if (best.wording.length < 6 && editDistance(best.wording, wording, 2) > 1) return undefined;
  return { entry: best, official: false };
}

const keysOfRows = new WeakMap<RowForm, readonly CellKey[]>();

/** The keys of a row's cells, in the order of its columns; made once, so that no key is put together for a report. */
export function keysOfRow(rowKey: string, edition: EditionId): readonly CellKey[] {
  const row = formRow(rowKey, edition);
  if (!row) return [];
  let keys = keysOfRows.get(row);
  if (!keys) {
    keys = row.columns.map(({ id }) => `${row.key}.${id}`);
    keysOfRows.set(row, keys);
  }
  return keys;
}

/** The columns of a row in an edition, or in the other one where the edition does not have the row. */
export function columnsOfRow(rowKey: string, edition: EditionId): readonly ColumnForm[] {
  return formRow(rowKey, edition)?.columns ?? [];
}

/** A row in an edition, or in the other one where the edition does not have it. */
export function formRow(rowKey: string, edition: EditionId): RowForm | undefined {
  return rowOf(formOf(edition), rowKey) ?? forms.map((form) => rowOf(form, rowKey)).find(Boolean);
}
