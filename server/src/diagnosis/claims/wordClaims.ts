// Claims made in words: 未收到政府信息公开申请, 无行政复议、行政诉讼, 均已办结, 均获维持, 均为自然人申请.
// Each says that some cells are zero.

import { splitKey } from '../../form/index.ts';
import type { CellKey } from '../../form/schema.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { rowsOf, sayingOf } from './cells.ts';
import { type Piece, sayingBefore } from './clause.ts';
import type { Context } from './context.ts';
import type { Claim } from './model.ts';
import { type Saying, sayingTags } from './sayings.ts';
import { type Clause, scopeProblem, understand } from './understand.ts';
import type { Tag } from './words.ts';

/** The claims in words of a clause; `used` are the pieces that its numbers have used, to which it adds its own. */
export function claimsInWords(clause: Clause, used: Piece[]): Claim[] {
  const claims: Claim[] = [];
  for (const [at, { tag }] of clause.pieces.entries()) {
    if (tag !== 'none') continue;
    const denied = claimsOfNone(clause, at, used);
    claims.push(...denied);
    if (denied.length > 0) used.push(...clause.pieces.slice(at));
  }
  const all = claimOfAll(clause, used);
  if (all) claims.push(all);
  return claims;
}

/** Words that may stand behind 无 and 未 beside those that say a cell. */
const mayStand: ReadonlySet<Tag> = new Set<Tag>([...sayingTags, 'and', 'publicise', 'self']);

function claimsOfNone(clause: Clause, at: number, used: readonly Piece[]): Claim[] {
  const { pieces } = clause;
  const behind = pieces.slice(at + 1);
  // 行政复议、行政诉讼均无
  if (behind.length === 0) return claimsOfNoneBehind(clause, at, used);
  // 行政复议、行政诉讼等行政争议: 等 at the end leaves nothing out.
  const denied = withoutOthers(behind.at(-1)!.tag === 'etc' ? behind.slice(0, -1) : behind);
  if (denied.length === 0) return [];
  if (denied.some(({ tag }) => !mayStand.has(tag))) return [];
  return sayingsBehindNone(denied).flatMap(({ saying, pieces: said }) => {
    return wordClaim(clause, at, at, pieces.length, saying, understood(clause, saying, said), used);
  });
}

/** The pieces of a list without the names of other things at its end: 行政复议、行政诉讼和投诉举报. */
function withoutOthers(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ tag }) => !ofOthers.has(tag));
  return last > 0 && last < pieces.length - 1 && pieces[last]!.tag === 'and'
    ? withoutOthers(pieces.slice(0, last))
    : pieces;
}

const ofOthers: ReadonlySet<Tag> = new Set<Tag>(['otherSubject', 'lawsuitOfOthers']);

function claimsOfNoneBehind(clause: Clause, at: number, used: readonly Piece[]): Claim[] {
  const { pieces } = clause;
  const end = pieces[at - 1]?.tag === 'each' ? at - 1 : at;
  const match = sayingBefore(pieces, end);
  if (!match || (pieces[match.from - 1] && pieces[match.from - 1]!.tag === 'and')) return [];
  const said = pieces.slice(match.from, end);
  return wordClaim(clause, match.from, match.from, at + 1, match.saying, understood(clause, match.saying, said), used);
}

/** A saying and the pieces that it is made of. */
interface Said {
  readonly saying: Saying;
  readonly pieces: readonly Piece[];
}

/**
 * What 无 and 未 deny: all words together (未收到申请), else each noun with the verb before it (未制定和公开规章、规范性文件),
 * 规范性文件 with every verb.
 */
function sayingsBehindNone(behind: readonly Piece[]): Said[] {
  const plain = behind.filter(({ tag }) => tag !== 'and');
  const whole = sayingOf(plain.map(({ tag }) => tag).join(' '));
  if (whole) return [{ saying: whole, pieces: plain }];
  const found: Said[] = [];
  let verbs: Piece[] = [];
  let isParted = true;
  for (const [index, piece] of behind.entries()) {
    if (piece.tag === 'and') {
      isParted = true;
      continue;
    }
    // 要求公开出版物的申请 are not all applications.
    if (piece.tag === 'request' && behind[index - 1]?.tag === 'outcome') continue;
    if (!nouns.has(piece.tag)) {
      if (!verbs.includes(piece)) verbs.push(piece);
      continue;
    }
    // 行政许可申请, 行政强制引起的行政诉讼: nouns that nothing parts are one thing, of which the tables say nothing.
    if (!isParted) return [];
    isParted = false;
    if (verbs.length === 0 && piece.tag === 'documents')
      verbs = behind.slice(index + 1).filter(({ tag }) => !nouns.has(tag));
    const withVerbs = verbs.flatMap((verb) => saidOf([verb, piece]));
    const said = withVerbs.length > 0 ? withVerbs : saidOf([piece]);
    // One noun that is not understood makes the whole sentence one that is not.
    if (said.length === 0) return [];
    found.push(...(piece.tag === 'documents' ? said : said.slice(0, 1)));
  }
  return found;
}

function saidOf(pieces: readonly Piece[]): Said[] {
  const saying = sayingOf(pieces.map(({ tag }) => tag).join(' '));
  return saying ? [{ saying, pieces }] : [];
}

const nouns: ReadonlySet<Tag> = new Set<Tag>([
  'request',
  'onRequest',
  'dispute',
  'documents',
  'decision',
  'fees',
  'outcome',
]);

/** The readings of a saying in words; none where the sentence has not come to speak of its subject. */
function understood(clause: Clause, saying: Saying, pieces: readonly Piece[]): CellKey[][] {
  const { context } = clause;
  const requests = pieces.filter(({ tag }) => tag === 'request' || tag === 'onRequest');
  const isNamed = saying.about === 'request' && requests.length > 0;
  if (saying.about && context.subject !== saying.about && !isNamed) return [];
  // 未收到申请 may be said of any.
  if (!context.onTopic && requests.some(({ words }) => words)) return [];
  if (saying.onTopic && !(saying.onTopic === 'sentence' ? context.sentenceOnTopic : context.onTopic)) return [];
  return understand(clause, saying, pieces);
}

/** The claim that some cells are zero, made by the pieces from `start` to before `end`. */
function wordClaim(
  clause: Clause,
  from: number,
  start: number,
  end: number,
  saying: Saying,
  readings: CellKey[][],
  used: readonly Piece[],
): Claim[] {
  const { content, pieces } = clause;
  const problem = scopeProblem(clause, from, saying, used);
  const span = sourceSpan(content, pieces[start]!.start, pieces[end - 1]!.end);
  return [
    {
      span,
      text: content.text.slice(pieces[start]!.start, pieces[end - 1]!.end).replace(/\s/g, ''),
      value: 0,
      decimals: 0,
      unit: '',
      readings: problem ? [] : readings,
      ...(saying.family && { family: saying.family }),
      why: problem ? `${problem}，不比对` : '',
    },
  ];
}

/** 均已办结, 全部予以公开, 均获维持, 均为自然人申请: what the others would have is zero. */
function claimOfAll(clause: Clause, used: readonly Piece[]): Claim | undefined {
  const { pieces, context, content } = clause;
  const at = pieces.findIndex(({ tag, allFrom }) => tag === 'each' || (allFrom !== undefined && isAllOf(tag)));
  if (at < 0 || pieces.slice(at).some(({ tag }) => tag === 'number' || tag === 'percent')) return undefined;
  const said = pieces.slice(at).filter(({ tag }) => tag !== 'each');
  const [first, ...rest] = said;
  if (!first || !isAllOf(first.tag) || rest.some(({ tag }) => tag !== 'request')) return undefined;
  const before = pieces.slice(0, at).filter((piece) => !used.includes(piece));
  const keys = othersThan(clause, first, before, content.text.slice(pieces[at]!.start, first.start));
  if (!keys || keys.length === 0) return undefined;
  const problem = problemOfAll(context, before);
  const start = pieces[at]!.allFrom ?? pieces[at]!.start;
  const to = said.at(-1)!;
  return {
    span: sourceSpan(content, start, to.end),
    text: content.text.slice(start, to.end).replace(/\s/g, ''),
    value: 0,
    decimals: 0,
    unit: '',
    readings: problem ? [] : [keys],
    why: problem ?? '',
  };
}

function isAllOf(tag: Tag): boolean {
  return tag === 'finish' || tag === 'outcome' || tag === 'result' || tag === 'applicant';
}

/** Words before 均 that say of whom: everything else than the whole makes the claim one that is not compared. */
function problemOfAll({ time, foreign, lastIsOther }: Context, before: readonly Piece[]): string | undefined {
  if (time === 'other' || time === 'part') return '说的是另一年，不比对';
  if (foreign) return '说的是别的单位，不比对';
  if (lastIsOther && before.length === 0) return '只是其中一部分，不比对';
  const narrow = before.find(
    ({ tag }) => tag !== 'request' && tag !== 'onRequest' && tag !== 'dispute' && tag !== 'and',
  );
  return narrow ? '只是其中一部分，不比对' : undefined;
}

/** 均按期办结: what was not due yet is not meant. */
const inTime = /期|时/;

/** The cells that are zero where all are `piece`; undefined where the sentence does not say all of what. */
function othersThan(
  { context, form }: Clause,
  piece: Piece,
  before: readonly Piece[],
  between: string,
): CellKey[] | undefined {
  const names = piece.words?.flatMap((word) => word.names!.split(' + ')) ?? [];
  const speaksOf = before.some(({ tag }) => tag === 'dispute') ? 'dispute' : before.length > 0 ? 'request' : undefined;
  const family = speaksOf ?? context.lastFamily;
  if (piece.tag === 'result' && (family === 'dispute' || family === 'result')) {
    return context.sentenceGroups.flatMap((group) =>
      ['upheld', 'corrected', 'otherResult', 'pending']
        .filter((result) => !names.includes(result))
        .map((result) => `${group}.${result}`),
    );
  }
  if (names.includes('concluded')) {
    if (inTime.test(between)) return undefined;
    if (family === 'dispute') return context.sentenceGroups.map((group) => `${group}.pending`);
    return family === 'received' || family === 'request' ? ['requests.carriedOut.total'] : undefined;
  }
  if (family !== 'received' && family !== 'request') return undefined;
  if (piece.tag === 'applicant') {
    return form.tables.requests.rows[0]!.columns.filter(({ id }) => id !== 'total' && !names.includes(id)).map(
      ({ id }) => `requests.received.${id}`,
    );
  }
  if (piece.tag !== 'outcome') return undefined;
  const own = new Set(names.flatMap((name) => rowsOf(form, name) ?? []));
  // 予以公开 said of all may stand for 部分公开 too.
  if (own.has('requests.granted')) own.add('requests.partial');
  return (form.equations.find(({ id }) => id === 'outcome:total')?.terms ?? [])
    .filter(({ weight, key }) => weight === -1 && !own.has(splitKey(key).row))
    .map(({ key }) => key);
}
