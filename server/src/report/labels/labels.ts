// All labels of the form's tables, both editions in one index, and which of them a wording is.

import { formOf, forms } from '../../form/index.ts';
import type { CellKey, ColumnForm, EditionId, RowForm, TableId } from '../../form/schema.ts';
import { firstOfLabelKey, labelKey } from '../../text/characters.ts';
import { ownCopy } from '../../text/ownCopy.ts';

export type LabelKind = 'row' | 'group' | 'column' | 'head';

/** One label of the form. `key` is the row's or group's key; a column's is `TABLE.COLUMN`. */
export interface LabelEntry {
  readonly key: string;
  readonly kind: LabelKind;
  /** Official wording, as a label key. */
  readonly wording: string;
  /** The editions that have it. */
  readonly editions: readonly EditionId[];
  /** True where every edition has the row, group or column, in this wording or in another. */
  readonly isShared: boolean;
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
  /** The rows without their numbers: 其他, 总计. */
  readonly rowsByWords: ReadonlyMap<string, LabelMatch>;
  /** The codes of the first characters of all wordings: what begins with none of them begins no label. */
  readonly beginnings: ReadonlySet<number>;
  /** Labels as they were written before: the same ones come again in every report. */
  readonly known: Map<string, LabelMatch>;
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
  const withoutNumbers: [string, LabelMatch][] = [];
  const add = (kind: LabelKind, key: string, label: string, aliases: readonly string[], edition: EditionId) => {
    const wording = labelKey(label);
    const id = `${kind} ${key} ${wording}`;
    const editions = [...new Set([...(entries.get(id)?.editions ?? []), edition])];
    const entry = { key, kind, wording, editions, isShared: isShared(table, kind, key) };
    entries.set(id, entry);
    for (const official of [label, ...aliases].map((one) => labelKey(one))) {
      // A column's head and a row of the same words: the row is told from the head by the values behind it.
      const other = byWording.get(official)?.entry;
      const isRowToo = kind === 'row' && other?.kind !== 'group';
      if (!other || other.kind === kind || isRowToo || kind === 'group') {
        byWording.set(official, { entry, official: true });
      }
      withoutNumbers.push([withoutNumber(official), { entry, official: true }]);
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
  const rowsByWords = new Map<string, LabelMatch>();
  for (const [words, { entry }] of withoutNumbers) {
    const isGroupToo = entry.kind === 'group' && byWording.get(words)?.entry.kind === 'row';
    if (!byWording.has(words) || isGroupToo) byWording.set(words, { entry, official: true });
    if (entry.kind === 'row' && !rowsByWords.has(words)) rowsByWords.set(words, { entry, official: false });
  }
  // （六）其他处理 is a group in one edition and a row in the other: the values behind it tell which it is.
  const groups = new Set([...entries.values()].filter(({ kind }) => kind === 'group').map(({ key }) => key));
  const list = [...entries.values()].filter(({ kind, key }) => kind !== 'row' || !groups.has(key));
  const beginnings = new Set([...byWording.keys()].map((wording) => wording.charCodeAt(0)));
  return { table, entries: list, byWording, rowsByWords, beginnings, known: new Map() };
}

function isShared(table: TableId, kind: LabelKind, key: string): boolean {
  return forms.every(({ tables }) => {
    const { rows, groups, heads } = tables[table];
    if (kind === 'column') return rows.some(({ columns }) => columns.some(({ id }) => `${table}.${id}` === key));
    return [...rows, ...groups, ...heads].some((one) => one.key === key);
  });
}

/** `（三）不予公开` and `3.其他` without their numbers, as label keys: 不予公开, 其他. */
export function withoutNumber(wording: string): string {
  let at = 0;
  while (at < wording.length && '0123456789一二三四五六七八九十'.includes(wording[at]!)) at++;
  return wording.slice(at);
}

/** With explanations of its own behind it, a label may get this long. */
const LONGEST_LABEL = 240;
/** Longer texts are hardly the same in the next report. */
const LONGEST_KNOWN = 60;
const MOST_KNOWN = 4000;

/**
 * The label that a whole wording is: one of the form's; one with an explanation in brackets behind it
 * (`规章（设区的市应提供）`); a row's behind its group's (`（三）不予公开1.属于国家秘密`). Undefined where it is none;
 * small misspellings are `nearestLabel`'s.
 */
export function exactLabel(index: LabelIndex, text: string): LabelMatch | undefined {
  if (text.length > LONGEST_LABEL || !mayBeginLabel(index, text)) return undefined;
  if (text.length > LONGEST_KNOWN) return lookUp(index, text);
  const { known } = index;
  const match = known.get(text);
  if (match) return match;
  const found = lookUp(index, text);
  if (found) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(ownCopy(text), found);
  }
  return found;
}

/** False where a text surely is no label of this index, nor begins one: nearly all that is no label. */
export function mayBeginLabel({ beginnings }: LabelIndex, text: string): boolean {
  return beginnings.has(firstOfLabelKey(text));
}

function lookUp(index: LabelIndex, text: string): LabelMatch | undefined {
  const key = labelKey(text);
  const match = index.byWording.get(key);
  if (match) return match;
  const short = withoutExplanation(text);
  const explained = short === text ? undefined : index.byWording.get(labelKey(short));
  return explained ?? rowBehindGroup(index, key);
}

/** The words before an explanation in brackets at their end; the text itself where there is none. */
export function withoutExplanation(text: string): string {
  const bracket = ')）]】'.includes(text.at(-1) ?? ' ') ? firstBracket(text) : -1;
  return bracket > 0 ? text.slice(0, bracket) : text;
}

/** Offset of an opening bracket behind at least two characters; else −1. */
function firstBracket(text: string): number {
  for (let i = 2; i < text.length; i++) if ('(（[【'.includes(text[i]!)) return i;
  return -1;
}

function rowBehindGroup({ entries, byWording }: LabelIndex, key: string): LabelMatch | undefined {
  for (const { kind, wording } of entries) {
    if (kind !== 'group' || key.length <= wording.length || !key.startsWith(wording)) continue;
    const row = byWording.get(key.slice(wording.length));
    if (row?.entry.kind === 'row') return row;
  }
  return undefined;
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
  return rowsByKey.get(edition)!.get(rowKey);
}

const rowsByKey: ReadonlyMap<EditionId, ReadonlyMap<string, RowForm>> = new Map(
  forms.map(({ edition }) => [edition, rowsOf(edition)]),
);

/** The rows of all editions by their keys; those of this edition come before others of the same key. */
function rowsOf(edition: EditionId): Map<string, RowForm> {
  const others = forms.filter((form) => form.edition !== edition);
  const rows = [...others, formOf(edition)].flatMap(({ tables }) =>
    Object.values(tables).flatMap((table) => table.rows),
  );
  return new Map(rows.map((row) => [row.key, row]));
}
