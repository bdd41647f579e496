// A clause as sayings are looked up in it: words without weight left out, joined names made one, in segments that
// 、 and 和 part.

import type { NumberInText } from '../../text/numberKinds.ts';
import { longestSaying, sayingOf } from './cells.ts';
import { type Saying, sayingTags, weightless } from './sayings.ts';
import type { Token } from './tokens.ts';
import type { Tag, Word } from './words.ts';

/** A token that has weight, with what the words without weight before it say. */
export interface Piece extends Token {
  /** 共, 共计 … stands right before it. */
  readonly summed: boolean;
  /** Where 全部 stands right before it. */
  readonly allFrom: number | undefined;
  /** A colon stands right before it. */
  readonly afterColon: boolean;
}

/** Names that are joined to one sum: 予以公开和部分公开 12 件, 行政复议、行政诉讼 3 件. */
const joined: ReadonlySet<Tag> = new Set<Tag>(['outcome', 'applicant', 'dispute', 'documents', 'decision']);

/** The pieces of a clause, in order. */
export function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let summed = false;
  let allFrom: number | undefined;
  let afterColon = false;
  const kept = withoutWays(tokens);
  for (const [index, token] of kept.entries()) {
    const { tag, start, end, words, number } = token;
    const next = kept[index + 1];
    if (weightless.has(tag) && !(tag === 'quoted' && next?.tag === 'number')) {
      if (tag === 'sum') summed = true;
      else if (tag === 'all') allFrom = start;
      else if (tag === 'colon') afterColon = true;
      continue;
    }
    const first = pieces[pieces.length - 2];
    const previous = pieces[pieces.length - 1];
    if (first && first.tag === tag && joined.has(tag) && previous!.tag === 'and') {
      pieces.length -= 2;
      pieces.push({ ...first, end, words: [...first.words!, ...words!] });
    } else if (tag === 'outcome' && previous?.tag === 'outcome' && isReasonOf(previous, words!)) {
      // 涉及国家秘密不予公开: the reason says which.
      pieces.length -= 1;
      pieces.push({ ...previous, end });
    } else if (tag === 'outcome' && previous?.tag === 'etc' && first?.tag === 'outcome') {
      // 涉及国家秘密、第三方合法权益等不予公开: these reasons are not all.
      pieces.length -= 2;
      pieces.push({ ...first, end, words });
    } else pieces.push({ tag, start, end, words, number, summed, allFrom, afterColon });
    summed = false;
    allFrom = undefined;
    afterColon = false;
  }
  return pieces;
}

/** True where an outcome is the one reason for another: 国家秘密 for 不予公开. */
function isReasonOf({ words: reasons }: Piece, words: readonly Word[]): boolean {
  return reasons!.length === 1 && reasons![0]!.names!.startsWith(`${words[0]!.names!}.`);
}

/**
 * The tokens without the ways by which something came in, where several are told or all are meant: 通过邮寄、在线申请等方式.
 * A single way stays: it makes a part of the whole.
 */
function withoutWays(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isWay)) return tokens;
  const kept: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (ofWays.has(tokens[to]?.tag ?? 'stop')) to += 1;
    const run = tokens.slice(from, to);
    const ways = run.filter(({ tag }) => tag === 'method').length;
    const isSingle = ways < 2 && !run.some(({ tag }) => tag === 'allWays');
    // 未收到传真、邮寄申请: others there may be.
    if (isSingle || (ways > 0 && kept.some(({ tag }) => tag === 'none'))) kept.push(...run);
    if (to < tokens.length) kept.push(tokens[to]!);
    from = to + 1;
  }
  return kept;
}

function isWay({ tag }: Token): boolean {
  return tag === 'method' || tag === 'allWays';
}

const ofWays: ReadonlySet<Tag> = new Set<Tag>(['preposition', 'method', 'and', 'allWays', 'neutral', 'etc']);

/** A saying found around a number: its pieces from `from` to before `to`, the number among them or at an end. */
export interface Match {
  readonly saying: Saying;
  readonly from: number;
  readonly to: number;
}

/** What may follow the words behind a number without making them part of something else. */
const bounds: ReadonlySet<Tag> = new Set<Tag>(['and', 'share', 'each', 'compare', 'change', 'include', 'respectively']);

/**
 * The longest saying that ends at the number, begins at it, or holds it. Undefined where there is none, and where what
 * follows the number is counted by it but not understood.
 */
export function matchAt(pieces: readonly Piece[], at: number): Match | undefined {
  const left = run(pieces, at, -1);
  const right = run(pieces, at, 1);
  const next = pieces[at + right + 1];
  if (next === undefined || bounds.has(next.tag)) return longest(pieces, at, left, right);
  // 予以公开 5 件不予公开 3 件: what follows is the next number's.
  if (right > 0) return next.tag === 'number' ? longest(pieces, at, left, 0) : undefined;
  // 答复 5 件网上咨询: the verb before the number has its object behind it.
  return nouns.has(pieces[at - 1]?.tag ?? 'unknown') ? longest(pieces, at, left, 0) : undefined;
}

const nouns: ReadonlySet<Tag> = new Set<Tag>([
  'request',
  'onRequest',
  'outcome',
  'applicant',
  'dispute',
  'result',
  'documents',
  'decision',
  'ruling',
  'fees',
  'amount',
  'procurement',
]);

function run(pieces: readonly Piece[], at: number, step: 1 | -1): number {
  let length = 0;
  while (length < longestSaying && sayingTags.has(pieces[at + step * (length + 1)]?.tag ?? 'unknown')) length += 1;
  return length;
}

function longest(pieces: readonly Piece[], at: number, left: number, right: number): Match | undefined {
  const behind = pieces.slice(at + 1, at + 1 + right).map(({ tag }) => tag);
  for (let length = left; length >= 0; length -= 1) {
    const order = [...pieces.slice(at - length, at).map(({ tag }) => tag), ...behind].join(' ');
    const saying = sayingOf(order);
    if (saying) return { saying, from: at - length, to: at + right + 1 };
  }
  return undefined;
}

/** The longest saying that ends before `end`; undefined where there is none. */
export function sayingBefore(pieces: readonly Piece[], end: number): Match | undefined {
  return longest(pieces, end, run(pieces, end, -1), 0);
}

/** What units a saying's number may have. */
export function isUnitOf({ family, cells }: Saying, { unit }: NumberInText): boolean {
  if (cells.endsWith('.amount')) return unit.endsWith('元');
  if (unit === '') return true;
  return COUNT_UNITS.includes(unit) || (unit === '部' && family === 'documents');
}

/** Units of what the tables count. */
export const COUNT_UNITS: readonly string[] = ['件', '件次', '份', '条', '次', '宗', '起', '个', '项', '例'];
