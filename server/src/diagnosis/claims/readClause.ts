// Reads one clause: the claims of its numbers and of its words, and the segments from which relations are read.

import { splitKey } from '../../form/index.ts';
import type { Form } from '../../form/schema.ts';
import { type MappedText, sourceSpan } from '../../text/mapped.ts';
import { cellShareAt } from './cellShares.ts';
import { isUnitOf, type Match, matchAt, type Piece, piecesOf } from './clause.ts';
import { type Context, note, setOnTopic } from './context.ts';
import { listedClaims, listLengthOf } from './lists.ts';
import type { Claim, Relation } from './model.ts';
import type { Saying } from './sayings.ts';
import { hasOtherSubject, isWholeYear, type Reporter } from './scope.ts';
import type { Segment, SegmentNumber, SegmentShare } from './segments.ts';
import type { Strand } from './sentences.ts';
import type { Token } from './tokens.ts';
import { type Clause, numberClaim, scopeProblem, understand } from './understand.ts';
import { claimsInWords } from './wordClaims.ts';
import type { Tag } from './words.ts';

export interface ClausePlace {
  readonly strand: Strand;
  readonly index: number;
  /** How many semicolons stand before it in its strand. */
  readonly semicolons: number;
  /** The context behind each number, by its start: where brackets behind the number go on. Absent without brackets. */
  readonly contexts: Map<number, Context> | undefined;
}

/** What was found so far. */
export interface Found {
  readonly claims: Claim[];
  readonly relations: Relation[];
}

export class ClauseReader {
  readonly #form: Form;
  readonly #reporter: Reporter;
  readonly #year: number | undefined;

  constructor(form: Form, reporter: Reporter, year: number | undefined) {
    this.#form = form;
    this.#reporter = reporter;
    this.#year = year;
  }

  /** Adds what a clause says to what was found, carries the context on, and gives the clause's segments. */
  read(content: MappedText, tokens: readonly Token[], context: Context, place: ClausePlace, found: Found): Segment[] {
    const { claims, relations } = found;
    const dated = withRanges(
      content.text,
      tokens.map((token) => this.#dated(token)),
    );
    const host = place.strand.host && this.#dated(place.strand.host);
    // 上年度（34 件）
    if (host && (isOfOtherYear(host) || host.tag === 'year')) context.time = 'other';
    for (const { tag } of dated) {
      if (tag === 'topic') setOnTopic(context);
      if (tag === 'thisYear') context.time = 'own';
    }
    const pieces = piecesOf(dated);
    const ofNumbers = new Map<number, Claim>();
    let unusedFrom = 0;
    const used: Piece[] = [];
    const listed = listedClaims({ content, pieces, context, form: this.#form, reporter: this.#reporter, unusedFrom });
    for (const [at, piece] of pieces.entries()) {
      note(context, piece);
      if (piece.tag === 'percent') {
        const share = cellShareAt(
          { content, pieces, context, form: this.#form, reporter: this.#reporter, unusedFrom },
          at,
        );
        if (share) relations.push(share);
      }
      if (piece.tag !== 'number') continue;
      const clause = { content, pieces, context, form: this.#form, reporter: this.#reporter, unusedFrom };
      const match = matchAt(pieces, at);
      const claim = listed.get(at) ?? claimOf(clause, at, match, used);
      if (!isOfChange(pieces, at)) context.lastIsOther = claim.readings.length === 0;
      ofNumbers.set(at, claim);
      claims.push(claim);
      if (match) {
        used.push(...pieces.slice(match.from, match.to));
        if (claim.readings.length > 0) carryOn(context, match.saying, pieces.slice(match.from, match.to), claim);
        unusedFrom = match.to;
      } else unusedFrom = at + 1;
      place.contexts?.set(piece.start, { ...context });
    }
    claims.push(
      ...claimsInWords({ content, pieces, context, form: this.#form, reporter: this.#reporter, unusedFrom: 0 }, used),
    );
    const list = listLengthOf({ content, pieces }, place.index === 0);
    if (list) relations.push(list);
    this.#carryTime(content.text, dated, used, context);
    return segmentsOf(content, pieces, ofNumbers, context, place);
  }

  /** A year as this, last or next year of the report. */
  #dated(token: Token): Token {
    if (token.tag !== 'year' || this.#year === undefined) return token;
    const difference = token.number!.value - this.#year;
    if (difference === 0) return { ...token, tag: 'thisYear' };
    if (difference === -1) return { ...token, tag: 'lastYear' };
    return difference === 1 ? { ...token, tag: 'nextYear' } : token;
  }

  /** A year or body that no number has used holds for the clauses behind it. */
  #carryTime(text: string, tokens: readonly Token[], used: readonly Piece[], context: Context): void {
    let compared = false;
    // 从2008年至2025年底: behind another year this one ends a time that is longer.
    let isLonger = false;
    for (const token of tokens) {
      const { tag, start } = token;
      if (tag === 'compare') compared = true;
      if (tag === 'thisYear' && !isLonger) context.time = 'own';
      if (tag === 'until' || tag === 'partOfYear' || (tag === 'time' && !isWholeYear(tokens))) context.time = 'part';
      // 2025年以来, 1月1日至12月31日期间: the day says of which year.
      const isSince = tag === 'since' && !tokens.some((other) => other.tag === 'thisYear' || other.tag === 'time');
      const isOther = isOfOtherYear(token) || tag === 'year' || isSince;
      if (!isOther || compared || used.some((piece) => piece.start === start)) continue;
      context.time = 'other';
      isLonger = true;
    }
    if (hasOtherSubject(text, tokens, this.#reporter)) context.foreign = true;
    else if (tokens.some(({ tag }) => tag === 'self' || tag === 'area')) context.foreign = false;
  }
}

function isOfOtherYear({ tag }: Token): boolean {
  return tag === 'lastYear' || tag === 'nextYear';
}

/** 2020年至2025年 is no year: what it says is said of several. */
function withRanges(text: string, tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    const from = tokens[index - 2];
    const joint = tokens[index - 1];
    const isRange =
      token.tag === 'thisYear' &&
      (from?.tag === 'year' || from?.tag === 'lastYear' || isBareYear(from)) &&
      joint?.tag === 'unknown' &&
      /^[至到—－~～-]$/.test(text.slice(joint.start, joint.end));
    return isRange ? { ...token, tag: 'since' } : token;
  });
}

/** The first of 2023至2025年. */
function isBareYear(token: Token | undefined): boolean {
  return token?.tag === 'number' && token.number!.unit === '' && token.end - token.start === 4;
}

/** What a number claims, or why it is not compared. */
function claimOf(clause: Clause, at: number, match: Match | undefined, used: readonly Piece[]): Claim {
  const { pieces, context } = clause;
  const number = pieces[at]!.number!;
  if (number.approximate) return numberClaim(clause, at, [], '是约数，不比对');
  if (isOfChange(pieces, at)) return numberClaim(clause, at, [], '是增减的数，不比对');
  if (!match) return numberClaim(clause, at, [], '没有说到表中的格');
  const { saying } = match;
  const problem = problemOf(clause, at, match) ?? scopeProblem(clause, match.from, saying, used);
  if (problem) {
    if (isWhole(saying)) context.narrowed = new Set([...context.narrowed, saying.family!]);
    return numberClaim(clause, at, [], `${problem}，不比对`);
  }
  if (isWhole(saying)) context.narrowed = new Set([...context.narrowed].filter((family) => family !== saying.family));
  const understood = understand(clause, saying, pieces.slice(match.from, match.to));
  if (understood.length === 0) return numberClaim(clause, at, [], '本表没有这一格，不比对');
  // 收到 51 件，受理 48 件; 办结 50 件，其中按期办结 47 件: the second number is not of the whole.
  const told = context.told.get(understood.join('|'));
  if (told !== undefined && told !== number.value) return numberClaim(clause, at, [], '前面说的是另一个数，不比对');
  return numberClaim(clause, at, understood, '', saying);
}

/** True for 增加 17 件, 增至 51 件 and 34 件增至. */
function isOfChange(pieces: readonly Piece[], at: number): boolean {
  const previous = pieces[at - 1]?.tag;
  return previous === 'change' || previous === 'changeTo' || pieces[at + 1]?.tag === 'changeTo';
}

/** True for numbers of which those behind them tell the parts. */
function isWhole({ family }: Saying): boolean {
  return family === 'received' || family === 'dispute';
}

/** Why a number that some words say a cell of does not speak of it. */
function problemOf(clause: Clause, at: number, match: Match): string | undefined {
  const { content, pieces, context } = clause;
  const { saying, from, to } = match;
  const number = pieces[at]!.number!;
  if (!isUnitOf(saying, number)) return `量词是“${number.unit}”`;
  if (number.unit === '' && !/[为是达有计：:]\s*$/.test(content.text.slice(0, number.start))) {
    return '没有量词';
  }
  if (saying.about && clause.context.subject !== saying.about && !isNamed(saying.about, pieces.slice(from, to))) {
    return '不知说的是什么';
  }
  const requests = pieces.slice(from, to).filter(({ tag }) => tag === 'request');
  const isGeneric = requests.length > 0 && requests.every(({ words }) => words);
  if (isGeneric && !context.onTopic) return '不知是哪一种申请';
  const isOnTopic = saying.onTopic === 'sentence' ? context.sentenceOnTopic : context.onTopic;
  if (saying.onTopic && !isOnTopic) return '没有说是政府信息公开的';
  if (saying.family === 'documents' && context.lapses && !saying.cells.includes('inForce'))
    return '与失效、修改的件数分不开';
  if (
    saying.family === 'result' &&
    context.otherResults &&
    !namesOf(pieces.slice(from, to), 'result')!.includes('pending')
  )
    return '与驳回、撤销等的件数分不开';
  // 行政处罚事项 120 项 are those that may be decided.
  if (
    saying.family === 'decision' &&
    number.unit === '项' &&
    !pieces.slice(from, to).some(({ tag }) => isDecided.has(tag))
  )
    return '说的是事项';
  return undefined;
}

const isDecided: ReadonlySet<Tag> = new Set<Tag>(['decide', 'handle', 'ruling']);

function isNamed(subject: string, pieces: readonly Piece[]): boolean {
  return subject === 'request' && pieces.some(({ tag }) => tag === 'request' || tag === 'onRequest');
}

/** What a claim makes the numbers behind it speak of. */
function carryOn(
  context: Context,
  { family, cells }: Saying,
  pieces: readonly Piece[],
  { readings, value }: Claim,
): void {
  context.lastFamily = family;
  context.told = new Map([...context.told, [readings.join('|'), value]]);
  if (family === 'carry') context.carried = splitKey(readings[0]![0]!).row;
  if (family === 'received' || family === 'outcome') context.carried = undefined;
  if (family === 'received') {
    context.rows = ['requests.received'];
    context.columns = [];
  }
  if (family === 'applicant') context.columns = namesOf(pieces, 'applicant')!;
  if (family === 'outcome') {
    context.rows = namesOf(pieces, 'outcome') ?? [cells];
  }
}

/** What the piece with this tag names; undefined where there is none. */
function namesOf(pieces: readonly Piece[], wanted: Tag): string[] | undefined {
  return pieces.find(({ tag }) => tag === wanted)?.words?.flatMap((word) => word.names!.split(' + '));
}

/** Cuts the pieces of a clause where 、 or 和 stands between two numbers. */
function segmentsOf(
  content: MappedText,
  pieces: readonly Piece[],
  claims: ReadonlyMap<number, Claim>,
  { time }: Context,
  { strand, semicolons }: ClausePlace,
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let to = 0; to <= pieces.length; to += 1) {
    if (to < pieces.length && !(pieces[to]!.tag === 'and' && holdsNumber(pieces, from, to))) continue;
    const part = from === 0 && to === pieces.length ? pieces : pieces.slice(from, to);
    const numbers: SegmentNumber[] = [];
    const shares: SegmentShare[] = [];
    for (const [at, piece] of part.entries()) {
      if (piece.tag === 'number') numbers.push(segmentNumber(content, piece, at, claims.get(from + at)!));
      if (piece.tag === 'percent') shares.push(segmentShare(content, piece, at));
    }
    segments.push({ pieces: part, strand, semicolons, numbers, shares, time });
    from = to + 1;
  }
  return segments;
}

function segmentNumber(content: MappedText, { number, end }: Piece, at: number, claim: Claim): SegmentNumber {
  const { value, unit, approximate, start, end: digitsEnd } = number!;
  return {
    digits: sourceSpan(content, start, digitsEnd),
    span: sourceSpan(content, start, end),
    text: claim.text,
    value,
    unit,
    at,
    approximate,
    ...(claim.readings.length > 0 && { claim }),
  };
}

function segmentShare(content: MappedText, { number, end }: Piece, at: number): SegmentShare {
  const { value, decimals, start, end: digitsEnd } = number!;
  return { span: sourceSpan(content, start, end), digits: sourceSpan(content, start, digitsEnd), value, decimals, at };
}

function holdsNumber(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (pieces[at]!.tag === 'number' || pieces[at]!.tag === 'percent') return true;
  }
  return false;
}
