// Marked text: a report in which `⟦…⟧{rule-id}` says what a rule must find and where. Marks may stand inside one another.
// `⟦…⟧{rule-id：words}` also says words that the message must hold.

import type { Span } from '../../server/src/text/span.ts';

export interface Mark {
  readonly rule: string;
  readonly span: Span;
  /** Words that the message must hold. */
  readonly message?: string;
}

export interface MarkedText {
  readonly text: string;
  /** In the order of the text. */
  readonly marks: readonly Mark[];
}

const LABEL = /\{([a-z]+\/[a-z-]+)(?:：([^}]*))?\}/y;

/** Takes the marks out of a marked text; throws where a mark is not closed or has no rule. */
export function readMarks(marked: string): MarkedText {
  const open: number[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const character = marked[at]!;
    if (character === '⟦') {
      open.push(text.length);
    } else if (character === '⟧') {
      LABEL.lastIndex = at + 1;
      const label = LABEL.exec(marked);
      const start = open.pop();
      if (!label || start === undefined) throw new Error(`⟧ without {rule-id} or ⟦: ${marked.slice(at - 20, at + 20)}`);
      marks.push({ rule: label[1]!, span: { start, end: text.length }, ...(label[2] && { message: label[2] }) });
      at = LABEL.lastIndex - 1;
    } else {
      text += character;
    }
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧: ${text.slice(open[0], open[0]! + 20)}`);
  return { text, marks: marks.sort((one, other) => one.span.start - other.span.start) };
}

/** A way in which the same text may reach us. */
export interface TextVariant {
  readonly name: string;
  apply(text: string): string;
}

const BYTE_ORDER_MARK = '\uFEFF';

export const textVariants: readonly TextVariant[] = [
  { name: 'LF', apply: (text) => text },
  { name: 'CRLF', apply: (text) => text.replaceAll('\n', '\r\n') },
  // Editors and our command line take it off; other clients may pass it on.
  { name: 'with a byte order mark', apply: (text) => BYTE_ORDER_MARK + text },
  { name: 'after a line with an astral character', apply: (text) => `𠮷\n\n${text}` },
];

/**
 * The variants of a marked text as marked texts. Where the very start of the text is marked there is no variant with
 * a line before it: that line would be the start.
 */
export function variantsOf(marked: string): readonly (TextVariant & { readonly marked: string })[] {
  const variants = marked.startsWith('⟦') ? textVariants.slice(0, -1) : textVariants;
  return variants.map((variant) => ({ ...variant, marked: variant.apply(marked) }));
}
