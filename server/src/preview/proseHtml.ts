// A paragraph as HTML; in a proof the words that findings speak of are marked.

import type { Paragraph } from '../report/model.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { MappedText } from '../text/mapped.ts';
import { element, escaped } from './markup.ts';

/** What a proof shows: findings in the order of the text, and the offset that places are counted from. */
export interface ProseProof {
  readonly findings: readonly ReportedFinding[];
  readonly from: number;
}

/** The paragraph as the element `name`: h1, h2, h3 or p. */
export function paragraphHtml(name: string, { kind, content, span }: Paragraph, proof?: ProseProof): string {
  const plain = kind === 'note' || kind === 'signature' ? { class: kind } : {};
  if (!proof) return element(name, plain, escaped(content.text));
  const place = { 'data-offset': span.start - proof.from, 'data-end': span.end - proof.from };
  return element(name, { ...plain, ...place }, markedText(content, proof));
}

/** The text with a `mark` around what each finding speaks of. Of findings that overlap the first is marked. */
function markedText(content: MappedText, { findings, from }: ProseProof): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, severity, message } of findings) {
    const start = placeOf(content, span.start);
    const end = placeOf(content, span.end);
    if (start < done || end <= start) continue;
    const attributes = {
      class: severity,
      title: message,
      'data-offset': span.start - from,
      'data-end': span.end - from,
    };
    parts.push(escaped(content.text.slice(done, start)));
    parts.push(element('mark', attributes, escaped(content.text.slice(start, end))));
    done = end;
  }
  return [...parts, escaped(content.text.slice(done))].join('');
}

/** The offset in a mapped text of a place in its source; what stands between two segments is at the second. */
function placeOf({ text, segments }: MappedText, offset: number): number {
  for (const { at, source, length, sourceLength } of segments) {
    if (offset < source) return at;
    if (offset < source + (sourceLength ?? length)) return at + (sourceLength === undefined ? offset - source : 0);
  }
  return text.length;
}
