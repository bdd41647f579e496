// Reads tables two and three: rows with a label and values. It follows the labels of the form and not the grid: a row's
// label decides what the row is, what stands between two labels are the row's values, and cells (where the layout shows
// them) only tell which is blank.

import { formOf, withRows } from '../../form/index.ts';
import type { TableId } from '../../form/schema.ts';
import { labelKey } from '../../text/characters.ts';
import { columnsOfRow, exactLabel, type LabelMatch, withoutExplanation } from '../labels/labels.ts';
import { nearestLabel } from '../labels/nearLabels.ts';
import { isComplete, isDecided, labelOf, type OpenLabel, OpenLabels } from '../labels/openLabels.ts';
import { type Line, type Piece, pieceOf, type SplitLine } from '../lines/line.ts';
import { type Slot, slotOf, valueIn } from '../lines/values.ts';
import { partsOfWords } from '../lines/words.ts';
import type { Label } from '../model.ts';
import { isProse } from '../prose/prose.ts';
import { type GridPart, holdsValue, partsOfGridLine } from './gridLine.ts';
import {
  COLUMNS_OF_REQUESTS,
  type EditionVotes,
  labelFrom,
  type RawRow,
  type RawTable,
  type TableReader,
  TableRecord,
  unknownLabel,
} from './rawTable.ts';

export class RowTable implements TableReader {
  readonly record: TableRecord;
  readonly #open: OpenLabels;
  readonly #rows: RawRow[] = [];
  readonly #orphans: Slot[] = [];
  /** The row that values go to. */
  #row: RawRow | undefined;
  /** The last row of the form that was recognised. */
  #lastKnown: RawRow | undefined;
  /** The line of its last value. */
  #valueLine: Line | undefined;
  /** The open label of that row, while its last words may still come. */
  #rowLabel: OpenLabel | undefined;
  /** A group's label with nothing behind it yet: where values follow, it is a row. */
  #group: Label | undefined;
  /** Words that are no label of the form, since the last row's values. */
  #unknown: Piece[] = [];
  /** Blank cells behind words that began no row. */
  #blanks: Slot[] = [];
  #acceptsBlanks = true;
  /** How many lines hold several values, and how many hold one and nothing else. */
  readonly #lines = { several: 0, single: 0 };

  constructor(id: TableId, votes: EditionVotes) {
    this.record = new TableRecord(id, votes);
    this.#open = new OpenLabels(this.record.index);
  }

  get isBare(): boolean {
    return this.#orphans.length === 0 && this.#rows.every(({ slots }) => slots.length === 0);
  }

  take(line: Line, split: SplitLine): boolean {
    const { pieces, separation, endsRow } = split;
    if (pieces.length > 0) {
      const isGrid = separation !== 'words' && separation !== 'cell';
      const taken = isGrid ? this.#takeGridLine(pieces, line) : this.#takeLooseLine(line, split);
      if (!taken) return false;
      this.record.addLine(line, split);
    }
    if (endsRow) this.#acceptsBlanks = false;
    return true;
  }

  pause(): void {
    this.#endBlankRow();
    this.#row = undefined;
    this.#rowLabel = undefined;
    this.#group = undefined;
    this.#unknown = [];
    this.#open.close();
  }

  finish(): RawTable {
    this.#endBlankRow();
    const { id, start, end, layout, labels } = this.record;
    const known = new Set(labels);
    const all = [...labels, ...this.#rows.map(({ label }) => label).filter((label) => label.key && !known.has(label))];
    return {
      id,
      start,
      end,
      layout,
      rows: this.#withoutBlankGroups(),
      labels: all.sort((one, other) => one.span.start - other.span.start),
      orphans: this.#orphans,
    };
  }

  /** The rows without labels of groups that have blank cells behind them and rows of their own below. */
  #withoutBlankGroups(): RawRow[] {
    const groups = new Set(this.#rows.map(({ key = '' }) => key.slice(0, key.lastIndexOf('.'))));
    return this.#rows.filter(({ key, slots }) => key === undefined || holdsValue(slots) || !groups.has(key));
  }

  // ---- lines with cells ----

  #takeGridLine(pieces: readonly Piece[], line: Line): boolean {
    const parts = partsOfGridLine(pieces, (piece) => this.#match(piece));
    const words = parts.flatMap(({ piece, match }) => (piece && !match ? [piece] : []));
    if (words.length === 1 && parts.length === 2 && isProse(words[0]!.text)) return false;
    const previous = this.#row;
    let group: Label | undefined;
    let row: RawRow | undefined;
    for (const part of parts) {
      if (!part.piece || !part.match) continue;
      const label = this.record.addLabel(part.match, part.piece);
      if (part.match.entry.kind === 'group') group = label;
      if (part.match.entry.kind === 'row') row = this.#startGridRow(label, part, pieces.length);
    }
    this.#valueLine = line;
    if (row) return true;
    const last = parts.at(-1)!;
    if (holdsValue(last.slots)) {
      this.#takeUnlabelled(parts, group, words, previous, pieces.length);
    } else if (!this.#takeBlankRow(parts, group, words, pieces.length)) {
      if (group) this.#group = group;
      else if (words.length > 0) this.#takePart(words.at(-1)!, labelKey(words.at(-1)!.text));
    }
    return true;
  }

  /** Values of a line without a row's label. */
  #takeUnlabelled(
    parts: readonly GridPart[],
    group: Label | undefined,
    words: readonly Piece[],
    previous: RawRow | undefined,
    width: number,
  ): void {
    const last = parts.at(-1)!;
    const lastWords = last.piece;
    const open = lastWords && !last.match && this.#open.goOn(lastWords, labelKey(lastWords.text));
    // A label that comes between decides: 其他处理 | 其他 | 0 | 0.
    const isOfGroup = words.length === 0 && (last.match?.entry.kind ?? 'group') === 'group';
    const groupBefore = isOfGroup ? (group ?? this.#group) : undefined;
    const rowOfGroup = groupBefore && this.#rowOfGroup(groupBefore);
    const bare =
      last.match?.entry.kind === 'column' ? this.record.index.rowsByWords.get(last.match.entry.wording) : undefined;
    if (open) {
      this.#updateOpen(open);
      this.#row?.slots.push(...last.slots);
    } else if (rowOfGroup) this.#startGridRow(rowOfGroup, last, width);
    else if (bare && lastWords) this.#startGridRow(labelFrom(bare, lastWords), last, width);
    else if (words.length === 0 && !last.match && previous && previous.slots.length === 0) {
      // The label stands in a line of its own, the values in the next.
      previous.slots.push(...last.slots);
    } else this.#startGridRow(unknownLabel(words.slice(-1), last.slots[0]!.span.start), last, width, words);
  }

  /** A line with a label and as many blank cells as its row has columns; false where it may be a head. */
  #takeBlankRow(parts: readonly GridPart[], group: Label | undefined, words: readonly Piece[], width: number): boolean {
    const last = parts.at(-1)!;
    const visible = parts.filter(({ piece }) => piece).length;
    if (group && last.match?.entry.kind === 'group') {
      const row = this.#rowOfGroup(group);
      if (!row || last.slots.length < columnsOfRow(row.key, '2019').length) return false;
      this.#startGridRow(row, last, width);
      return true;
    }
    if (visible !== 1 || !last.piece || this.record.id !== 'requests' || last.slots.length < COLUMNS_OF_REQUESTS)
      return false;
    const bare = last.match && this.record.index.rowsByWords.get(last.match.entry.wording);
    if (bare && this.#comesNext(bare.entry.key)) this.#startGridRow(labelFrom(bare, last.piece), last, width);
    else if (!last.match && this.#rows.length > 0) this.#startGridRow(unknownLabel(words, 0), last, width, words);
    else return false;
    return true;
  }

  #startGridRow(label: Label, { slots, firstSlot }: GridPart, width: number, words: readonly Piece[] = []): RawRow {
    const row = this.#startRow({ label, slots, words, grid: true, width, firstSlot });
    this.#open.close();
    return row;
  }

  // ---- lines without cells ----

  #takeLooseLine(line: Line, { pieces, separation }: SplitLine): boolean {
    const slots = pieces.map(valueIn);
    const values = slots.filter(Boolean).length;
    if (values > 1) this.#lines.several += 1;
    if (values === 1 && pieces.length === 1) {
      if (this.#isLonePageNumber(line)) return true;
      this.#lines.single += 1;
    }
    // So many values in one line stand in no sentence, whatever the words before them are.
    const isRow = this.record.id === 'requests' && values >= COLUMNS_OF_REQUESTS;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]!;
      const slot = slots[i];
      if (slot) this.#takeValue(slot, line);
      else if (piece.text === '') this.#takeBlank(piece, line);
      else if (!this.#takeWords(piece, line, separation === 'cell', isRow) && i === 0) return false;
    }
    return true;
  }

  #isLonePageNumber({ pageEdge }: Line): boolean {
    return this.#hasRowsInLines && (pageEdge || !this.#row || this.#isFull(this.#row));
  }

  /** True where a row's values stand in one line; a space within a number does not make it so. */
  get #hasRowsInLines(): boolean {
    return this.#lines.several > this.#lines.single;
  }

  #takeBlank(piece: Piece, { tabBefore, blankLines }: Line): void {
    // In copies that put a tab before each cell, an empty line parts rows: blanks behind it are the next row's.
    if (tabBefore && blankLines > 0) this.#acceptsBlanks = false;
    if (!this.#acceptsBlanks) return;
    if (this.#row && this.#row.slots.length < MOST_COLUMNS[this.record.id]) this.#row.slots.push(slotOf(piece));
    else this.#blanks.push(slotOf(piece));
  }

  /** As many blank cells behind words that began no row as a row has columns: it is a row that is not filled in. */
  #endBlankRow(): void {
    if (this.#blanks.length < LEAST_BLANKS) return;
    const rowOfGroup = this.#unknown.length === 0 && this.#group && this.#rowOfGroup(this.#group);
    if (rowOfGroup) this.#startLooseRow(rowOfGroup, [], this.#blanks);
    else if (this.#unknown.length > 0) this.#startLooseRow(unknownLabel(this.#unknown, 0), this.#unknown, this.#blanks);
  }

  #takeValue(slot: Slot, line: Line): void {
    this.#acceptsBlanks = true;
    const row = this.#row;
    const isNewRow = !row || this.#isFull(row) || (row.slots.length > 0 && this.#valueLine !== line);
    const group = this.#group;
    // Words before the group's label are the end of the label before, where it stands in the line of the values; those
    // behind it are the label of a row.
    const lastWords = this.#unknown.at(-1)?.start ?? Number.NEGATIVE_INFINITY;
    const isOfGroup =
      this.#unknown.length === 0 || (group && group.span.start >= line.start && lastWords < group.span.start);
    const rowOfGroup = isOfGroup && group && this.#rowOfGroup(group);
    if (rowOfGroup) this.#startLooseRow(rowOfGroup, [], this.#blanks);
    else if (this.#unknown.length > 0 && isNewRow) {
      this.#startLooseRow(unknownLabel(this.#unknown, slot.span.start), this.#unknown, this.#blanks);
    }
    this.#valueLine = line;
    const isAlone = slot.span.start === line.start && slot.span.end === line.end;
    const placed = isAlone ? { ...slot, blankLines: line.blankLines } : slot;
    if (this.#row) this.#row.slots.push(placed);
    else this.#orphans.push(placed);
  }

  /** Words: a label, a part of one, or something else. False where they are no part of a table. */
  #takeWords(piece: Piece, line: Line, isCell: boolean, isRow: boolean): boolean {
    const { text } = piece;
    this.#endBlankRow();
    const match = this.#matchLoose(piece);
    if (match && isRow && match.entry.kind === 'column') {
      // A row that is called like a column, but does not come next: the rows around it may tell which it is.
      this.#unknown = [piece];
      return true;
    }
    if (match) {
      this.#takeMatch(match, piece);
      return true;
    }
    const key = labelKey(text);
    if (key === '' || this.#takePart(piece, key)) return true;
    const short = withoutExplanation(text);
    if (short !== text && this.#takePart(piece, labelKey(short))) return true;
    const parts = text.length > LONGEST_PARTED ? [] : partsOfWords(piece, line);
    if (this.#takeLabelAtEnd(piece, parts, line)) return true;
    const nearest = nearestLabel(this.record.index, text);
    if (nearest) {
      this.#takeMatch(nearest, piece);
      return true;
    }
    if (this.#takePartAtBeginning(piece, parts, line)) return true;
    if ((isProse(text) && !isRow) || this.#isFinished()) return false;
    const row = this.#row;
    if (row && row.slots.length > 0 && !this.#isFull(row)) {
      // （其中修订16件） behind a value, 若干 in place of one.
      if ('（(['.includes(text[0]!)) return true;
      if (key.length <= LONGEST_UNREADABLE && !this.#hasRowsInLines) return this.#takeUnreadable(piece);
    } else if (isCell && row?.label.official && row.slots.length === 0 && key.length <= LONGEST_UNREADABLE) {
      return this.#takeUnreadable(piece);
    }
    this.#unknown.push(piece);
    this.#blanks = [];
    this.#acceptsBlanks = true;
    return isRow || key.length <= LONGEST_UNKNOWN || text.includes('（') || text.includes('(');
  }

  #takeUnreadable(piece: Piece): true {
    this.#row!.slots.push(slotOf(piece));
    return true;
  }

  /** The next part of an open label, or the first part of a label. */
  #takePart(piece: Piece, key: string): boolean {
    const goingOn = this.#open.goOn(piece, key);
    if (goingOn) {
      this.#updateOpen(goingOn);
      return true;
    }
    const begun = this.#open.begin(piece, key);
    if (!begun) return false;
    if (begun.candidates.some(({ kind }) => kind === 'row')) {
      this.#startLooseRow(labelOf(begun, true));
      this.#row!.partial = true;
      this.#rowLabel = begun;
    }
    return true;
  }

  /** `法提供 2.没有现成信息需要另行制作`: the end of one label and another in one line. */
  #takeLabelAtEnd(piece: Piece, parts: readonly Piece[], line: Line): boolean {
    for (let i = 1; i < parts.length; i++) {
      const rest = behind(piece, parts[i]!, line);
      const match = this.#matchLoose(rest);
      if (!match) continue;
      for (const part of parts.slice(0, i)) this.#takePart(part, labelKey(part.text));
      this.#takeMatch(match, rest);
      return true;
    }
    return false;
  }

  /** `法提供 2.没有现成信息需要`, `（五）不 3.要求提供`: a part of one label, and words of another. */
  #takePartAtBeginning(piece: Piece, parts: readonly Piece[], line: Line): boolean {
    const [first, second] = parts;
    if (!first || !second || !this.#takePart(first, labelKey(first.text))) return false;
    const rest = behind(piece, second, line);
    const nearest = nearestLabel(this.record.index, rest.text);
    if (nearest) this.#takeMatch(nearest, rest);
    else if (!this.#takePart(rest, labelKey(rest.text))) this.#unknown.push(rest);
    return true;
  }

  #updateOpen(open: OpenLabel): void {
    const row = this.#row;
    const isWhole = isComplete(open) && isDecided(open);
    if (isWhole) this.record.vote(open.candidates[0]!);
    if (open === this.#rowLabel && row) {
      row.label = labelOf(open, row.slots.length === 0);
      row.key = row.label.key || undefined;
      row.partial = !isWhole;
    } else if (isWhole) {
      const label = labelOf(open, false);
      this.record.labels.push(label);
      if (label.kind === 'group') this.#takeGroup(label);
    }
  }

  #takeMatch(match: LabelMatch, piece: Piece): void {
    const label = this.record.addLabel(match, piece);
    if (match.entry.kind === 'row') {
      this.#open.closeRows();
      this.#startLooseRow(label);
    } else if (match.entry.kind === 'group') this.#takeGroup(label);
    else {
      this.#unknown = [];
      if (this.#row && this.#row.slots.length > 0) this.#row = undefined;
    }
  }

  #takeGroup(label: Label): void {
    // Beside a row whose values are still to come, a group's label is only printed in between.
    if (this.#row && this.#row.slots.length === 0) return;
    this.#group = label;
    this.#blanks = [];
    this.#acceptsBlanks = true;
    this.#row = undefined;
  }

  #startLooseRow(label: Label, words: readonly Piece[] = [], slots: Slot[] = []): void {
    this.#startRow({ label, slots, words, grid: false, width: 0, firstSlot: 0 });
  }

  // ---- rows ----

  #startRow(row: Omit<RawRow, 'key' | 'tail' | 'partial'>): RawRow {
    const before = this.#rows.at(-1);
    if (before && !before.key && row.words.length === 0) before.tail.push(...this.#unknown);
    const { label, slots, words, grid, width, firstSlot } = row;
    const key = label.kind === 'row' && label.key ? label.key : undefined;
    const started: RawRow = { key, label, slots, partial: false, grid, words, tail: [], width, firstSlot };
    this.#rows.push(started);
    if (started.key !== undefined) this.#lastKnown = started;
    this.#row = started;
    this.#rowLabel = undefined;
    this.#group = undefined;
    this.#blanks = [];
    this.#unknown = [];
    this.#acceptsBlanks = true;
    return started;
  }

  #match(piece: Piece): LabelMatch | undefined {
    return exactLabel(this.record.index, piece.text) ?? nearestLabel(this.record.index, piece.text);
  }

  /** As `exactLabel`; but 其他 and 总计 behind a row that is complete are rows without their number, not heads. */
  #matchLoose(piece: Piece): LabelMatch | undefined {
    const match = exactLabel(this.record.index, piece.text);
    if (match?.entry.kind !== 'column' || !this.#row || !this.#isFull(this.#row)) return match;
    const row = this.record.index.rowsByWords.get(match.entry.wording);
    return row && this.#comesNext(row.entry.key) ? row : match;
  }

  #rowOfGroup(group: Label): Label | undefined {
    return columnsOfRow(group.key, '2019').length > 0 ? { ...group, kind: 'row' } : undefined;
  }

  /** True where a row of the form may be the next, at most a few left out. */
  #comesNext(rowKey: string): boolean {
    const last = this.#lastKnown?.key;
    const form = withRows(formOf(this.record.edition), new Set(last === undefined ? [] : [last]));
    const keys = form.tables[this.record.id].rows.map(({ key }) => key);
    const distance = keys.indexOf(rowKey) - keys.indexOf(last ?? '');
    return last !== undefined && distance > 0 && distance <= MOST_LEFT_OUT + 1;
  }

  /** True where the last row of the form is complete: other words behind it are none of this table's. */
  #isFinished(): boolean {
    const last = formOf(this.record.edition).tables[this.record.id].rows.at(-1)!;
    return this.#row !== undefined && this.#row.key === last.key && this.#isFull(this.#row);
  }

  #isFull({ key, slots }: RawRow): boolean {
    const expected = key ? columnsOfRow(key, this.record.edition).length : this.#expectedOfUnknown();
    return slots.length >= expected;
  }

  /** A row that the form does not have is as long as the row before it. */
  #expectedOfUnknown(): number {
    return this.record.id === 'requests' ? COLUMNS_OF_REQUESTS : (this.#rows.at(-2)?.slots.length ?? 1);
  }
}

/** The piece from one of its parts on. */
function behind(piece: Piece, part: Piece, line: Line): Piece {
  return pieceOf(line, part.column - line.indent, piece.column - line.indent + piece.text.length);
}

/** Cells of a row in either edition: blank ones are taken before it is known which it is. */
const MOST_COLUMNS: Readonly<Record<TableId, number>> = { proactive: 3, requests: 7, disputes: 5 };
/** So many blank cells make a row without any value. */
const LEAST_BLANKS = 7;
/** Longest key of a value that cannot be read. */
const LONGEST_UNREADABLE = 6;
/** Longest key of words that are no label and no sentence, where no bracket lengthens them. */
const LONGEST_UNKNOWN = 24;
/** Longest words that may hold two labels. */
const LONGEST_PARTED = 80;
const MOST_LEFT_OUT = 2;
