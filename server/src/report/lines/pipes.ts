// Lines of tables whose cells are held apart by pipes: Markdown, and copies with a pipe behind each cell.

import { isSpace } from '../../text/characters.ts';
import { blankPiece, type Line, type Piece, type SplitLine, splitAt } from './line.ts';

/** The pipe of Markdown, and those of tables that are drawn with characters. */
const PIPES = ['|', '│', '┃', '｜', '┆', '┊'];
const PIPE = new RegExp(`[${PIPES.join('')}]`);

export function hasPipe(text: string): boolean {
  return PIPE.test(text);
}

/** What the neighbouring lines with pipes say of the pipes at their ends. */
export interface PipeTable {
  /** True where every line has a pipe at this end, so that it stands outside of the cells. */
  readonly left: boolean;
  readonly right: boolean;
  /** Index of the first line behind them. */
  readonly end: number;
}

/** Looks at all lines with pipes from `index` on. */
export function outerPipes(lines: readonly Line[], index: number): PipeTable {
  let left = true;
  let right = true;
  let end = index;
  for (; end < lines.length && !lines[end]!.cells && hasPipe(lines[end]!.content.text); end++) {
    const { text } = lines[end]!.content;
    left &&= PIPES.includes(text[0]!);
    right &&= PIPES.includes(text.at(-1)!);
  }
  return { left, right, end };
}

/** A line of blank cells has at least so many pieces, what is outside of its pipes counted. */
const FEWEST_PIECES = 4;

/** The cells of a line with pipes. */
export function splitPipes(line: Line, table: PipeTable): SplitLine {
  const { text } = line.content;
  const pipe = PIPES.find((one) => text.includes(one))!;
  const pieces = splitAt(line, pipe);
  const visible = pieces.filter((piece) => piece.text !== '');
  if (visible.length === 0) {
    // One pipe alone is a blank cell; `||` ends a row; `| ||` is a blank cell at the end of its row.
    const isBlank = text === pipe;
    const isBlankAtEnd = !isBlank && isSpace(text.charCodeAt(1));
    if (isBlankAtEnd && isSpace(text.charCodeAt(text.length - 2)) && pieces.length > FEWEST_PIECES) {
      return { separation: 'pipes', pieces: withoutOuter(pieces, table), endsRow: true };
    }
    const cells = isBlank || isBlankAtEnd ? [blankPiece(line.start)] : [];
    return { separation: 'cell', pieces: cells, endsRow: !isBlank };
  }
  if (visible.every((piece) => isRule(piece.text, 2))) return { separation: 'pipes', pieces: [], endsRow: true };
  if (visible.length === 1 && pieces[0] === visible[0] && isClosing(text, visible[0]!.text.length, pipe)) {
    return { separation: 'cell', pieces: visible, endsRow: pieces.length > 2 };
  }
  const closing = closingPipes(text, pipe);
  const cells = withoutOuter(pieces.slice(0, pieces.length - closing), closing > 0 ? { ...table, right: true } : table);
  if (cells.length === 1) return { separation: 'cell', pieces: cells, endsRow: closing > 0 };
  return { separation: 'pipes', pieces: cells, endsRow: true };
}

/** The cells of a row without what stands outside of the pipes at its ends. */
function withoutOuter(pieces: readonly Piece[], { left, right }: PipeTable): readonly Piece[] {
  const from = left && pieces[0]!.text === '' ? 1 : 0;
  return pieces.slice(from, right && pieces.at(-1)!.text === '' ? -1 : pieces.length);
}

/** How many pipes at the end stand for merged cells: `| 行政许可 | 550 |||` has two. Without any space they may be blank cells. */
function closingPipes(text: string, pipe: string): number {
  if (!text.includes(' ')) return 0;
  let count = 0;
  while (text[text.length - 1 - count] === pipe) count++;
  return Math.max(0, count - 1);
}

/** True where nothing but pipes follows, at most one space before the second: `其他 |`, `其他 | |||`. */
function isClosing(text: string, from: number, pipe: string): boolean {
  const rest = text.slice(from).trimStart();
  const closing = rest[1] === ' ' ? rest.slice(2) : rest.slice(1);
  for (let i = 0; i < closing.length; i++) if (closing[i] !== pipe) return false;
  return rest.startsWith(pipe);
}

/** `---`, `:--:`, `├──┼`: what parts head and body of a table; `least` is the number of strokes that it takes. */
export function isRule(text: string, least: number): boolean {
  let strokes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isStroke = code === 0x2d || (code >= 0x2500 && code <= 0x257f);
    if (!isStroke && code !== 0x3a && code !== 0x2b && !isSpace(code)) return false;
    if (isStroke) strokes++;
  }
  return strokes >= least || (text.length > strokes && strokes > 0);
}
