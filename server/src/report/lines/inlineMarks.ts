// Inline marks of HTML in a line of plain text or Markdown: `商业<br>企业`, `<b>0</b>`, `&nbsp;`. They are taken out, so that
// what is left is what a reader of the page sees.

import { isSpace } from '../../text/characters.ts';
import { type MappedText, MappedTextBuilder, mappedPart, sourceSpan } from '../../text/mapped.ts';
import { beginsName, characterReference, elementKind, nameEnd, tagEnd } from './htmlTags.ts';
import type { Line } from './line.ts';

/** False for a line that surely holds no mark: nearly every line. */
export function mayHoldMarks(text: string): boolean {
  return text.includes('<') || text.includes('&');
}

/**
 * The line without its marks, in several lines where `<br>` parts it. In rows whose cells tabs or pipes hold apart
 * a `<br>` is a space inside of a cell. The line itself where it holds no mark.
 */
export function withoutMarks(line: Line, source: string): Line[] {
  const isRow = line.content.text.includes('|') || line.content.text.includes('\t');
  const contents: MappedText[] = [];
  const builder = new MappedTextBuilder();
  let from = line.start; // start of the run without marks
  let found = false;
  for (let i = line.start; i < line.end; i++) {
    const mark = markAt(source, i, line.end);
    if (!mark) continue;
    found = true;
    if (from < i) builder.append(source, from, i);
    if (mark.text === '\n' && !isRow) contents.push(builder.take());
    else if (mark.text !== '') builder.appendAs(mark.text === '\n' ? ' ' : mark.text, i, mark.end);
    i = mark.end - 1;
    from = mark.end;
  }
  if (!found) return [line];
  if (from < line.end) builder.append(source, from, line.end);
  contents.push(builder.take());
  return contents
    .map(trimmed)
    .filter(isVisible)
    .map((content, i) => lineOf(content, line, i));
}

interface Mark {
  /** What it stands for: a character, nothing, or a line break. */
  readonly text: string;
  readonly end: number;
}

function markAt(source: string, at: number, lineEnd: number): Mark | undefined {
  if (source[at] === '&') {
    const reference = characterReference(source, at);
    return reference && reference.end <= lineEnd ? reference : undefined;
  }
  if (source[at] !== '<') return undefined;
  const nameAt = at + (source[at + 1] === '/' ? 2 : 1);
  if (!beginsName(source.charCodeAt(nameAt))) return undefined;
  const nameStop = nameEnd(source, nameAt);
  const name = source.slice(nameAt, nameStop).toLowerCase();
  const kind = elementKind(name);
  if (kind !== 'inline' && kind !== 'void') return undefined;
  const end = tagEnd(source, nameStop);
  return end > lineEnd || source[end - 1] !== '>' ? undefined : { text: name === 'br' ? '\n' : '', end };
}

function trimmed({ text, segments }: MappedText): MappedText {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmed(text.charCodeAt(start))) start++;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  return mappedPart({ text, segments }, start, end);
}

function isTrimmed(code: number): boolean {
  return isSpace(code) && code !== 0x09;
}

function isVisible({ text }: MappedText): boolean {
  return text !== '';
}

function lineOf(content: MappedText, line: Line, i: number): Line {
  const { start } = sourceSpan(content, 0, 1);
  const { end } = sourceSpan(content, content.text.length - 1, content.text.length);
  return {
    ...line,
    start,
    end,
    content,
    blankLines: i === 0 ? line.blankLines : 0,
    tabBefore: i === 0 && line.tabBefore,
  };
}
