// What a clause says in its context: the cells that a saying means there, and why it may mean none.

import type { CellKey, Form } from '../../form/schema.ts';
import { type MappedText, sourceSpan } from '../../text/mapped.ts';
import { readingsOf } from './cells.ts';
import type { Piece } from './clause.ts';
import type { Context } from './context.ts';
import type { Claim } from './model.ts';
import { type Family, type Saying, sayingTags } from './sayings.ts';
import { narrowingOf, type Reporter } from './scope.ts';

/** What is needed to understand a clause. */
export interface Clause {
  readonly content: MappedText;
  readonly pieces: readonly Piece[];
  readonly context: Context;
  readonly form: Form;
  readonly reporter: Reporter;
  /** Behind the last piece that another number has used. */
  readonly unusedFrom: number;
}

/** Why the words from `from` on do not speak of the reporting body and its year as a whole. */
export function scopeProblem(clause: Clause, from: number, saying: Saying, used: readonly Piece[]): string | undefined {
  const { content, pieces, context, reporter, unusedFrom } = clause;
  const { family } = saying;
  const last = pieces[from - 1];
  if (
    saying.noun &&
    pieces[from]?.tag !== 'none' &&
    (last?.tag === 'unknown' || last?.tag === 'filler') &&
    !isReporterName(clause, last)
  ) {
    return `不知“${content.text.slice(last.start, last.end).trim()}”是什么意思`;
  }
  const unread = pieces.slice(unusedFrom, from).find((piece) => sayingTags.has(piece.tag) && !isTime(piece));
  if (unread) return `“${content.text.slice(unread.start, unread.end)}”没有读懂`;
  if (family === 'outcome' && context.amongParts && !ofRequests.has(context.lastFamily ?? ''))
    return '不知是什么的一部分';
  if (family && isPartOfNarrowed(family, saying.cells, context)) return '说的是其中一部分的情况';
  if (family === 'dispute' && context.topicInParts && !context.amongParts) return '不只是政府信息公开的';
  const isNew = pieces.slice(from).some(({ tag }) => tag === 'receiveNew');
  if (family === 'received' && !isNew && context.amongParts && context.lastFamily === 'received')
    return '只是其中一部分';
  const before = pieces.slice(0, from).filter((piece) => !used.includes(piece));
  if (family === 'received' && before.some(({ tag }) => tag === 'besides')) return '只是另外一部分';
  const isPublishable = family === 'decision' && !pieces.slice(from).some(({ tag }) => tag === 'decide');
  if (isPublishable && context.published) return '说的是公开的条数';
  return narrowingOf({
    text: content.text,
    before,
    reporter,
    time: context.time,
    foreign: context.foreign,
    splitsUp: context.splitsUp,
    isStock: saying.cells.includes('inForce'),
  });
}

/** True for results, applicants and the like behind a number that was not the tables' (县本级受理 17 件，予以公开 5 件). */
function isPartOfNarrowed(family: Family, cells: string, { narrowed }: Context): boolean {
  if (family === 'result') return narrowed.has('dispute');
  const isPart = family === 'outcome' || family === 'applicant' || family === 'carry';
  return isPart && narrowed.has('received') && cells !== 'requests.carriedIn';
}

/** Families of which results of requests can be a part. */
const ofRequests: ReadonlySet<string> = new Set(['received', 'outcome', 'applicant', 'carry']);

function isReporterName({ content, reporter }: Clause, { start, end }: Piece): boolean {
  return (
    reporter.name.includes(content.text.slice(start, end).trim()) || /[，。]$/.test(content.text.slice(start, end))
  );
}

function isTime({ tag }: Piece): boolean {
  return tag === 'lastYear' || tag === 'nextYear';
}

/** The readings of a saying in the context of its clause. */
export function understand({ context, form }: Clause, saying: Saying, pieces: readonly Piece[]): CellKey[][] {
  const bindings = new Map<string, readonly string[]>([
    ['@row', context.rows.length > 0 ? context.rows : ['requests.received']],
    ['@group', context.groups],
    ['@documents', context.documents],
  ]);
  for (const { tag, words } of pieces) {
    if (words)
      bindings.set(
        `$${tag}`,
        words.flatMap((word) => word.names!.split(' + ')),
      );
  }
  return readingsOf(form, saying.cells, bindings);
}

/** The claim of the number at `at`. */
export function numberClaim(
  { content, pieces }: Clause,
  at: number,
  readings: CellKey[][],
  why: string,
  saying?: Saying,
): Claim {
  const { number, start, end } = pieces[at]!;
  const { value, unit, decimals } = number!;
  const scale = readings.length > 0 && saying?.cells.includes('fees') ? feeScale(unit) : 0;
  return {
    span: sourceSpan(content, start, end),
    digits: sourceSpan(content, number!.start, number!.end),
    text: content.text.slice(start, end).replace(/\s/g, ''),
    value: scaled(value, scale),
    decimals: decimals - scale,
    unit,
    readings,
    ...(saying?.family && { family: saying.family }),
    why,
  };
}

/** The power of ten by which an amount in this unit is more than one in 万元, the unit of the form. */
function feeScale(unit: string): number {
  if (unit === '亿元') return 4;
  return unit === '元' ? -4 : 0;
}

function scaled(value: number, exponent: number): number {
  return exponent === 0 ? value : Number(`${value}e${exponent}`);
}
