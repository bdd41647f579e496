// What completion offers, and the line that it is asked in.

import type { Report } from '../../report/model.ts';
import { lineEnd, lineStart } from '../../rules/places.ts';
import type { Edit } from '../../rules/rule.ts';

export type CompletionKind = 'section' | 'row' | 'topic' | 'article' | 'document' | 'number' | 'sentence';

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** Behind the label, in a lighter shade. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Its span lies in the line of the cursor and ends there: what was typed of it already is replaced. */
  readonly edit: Edit;
  /** The report has it already; such come last. */
  readonly present?: boolean;
  /** Where in the new text a number is left to the writer. */
  readonly gaps?: readonly number[];
}

/** The line of a cursor, parted by it. */
export interface CursorLine {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

export function cursorLine({ text }: Pick<Report, 'text'>, offset: number): CursorLine {
  return {
    offset,
    before: text.slice(lineStart(text, offset), offset),
    after: text.slice(offset, Math.max(offset, lineEnd(text, offset))),
  };
}

/** The edit that puts `newText` in the place of the last `typed` characters before the cursor. */
export function replaceTyped({ offset }: CursorLine, typed: number, newText: string): Edit {
  return { span: { start: offset - typed, end: offset }, newText };
}

/** How many characters at the end of `before` are a beginning of `word`: 2 of 第二十条 in `依据第二`. */
export function typedOf(before: string, word: string): number {
  for (let length = Math.min(before.length, word.length); length > 0; length -= 1) {
    if (before.endsWith(word.slice(0, length))) return length;
  }
  return 0;
}
