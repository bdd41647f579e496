// Parts a paragraph into sentences, and a sentence into strands: what stands in brackets is a strand of its own,
// so that the words around it stay together.

import type { Token } from './tokens.ts';

/** The tokens of a sentence that stand outside of brackets, or in one pair of them. */
export interface Strand {
  readonly tokens: readonly Token[];
  /** The token before the bracket that holds the strand; absent for the sentence itself. */
  readonly host?: Token;
}

/** The sentences of a paragraph, each as its strands: the sentence itself, then its brackets in order. */
export function sentencesOf(tokens: readonly Token[]): Strand[][] {
  const sentences: Strand[][] = [];
  let from = 0;
  for (const [index, { tag }] of tokens.entries()) {
    if (tag !== 'stop') continue;
    if (index > from) sentences.push(strandsOf(tokens.slice(from, index)));
    from = index + 1;
  }
  if (from < tokens.length) sentences.push(strandsOf(tokens.slice(from)));
  return sentences;
}

function strandsOf(tokens: readonly Token[]): Strand[] {
  const outer: Token[] = [];
  const strands: { tokens: Token[]; host?: Token }[] = [{ tokens: outer }];
  const open: Token[][] = [outer];
  for (const token of tokens) {
    const current = open.at(-1)!;
    if (token.tag === 'open') {
      const host = current.at(-1);
      const inner = { tokens: [], ...(host && { host }) };
      strands.push(inner);
      open.push(inner.tokens);
    } else if (token.tag === 'close') {
      if (open.length > 1) open.pop();
    } else current.push(token);
  }
  return strands.filter((strand) => strand.tokens.length > 0);
}

/** The clauses of a strand, parted by commas and semicolons. */
export function clausesOf({ tokens }: Strand): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.tag === 'comma' || token.tag === 'semicolon') clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}
