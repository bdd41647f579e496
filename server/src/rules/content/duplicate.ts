// The title, a paragraph or a sentence stands twice.

import type { Paragraph, Report } from '../../report/model.ts';
import { labelKey } from '../../text/characters.ts';
import { sourceSpan } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import { lineStart, nextLine, visiblePart } from '../places.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

/** Shorter ones are repeated in good faith: 下一步，我们将…… */
const SHORTEST_PARAGRAPH = 16;
const SHORTEST_SENTENCE = 20;

/** One finding at the second and each further place; of a paragraph that stands twice its sentences are not named again. */
export const rule: Rule = {
  id: 'content/duplicate',
  severity: 'warning',
  title: '标题、段落或句子重复',
  *check({ report }) {
    yield* repeatedTitle(report);
    yield* repeatedProse(report);
  },
};

/** Lines before the first section and the first sentence that end as a title does: the title itself and its second place. */
function* repeatedTitle(report: Report): Iterable<Finding> {
  const { title, text } = report;
  if (!title) return;
  const firstHeading = report.sections[0]?.span.start ?? text.length;
  const lines = linesOf(text, { start: 0, end: firstHeading });
  const titles: Span[] = [];
  for (const span of lines) {
    const words = labelKey(text.slice(span.start, span.end).replace(/<[^>]{0,200}>/g, ''));
    if (words.length > LONGEST_TITLE) break;
    if (TITLE_END.test(words) && labelKey(title.content.text).endsWith(words.slice(-SHORTEST_TITLE))) titles.push(span);
  }
  for (const second of titles.slice(1)) {
    const span = withLineOfAgency(text, lines, second, titles[0]!);
    yield {
      span,
      message: '标题出现了两次。',
      related: [{ span: titles[0]!, message: '第一次' }],
      ...fixesOf(removeLine(text, span, '删去重复的标题')),
    };
  }
}

/** A title over two lines, where the title before it says the first of them too. */
function withLineOfAgency(text: string, lines: readonly Span[], span: Span, first: Span): Span {
  const before = lines[lines.indexOf(span) - 1];
  if (!before || before.start <= first.start) return span;
  const words = labelKey(text.slice(before.start, before.end));
  const isRepeated = words.length > 1 && labelKey(text.slice(first.start, first.end)).includes(words);
  return isRepeated ? { start: before.start, end: span.end } : span;
}

const TITLE_END = /公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/;
/** The end of a title by which its two places are compared: 年政府信息公开工作年度报告. */
const SHORTEST_TITLE = 8;
/** A longer line before the first section is a sentence. */
const LONGEST_TITLE = 60;

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    const line = visiblePart(text, { start: at, end: Math.min(end, nextLine(text, at)) });
    if (text.slice(line.start, line.end).trim() !== '') lines.push(line);
  }
  return lines;
}

function* repeatedProse({ text, paragraphs }: Report): Iterable<Finding> {
  const seenParagraphs = new Map<string, Span>();
  const seenSentences = new Map<string, Span>();
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'prose') continue;
    const words = labelKey(paragraph.content.text);
    const first = seenParagraphs.get(words);
    const span = visiblePart(text, paragraph.span);
    if (first && words.length >= SHORTEST_PARAGRAPH) {
      const fix = removeLine(text, span, '删去重复的段落');
      yield {
        span,
        message: '这一段与前面的一段相同。',
        related: [{ span: first, message: '第一次' }],
        ...fixesOf(fix),
      };
      continue;
    }
    seenParagraphs.set(words, span);
    yield* repeatedSentences(paragraph, seenSentences);
  }
}

function* repeatedSentences({ content }: Paragraph, seen: Map<string, Span>): Iterable<Finding> {
  for (const match of content.text.matchAll(/[^。！？!?；;]+[。！？!?；;]?/g)) {
    const words = labelKey(match[0]);
    if (words.length < SHORTEST_SENTENCE) continue;
    const from = match.index + match[0].search(/\S/);
    const span = sourceSpan(content, from, match.index + match[0].trimEnd().length);
    const first = seen.get(words);
    if (!first) {
      seen.set(words, span);
      continue;
    }
    yield {
      span,
      message: '这一句与前面的一句相同。',
      related: [{ span: first, message: '第一次' }],
      fixes: [{ title: '删去重复的句子', safe: false, edits: [{ span, newText: '' }] }],
    };
  }
}

/** Takes the lines of a span out, where nothing else stands in them. */
function removeLine(text: string, span: Span, title: string): Fix | undefined {
  const start = lineStart(text, span.start);
  const end = nextLine(text, span.end);
  if (text.slice(start, span.start).trim() !== '' || text.slice(span.end, end).trim() !== '') return undefined;
  return { title, safe: false, edits: [{ span: { start, end }, newText: '' }] };
}

function fixesOf(fix: Fix | undefined): { fixes: Fix[] } | object {
  return fix ? { fixes: [fix] } : {};
}
