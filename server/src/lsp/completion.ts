// Completions as the protocol has them.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../features/completion/completion.ts';
import type { Completion, CompletionKind } from '../features/completion/model.ts';
import { rangeOf } from './places.ts';
import type { Session } from './session.ts';

/** What begins a citation, or a number in a sentence; words open the list by themselves. */
export const COMPLETION_TRIGGERS = ['第', '《', '（', '〔', ' ', '\t', '|'];

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  topic: CompletionItemKind.Keyword,
  article: CompletionItemKind.Reference,
  document: CompletionItemKind.File,
  number: CompletionItemKind.Value,
  sentence: CompletionItemKind.Snippet,
};

export function answerCompletion(session: Session): void {
  const none: CompletionList = { isIncomplete: false, items: [] };
  session.connection.onCompletion(
    session.onReport<CompletionParams, CompletionList>(none, ({ document, analysis }, { position }) => {
      const completions = completionsAt(analysis, document.offsetAt(position));
      const { takesSnippets } = session.client;
      const shown = completions.filter(({ gaps }) => takesSnippets || !gaps);
      // What fits is decided here, where words in the middle of a sentence are told apart: each keystroke asks anew.
      return { isIncomplete: true, items: shown.map((one, index) => itemOf(session, document, one, index)) };
    }),
  );
}

function itemOf({ client }: Session, document: TextDocument, completion: Completion, index: number): CompletionItem {
  const { kind, label, detail, documentation, edit, gaps } = completion;
  const typed = document.getText().slice(edit.span.start, edit.span.end);
  const newText = gaps ? snippetOf(edit.newText, gaps) : edit.newText;
  return {
    label,
    kind: KINDS[kind],
    ...(client.showsLabelDetails ? { labelDetails: { description: detail } } : { detail }),
    ...(documentation !== undefined && { documentation: { kind: 'markdown', value: documentation } }),
    sortText: String(index).padStart(3, '0'),
    filterText: typed + label,
    ...(gaps && { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: { range: rangeOf(document, edit.span), newText },
  };
}

/** The text with a place to fill in at each gap. */
function snippetOf(text: string, gaps: readonly number[]): string {
  const pieces = [0, ...gaps].map((start, index) => text.slice(start, gaps[index]).replace(/[\\$}]/g, '\\$&'));
  return pieces.map((piece, index) => (index === 0 ? piece : `\${${index}}${piece}`)).join('');
}
