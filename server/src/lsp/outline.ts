// Symbols and foldings as the protocol has them.

import { type DocumentSymbol, type FoldingRange, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportSymbol } from '../features/symbols.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './places.ts';

const KINDS: Readonly<Record<ReportSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  group: SymbolKind.Object,
  row: SymbolKind.Field,
};

export function nestedSymbols(document: TextDocument, symbols: readonly ReportSymbol[]): DocumentSymbol[] {
  return symbols.map(({ kind, name, detail, span, selection, children }) => ({
    name,
    detail,
    kind: KINDS[kind],
    range: rangeOf(document, span),
    selectionRange: rangeOf(document, selection),
    children: nestedSymbols(document, children),
  }));
}

/** The same symbols in one list, for clients that show no tree. */
export function flatSymbols(
  document: TextDocument,
  symbols: readonly ReportSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ kind, name, selection, children }) => [
    {
      name,
      kind: KINDS[kind],
      location: { uri: document.uri, range: rangeOf(document, selection) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flatSymbols(document, children, name),
  ]);
}

/** Spans that take more than one line, as ranges of lines. */
export function foldingRanges(document: TextDocument, spans: readonly Span[]): FoldingRange[] {
  return spans
    .map((span) => rangeOf(document, span))
    .filter(({ start, end }) => start.line < end.line)
    .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
}
