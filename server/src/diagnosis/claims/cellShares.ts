// Shares that a sentence gives without a number: 自然人申请占 78.4%, 予以公开占 40%.

import { sourceSpan } from '../../text/mapped.ts';
import { readingsOf } from './cells.ts';
import { sayingBefore } from './clause.ts';
import type { CellShareRelation } from './model.ts';
import { type Clause, scopeProblem } from './understand.ts';

/** What shares are told of: applications received, those with what was carried in, and those finished. */
const WHOLES = ['requests.received', 'requests.received + requests.carriedIn', 'requests.outcomeTotal'];

/** The share that the percentage at `at` gives some cells; undefined where a number has it, or where its words say more. */
export function cellShareAt(clause: Clause, at: number): CellShareRelation | undefined {
  const { content, pieces, form, context } = clause;
  if (pieces[at - 1]?.tag !== 'share' || pieces[at - 1]!.summed) return undefined;
  const match = sayingBefore(pieces, at - 1);
  const named = pieces
    .slice(match?.from ?? at, at - 1)
    .find(({ words, tag }) => words && (tag === 'outcome' || tag === 'applicant'));
  if (!match || !named || context.narrowed.size > 0 || pieces.some(({ tag }) => tag === 'number')) return undefined;
  if ((match.saying.onTopic && !context.onTopic) || scopeProblem(clause, match.from, match.saying, []))
    return undefined;
  const names = named.words!.flatMap((word) => word.names!.split(' + '));
  const ratios = WHOLES.flatMap((whole) => {
    const parts =
      named.tag === 'outcome' ? names : whole.split(' + ').flatMap((row) => names.map((column) => `${row}.${column}`));
    const [part] = readingsOf(form, parts.join(' + '), new Map());
    const [all] = readingsOf(form, whole, new Map());
    return part && all ? [{ part, whole: all }] : [];
  });
  const { number, start, end } = pieces[at]!;
  return {
    kind: 'cellShare',
    share: {
      span: sourceSpan(content, start, end),
      digits: sourceSpan(content, number!.start, number!.end),
      value: number!.value,
      decimals: number!.decimals,
    },
    text: content.text.slice(named.start, named.end).replace(/\s/g, ''),
    ratios,
  };
}
