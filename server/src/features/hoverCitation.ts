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

/** The line of an offset outside all paragraphs, such as one of a table that could not be read. */
function lineAt(text: string, offset: number): MappedText {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  return { text: line, segments: [{ at: 0, source: start, length: line.length }] };
}
