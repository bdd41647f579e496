// Lines of a text: from an offset to line and character and back, as the language server protocol counts them
// (zero-based, UTF-16 units; lines end with LF, CRLF or CR).

import type { Span } from './span.ts';

/** A place as people and the protocol name it; both numbers start at 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open range between two positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of one text, found once and looked up by bisection. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** At least 1: an empty text is one empty line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line's span without its line break. The line must exist. */
  lineSpan(line: number): Span {
    const start = this.#starts[line]!;
    return { start, end: this.#contentEnd(line) };
  }

  /**
   * Line and character of an offset. Offsets outside the text are cut to it, and one inside or behind a line break
   * but before the next line counts as the end of its line, as editors have it.
   */
  positionAt(offset: number): Position {
    const inText = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineAt(inText);
    return { line, character: Math.min(inText, this.#contentEnd(line)) - this.#starts[line]! };
  }

  /** The offset of a position; lines and characters outside the text are cut to it. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.#starts[line]! + Math.max(0, character), this.#contentEnd(line));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #contentEnd(line: number): number {
    const start = this.#starts[line]!;
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > start && isLineBreak(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (!isLineBreak(code)) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) offset++;
    starts.push(offset + 1);
  }
  return starts;
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
