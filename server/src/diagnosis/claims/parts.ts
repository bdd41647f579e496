// Wholes and their parts in a sentence: 共 N 件，其中 …, 共 N 件：…, lists of all results, and … 共计 N 件 behind its parts.

import type { CellKey, Form } from '../../form/schema.ts';
import { COUNT_UNITS } from './clause.ts';
import type { PartsRelation, SaidNumber } from './model.ts';
import type { Segment, SegmentNumber } from './segments.ts';
import type { Tag } from './words.ts';

/** 其中, a colon behind a number, or brackets behind it: what follows are its parts. */
export function partsOf(form: Form, segments: readonly Segment[], before: readonly Segment[]): PartsRelation[] {
  const relations: PartsRelation[] = [];
  for (const index of segments.keys()) {
    const opening = openingOf(segments, index);
    if (!opening) continue;
    const taken = new Set<SaidNumber>(relations.flatMap(({ parts }) => parts));
    const wholes = wholesOf(segments, before, index, opening.from, taken);
    const list = collect(segments, index, opening.from);
    if (list.parts.length === 0) continue;
    const unit = list.parts[0]!.unit;
    const fitting = wholes.filter((whole) => areOfOneKind(whole, list.parts[0]!) && whole.unit !== '');
    // 件 of one thing are parts of 件 of another only where the table counts both.
    if (fitting.length === 0 || (unit === '' && !list.parts[0]!.claim)) continue;
    if (list.byChannel && fitting[0]!.claim?.family !== 'received') continue;
    const complete = (list.hasRest && !list.open) || (opening.all && !list.open) || isComplete(form, list.parts);
    const meant = meantWholes(form, fitting, list.parts);
    const parts = meantParts(meant, list);
    relations.push({ kind: 'parts', wholes: meant, parts, complete, carries: carries(meant, parts) });
  }
  return relations;
}

/**
 * The parts of a list without what is no part behind them, where all together are more than any whole: 46 家，其中合格
 * 44 家，不合格 2 家，整改 2 家, and 会议 3 次，其中 … 2 次、… 1 次，培训 2 次，其中 …, whose last is a whole of its own.
 */
function meantParts(wholes: readonly SaidNumber[], { parts, beforeAmong }: Parts): readonly SegmentNumber[] {
  if (wholes.some(({ value }) => sum(parts) <= value)) return parts;
  const isAll = (count: number) => wholes.some(({ value }) => sum(parts.slice(0, count)) === value);
  const count = parts.findIndex((_, index) => index > 0 && isAll(index + 1)) + 1;
  if (count > 0) return parts.slice(0, count);
  return beforeAmong && parts.length > 1 ? parts.slice(0, -1) : parts;
}

/** The wholes of whose cells those of the parts are all the parts, where there are such; else any. */
function meantWholes(form: Form, wholes: readonly SaidNumber[], parts: readonly SaidNumber[]): readonly SaidNumber[] {
  const keys = wholeKeys(form, parts);
  const meant = keys
    ? wholes.filter(({ claim }) => claim?.readings.some((reading) => haveSameKeys(reading, keys)))
    : [];
  return meant.length > 0 ? meant : wholes;
}

/** True where results are told of applications received. */
function carries(wholes: readonly SaidNumber[], parts: readonly SaidNumber[]): boolean {
  const isOf = (family: string) => (number: SaidNumber) => number.claim?.family === family;
  return wholes.some(isOf('received')) && parts.some(isOf('outcome'));
}

/** Where a list of parts begins among the pieces of a segment, and whether it says to be all of them. */
function openingOf(segments: readonly Segment[], index: number): { from: number; all: boolean } | undefined {
  const { pieces, numbers, strand } = segments[index]!;
  const among = pieces.findIndex(({ tag }) => tag === 'among');
  if (among >= 0) return { from: among + 1, all: false };
  const colon = pieces.findIndex((piece, at) => piece.afterColon && pieces[at - 1]?.tag === 'number');
  if (colon > 0 && numbers.length > 1) return { from: colon, all: pieces[colon - 1]!.summed };
  const isFirst = segments[index - 1]?.strand !== strand;
  if (isFirst && strand.host?.tag === 'number' && pieces[0]?.tag !== 'include') return { from: 0, all: false };
  return undefined;
}

/** What the parts may be parts of, the nearest number first; `taken` are parts of others. */
function wholesOf(
  segments: readonly Segment[],
  before: readonly Segment[],
  index: number,
  from: number,
  taken: ReadonlySet<SaidNumber>,
): SaidNumber[] {
  const { strand, numbers } = segments[index]!;
  const host = strand.host;
  if (host) {
    const all = segments.flatMap((segment) => (segment.strand === strand ? [] : segment.numbers));
    return all.filter(({ at, approximate }, place) => !approximate && isHost(segments, all[place]!, at, host.start));
  }
  const own = numbers.filter((number) => number.at < from);
  const earlier = segments.slice(0, index).filter((segment) => !segment.strand.host);
  const told = [...earlier.flatMap((segment) => segment.numbers), ...own];
  // 其中 … 其中: the parts are those of the number right before.
  const previous = earlier.at(-1);
  if (own.length === 0 && previous && holdsAmong(previous))
    return told.slice(-1).filter(({ approximate }) => !approximate);
  const wholes =
    told.length > 0 ? told : before.filter((segment) => !segment.strand.host).flatMap(({ numbers }) => numbers);
  return wholes.filter((number) => !number.approximate && !taken.has(number)).reverse();
}

function isHost(segments: readonly Segment[], number: SegmentNumber, at: number, start: number): boolean {
  return segments.some((segment) => segment.numbers.includes(number) && segment.pieces[at]!.start === start);
}

interface Parts {
  readonly parts: readonly SegmentNumber[];
  /** 其他 is among them. */
  readonly hasRest: boolean;
  /** 等 stands behind them. */
  readonly open: boolean;
  /** They are told by ways of publication, which may overlap. */
  readonly byChannel: boolean;
  /** 其中 stands right behind them. */
  readonly beforeAmong: boolean;
}

/** Words that begin something else than a part, where the first part does not hold them too. */
const ends: ReadonlySet<Tag> = new Set<Tag>([
  'receive',
  'receiveNew',
  'handle',
  'finish',
  'carry',
  'unfinished',
  'dispute',
  'issue',
  'repeal',
  'besides',
  'compare',
  'change',
  'among',
  'include',
  'respectively',
  'each',
  'none',
]);

/** Words by which a number is no part of this year's: 51 件（上年 68 件）, 51 件（比上年增加 60 件）, 51 条（累计 300 条）. */
const ofOtherTimes: ReadonlySet<Tag> = new Set<Tag>([
  'lastYear',
  'nextYear',
  'year',
  'compare',
  'change',
  'changeTo',
  'cumulative',
  'since',
  'until',
]);

/** The parts from a place on: one number a segment, of one unit and of one kind. */
function collect(segments: readonly Segment[], index: number, from: number): Parts {
  const { strand, semicolons } = segments[index]!;
  const endsAtSemicolon = isOneOfSeveral(segments, index);
  const parts: SegmentNumber[] = [];
  let hasRest = false;
  let open = false;
  let byChannel = false;
  let beforeAmong = false;
  let first: Segment | undefined;
  for (const segment of segments.slice(index)) {
    beforeAmong = first !== undefined && holdsAmong(segment);
    if (segment.strand !== strand || (endsAtSemicolon && segment.semicolons > semicolons)) break;
    const start = first ? 0 : from;
    const pieces = segment.pieces.slice(start);
    const numbers = segment.numbers.filter(({ at }) => at >= start);
    // 其中，予以公开 5 件: the comma parts nothing.
    if (numbers.length === 0 && (pieces[0]?.tag === 'share' || pieces.length === 0)) continue;
    if (numbers.length !== 1 || numbers[0]!.approximate) break;
    const number = numbers[0]!;
    if (!number.claim && pieces.some(({ tag }) => ofOtherTimes.has(tag))) break;
    if (first && !continues(first, parts[0]!, segment, number, pieces)) break;
    if (first && (pieces[0]?.tag === 'publicise' || isSum(segment))) break;
    // 其中 itself belongs to the list: a second one begins the parts of a part.
    first ??= { ...segment, pieces };
    parts.push(number);
    hasRest = pieces.some(({ tag }) => tag === 'rest');
    open = segment.pieces[number.at + 1]?.tag === 'etc';
    byChannel ||= pieces.some(({ tag }) => tag === 'method' || tag === 'publicise');
    if (open) break;
  }
  return { parts, hasRest, open, byChannel, beforeAmong };
}

function holdsAmong({ pieces }: Segment): boolean {
  return pieces.some(({ tag }) => tag === 'among');
}

/** True for 共计 8 件, which adds up what stands before it. */
function isSum({ pieces, numbers }: Segment): boolean {
  return pieces.length === 1 && numbers.length === 1 && pieces[0]!.summed;
}

/** True where a sentence has lists before this one or behind its semicolons: a semicolon parts them. */
function isOneOfSeveral(segments: readonly Segment[], index: number): boolean {
  const { strand, semicolons } = segments[index]!;
  return segments.some(
    (other, at) =>
      other.strand === strand &&
      (at < index || other.semicolons > semicolons) &&
      other.pieces.some(({ tag }) => tag === 'among' || tag === 'include'),
  );
}

function continues(
  first: Segment,
  part: SegmentNumber,
  segment: Segment,
  number: SegmentNumber,
  pieces: Segment['pieces'],
): boolean {
  if (!areOfOneKind(part, number)) return false;
  if (pieces.some(({ tag }) => ends.has(tag) && !first.pieces.some((piece) => piece.tag === tag))) return false;
  const kind = kindOf(first, part);
  const other = kindOf(segment, number);
  return other === kind || (other === 'unknown' && kind !== 'method');
}

function kindOf({ pieces }: Segment, { claim }: SaidNumber): string {
  if (claim?.family) return claim.family;
  return pieces.some(({ tag }) => tag === 'method') ? 'method' : 'unknown';
}

/** True for numbers that can be added: of one unit, or counts of what the tables count. */
function areOfOneKind(one: SaidNumber, other: SaidNumber): boolean {
  if (one.unit === other.unit) return true;
  const counted = COUNT_UNITS.includes(one.unit) && COUNT_UNITS.includes(other.unit);
  return counted && (one.claim !== undefined || other.claim !== undefined);
}

/** True where the cells of the parts are all parts of one sum of the form. */
export function isComplete(form: Form, parts: readonly SaidNumber[]): boolean {
  return wholeKeys(form, parts) !== undefined;
}

/** The totals that the cells of some parts add up to; undefined where a part is missing or speaks of no cell. */
function wholeKeys(form: Form, parts: readonly SaidNumber[]): CellKey[] | undefined {
  const keys = parts.flatMap(({ claim }) => claim?.readings[0] ?? []);
  if (keys.length < 2 || parts.some(({ claim }) => !claim)) return undefined;
  const told = new Set(keys);
  const sums = form.equations.filter(
    ({ kind, terms }) => kind !== 'balance' && terms.every(({ key, weight }) => weight === 1 || told.has(key)),
  );
  const covered = new Set(
    sums.flatMap(({ terms }) => terms.filter(({ weight }) => weight === -1).map(({ key }) => key)),
  );
  if (sums.length === 0 || covered.size !== told.size || keys.length !== told.size) return undefined;
  return sums.map(({ at }) => at);
}

/**
 * Lists that need no 其中: claims one behind the other whose cells are all parts of one total, with the number that
 * was told of that total here or in the sentence before. Those that `known` relations hold already are left out.
 */
export function listedWholes(
  form: Form,
  segments: readonly Segment[],
  before: readonly Segment[],
  known: readonly PartsRelation[],
): PartsRelation[] {
  const claimed = segments.flatMap(({ numbers }) => numbers.filter(({ claim }) => claim?.family));
  const relations: PartsRelation[] = [];
  for (let from = 0; from < claimed.length; ) {
    let to = from + 1;
    while (to < claimed.length && claimed[to]!.claim!.family === claimed[from]!.claim!.family) to += 1;
    const parts = claimed.slice(from, to).filter((part) => !isTotal(part));
    from = to;
    if (parts.length < 2 || known.some((relation) => relation.parts.includes(parts[0]!))) continue;
    const keys = wholeKeys(form, parts);
    if (!keys) continue;
    const wholes = [...segments, ...before]
      .flatMap(({ numbers }) => numbers)
      .filter(({ claim }) => claim?.readings.some((reading) => haveSameKeys(reading, keys)));
    if (wholes.length > 0)
      relations.push({ kind: 'parts', wholes, parts, complete: true, carries: carries(wholes, parts) });
  }
  return relations;
}

function isTotal({ claim }: SaidNumber): boolean {
  return claim!.readings[0]?.[0] === 'requests.outcomeTotal.total';
}

function haveSameKeys(one: readonly CellKey[], other: readonly CellKey[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key));
}

/** A 3 件、B 5 件，共计 8 件. The numbers before may hold their own total: the last that add up are taken. */
export function sumsOf(segments: readonly Segment[]): PartsRelation[] {
  const relations: PartsRelation[] = [];
  for (const [index, segmentOfSum] of segments.entries()) {
    const { strand, numbers } = segmentOfSum;
    const whole = numbers[0]!;
    if (!isSum(segmentOfSum) || whole.approximate) continue;
    const parts: SegmentNumber[] = [];
    let isParted = false;
    for (let at = index - 1; at >= 0; at -= 1) {
      const segment = segments[at]!;
      const [part] = segment.numbers;
      if (segment.strand !== strand || segment.numbers.length !== 1 || !part || part.approximate) break;
      if (part.unit !== whole.unit || segment.pieces[part.at - 1]?.tag === 'change') break;
      parts.unshift(part);
      if (holdsAmong(segment)) {
        isParted = segment.semicolons !== segments[index - 1]!.semicolons;
        break;
      }
    }
    if (parts.length < 2) continue;
    const shortest = parts.findIndex((_, from) => parts.length - from >= 2 && sum(parts.slice(from)) === whole.value);
    // 网站 300 条，其中转载 20 条；公众号 400 条，共计 700 条: the parts may be those of one of the parts.
    if (shortest < 0 && isParted) continue;
    relations.push({
      kind: 'parts',
      wholes: [whole],
      parts: shortest < 0 ? parts : parts.slice(shortest),
      complete: true,
      carries: false,
    });
  }
  return relations;
}

function sum(numbers: readonly SaidNumber[]): number {
  return numbers.reduce((total, { value }) => total + value, 0);
}
