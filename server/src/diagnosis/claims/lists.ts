// Numbers that belong to several names: 行政复议、行政诉讼均为 0 件, 予以公开、部分公开分别为 10 件、2 件.

import { sourceSpan } from '../../text/mapped.ts';
import { type Piece, sayingBefore } from './clause.ts';
import type { Claim, ListRelation } from './model.ts';
import type { Saying } from './sayings.ts';
import { type Clause, numberClaim, scopeProblem, understand } from './understand.ts';

/** A name of a list, with the pieces that its saying is made of. */
interface Name {
  readonly saying: Saying;
  readonly pieces: readonly Piece[];
}

/** The claims of the numbers of a clause that stand in a list behind 均为 or 分别为, by their place among the pieces. */
export function listedClaims(clause: Clause): Map<number, Claim> {
  const claims = new Map<number, Claim>();
  for (const [at, { tag }] of clause.pieces.entries()) {
    if (tag === 'each') claimForEach(clause, at, claims);
    if (tag === 'respectively') claimInTurn(clause, at, claims);
  }
  return claims;
}

/** 行政复议、行政诉讼均为 0 件: none of the names has any. Other numbers for each are not taken apart. */
function claimForEach(clause: Clause, at: number, claims: Map<number, Claim>): void {
  const number = clause.pieces[at + 1];
  if (number?.tag !== 'number' || number.number!.value !== 0) return;
  const names = namesBefore(clause, at);
  const readings = names?.map(({ saying, pieces }) => understand(clause, saying, pieces)[0]);
  if (!names || !readings || readings.some((keys) => keys === undefined)) return;
  const problem = names.map(({ saying }) => scopeProblem(clause, firstPlace(clause, names), saying, [])).find(Boolean);
  const keys = problem ? [] : [readings.flat() as string[]];
  claims.set(at + 1, numberClaim(clause, at + 1, keys, problem ? `${problem}，不比对` : ''));
}

function claimInTurn(clause: Clause, at: number, claims: Map<number, Claim>): void {
  const numbers = numbersBehind(clause.pieces, at);
  const names = namesBefore(clause, at)?.flatMap(eachWord);
  if (!names || numbers.length !== names.length) return;
  for (const [index, { saying, pieces }] of names.entries()) {
    const problem = scopeProblem(clause, firstPlace(clause, names), saying, []);
    const readings = problem ? [] : understand(clause, saying, pieces);
    claims.set(
      numbers[index]!,
      numberClaim(clause, numbers[index]!, readings, problem ? `${problem}，不比对` : '', saying),
    );
  }
}

function firstPlace({ pieces }: Clause, names: readonly Name[]): number {
  return pieces.findIndex(({ start }) => start === names[0]!.pieces[0]!.start);
}

/** The names before a place, parted by 、 and 和; undefined where one of them is not understood. */
function namesBefore({ pieces }: Clause, end: number): Name[] | undefined {
  const names: Name[] = [];
  let at = end;
  for (;;) {
    const match = sayingBefore(pieces, at);
    if (!match) return undefined;
    names.unshift({ saying: match.saying, pieces: pieces.slice(match.from, at) });
    if (pieces[match.from - 1]?.tag !== 'and') return names;
    at = match.from - 1;
  }
}

/** A saying whose words name several parts, as one for each. */
function eachWord({ saying, pieces }: Name): Name[] {
  const joined = pieces.find(({ words }) => words && words.length > 1);
  if (!joined) return [{ saying, pieces }];
  return joined.words!.map((word) => ({
    saying,
    pieces: pieces.map((piece) => (piece === joined ? { ...piece, words: [word] } : piece)),
  }));
}

/** The places of the numbers behind a place, parted by 、 and 和. */
function numbersBehind(pieces: readonly Piece[], at: number): number[] {
  const places: number[] = [];
  let next = at + 1;
  while (pieces[next]?.tag === 'number') {
    places.push(next);
    next += pieces[next + 1]?.tag === 'and' ? 2 : 1;
  }
  return places;
}

/**
 * 分别为 with fewer or more numbers than names. 、 parts names for certain, 和 and 及 may stand in one; names that a comma
 * parts from the clause may belong to it too.
 */
export function listLengthOf(
  { content, pieces }: Pick<Clause, 'content' | 'pieces'>,
  isFirst: boolean,
): ListRelation | undefined {
  const at = pieces.findIndex(({ tag }) => tag === 'respectively');
  if (at < 0) return undefined;
  const places = numbersBehind(pieces, at);
  const names = pieces.slice(0, at);
  if (places.length < 2 || names.length === 0 || places.at(-1) !== pieces.length - 1) return undefined;
  if (names.some(({ tag }) => tag === 'number' || tag === 'percent' || tag === 'etc')) return undefined;
  const joints = names.filter(({ tag }) => tag === 'and').map(({ start }) => content.text[start]);
  const words = names.flatMap((piece) => piece.words?.slice(1) ?? []).length;
  const fewest = joints.filter((joint) => joint === '、').length + words + 1;
  const most = joints.length + words + 1;
  if (places.length >= fewest && places.length <= most) return undefined;
  if (fewest < 2 || (places.length > most && !isFirst)) return undefined;
  return {
    kind: 'list',
    span: sourceSpan(content, pieces[at]!.start, pieces[places.at(-1)!]!.end),
    names: fewest,
    numbers: places.length,
  };
}
