// Titles that a page or a narrow column broke: `五、存在的主要问题及` and below it `改进情况`, and the report's own.

import { isTitleOverLines } from '../prose/headings.ts';
import { joinLines } from '../prose/prose.ts';
import { endsTitle } from '../prose/title.ts';
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

/** The report's own title stands near the beginning. */
const FIRST_LINES = 30;

function isBroken(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (!next || line.cells || next.cells || next.blankLines > 0) return false;
  return isTitleOverLines(line.content.text, next.content.text) || (i < FIRST_LINES && isReportTitle(line, next));
}

/** `青禾县人民政府2025年政府信息` and `公开工作年度报告`; a line that is a title by itself only has a body's name above it. */
function isReportTitle(line: Line, next: Line): boolean {
  if (!next.content.text.endsWith('报告') || /[。；]/.test(line.content.text)) return false;
  return endsTitle(joinTitle(line, next)) && !endsTitle(line) && !endsTitle(next);
}

function joinTitle(line: Line, next: Line): Line {
  return { ...line, end: next.end, content: joinLines([line, next]) };
}
