// Titles of sections that a page or a narrow column broke: `五、存在的主要问题及` and below it `改进情况`.

import { isTitleOverLines } from '../prose/headings.ts';
import { joinLines } from '../prose/prose.ts';
import type { Line } from './line.ts';

/** The lines with the two lines of each broken title put together. */
export function joinBrokenTitles(lines: Line[]): Line[] {
  if (!lines.some((_, i) => isBroken(lines, i))) return lines;
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isBroken(lines, i)) joined.push(joinTitle(lines[i]!, lines[++i]!));
    else joined.push(lines[i]!);
  }
  return joined;
}

function isBroken(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (!next || line.cells || next.cells || next.blankLines > 0) return false;
  return isTitleOverLines(line.content.text, next.content.text);
}

function joinTitle(line: Line, next: Line): Line {
  return { ...line, end: next.end, content: joinLines([line, next]) };
}
