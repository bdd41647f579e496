// Reads the lines of one table. It follows the labels of the form and not the grid: a row's label decides what the row is,
// what stands between two labels are the row's values, and cells (where the layout shows them) only tell which is blank.

import type { EditionId, TableId } from '../form/schema.ts';
import { labelKey } from '../text/characters.ts';
import {
  columnsOfRow,
  exactLabel,
  type LabelEntry,
  type LabelIndex,
  labelIndex,
  nearestLabel,
  withoutNumber,
} from './labels.ts';
import { type Line, type Piece, pieceOf } from './line.ts';
import type { Label, TableLayout } from './model.ts';
import { labelOf, type OpenLabel, OpenLabels } from './openLabels.ts';
import { isPageNumber, isProse } from './prose.ts';
import { isValue, type RawRow, type RawTable, type Slot, slotOf } from './rawTable.ts';
import type { SplitLine } from './surface.ts';

/** Key under which the values of table four stand until they are told apart. */
export const DISPUTES_ROW = 'disputes';

/** The first words of a line that are no numbers, each as written and as a label key. */
export type FirstWords = readonly { readonly text: string; readonly key: string }[];

/** What a line begins with, for `begins`; undefined for a line without words. */
export function firstWords({ pieces }: SplitLine): FirstWords | undefined {
  const words = pieces.filter((piece) => piece.end > piece.start && !isValue(piece));
  if (words.length === 0) return undefined;
  return words.slice(0, 3).map(({ content }) => ({ text: content.text, key: labelKey(content.text) }));
}

/** How many labels of each edition were seen; the tables of one report share it. */
export type EditionVotes = Record<EditionId, number>;

export class TableReader {
  readonly id: TableId;
  readonly #index: LabelIndex;
  readonly #votes: EditionVotes;
  readonly #open: OpenLabels;
  readonly #rows: RawRow[] = [];
  readonly #labels: Label[] = [];
  /** What is in `#labels` already. */
  readonly #listed = new Set<Label>();
  readonly #orphans: Slot[] = [];
  readonly #layouts: Record<TableLayout, number> = { tabs: 0, pipes: 0, html: 0, lines: 0, spaces: 0, unreadable: 0 };
  #start = -1;
  #end = -1;
  /** The row that values go to. */
  #row: RawRow | undefined;
  /** The open label of that row, while its last words may still come. */
  #rowLabel: OpenLabel | undefined;
  /** A group's label with nothing behind it yet: where values follow, it is a row. */
  #group: Label | undefined;
  /** Words that are no label of the form. */
  #unknown: Piece | undefined;
  #acceptsBlanks = true;
  #severalValuesALine = false;

  constructor(id: TableId, votes: EditionVotes) {
    this.id = id;
    this.#votes = votes;
    this.#index = labelIndex(id);
    this.#open = new OpenLabels(this.#index);
  }

  get started(): boolean {
    return this.#start !== -1;
  }

  /** Offset of the first line; −1 before one was read. */
  get start(): number {
    return this.#start;
  }

  /** True where a line begins this table or goes on with it after something else. */
  begins(words: FirstWords, ownSection: boolean): boolean {
    return words.some(({ text, key }) => {
      const match = exactLabel(this.#index, text, key);
      if (match) return ownSection || isTelling(match.entry);
      return (
        key.length >= 8 && this.#index.entries.some(({ wording, kind }) => kind === 'head' && wording.startsWith(key))
      );
    });
  }

  /** Reads a line; false where it is no line of this table. */
  take(line: Line, split: SplitLine): boolean {
    if (split.boundary) {
      this.#acceptsBlanks = false;
      return true;
    }
    if (!line.cells && isPageNumber(line.content.text)) return true;
    const grid = split.separation !== 'spaces' && split.separation !== 'none' && split.pieces.length > 1;
    const taken = grid ? this.#takeGridLine(split) : this.#takeLooseLine(line, split);
    if (!taken) {
      this.pause();
      return false;
    }
    if (this.#start === -1) this.#start = line.start;
    this.#end = line.end;
    return true;
  }

  /** Something else than this table follows: values that come now have no row. */
  pause(): void {
    this.#row = undefined;
    this.#rowLabel = undefined;
    this.#group = undefined;
    this.#unknown = undefined;
    this.#open.close();
  }

  finish(): RawTable {
    const layout = (Object.entries(this.#layouts) as [TableLayout, number][]).reduce((best, next) =>
      next[1] > best[1] ? next : best,
    )[0];
    return {
      id: this.id,
      start: this.#start,
      end: this.#end,
      layout,
      rows: this.#rows.filter((row) => !this.#isBlankGroup(row)),
      labels: this.#labels,
      orphans: this.#orphans,
    };
  }

  /** A group's label with blank cells behind it and rows of its own below. */
  #isBlankGroup({ key, slots }: RawRow): boolean {
    return slots.every(({ text }) => text === '') && this.#rows.some((row) => row.key?.startsWith(`${key}.`));
  }

  // ---- lines with cells ----

  #takeGridLine({ pieces, separation }: SplitLine): boolean {
    this.#layouts[separation as TableLayout] += 1;
    const visible = pieces.filter((piece) => piece.end > piece.start);
    if (visible.length === 0 && this.id !== 'disputes') return true;
    let row: RawRow | undefined;
    let group: Label | undefined;
    let unknown: Piece | undefined;
    let labels = 0;
    let behind: Slot[] = []; // cells behind the last label that is no row's
    for (const piece of pieces) {
      const match = piece.end === piece.start || isValue(piece) ? undefined : this.#match(piece);
      if (match) {
        labels += 1;
        const label = this.#addLabel(match.entry, piece, match.official);
        if (match.entry.kind === 'row' && this.id !== 'disputes') row = this.#startRow(label, true);
        else if (match.entry.kind === 'group') group = label;
        behind = [];
      } else if (row) {
        row.slots.push(slotOf(piece));
      } else {
        if (piece.end > piece.start && !isValue(piece)) unknown = piece;
        behind.push(slotOf(piece));
      }
    }
    if (row) return true;
    const values = behind.filter(({ piece }) => isValue(piece)).length;
    if (this.id === 'disputes') {
      const glued = behind.some(({ text }) => /^\d{15,}$/.test(text)); // too long to be a number
      if (values > 0 || glued || (labels === 0 && behind.length >= 5)) this.#disputeRow(true).slots.push(...behind);
      return true;
    }
    if (values === 0) {
      const blankRow = group && behind.length >= columnsOfRow(group.key, '2019').length && this.#rowOfGroup(group);
      if (blankRow) this.#startRow(blankRow, true).slots.push(...behind);
      else if (group) this.#group = group;
      return true;
    }
    this.#takeUnlabelled(behind, group ?? this.#group, unknown, visible[0]);
    return true;
  }

  /** Values of a line without a row's label. */
  #takeUnlabelled(slots: Slot[], group: Label | undefined, unknown: Piece | undefined, first: Piece | undefined): void {
    const rowOfGroup = group && this.#rowOfGroup(group);
    const bare = first && !isValue(first) ? this.#rowOfBareWords(first) : undefined;
    const values = slots.filter(({ piece }) => isValue(piece) || piece.end === piece.start);
    if (rowOfGroup) this.#startRow(rowOfGroup, true).slots.push(...slots);
    else if (bare) this.#startRow(bare, true).slots.push(...values);
    else if (unknown)
      this.#startRow(extraLabel(unknown), true).slots.push(...slots.filter((slot) => slot.piece !== unknown));
    else if (this.#row && !this.#isFull(this.#row)) this.#row.slots.push(...slots);
    else this.#orphans.push(...values.filter(({ span }) => span.end > span.start));
  }

  // ---- lines without cells ----

  #takeLooseLine(line: Line, split: SplitLine): boolean {
    const values = split.pieces.filter(isValue).length;
    this.#layouts[split.pieces.length > 1 ? 'spaces' : 'lines'] += 1;
    if (values > 1) this.#severalValuesALine = true;
    if (this.#isLonePageNumber(line, split)) return true;
    for (const [i, piece] of split.pieces.entries()) {
      if (piece.end === piece.start) this.#takeBlank(piece, line);
      else if (isValue(piece)) this.#takeValue(piece);
      else if (!this.#takeWords(piece, line) && i === 0) return false;
    }
    return true;
  }

  #isLonePageNumber(line: Line, { pieces }: SplitLine): boolean {
    if (!this.#severalValuesALine || pieces.length !== 1 || !line.gapBefore || !isValue(pieces[0]!)) return false;
    return this.id !== 'proactive' && (!this.#row || this.#isFull(this.#row));
  }

  #takeBlank(piece: Piece, line: Line): void {
    // In copies that put a tab before each cell, an empty line parts rows: blanks behind it are the next row's.
    if (line.tabBefore && line.gapBefore) this.#acceptsBlanks = false;
    if (!this.#acceptsBlanks || this.id === 'disputes') return;
    this.#row?.slots.push(slotOf(piece));
  }

  #takeValue(piece: Piece): void {
    const slot = slotOf(piece);
    this.#acceptsBlanks = true;
    if (this.id === 'disputes') {
      this.#disputeRow(false).slots.push(slot);
      return;
    }
    const rowOfGroup = this.#group && this.#rowOfGroup(this.#group);
    if (rowOfGroup) this.#startRow(rowOfGroup, false);
    else if (this.#unknown && (!this.#row || this.#isFull(this.#row))) this.#startRow(extraLabel(this.#unknown), false);
    if (this.#row) this.#row.slots.push(slot);
    else this.#orphans.push(slot);
  }

  /** Words: a label, a part of one, or something else. False where they are no part of a table. */
  #takeWords(piece: Piece, line: Line): boolean {
    const { text } = piece.content;
    const key = labelKey(text);
    if (key === '') return true;
    if (this.#takeLabel(piece, key)) return true;
    if (this.#takeSplitWords(piece, line)) return true;
    const nearest = nearestLabel(this.#index, key);
    if (nearest) {
      this.#takeMatch(nearest.entry, piece, false);
      return true;
    }
    if (isProse(text)) return false;
    if (this.#row && this.#awaitsValue(this.#row) && key.length <= 6 && !this.#open.goOn(piece, key)) {
      this.#row.slots.push(slotOf(piece));
      return true;
    }
    this.#unknown = piece;
    return key.length <= 24 || text.includes('（') || text.includes('(');
  }

  /** A whole label, or the next part of an open one, or the first part of a label. */
  #takeLabel(piece: Piece, key: string): boolean {
    const match = this.#matchLoose(piece);
    if (match) {
      this.#takeMatch(match.entry, piece, match.official);
      return true;
    }
    const goingOn = this.#open.goOn(piece, key);
    if (goingOn) {
      this.#updateOpen(goingOn);
      return true;
    }
    const begun = this.#open.begin(piece, key);
    if (!begun) return false;
    this.#unknown = undefined;
    if (this.id !== 'disputes' && begun.candidates.some(({ kind }) => kind === 'row')) {
      this.#rowLabel = begun;
      this.#startRow(labelOf(begun, true), false);
      this.#rowLabel = begun;
    }
    return true;
  }

  /** `法提供 2.没有现成信息需要另行制作`: the end of one label and another in one line. */
  #takeSplitWords(piece: Piece, line: Line): boolean {
    const { text } = piece.content;
    if (!/\s/.test(text) || text.length > 80) return false;
    let taken = false;
    let from = 0;
    for (const word of text.split(/\s/)) {
      const start = from;
      from += word.length + 1;
      const key = labelKey(word);
      if (key === '') continue;
      const part = pieceOf(line, piece.column + start, piece.column + start + word.length);
      if (this.#takeLabel(part, key)) taken = true;
      else if (taken && this.#row && this.#awaitsValue(this.#row) && key.length <= 4)
        this.#row.slots.push(slotOf(part));
    }
    return taken;
  }

  #updateOpen(open: OpenLabel): void {
    if (open === this.#rowLabel && this.#row) {
      this.#row.label = labelOf(open, this.#row.slots.length === 0);
      this.#row.key = this.#row.label.key;
      const known = this.#labels.findIndex(({ span }) => span.start === this.#row!.label.span.start);
      if (known !== -1) {
        this.#labels[known] = this.#row.label;
        this.#listed.add(this.#row.label);
      }
    } else if (open.candidates.every(({ wording }) => open.length >= wording.length)) {
      const label = labelOf(open, false);
      this.#list(label);
      if (label.kind === 'group') this.#takeGroup(label);
    }
  }

  #takeMatch(entry: LabelEntry, piece: Piece, official: boolean): void {
    const label = this.#addLabel(entry, piece, official);
    this.#unknown = undefined;
    if (this.id === 'disputes') return;
    if (entry.kind === 'row') {
      this.#open.closeRows();
      this.#startRow(label, false);
    } else if (entry.kind === 'group') this.#takeGroup(label);
    else if (this.#row && this.#row.slots.length > 0) this.#row = undefined;
  }

  #takeGroup(label: Label): void {
    // Beside a row whose values are still to come, a group's label is only printed in between.
    if (this.#row && this.#row.slots.length === 0) return;
    this.#group = label;
    this.#row = undefined;
  }

  // ---- rows and labels ----

  #match(piece: Piece) {
    return exactLabel(this.#index, piece.content.text) ?? nearestLabel(this.#index, labelKey(piece.content.text));
  }

  /** As `exactLabel`; but 其他 and 总计 behind a row that is complete are rows without their number, not heads. */
  #matchLoose(piece: Piece) {
    const match = exactLabel(this.#index, piece.content.text);
    if (match?.entry.kind !== 'column' || !this.#row || !this.#isFull(this.#row)) return match;
    const row = this.#rowOfBareWords(piece);
    const entry = row && this.#index.entries.find((one) => one.kind === 'row' && one.key === row.key);
    return entry ? { entry, official: false } : match;
  }

  #rowOfGroup(group: Label): Label | undefined {
    return columnsOfRow(group.key, '2019').length > 0 ? { ...group, kind: 'row' } : undefined;
  }

  #rowOfBareWords(piece: Piece): Label | undefined {
    if (this.id !== 'requests') return undefined;
    const key = labelKey(piece.content.text);
    const entry = this.#index.entries.find(({ kind, wording }) => kind === 'row' && withoutNumber(wording) === key);
    return entry && newLabel(entry, piece, false);
  }

  #addLabel(entry: LabelEntry, piece: Piece, official: boolean): Label {
    if (entry.editions.length === 1) this.#votes[entry.editions[0]!] += 1;
    const label = newLabel(entry, piece, official);
    this.#list(label);
    return label;
  }

  #list(label: Label): void {
    this.#listed.add(label);
    this.#labels.push(label);
  }

  #startRow(label: Label, grid: boolean): RawRow {
    const { kind, key } = label;
    const row: RawRow = { key: kind === 'row' && key !== '' ? key : undefined, label, slots: [], grid };
    if (!this.#listed.has(label)) this.#list(label);
    this.#rows.push(row);
    this.#row = row;
    this.#rowLabel = undefined;
    this.#group = undefined;
    this.#unknown = undefined;
    this.#acceptsBlanks = true;
    return row;
  }

  /** Table four has no labels beside its values: a run of values belongs to the labels before it. */
  #disputeRow(grid: boolean): RawRow {
    const labelsBefore = this.#labels.length;
    if (this.#row && this.#rows.at(-1) === this.#row && this.#disputeLabels === labelsBefore) return this.#row;
    this.#disputeLabels = labelsBefore;
    const label = this.#labels.findLast(({ kind }) => kind === 'row') ?? this.#labels.at(-1) ?? NO_LABEL;
    const row: RawRow = { label, slots: [], grid, key: DISPUTES_ROW };
    this.#rows.push(row);
    this.#row = row;
    return row;
  }

  #disputeLabels = -1;

  #awaitsValue(row: RawRow): boolean {
    return this.#unknown === undefined && !this.#isFull(row) && (row.slots.length > 0 || row.label.official);
  }

  #isFull(row: RawRow): boolean {
    if (this.id === 'disputes') return row.slots.length >= 15;
    const edition = this.#votes['2019'] > this.#votes['2021'] ? '2019' : '2021';
    const expected = row.key ? columnsOfRow(row.key, edition).length : (this.#rows.at(-2)?.slots.length ?? 1);
    return row.slots.length >= expected;
  }
}

const NO_LABEL: Label = { key: '', kind: 'head', span: { start: 0, end: 0 }, text: '', official: true };

function newLabel({ key, kind }: LabelEntry, piece: Piece, official: boolean): Label {
  return { key, kind, span: { start: piece.start, end: piece.end }, text: piece.content.text, official };
}

function extraLabel(piece: Piece): Label {
  return {
    key: '',
    kind: 'row',
    span: { start: piece.start, end: piece.end },
    text: piece.content.text,
    official: false,
  };
}

/** A label that stands nowhere else than in its table, so that it may begin one even outside of its section. */
function isTelling({ key, kind, wording }: LabelEntry): boolean {
  if (key.startsWith('disputes.')) return key === 'disputes.suitDirect';
  return (
    kind === 'head' || (kind === 'row' && wording.length >= 8) || (key.startsWith('proactive.item') && kind === 'group')
  );
}
