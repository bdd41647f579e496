// The title, a paragraph or a sentence stands twice.

import type { Paragraph, Report } from '../../report/model.ts';
import { labelKey } from '../../text/characters.ts';
import { type MappedText, sourceSpan } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import { ownLines, visiblePart } from '../places.ts';
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

function* repeatedTitle({ text, paragraphs }: Report): Iterable<Finding> {
  const [first, ...others] = paragraphs.filter(({ kind }) => kind === 'title');
  for (const { span, content } of others) {
    if (titleEnd(content.text) !== titleEnd(first!.content.text)) continue;
    yield {
      span,
      message: '标题出现了两次。',
      related: [{ span: first!.span, message: '第一次' }],
      ...removal(text, span, '删去重复的标题'),
    };
  }
}

/** What the two places of a title have in common where only one of them names the agency: 年政府信息公开工作年度报告. */
function titleEnd(title: string): string {
  return labelKey(title).slice(-8);
}

function* repeatedProse(report: Report): Iterable<Finding> {
  const seenParagraphs = new Map<string, Paragraph>();
  const seenSentences = new Map<string, Sentence>();
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (paragraph.kind !== 'prose') continue;
    const words = paragraph.content.text.trim();
    const first = words.length < SHORTEST_PARAGRAPH ? undefined : seenParagraphs.get(words);
    if (first) {
      const span = visiblePart(report.text, paragraph.span);
      yield {
        span,
        message: '这一段与前面的一段相同。',
        related: [{ span: visiblePart(report.text, first.span), message: '第一次' }],
        ...(!isAlone(report.paragraphs, index) && removal(report.text, span, '删去重复的段落')),
      };
      continue;
    }
    seenParagraphs.set(words, paragraph);
    yield* repeatedSentences(paragraph.content, seenSentences);
  }
}

/** True for all that stands below its heading: without it the heading would have nothing below. */
function isAlone(paragraphs: readonly Paragraph[], index: number): boolean {
  const next = paragraphs[index + 1]?.kind;
  return paragraphs[index - 1]?.kind === 'heading' && next !== 'prose' && next !== 'note';
}

/** A sentence without the white space at its ends. */
interface Sentence {
  readonly content: MappedText;
  readonly start: number;
  readonly end: number;
}

function* repeatedSentences(content: MappedText, seen: Map<string, Sentence>): Iterable<Finding> {
  const { text } = content;
  for (let from = 0; from < text.length; ) {
    SENTENCE_END.lastIndex = from;
    const to = SENTENCE_END.test(text) ? SENTENCE_END.lastIndex : text.length;
    const words = to - from < SHORTEST_SENTENCE ? '' : text.slice(from, to).trim();
    if (words.length >= SHORTEST_SENTENCE) {
      const start = text.indexOf(words, from);
      const sentence = { content, start, end: start + words.length };
      const first = seen.get(words);
      if (first) yield repeatedSentence(sentence, first);
      else seen.set(words, sentence);
    }
    from = to;
  }
}

const SENTENCE_END = /[。！？；!?;]/g;

function repeatedSentence(second: Sentence, first: Sentence): Finding {
  const span = sourceSpan(second.content, second.start, second.end);
  return {
    span,
    message: '这一句与前面的一句相同。',
    related: [{ span: sourceSpan(first.content, first.start, first.end), message: '第一次' }],
    fixes: [{ title: '删去重复的句子', safe: false, edits: [{ span, newText: '' }] }],
  };
}

function removal(text: string, span: Span, title: string): { fixes: Fix[] } | undefined {
  const lines = ownLines(text, span);
  return lines && { fixes: [{ title, safe: false, edits: [{ span: lines, newText: '' }] }] };
}
