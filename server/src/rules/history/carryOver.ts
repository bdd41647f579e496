// What was carried over from last year is not what last year's report carried over to this one.

import type { CellKey } from '../../form/schema.ts';
import { comparableNumber } from '../../series/comparable.ts';
import type { PreviousReport } from '../../series/model.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { cellPlace } from '../sum/equationWords.ts';
import { figuresFix, previousName, previousPlace, valuesWords } from './figures.ts';

const IN = 'requests.carriedIn';
const OUT = 'requests.carriedOut';

/** The total first: it is what people compare. */
const COLUMNS = ['total', 'naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrg'] as const;

/**
 * 上年结转 of this year and 结转下年度 of the year before count the same applications. One finding at the total, or at the
 * first column that differs where the totals agree. A number that its own report shows to be wrong counts as mended.
 */
export const rule: Rule = {
  id: 'history/carry-over',
  severity: 'warning',
  title: '上年结转与上年年报的结转下年度不一致',
  *check(context) {
    if (context.previous) yield* difference(context, context.previous);
  },
};

function* difference(context: RuleContext, previous: PreviousReport): Iterable<Finding> {
  const here = new Map<CellKey, number>();
  const there = new Map<CellKey, number>();
  for (const column of COLUMNS) {
    const carriedIn = comparableNumber(context, `${IN}.${column}`);
    const carriedOut = comparableNumber(previous, `${OUT}.${column}`);
    if (carriedIn === undefined || carriedOut === undefined || carriedIn === carriedOut) continue;
    here.set(`${IN}.${column}`, carriedIn);
    there.set(`${OUT}.${column}`, carriedOut);
  }
  const [cell] = here.keys();
  const span = cell && cellPlace(context.report, cell);
  if (!span) return;
  const mended = new Map([...there].map(([key, value]) => [key.replace(OUT, IN), value]));
  const mendedThere = new Map([...here].map(([key, value]) => [key.replace(IN, OUT), value]));
  const written = valuesWords(context.form, here);
  const expected = valuesWords(previous.form, there);
  yield {
    span,
    cell,
    message: `上年结转（${written}）与 ${previousName(previous)}的结转下年度（${expected}）不一致。`,
    related: [...there].flatMap(([key, value]) =>
      previousPlace(
        previous,
        key,
        `${previousName(previous)}结转下年度：${valuesWords(previous.form, new Map([[key, value]]))}`,
      ),
    ),
    fixes: [
      ...figuresFix(`按 ${previousName(previous)}改为 ${expected}`, mended, context),
      ...figuresFix(`把 ${previousName(previous)}的结转下年度改为 ${written}`, mendedThere, context, previous),
    ],
  };
}
