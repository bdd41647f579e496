// Labels whose words are spread over several lines: 「（六）其」「他处理」, or one character a line.
// A label stays open until its last words came; labels of a row and of its group may be open side by side.

import { editDistance } from '../../text/similarity.ts';
import type { Piece } from '../lines/line.ts';
import type { Label } from '../model.ts';
import type { LabelEntry, LabelIndex } from './labels.ts';

export interface OpenLabel {
  /** All labels that begin with what was read so far. */
  candidates: readonly LabelEntry[];
  /** How many characters of the wording were read. */
  length: number;
  official: boolean;
  readonly parts: Piece[];
}

/** So many labels of groups may be open beside a row's. */
const MOST_OPEN = 3;

/** Labels of which only the beginning was read. */
export class OpenLabels {
  #open: OpenLabel[] = [];
  readonly #index: LabelIndex;

  constructor(index: LabelIndex) {
    this.#index = index;
  }

  /** The open label that this piece goes on with, the latest first; it is closed when its last words came. */
  goOn(piece: Piece, key: string): OpenLabel | undefined {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const label = this.#open[i]!;
      const candidates = label.candidates.filter(({ wording }) => wording.startsWith(key, label.length));
      if (candidates.length > 0) label.candidates = candidates;
      else if (!goesOnWithSlip(label, key)) continue;
      else label.official = false;
      label.length += key.length;
      label.parts.push(piece);
      if (isComplete(label)) this.#open.splice(i, 1);
      return label;
    }
    return undefined;
  }

  /** Opens the label that begins with this piece; undefined where none does. */
  begin(piece: Piece, key: string): OpenLabel | undefined {
    if (!this.#index.beginnings.has(key.charCodeAt(0))) return undefined;
    if (key.length < 2 && !'一二三四五六七'.includes(key)) return undefined;
    const candidates = this.#index.entries.filter(({ wording }) => wording.startsWith(key));
    if (candidates.length === 0) return undefined;
    const label: OpenLabel = { candidates, length: key.length, official: true, parts: [piece] };
    if (candidates.some(isRow)) this.closeRows();
    this.#open.push(label);
    if (this.#open.length > MOST_OPEN) this.#open.shift();
    return label;
  }

  /** A new row begins: what is left of a row's label before it will not come any more. */
  closeRows(): void {
    if (this.#open.length > 0) this.#open = this.#open.filter(({ candidates }) => !candidates.some(isRow));
  }

  close(): void {
    if (this.#open.length > 0) this.#open = [];
  }
}

function isRow({ kind }: LabelEntry): boolean {
  return kind === 'row';
}

export function isComplete({ candidates, length }: OpenLabel): boolean {
  return candidates.every(({ wording }) => length >= wording.length);
}

/** True where what was read can be one label only. */
export function isDecided({ candidates }: OpenLabel): boolean {
  return candidates.every(({ key }) => key === candidates[0]!.key);
}

function goesOnWithSlip(label: OpenLabel, key: string): boolean {
  if (key.length < 4 || !isDecided(label)) return false;
  const rest = label.candidates[0]!.wording.slice(label.length, label.length + key.length + 1);
  return rest.length >= 4 && editDistance(rest.slice(0, key.length), key, 2) <= (key.length > 7 ? 2 : 1);
}

/** The label as it stands in the text. Its span is that of its first words where values stand between them. */
export function labelOf(open: OpenLabel, contiguous: boolean): Label {
  const { candidates, parts, official } = open;
  const entry = candidates[0]!;
  const first = parts[0]!;
  return {
    key: isDecided(open) ? entry.key : '',
    kind: entry.kind,
    span: { start: first.start, end: contiguous ? parts.at(-1)!.end : first.end },
    text: parts.map(({ text }) => text).join(''),
    official: official && isComplete(open),
  };
}
