// The title, a paragraph or a sentence stands twice.

import type { Paragraph, Report } from '../../report/model.ts';
import { labelKey } from '../../text/characters.ts';
import { sourceSpan } from '../../text/mapped.ts';
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

function* repeatedProse({ text, paragraphs }: Report): Iterable<Finding> {
  const seenParagraphs = new Map<string, Span>();
  const seenSentences = new Map<string, Span>();
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'prose') continue;
    const words = labelKey(paragraph.content.text);
    const first = seenParagraphs.get(words);
    const span = visiblePart(text, paragraph.span);
    if (first && words.length >= SHORTEST_PARAGRAPH) {
      yield {
        span,
        message: '这一段与前面的一段相同。',
        related: [{ span: first, message: '第一次' }],
        ...removal(text, span, '删去重复的段落'),
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

function removal(text: string, span: Span, title: string): { fixes: Fix[] } | undefined {
  const lines = ownLines(text, span);
  return lines && { fixes: [{ title, safe: false, edits: [{ span: lines, newText: '' }] }] };
}
