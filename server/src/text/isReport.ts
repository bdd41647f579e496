// Tells from the first lines of a text whether it is an annual report on 政府信息公开. Small on purpose: an editor asks
// this of every plain text, Markdown and HTML document before anything else of this project is loaded.

/** How much of a text may be looked at, markup included: a saved web page has long heads. */
export const probedLength = 64 * 1024;

/** Most reports say what they are so early that the rest need not be looked at. */
const openingLength = 2 * 1024;

/** How much of what a reader would see of it is looked at. */
const visibleLength = 8 * 1024;
const visibleLineCount = 200;

/**
 * True where the text has the title of a report (`某县人民政府2024年政府信息公开工作年度报告`), two of the form's section
 * headings (`二、主动公开政府信息情况`), or the sentence with which reports open (`本报告根据《…政府信息公开条例》编制`).
 * A notice about reports, a list of reports or a text that merely mentions one is none. Any string is accepted.
 */
export function looksLikeReport(firstLines: string): boolean {
  const opening = visibleLines(withoutOpenTag(firstLines.slice(0, openingLength)));
  if (isToldBy(opening)) return true;
  const lines = visibleLines(firstLines.slice(0, probedLength));
  return isToldBy(lines) || hasTitle(lines);
}

/** A tag that was cut off would be taken for text. */
function withoutOpenTag(text: string): string {
  const open = text.lastIndexOf('<');
  return open > text.lastIndexOf('>') ? text.slice(0, open) : text;
}

/** What no line further down takes back; a title may turn out to be one of a list. */
function isToldBy(lines: readonly string[]): boolean {
  return hasSectionHeadings(lines) || lines.some(isOpeningSentence);
}

const sectionHeadings = [
  /[一1][、.．]总体情况/,
  /[二2][、.．](?:行政机关)?主动公开政府信息/,
  /[三3][、.．](?:行政机关)?收到和处理政府信息公开申请/,
  /[四4][、.．](?:因)?政府信息公开(?:工作)?(?:被申请|被提起)?行政(?:复议|诉讼)/,
  /[五5][、.．](?:政府信息公开工作)?存在的?(?:主要)?问题/,
  /[六6][、.．]其他?(?:需要|应当)报告的?事项/,
];

function hasSectionHeadings(lines: readonly string[]): boolean {
  let found = 0;
  for (const heading of sectionHeadings) if (lines.some((line) => heading.test(line))) found++;
  return found >= 2;
}

const openings = [
  /本(?:年度)?报告(?:是|由|系|依|根据|按|中|所列|包括|主要|共|的)/,
  /现(?:将|公布|予以公布|向社会公布)/,
  /特?编制本/,
];

function isOpeningSentence(line: string): boolean {
  return line.includes('信息公开条例') && line.includes('报告') && openings.some((opening) => opening.test(line));
}

const longestTitle = 60;
/** More titles than this are the list of a site's reports, not the title of one. */
const mostTitles = 3;

const year = /[12１２][0-9０-９]{3}年|二[〇○零ＯO0]..年|[×xX＿_*]{2,4}年/;
const titleEnd = /信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?报告(?:[（(【_|｜—–-].*)?$/;
const noTitle = /[，。；：！？]|^关于|的通知$/;

function hasTitle(lines: readonly string[]): boolean {
  const titles = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line.length > longestTitle || !titleEnd.test(line) || noTitle.test(line)) continue;
    // The agency and the year often stand in a line of their own above.
    const before = lines[at - 1] ?? '';
    if (year.test(line) || (before.length <= longestTitle && year.test(before) && !noTitle.test(before)))
      titles.add(line);
  }
  return titles.size > 0 && titles.size <= mostTitles;
}

/** The first lines that a reader sees, without markup, empty lines and white space inside. */
function visibleLines(text: string): string[] {
  const lines: string[] = [];
  let length = 0;
  let quoted = false;
  for (const raw of withoutTags(text).split(/[\r\n]+/)) {
    // What stands between fences is an example: a page about reports is none.
    if (raw.startsWith('```')) quoted = !quoted;
    if (quoted) continue;
    const line = raw.replace(/&(?:nbsp|ensp|emsp|#160);|[\s\u200b\ufeff|#>*]+/g, '');
    if (line === '') continue;
    lines.push(line.slice(0, visibleLength - length));
    length += line.length;
    if (length >= visibleLength || lines.length >= visibleLineCount) break;
  }
  return lines;
}

const inlineTag = /^\/?(?:a|b|i|u|s|o:p|em|sub|sup|font|span|strong)(?![a-z])/i;
const silentTag = /^(?:script|style)(?![a-z])/i;
const anyTag = /^[/!a-z]/i;

/** Puts a line break in place of every tag that ends a line on the page; leaves out scripts and styles. */
function withoutTags(text: string): string {
  const [first = '', ...pieces] = text.split('<');
  const kept = [first];
  let silentUntil: string | undefined;
  for (const piece of pieces) {
    if (silentUntil !== undefined) {
      if (!piece.toLowerCase().startsWith(silentUntil)) continue;
      silentUntil = undefined;
    }
    const end = piece.indexOf('>');
    if (end === -1 || !anyTag.test(piece)) {
      kept.push('<', piece);
      continue;
    }
    const silent = silentTag.exec(piece);
    if (silent) silentUntil = `/${silent[0].toLowerCase()}`;
    else kept.push(inlineTag.test(piece) ? '' : '\n', piece.slice(end + 1));
  }
  return kept.join('');
}
