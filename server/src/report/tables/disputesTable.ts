// Reads table four, which has no labels beside its values: its labels are heads, and a run of values belongs to the
// heads before it, all fifteen in one line, or five below each head.

import { labelKey } from '../../text/characters.ts';
import { exactLabel, type LabelMatch } from '../labels/labels.ts';
import { isComplete, isDecided, labelOf, OpenLabels } from '../labels/openLabels.ts';
import type { Line, Piece, SplitLine } from '../lines/line.ts';
import { type Slot, slotOf, valueIn } from '../lines/values.ts';
import { partsOfWords } from '../lines/words.ts';
import type { Label } from '../model.ts';
import { isProse } from '../prose/prose.ts';
import { holdsValue } from './gridLine.ts';
import {
  CELLS_OF_DISPUTES,
  type EditionVotes,
  type RawRow,
  type RawTable,
  type TableReader,
  TableRecord,
  unknownLabel,
} from './rawTable.ts';

export class DisputesTable implements TableReader {
  readonly record: TableRecord;
  readonly #open: OpenLabels;
  /** Runs of values; the key of one is that of the one row label before it, where there is just one. */
  readonly #runs: RawRow[] = [];
  /** Labels of rows since the last value. */
  #labels: Label[] = [];
  /** Blank cells of the line or row that is being read: where values stand beside them, they are cells of the run. */
  #blanks: Slot[] = [];
  #run: RawRow | undefined;
  #severalValuesALine = false;
  /** In lines with cells: the place of the first head, below which the first value stands. */
  #firstColumn = 0;

  constructor(votes: EditionVotes) {
    this.record = new TableRecord('disputes', votes);
    this.#open = new OpenLabels(this.record.index);
  }

  get isBare(): boolean {
    return this.#runs.length === 0;
  }

  take(line: Line, split: SplitLine): boolean {
    const { pieces, separation, endsRow } = split;
    if (pieces.length > 0) {
      const isGrid = separation !== 'words' && separation !== 'cell';
      const taken = isGrid ? this.#takeGridLine(pieces) : this.#takeLooseLine(line, split);
      if (!taken) return false;
      this.record.addLine(line, split);
    }
    if (endsRow) this.#endRow();
    return true;
  }

  pause(): void {
    this.#endRow();
    this.#run = undefined;
    this.#labels = [];
    this.#open.close();
  }

  finish(): RawTable {
    this.#endRow();
    const { id, start, end, layout, labels } = this.record;
    return { id, start, end, layout, rows: this.#runs, labels, orphans: [] };
  }

  // ---- lines with cells ----

  #takeGridLine(pieces: readonly Piece[]): boolean {
    const slots: Slot[] = [];
    let words = 0;
    let labels = 0;
    // A cell for each value: words among them stand in the place of one, also of the first.
    const isWhole = pieces.length === CELLS_OF_DISPUTES && pieces.some((piece) => valueIn(piece));
    for (const [i, piece] of pieces.entries()) {
      const isSlot = piece.text === '' || GLUED_CELLS.test(piece.text);
      const slot = isSlot ? slotOf(piece) : valueIn(piece);
      if (slot) {
        slots.push(slot);
        continue;
      }
      words += 1;
      const match = exactLabel(this.record.index, piece.text);
      if (match) {
        if (this.record.labels.length === 0) this.#firstColumn = i;
        this.#takeLabel(match, piece);
        labels += 1;
      } else if (isWhole || holdsValue(slots)) slots.push(slotOf(piece));
    }
    if (words === pieces.length && labels === 0 && words === 1 && isProse(pieces[0]!.text)) return false;
    const values = slots.filter(({ text }) => text !== '').length;
    // A line of blank cells is a row that is not filled in, unless it only spaces out the heads.
    if (values > 0 || (words === 0 && slots.length >= FEWEST_CELLS)) {
      this.#startRun(slots[0]!, true).slots.push(...slots);
      this.#run = undefined;
    }
    return true;
  }

  // ---- lines without cells ----

  #takeLooseLine(line: Line, { pieces }: SplitLine): boolean {
    if (line.tabBefore && line.blankLines > 0) this.#endRow();
    const slots = pieces.map(valueIn);
    const values = slots.filter(Boolean).length;
    if (values === 1 && pieces.length === 1 && this.#isLonePageNumber(line)) return true;
    // Two may be one number with a space in it.
    if (values >= FEWEST_CELLS) {
      this.#severalValuesALine = true;
      // A number in a line of its own before the line of values is a page's.
      if (this.#run?.slots.length === 1) this.#run.slots.length = 0;
    }
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]!;
      const slot = slots[i];
      if (slot) this.#takeValue(slot);
      else if (piece.text === '') this.#blanks.push(slotOf(piece));
      else if (!this.#takeWords(piece, line) && i === 0) return false;
    }
    return true;
  }

  #isLonePageNumber({ pageEdge }: Line): boolean {
    return (
      (pageEdge || this.#severalValuesALine) && (!this.#run || this.#run.slots.length >= CELLS_OF_DISPUTES || pageEdge)
    );
  }

  #takeValue(slot: Slot): void {
    this.#run ??= this.#startRun(this.#blanks[0] ?? slot, false);
    this.#run.slots.push(...this.#blanks, slot);
    this.#blanks = [];
  }

  #takeWords(piece: Piece, line: Line): boolean {
    const { text } = piece;
    if (this.#takeWholeOrPart(piece)) return true;
    const parts = text.length > LONGEST_PARTED ? [] : partsOfWords(piece, line);
    const taken = parts.length > 1 && parts.filter((part) => this.#takeWholeOrPart(part)).length > 0;
    if (taken) return true;
    const key = labelKey(text);
    if (isProse(text) || key.length > LONGEST_UNKNOWN) return false;
    if (this.#run && this.#run.slots.length < CELLS_OF_DISPUTES && this.#run.slots.length > 0) {
      if (!'（(['.includes(text[0]!)) this.#takeValue(slotOf(piece));
      return true;
    }
    // Behind the last value other words are none of the table's.
    if (this.#run && key !== '') return false;
    this.#blanks = [];
    return true;
  }

  #takeWholeOrPart(piece: Piece): boolean {
    const match = exactLabel(this.record.index, piece.text);
    if (match) {
      this.#takeLabel(match, piece);
      return true;
    }
    const key = labelKey(piece.text);
    const open = this.#open.goOn(piece, key) ?? this.#open.begin(piece, key);
    if (!open) return false;
    this.#run = undefined;
    this.#blanks = [];
    if (isComplete(open) && isDecided(open)) {
      const label = labelOf(open, true);
      this.record.labels.push(label);
      if (label.kind === 'row') this.#labels.push(label);
    }
    return true;
  }

  #takeLabel(match: LabelMatch, piece: Piece): void {
    this.#run = undefined;
    this.#blanks = [];
    const label = this.record.addLabel(match, piece);
    if (label.kind === 'row') this.#labels.push(label);
  }

  /** Blank cells without a value beside them: a row that is not filled in. */
  #endRow(): void {
    const blanks = this.#blanks;
    this.#blanks = [];
    if (this.#run) {
      this.#run.slots.push(...blanks);
      if (this.#run.slots.length >= CELLS_OF_DISPUTES) this.#run = undefined;
    } else if (blanks.length >= CELLS_OF_DISPUTES) {
      this.#startRun(blanks[0]!, false).slots.push(...blanks);
    }
  }

  #startRun(first: Slot, grid: boolean): RawRow {
    const [only, ...others] = this.#labels;
    const isOnly = only !== undefined && others.length === 0;
    const label = isOnly
      ? only
      : (this.#labels.at(-1) ?? this.record.labels.at(-1) ?? unknownLabel([], first.span.start));
    const run: RawRow = {
      key: isOnly ? only.key : undefined,
      label,
      slots: [],
      partial: false,
      grid,
      words: [],
      tail: [],
      width: 0,
      firstSlot: this.#firstColumn,
    };
    const before = this.#runs.at(-1);
    if (this.#labels.length === 0 && before && !holdsValue(before.slots)) {
      // A blank line between the heads and their values.
      this.#runs.pop();
      run.key = before.key;
      run.label = before.label;
    }
    this.#labels = [];
    this.#runs.push(run);
    return run;
  }
}

const FEWEST_CELLS = 5;
/** Digits too many for a number: cells without anything between them. */
const GLUED_CELLS = /^\d{15,}$/;
const LONGEST_PARTED = 80;
const LONGEST_UNKNOWN = 12;
