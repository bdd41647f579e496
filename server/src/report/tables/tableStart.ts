// Which table of the form a line begins, or goes on with after something else.

import { tableIds } from '../../form/index.ts';
import type { SectionId, TableId } from '../../form/schema.ts';
import { labelKey } from '../../text/characters.ts';
import { exactLabel, type LabelEntry, labelIndex, mayBeginLabel } from '../labels/labels.ts';
import { nearestLabel } from '../labels/nearLabels.ts';
import type { Line, Piece, SplitLine } from '../lines/line.ts';
import { valueIn } from '../lines/values.ts';
import { partsOfWords } from '../lines/words.ts';
import { isProse } from '../prose/prose.ts';
import { CELLS_OF_DISPUTES, COLUMNS_OF_REQUESTS } from './rawTable.ts';

/** So many words of a line may be the label that begins a table. */
const MOST_WORDS = 3;
/** Longest words that may be the label of a table that was not begun yet. */
const LONGEST_FIRST_LABEL = 90;

/** The table that a line is of, where it stands in `section`; undefined where its words are no labels. */
export function tableBegunBy(line: Line, split: SplitLine, section: SectionId | undefined): TableId | undefined {
  const words: Piece[] = [];
  let values = 0;
  for (const piece of split.pieces) {
    if (piece.text === '') continue;
    if (valueIn(piece)) values += 1;
    else if (words.length < MOST_WORDS) words.push(piece);
  }
  // The one row of table four needs no label to be known where it stands, even if the heads were lost.
  if (section === 'disputes' && words.length === 0 && values === CELLS_OF_DISPUTES) return 'disputes';
  if (words.length === 0 || words[0]!.text.length > LONGEST_FIRST_LABEL) return undefined;
  if (section && isRowOfCells(split)) {
    const id = tableIds.find((one) => one === section);
    if (id) return id;
  }
  const isApart = split.separation !== 'words' || values > 0 || words.length === 1;
  return tableIds.find((id) =>
    section === id
      ? beginsOwnTable(id, line, words, isApart, values)
      : isApart && words.some((word) => isTelling(id, word)),
  );
}

const FEWEST_CELLS = 3;
const LONGEST_CELL = 14;

/** Short words in several cells: heads, whatever they say. */
function isRowOfCells({ separation, pieces }: SplitLine): boolean {
  if (separation === 'words' || separation === 'cell' || pieces.length < FEWEST_CELLS) return false;
  return pieces.every(({ text }) => text.length <= LONGEST_CELL);
}

/** True where a line begins with the label of a row of table three: 一、本年新收… looks like the heading of a section. */
export function beginsRow({ pieces }: SplitLine): boolean {
  const words = pieces.find((piece) => piece.text !== '');
  if (!words) return false;
  const index = labelIndex('requests');
  const match = exactLabel(index, words.text) ?? nearestLabel(index, words.text);
  return match !== undefined && !match.entry.key.startsWith('requests.total');
}

function beginsOwnTable(id: TableId, line: Line, words: readonly Piece[], isApart: boolean, values: number): boolean {
  const index = labelIndex(id);
  if (isApart && words.some((word) => exactLabel(index, word.text))) return true;
  const [first] = words;
  if (words.some((word) => beginsHead(id, word.text))) return true;
  const isWhole = values === 0 || (id === 'requests' && values === COLUMNS_OF_REQUESTS);
  if (words.length === 1 && isWhole && beginsLabel(id, first!.text)) return true;
  // 行政复议 行政诉讼: several labels in a line of words.
  const parts = line.cells || words.length > 1 ? words : partsOfWords(first!, line);
  if (parts.length > 1 && parts.every((part) => exactLabel(index, part.text))) return true;
  const isRow = values > 0 || isApart;
  return isRow && words.some(({ text }) => !isProse(text) && nearestLabel(index, text) !== undefined);
}

/** A line with the first words of a label: 信息, before 内容. */
function beginsLabel(id: TableId, text: string): boolean {
  if (!mayBeginLabel(labelIndex(id), text)) return false;
  const key = labelKey(text);
  return key.length > 1 && labelIndex(id).entries.some(({ wording }) => wording.startsWith(key));
}

/** The shortest beginning of a head that is broken over lines. */
const SHORTEST_BEGINNING = 8;

function beginsHead(id: TableId, text: string): boolean {
  if (!mayBeginLabel(labelIndex(id), text)) return false;
  const key = labelKey(text);
  if (key.length < SHORTEST_BEGINNING) return false;
  return labelIndex(id).entries.some(({ kind, wording }) => kind === 'head' && wording.startsWith(key));
}

/** A label that stands nowhere else than in its table, so that it begins one even outside of its section. */
function isTelling(id: TableId, { text }: Piece): boolean {
  const match = exactLabel(labelIndex(id), text);
  return match ? isTellingEntry(match.entry) : beginsHead(id, text);
}

function isTellingEntry({ key, kind, wording }: LabelEntry): boolean {
  if (key.startsWith('disputes.')) return key === 'disputes.suitDirect';
  return (
    kind === 'head' || (kind === 'row' && wording.length >= 8) || (key.startsWith('proactive.item') && kind === 'group')
  );
}
