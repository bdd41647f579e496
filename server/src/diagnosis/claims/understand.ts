// What a clause says in its context: the cells that a saying means there, and why it may mean none.

import type { CellKey, Form } from '../../form/schema.ts';
import { type MappedText, sourceSpan } from '../../text/mapped.ts';
import { type Bindings, readingsOf } from './cells.ts';
import type { Piece } from './clause.ts';
import type { Context } from './context.ts';
import type { Claim } from './model.ts';
import { type Family, type Saying, sayingTags } from './sayings.ts';
import { narrowingOf, type Reporter } from './scope.ts';
import type { Tag } from './words.ts';

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

/** Why the words from `from` on do not speak of the reporting body and its year as a whole; undefined where they do. */
export function scopeProblem(clause: Clause, from: number, saying: Saying, used: readonly Piece[]): string | undefined {
  const { content, pieces, context, reporter } = clause;
  const before = pieces.slice(0, from).filter((piece) => !used.includes(piece));
  return (
    problemOfWords(clause, from, saying) ??
    problemOfWhole(clause, from, saying, before) ??
    narrowingOf({
      text: content.text,
      before,
      reporter,
      time: context.time,
      isThisYear: context.time === 'own' && context.told.size === 0,
      foreign: context.foreign,
      splitsUp: context.splitsUp,
      isStock: saying.cells.includes('inForce'),
    })
  );
}

/** Words right before the saying that were not understood. */
function problemOfWords(clause: Clause, from: number, { noun }: Saying): string | undefined {
  const { content, pieces, unusedFrom } = clause;
  const last = pieces[from - 1];
  const isUnknown = last?.tag === 'unknown' || last?.tag === 'filler';
  if (noun && isUnknown && pieces[from]?.tag !== 'none' && !isReporterName(clause, last)) {
    return `不知“${content.text.slice(last.start, last.end).trim()}”是什么意思`;
  }
  const unread = pieces.slice(unusedFrom, from).find((piece) => sayingTags.has(piece.tag) && !isTime(piece));
  return unread && `“${content.text.slice(unread.start, unread.end)}”没有读懂`;
}

/** What the sentence has said before of the whole that the number would be, or be a part of. */
function problemOfWhole(
  { pieces, context }: Clause,
  from: number,
  { family, cells }: Saying,
  before: readonly Piece[],
): string | undefined {
  const has = (tag: Tag) => pieces.slice(from).some((piece) => piece.tag === tag);
  const { amongParts, lastFamily } = context;
  if (family && isPartOfNarrowed(family, cells, context)) return '说的是其中一部分的情况';
  switch (family) {
    case 'outcome':
      if (context.finishedInParts && has('finish')) return '只是其中一部分';
      // 主动公开 12 件、依申请公开 2 件、不予公开 3 件 are documents.
      if (context.published && !ofRequests.has(lastFamily ?? '')) return '说的是公开的条数';
      return amongParts && !ofRequests.has(lastFamily ?? '') ? '不知是什么的一部分' : undefined;
    case 'received':
      if (pieces[from - 1]?.tag === 'rest') return '只是其中一部分';
      if (amongParts && lastFamily === undefined) return '不知是什么的一部分';
      return before.some(({ tag }) => tag === 'besides') ? '只是另外一部分' : undefined;
    case 'dispute':
      if (context.narrowed.has('dispute') && !context.sentenceOnTopic) return '没有说是政府信息公开的';
      return context.topicInParts && !amongParts ? '不只是政府信息公开的' : undefined;
    case 'carry': {
      // 行政复议 13 件，上年结转 2 件
      const isOfDisputes = context.subject === 'dispute' && context.sentenceGroups.length > 0;
      const isOfOthers = isOfDisputes || context.subject === 'other';
      return isOfOthers && !has('request') && !has('onRequest') ? '不知说的是什么' : undefined;
    }
    case 'decision':
      return context.published && !has('decide') ? '说的是公开的条数' : undefined;
    default:
      return undefined;
  }
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
  return reporter.name.includes(content.text.slice(start, end).trim());
}

function isTime({ tag }: Piece): boolean {
  return tag === 'lastYear' || tag === 'nextYear';
}

/** The readings of a saying in the context of its clause. */
export function understand({ context, form }: Clause, saying: Saying, pieces: readonly Piece[]): CellKey[][] {
  const rows = context.rows.length > 0 ? context.rows : ['requests.received'];
  const { carried } = context;
  const choices = carried && saying.cells.startsWith('@row') ? [rows, [carried], [...rows, carried]] : [rows];
  // 商业企业申请 5 件，予以公开 4 件，法律服务机构申请 3 件: the next applicant may have filed these, not been granted them.
  const mayBeReceived = saying.family === 'applicant' && context.columns.length > 0;
  if (mayBeReceived && !rows.includes('requests.received')) choices.push(['requests.received']);
  // 商业企业申请 5 件，予以公开 4 件
  const notations =
    saying.cells === '$outcome' && context.columns.length > 0 ? '$outcome | $outcome.@columns' : saying.cells;
  return choices.flatMap((choice) => readingsOf(form, notations, bindingsOf(context, choice, pieces)));
}

function bindingsOf(context: Context, rows: readonly string[], pieces: readonly Piece[]): Bindings {
  const bindings = new Map<string, readonly string[]>([
    ['@row', rows],
    ['@columns', context.columns],
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
  return bindings;
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
  const scale = readings.length > 0 && saying ? scaleOf(unit, saying) : 0;
  return {
    span: sourceSpan(content, start, end),
    digits: sourceSpan(content, number!.start, number!.end),
    text: content.text.slice(start, end).replace(/\s/g, ''),
    value: Number(`${value}e${scale}`),
    decimals: decimals - scale,
    unit,
    readings,
    ...(saying?.family && { family: saying.family }),
    why,
  };
}

const MONEY: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The power of ten by which an amount in this unit is more than one in the unit of its column: 元 for procurement, else 万元. */
function scaleOf(unit: string, { cells }: Saying): number {
  const written = MONEY[unit];
  if (written === undefined || !cells.endsWith('.amount')) return 0;
  return written - (cells.includes('procurement') ? MONEY.元! : MONEY.万元!);
}
