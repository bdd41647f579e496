// Relations between the numbers of a sentence: wholes and their parts, shares, growth. Read so that a sentence is
// understood in the way in which it could be right.

import type { Form } from '../../form/schema.ts';
import type { Piece } from './clause.ts';
import type { ChangeRelation, PartsRelation, Relation, SaidNumber, ShareRelation } from './model.ts';
import { listedWholes, partsOf, sumsOf } from './parts.ts';
import { sayingTags } from './sayings.ts';
import type { Segment, SegmentNumber, SegmentShare } from './segments.ts';
import type { Token } from './tokens.ts';
import type { Tag } from './words.ts';

/** A sentence with more numbers than these is a list that lost its line ends; each number would be held to all others. */
const MOST_NUMBERS = 100;

/** The relations of a sentence; `before` are the segments of the sentence before it in its paragraph. */
export function relationsOf(form: Form, segments: readonly Segment[], before: readonly Segment[]): Relation[] {
  const numbers = segments.reduce((count, segment) => count + segment.numbers.length, 0);
  const shares = segments.some((segment) => segment.shares.length > 0);
  if (numbers > MOST_NUMBERS || (numbers < 2 && !(shares && numbers > 0))) return [];
  const parts = [...partsOf(form, segments, before), ...sumsOf(segments)];
  const listed = listedWholes(form, segments, before, parts);
  const wholes = [...parts, ...listed];
  return [...wholes, ...sharesOf(segments, before, wholes), ...changesOf(segments)];
}

/** Words that may stand between 占 and the percentage: 占申请总量的 5%. */
const ofWhole: ReadonlySet<Tag> = new Set<Tag>(['request', 'onRequest', 'finish', 'handle', 'receive', 'unknown']);

function sharesOf(
  segments: readonly Segment[],
  before: readonly Segment[],
  wholes: readonly PartsRelation[],
): ShareRelation[] {
  return segments.flatMap((segment, index) =>
    segment.shares.flatMap((share) => {
      const part = partOfShare(segments, index, share);
      if (!part) return [];
      const whole = wholes.find(({ parts }) => parts.some(({ digits }) => digits.start === part.digits.start));
      const isOfTable = part.claim?.family === 'outcome' || part.claim?.family === 'applicant';
      if (!whole && !isOfTable) return [];
      const told = [...before, ...segments.slice(0, index + 1)]
        .flatMap(({ numbers }) => numbers)
        .filter((number) => number.value >= part.value && number !== part);
      return [{ kind: 'share', part, share, wholes: [...(whole?.wholes ?? []), ...told] }];
    }),
  );
}

/** The number right before 占 x%; undefined where the share is one of something else, or of several together. */
function partOfShare(segments: readonly Segment[], index: number, share: SegmentShare): SaidNumber | undefined {
  const { pieces, numbers, strand } = segments[index]!;
  const isFirst = segments[index - 1]?.strand !== strand;
  let at = share.at - 1;
  while (at >= 0 && ofWhole.has(pieces[at]!.tag)) at -= 1;
  const word = pieces[at];
  if (word?.tag !== 'share' || word.summed || (share.at - at > 1 && pieces[at + 1]!.tag === 'unknown'))
    return undefined;
  const own = numbers.findLast((number) => number.at < at);
  if (own) return own.at === at - 1 && !own.approximate ? own : undefined;
  if (at !== 0) return undefined;
  // 12 件（占 40%）
  if (isFirst && strand.host) return exactNumber(numberAt(segments, strand.host));
  const previous = segments[index - 1];
  if (previous?.strand !== strand || previous.numbers.length !== 1) return undefined;
  const number = previous.numbers[0]!;
  // 予以公开 20 件、部分公开 6 件，占 52%: it may be the share of both.
  const listed = segments[index - 2];
  const isAlone = previous.pieces.some(({ tag }) => tag === 'among') || listed?.strand !== strand;
  if (!isAlone && listed.semicolons === previous.semicolons && listed.numbers.some(({ unit }) => unit === number.unit))
    return undefined;
  // 12 件予以公开，占 40%
  const behind = previous.pieces.slice(number.at + 1);
  return behind.every(({ tag }) => number.claim && sayingTags.has(tag)) ? exactNumber(number) : undefined;
}

/** The number that a token holds. */
function numberAt(segments: readonly Segment[], { start }: Token): SegmentNumber | undefined {
  for (const { pieces, numbers } of segments) {
    const number = numbers.find(({ at }) => pieces[at]!.start === start);
    if (number) return number;
  }
  return undefined;
}

function exactNumber(number: SegmentNumber | undefined): SegmentNumber | undefined {
  return number?.approximate ? undefined : number;
}

/** Words that may stand in a clause that says by how much a number has changed. */
const ofChange: ReadonlySet<Tag> = new Set<Tag>([
  'compare',
  'lastYear',
  'change',
  'number',
  'percent',
  'and',
  'request',
  'onRequest',
  'receive',
  'time',
]);

function changesOf(segments: readonly Segment[]): ChangeRelation[] {
  const relations: ChangeRelation[] = [];
  let next = 0;
  for (const [index, segment] of segments.entries()) {
    const at = segment.pieces.findIndex(({ tag }) => tag === 'change');
    if (at < 0 || index < next || segment.strand.host) continue;
    const first = firstOfChange(segments, index, at);
    if (first === undefined) continue;
    // 增加17件，增长50%: the clause behind may give the rate.
    const following = segments[index + 1];
    const goesOn = following?.pieces[0]?.tag === 'change' && following.pieces.every(({ tag }) => ofChange.has(tag));
    const changed = goesOn ? [segment, following] : [segment];
    next = index + changed.length;
    const [by] = changed.flatMap((part) => part.numbers.filter((number) => isChange(part, number.at)));
    const [rate] = changed.flatMap((part) => part.shares.filter((share) => isChange(part, share.at)));
    if ((!by && !rate) || (by && (by.unit !== first.unit || by.approximate))) continue;
    const told = comparableTo(first, segments, index, changed.at(-1)!.pieces.at(-1)!.end);
    relations.push({
      kind: 'change',
      now: told.filter(({ isBefore }) => !isBefore).map(({ number }) => number),
      before: told.filter(({ isBefore }) => isBefore).map(({ number }) => number),
      ...(by && { by }),
      ...(rate && { rate }),
      rising: segment.pieces[at]!.words?.[0]?.names === 'more',
    });
  }
  return relations;
}

function isLastYear({ tag }: Piece): boolean {
  return tag === 'lastYear';
}

function isChange({ pieces }: Segment, at: number): boolean {
  return pieces[at - 1]?.tag === 'change';
}

/**
 * The numbers up to a segment, and in brackets that stand before or right behind its end, that may be compared with a number,
 * and whether they are of another year.
 */
function comparableTo(
  first: SaidNumber,
  segments: readonly Segment[],
  index: number,
  end: number,
): { number: SaidNumber; isBefore: boolean }[] {
  const parts = segments.filter(({ strand: { host } }, place) => place <= index || (host && host.start < end));
  return parts.flatMap((part) =>
    part.numbers
      .filter((number) => number.unit === first.unit && !number.approximate && !isChange(part, number.at))
      .map((number) => ({
        number,
        // 上年结转 18 件 is of last year, too, but a number of this report's tables.
        // 由上年的 68 件降至 51 件: what it has come to is of this year.
        isBefore:
          !number.claim &&
          part.pieces[number.at - 1]?.tag !== 'changeTo' &&
          (part.time === 'other' || part.pieces.slice(0, number.at).some(isLastYear)),
      })),
  );
}

/**
 * The number that is said to have changed: the one right before the clause of the change, or in it before the change.
 * Undefined where that clause names a subject of its own (网站访问量增长 20%).
 */
function firstOfChange(segments: readonly Segment[], index: number, at: number): SaidNumber | undefined {
  const { pieces, numbers, strand } = segments[index]!;
  const compare = pieces.findIndex(({ tag }) => tag === 'compare');
  const from = compare >= 0 && compare < at ? compare : at;
  const own = numbers.find((number) => number.at < from);
  if (own) return pieces.slice(own.at + 1).every(({ tag }) => ofChange.has(tag)) ? own : undefined;
  if (!pieces.every(({ tag }) => ofChange.has(tag))) return undefined;
  const previous = segments[index - 1];
  return previous?.strand === strand
    ? previous.numbers.findLast((number) => previous.pieces[number.at - 1]?.tag !== 'change')
    : undefined;
}
