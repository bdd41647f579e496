// A table as its lines gave it: rows with their labels and whatever stands where values belong.
// Which column a value is in, is decided when the whole report is known (bindTable.ts).

import { forms } from '../../form/index.ts';
import type { EditionId, TableId } from '../../form/schema.ts';
import { type LabelEntry, type LabelIndex, type LabelMatch, labelIndex } from '../labels/labels.ts';
import type { Line, Piece, SplitLine } from '../lines/line.ts';
import type { Slot } from '../lines/values.ts';
import type { Label, TableLayout } from '../model.ts';

/** Every row of table three has as many values. */
export const COLUMNS_OF_REQUESTS = 7;
/** All values of table four, which stand in one row. */
export const CELLS_OF_DISPUTES = 15;

export interface RawTable {
  readonly id: TableId;
  readonly start: number;
  readonly end: number;
  readonly layout: TableLayout;
  readonly rows: readonly RawRow[];
  readonly labels: readonly Label[];
  /** Values before the first row or behind a closed one: they belong to no label. */
  readonly orphans: readonly Slot[];
}

export interface RawRow {
  /** Key of a row of the form; absent where its label is none of the form's. */
  key?: string | undefined;
  label: Label;
  /** Values and blank cells in the order of the text, cells of merged columns among them. */
  slots: Slot[];
  /** True where only the beginning of its label was found. */
  partial: boolean;
  /** True where the layout shows its cells, so that a blank one is known to be one. */
  readonly grid: boolean;
  /** Where its label is not known: all words before its values, and those behind them that are no label's. */
  readonly words: readonly Piece[];
  readonly tail: Piece[];
  /** In a grid: the number of cells in its line, and the place of the first slot among them. */
  readonly width: number;
  readonly firstSlot: number;
}

/** How many labels of each edition were seen; the tables of one report share it. */
export class EditionVotes {
  readonly #counts = new Map<EditionId, number>();
  /** The edition that most labels are of; undefined where as many are of another. */
  leading: EditionId | undefined;

  add(edition: EditionId): void {
    this.#counts.set(edition, (this.#counts.get(edition) ?? 0) + 1);
    const most = Math.max(...this.#counts.values());
    const first = [...this.#counts].filter(([, count]) => count === most).map(([one]) => one);
    this.leading = first.length === 1 ? first[0] : undefined;
  }
}

const NEWEST = forms.at(-1)!.edition;

/** Reads the lines of one table. */
export interface TableReader {
  readonly record: TableRecord;
  /** True while it has labels only. */
  readonly isBare: boolean;
  /** Reads a line; false where it is no line of this table. */
  take(line: Line, split: SplitLine): boolean;
  /** Something else than this table follows: values that come now have no row. */
  pause(): void;
  finish(): RawTable;
}

/** What is known of a table while it is read: where it stands, how it is laid out, which labels it has. */
export class TableRecord {
  readonly id: TableId;
  readonly index: LabelIndex;
  readonly votes: EditionVotes;
  readonly labels: Label[] = [];
  readonly #layouts: Record<TableLayout, number> = { tabs: 0, pipes: 0, html: 0, lines: 0, spaces: 0, unreadable: 0 };
  /** Offset of the first line; −1 before one was read. */
  start = -1;
  end = -1;

  constructor(id: TableId, votes: EditionVotes) {
    this.id = id;
    this.votes = votes;
    this.index = labelIndex(id);
  }

  get edition(): EditionId {
    return this.votes.leading ?? NEWEST;
  }

  addLine(line: Line, { separation, pieces }: SplitLine): void {
    if (this.start === -1) this.start = line.start;
    this.end = line.end;
    if (separation === 'cell' || (separation === 'words' && pieces.length === 1)) this.#layouts.lines += 1;
    else this.#layouts[separation === 'words' ? 'spaces' : separation] += 1;
  }

  addLabel(match: LabelMatch, piece: Piece): Label {
    const label = labelFrom(match, piece);
    this.labels.push(label);
    if (match.official) this.vote(match.entry);
    return label;
  }

  /** A label that only one edition has speaks for it; 规范性文件 for 行政规范性文件 is only another wording. */
  vote({ editions, isShared }: LabelEntry): void {
    if (editions.length === 1 && !isShared) this.votes.add(editions[0]!);
  }

  /** The layout that most lines have. */
  get layout(): TableLayout {
    const counts = Object.entries(this.#layouts) as [TableLayout, number][];
    return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  }
}

export function labelFrom({ entry: { key, kind }, official }: LabelMatch, piece: Piece): Label {
  return { key, kind, span: { start: piece.start, end: piece.end }, text: piece.text, official };
}

/** The label of a row that the form does not have, or none that is known yet; without words its span is empty. */
export function unknownLabel(words: readonly Piece[], at: number): Label {
  const first = words[0];
  const last = words.at(-1);
  const span = first && last ? { start: first.start, end: last.end } : { start: at, end: at };
  return { key: '', kind: 'row', span, text: words.map(({ text }) => text).join(''), official: false };
}
