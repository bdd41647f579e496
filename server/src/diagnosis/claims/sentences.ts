// Parts a paragraph into sentences, and a sentence into strands and clauses: what stands in brackets is a strand of its own,
// so that the words around it stay together.

import type { NumberInText } from '../../text/numberKinds.ts';
import { quotationEnd, type Token } from './tokens.ts';

/** The tokens of a sentence that stand outside of brackets, or in one pair of them. */
export interface Strand {
  readonly tokens: readonly Token[];
  /** The token before the bracket that holds the strand; absent for the sentence itself. */
  readonly host?: Token;
}

/** A sentence of a paragraph, by offsets; without its full stop. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** True where it may say something in numbers: it holds a count or a share, or a word like 无, 未, 均. */
  readonly isTelling: boolean;
}

const STOP = 1;
const TELLING = 2;
const QUOTE = 3;

/** What a character means for the parting of sentences, by its code; zero for nearly all. */
const meanings = new Uint8Array(0x10000);
for (const character of '。！？') meanings[character.charCodeAt(0)] = STOP;
for (const character of '无未没零均皆都部') meanings[character.charCodeAt(0)] = TELLING;
for (const character of '“‘「『《〈"〔【') meanings[character.charCodeAt(0)] = QUOTE;

/** The sentences of a text; a full stop in a quotation ends none. `numbers` are those of the text. */
export function sentencesOf(text: string, numbers: readonly NumberInText[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let isTelling = false;
  let nextNumber = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const meaning = at === text.length ? STOP : meanings[text.charCodeAt(at)];
    if (meaning === 0) continue;
    if (meaning === QUOTE) at = (quotationEnd(text, at) ?? at + 1) - 1;
    // 部 tells something as the end of 全部 alone.
    else if (meaning === TELLING) isTelling ||= text[at] !== '部' || text[at - 1] === '全';
    else {
      for (; nextNumber < numbers.length && numbers[nextNumber]!.start < at; nextNumber += 1) {
        const { kind } = numbers[nextNumber]!;
        isTelling ||= kind === 'quantity' || kind === 'percent';
      }
      if (at > start) sentences.push({ start, end: withoutPoint(text, start, at), isTelling });
      start = at + 1;
      isTelling = false;
    }
  }
  return sentences;
}

/** Where a sentence ends before the point that stands for its full stop: 未收到申请. */
function withoutPoint(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && '.．'.includes(text[last - 1]!)) last -= 1;
  return last > start ? last : end;
}

/** The strands of a sentence: the sentence itself, then its brackets in order. */
export function strandsOf(tokens: readonly Token[]): Strand[] {
  const outer: Token[] = [];
  const strands: { tokens: Token[]; host?: Token }[] = [{ tokens: outer }];
  const open: Token[][] = [outer];
  for (const [at, token] of tokens.entries()) {
    const current = open.at(-1)!;
    if (isNumberOfName(tokens, at)) {
      // The brackets part nothing: their number is the next token, and what closes them is passed over.
      open.push(current);
    } else if (token.tag === 'open') {
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

export interface StrandClause {
  readonly tokens: readonly Token[];
  /** How many semicolons stand before it in its strand. */
  readonly semicolons: number;
}

/** True for the bracket in 自然人（40件）: a number alone, behind a name that the form has. */
function isNumberOfName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.tag !== 'open' || tokens[at + 1]?.tag !== 'number' || tokens[at + 2]?.tag !== 'close') return false;
  return tokens[at - 1]?.words !== undefined;
}

/** The clauses of a strand, parted by commas and semicolons. */
export function clausesOf({ tokens }: Strand): StrandClause[] {
  const clauses: { tokens: Token[]; semicolons: number }[] = [{ tokens: [], semicolons: 0 }];
  for (const token of tokens) {
    const clause = clauses.at(-1)!;
    if (token.tag === 'comma') clauses.push({ tokens: [], semicolons: clause.semicolons });
    else if (token.tag === 'semicolon') clauses.push({ tokens: [], semicolons: clause.semicolons + 1 });
    else clause.tokens.push(token);
  }
  return clauses.filter((clause) => clause.tokens.length > 0);
}
