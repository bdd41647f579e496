// The edge between offsets and the protocol: spans of the core become ranges here and nowhere else.

import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../text/span.ts';

/** The range of a span; offsets past the end of the text are cut to it. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The span of a range; positions outside the text are cut to it, as the protocol asks. */
export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
