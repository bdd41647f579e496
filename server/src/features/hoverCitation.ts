// What a hover says of a citation of an article, wherever in the text it stands.

import { findArticleCitations } from '../regulation/citations.ts';
import { articleExplanation } from '../regulation/explain.ts';
import type { Report } from '../report/model.ts';
import { lineEnd, lineStart } from '../rules/places.ts';
import { type MappedText, sourceSpan } from '../text/mapped.ts';
import { touches } from '../text/span.ts';
import type { HoverText } from './hoverText.ts';

/** The hover for a citation; undefined where the offset is at none, or at one of another law. */
export function hoverCitation({ text, paragraphs }: Report, offset: number): HoverText | undefined {
  const paragraph = paragraphs.find(({ span }) => touches(span, offset));
  const content = paragraph?.content ?? lineAt(text, offset);
  for (const citation of findArticleCitations(content.text)) {
    const span = sourceSpan(content, citation.span.start, citation.span.end);
    if (!touches(span, offset)) continue;
    const markdown = articleExplanation(citation);
    return markdown === undefined ? undefined : { span, markdown };
  }
  return undefined;
}

/** How far around an offset its line is looked at: enough for a citation and the law that is named before it. */
const WINDOW = 200;

/** The line around an offset outside all paragraphs, such as one of a table that could not be read. */
function lineAt(text: string, offset: number): MappedText {
  const start = Math.max(lineStart(text, offset), offset - WINDOW);
  const line = text.slice(start, Math.min(lineEnd(text, offset), offset + WINDOW));
  return { text: line, segments: [{ at: 0, source: start, length: line.length }] };
}
