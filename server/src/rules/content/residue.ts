// Text of the blank form, placeholders and filling instructions that were left in.

import type { Paragraph, Report } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { ownLines, visiblePart } from '../places.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

interface Pattern {
  /** A text that holds none of these has nothing for the pattern. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  /** True where the text can simply go; a placeholder must be filled in by its author. */
  readonly removable: boolean;
}

/** What a placeholder stands for: XX县, ××局, XX件; not XX公司, XX项目 and the like, which hide a name. */
const NAMED =
  '(?:县|市(?!场|民|值)|区(?!域|间)|省|自治|镇|乡(?!村)|街道|开发区|局(?!面|部)|委(?:员会)?|厅|办公室|人民政府|政府|单位|机关|部门)';
const COUNTED = '(?:件|条|次|项(?!目)|份|篇|期|场|起|宗|年|月|日|万元|元)';
// A run is tried from its start only: else a long one would be tried from each of its characters.
const LETTERS = '(?<![XＸ])[XＸ]{2,}(?![XＸ])';
const CROSSES = '(?<!×)×{2,}(?!×)';
const LINE = '[_＿]';
const OPEN = '[（(【[〔［]';
const CLOSE = '[）)】\\]〕］]';
const INSIDE = '[^（()）【】\\]〔〕\\n]';

const PATTERNS: readonly Pattern[] = [
  placeholder(
    ['XX', 'ＸＸ', '××', '__', '＿＿'],
    `(?:19|20)(?:${LETTERS}|${CROSSES}|${LINE}{2,})(?=年|〕|］|\\])|(?:${LETTERS}|${CROSSES})(?=${NAMED}|${COUNTED})`,
  ),
  placeholder(['XX', 'ＸＸ'], '[XＸ]{3,}(?:[-－—][XＸ]{3,})*'),
  placeholder(['□', '○', '〇'], `(?<![□○〇一二三四五六七八九十零])[□○〇]{2,}(?=${NAMED}|${COUNTED})`),
  placeholder(['…'], `(?<!…)…+(?=${NAMED}|${COUNTED})|(?<=^|[。：:）)、.．]\\s?)…+(?=[。；]?$)`),
  placeholder(['某某'], '某某(?=县|市(?!民|场)|区(?!域)|镇|乡(?!村)|街道|局(?!面)|厅|人民政府)'),
  placeholder(['__', '＿＿'], `(?<=[^\\s_＿]\\s?)(?:${LINE}{3,}|${LINE}{2,}(?=${NAMED}|${COUNTED}))`),
  placeholder(['年 ', '年　'], '(?:(?:19|20)\\d\\d|^)[ 　]?年[ 　]+月[ 　]+日'),
  placeholder(['名称）', '名称)', '名称】', '名称〕', '名称]'], `${OPEN}(?:行政机关|机关|单位|部门|地区)名称${CLOSE}`),
  placeholder(['年份】', '年份〕', '年份]'], '[【[〔]年份[】\\]〕]'),
  instruction(['（文字', '(文字', '【文字'], `${OPEN}文字(?:描述|叙述|说明)${INSIDE}{0,80}${CLOSE}`),
  instruction(['此处'], `${OPEN}${INSIDE}{0,40}此处(?:填写|填报|输入|插入|报告|补充|说明)${INSIDE}{0,40}${CLOSE}`),
  instruction(['此处'], '(?:单击|点击)(?:或点击|或点按|或单击)?此处(?:输入|添加|编辑)(?:文字|文本|内容)?[。.]?'),
  instruction(['此处'], '请?在?此处(?:填写|填报|输入|插入)[^，。；\\n（()）]{0,20}[。；]?'),
  instruction(['请填', '（填写', '(填写'], `${OPEN}(?:请)?填[写报入]${INSIDE}{0,60}${CLOSE}`),
  instruction(['据实填', '如实填', '要求填'], `${OPEN}请?(?:据实|如实|按要求)填[写报]${INSIDE}{0,60}${CLOSE}`),
  instruction(['形式报告'], '(?:该|本|这一?)部分(?:内容)?以表格(?:的)?形式报告[，。；]?(?:表格如下[：:。]?)?'),
  instruction(['填写说明', '填表说明', '填报说明'], `^${OPEN}?填[写表报]说明[：:].{0,200}`),
  // What is left of <…年度报告格式> whose beginning was taken for a tag.
  instruction(['格式>', '格式＞'], '(?<=[\\s。；，、：]|^)[^\\s。；，、：<《〈＜]{2,40}格式[>＞](?=[^\\s。；，、：])'),
  instruction(['待补充', '待填', '待核实'], `${OPEN}待(?:补充|填写?|核实)${INSIDE}{0,20}${CLOSE}`),
  instruction(['模板', '样本', '范本'], '(?<=^[^，。；：]{0,40}年度报告)(?:格式)?[（(]?(?:模板|样本|范本)[）)]?$'),
];

const ALL_SIGNS = [...new Set(PATTERNS.flatMap(({ signs }) => signs))];
/** Most reports have none of them. */
const ANY_SIGN = new RegExp(ALL_SIGNS.map((sign) => sign.replace(/[()[\]]/g, '\\$&')).join('|'));

function placeholder(signs: readonly string[], source: string): Pattern {
  return {
    signs,
    pattern: new RegExp(source, 'g'),
    message: (found) => `“${found}”是占位符，应填写实际内容。`,
    removable: false,
  };
}

function instruction(signs: readonly string[], source: string): Pattern {
  return {
    signs,
    pattern: new RegExp(source, 'g'),
    message: (found) => `“${shortened(found)}”是模板中的文字，应删去。`,
    removable: true,
  };
}

/**
 * One finding a place. What stands in quotation marks is spoken of, not left over; hidden names (张××, ××公司) are none.
 * A fix takes out what can simply go, where the section says anything else.
 */
export const rule: Rule = {
  id: 'content/residue',
  severity: 'error',
  title: '模板文字、占位符或填写说明没有删去',
  *check({ report }) {
    const there = new Set(ANY_SIGN.test(report.text) ? ALL_SIGNS.filter((sign) => report.text.includes(sign)) : []);
    const patterns = PATTERNS.filter(({ signs }) => signs.some((sign) => there.has(sign)));
    for (const paragraph of report.paragraphs) {
      yield* patternsIn(report, paragraph, patterns);
      const tail = strayTail(report, paragraph);
      if (tail) yield tail;
    }
  },
};

function* patternsIn(report: Report, paragraph: Paragraph, patterns: readonly Pattern[]): Iterable<Finding> {
  const { text } = paragraph.content;
  /** For each unit of the text whether an earlier pattern has found it. */
  let taken: boolean[] | undefined;
  let quoted: readonly boolean[] | undefined;
  for (const { pattern, message, removable } of patterns) {
    if (text.search(pattern) === -1) continue;
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      taken ??= new Array(text.length).fill(false);
      if (taken.slice(place.start, place.end).includes(true)) continue;
      quoted ??= quotedPlaces(text);
      if (quoted[place.start] || isInAddress(text, place)) continue;
      taken.fill(true, place.start, place.end);
      const fix = removable ? removal(report, paragraph, place) : undefined;
      yield {
        span: visiblePart(report.text, sourceSpan(paragraph.content, place.start, place.end)),
        message: message(match[0]),
        ...(fix && { fixes: [fix] }),
      };
    }
  }
}

/** For each unit of a text whether it stands in quotation marks. */
function quotedPlaces(text: string): boolean[] {
  const quoted: boolean[] = [];
  let closing = '';
  for (const character of text) {
    const partner = QUOTES[character];
    if (closing === '' && partner) closing = partner;
    else if (character === closing) closing = '';
    for (let unit = 0; unit < character.length; unit += 1) quoted.push(closing !== '');
  }
  return quoted;
}

const QUOTES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/** An underscore or X within an address of the net or a mailbox. */
function isInAddress(text: string, { start, end }: { start: number; end: number }): boolean {
  return /[\w./@:-]$/.test(text.slice(Math.max(0, start - 1), start)) && /^[\w./@-]/.test(text.slice(end, end + 1));
}

/**
 * `……。 年度报告格式>`: a piece behind the last sentence that ends in a closing bracket without an opening one,
 * the rest of the form's name whose beginning was taken for a tag and lost.
 */
function strayTail(report: Report, paragraph: Paragraph): Finding | undefined {
  const text = paragraph.content.text.trimEnd();
  const close = text.at(-1) ?? '';
  const open = OPENING[close];
  if (!open || !/(?:格式|模板)\s*$/.test(text.slice(-8, -1))) return undefined;
  const from = Math.max(...['。', '！', '？', '；'].map((end) => text.lastIndexOf(end))) + 1;
  // What closes in a broken line may have opened in the line before.
  if (from === 0 && close !== '>') return undefined;
  if (count(text, open) >= count(text, close)) return undefined;
  const place = { start: from + text.slice(from).search(/\S/), end: text.length };
  const fix = removal(report, paragraph, place);
  return {
    span: sourceSpan(paragraph.content, place.start, place.end),
    message: `“${shortened(text.slice(place.start))}”是残留的文字，应删去。`,
    ...(fix && { fixes: [fix] }),
  };
}

const OPENING: Readonly<Record<string, string>> = { '>': '<', '》': '《', '〉': '〈', '＞': '＜' };

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

const LONGEST_QUOTE = 24;

function shortened(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

/** Takes a piece of a paragraph out; the whole line, where it says nothing else. */
function removal(
  report: Report,
  { content, section, span }: Paragraph,
  place: { start: number; end: number },
): Fix | undefined {
  const { text } = report;
  const piece = sourceSpan(content, place.start, place.end);
  const title = '删去这段文字';
  const isLast = !/\S/.test(content.text.slice(place.end));
  if (spaceBefore(content.text, place.start) < place.start || !isLast) {
    // White space before the piece parted it from the sentence.
    const start = isLast ? piece.start - spaceBefore(text, piece.start) : piece.start;
    return { title, safe: true, edits: [{ span: { start, end: piece.end }, newText: '' }] };
  }
  // A section with nothing in it would be the next mistake: its author must write something first.
  const isAlone = !report.paragraphs.some(
    (other) => other.section === section && other.kind !== 'heading' && other.span.start !== span.start,
  );
  if (section && isAlone && !report.tables.some((table) => table.id === section)) return undefined;
  return { title, safe: true, edits: [{ span: ownLines(text, piece) ?? piece, newText: '' }] };
}

/** How much white space stands before an offset. */
function spaceBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /\s/.test(text[start - 1]!)) start -= 1;
  return offset - start;
}
