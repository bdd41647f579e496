// Titles of sections inside a line of prose: pages whose paragraphs were run together write `……12月31日止。 一、总体情况 （一）……`.

import { mappedPart } from '../../text/mapped.ts';
import { titleInProse } from '../prose/headings.ts';
import { type Line, pieceOf } from './line.ts';

/** A sentence ends and a number of a section follows. */
const PLACE = /[。！？][”’"）)]?[\s　]*(?=[一二三四五六][ 　]*[、.．])/g;

/** True where a line has a place where such a title may stand. */
export function mayHoldTitles({ cells, content: { text } }: Line): boolean {
  return !cells && text.search(PLACE) !== -1 && !holdsCells(text);
}

/** The line cut before each title of a section that stands behind the end of a sentence; the line itself where there is none. */
export function cutAtTitles(line: Line): readonly Line[] {
  const { text } = line.content;
  const starts = [...text.matchAll(PLACE)]
    .map(({ index, 0: { length } }) => index + length)
    .filter((start) => titleInProse(text, start));
  if (starts.length === 0) return [line];
  return [0, ...starts].map((from, i) => partOf(line, from, starts[i] ?? text.length));
}

/** True where pipes or tabs part what can be seen; around it they may stand. */
function holdsCells(text: string): boolean {
  return /[|\t]/.test(text) && /[^|\s　][|\t][|\s　]*[^|\s　]/.test(text);
}

function partOf(line: Line, from: number, to: number): Line {
  const end = from + line.content.text.slice(from, to).trimEnd().length;
  const { start, end: sourceEnd } = pieceOf(line, from, end);
  const content = mappedPart(line.content, from, end);
  return { ...line, start, end: sourceEnd, content, ...(from > 0 && { blankLines: 1, tabBefore: false }) };
}
