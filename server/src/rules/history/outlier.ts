// A figure is ten times last year's, or a tenth of it: a digit too many, another unit, or a year that was really different.

import { cellOf } from '../../form/index.ts';
import type { CellKey, Form } from '../../form/schema.ts';
import { comparableNumber } from '../../series/comparable.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Rule } from '../rule.ts';
import { cellPlace } from '../sum/equationWords.ts';
import { cellName } from '../tables.ts';
import { previousName, previousPlace } from './figures.ts';

const TIMES = 10;
/** Below these the greater of two figures may be so by chance. */
const LEAST_COUNT = 100;
const LEAST_AMOUNT = 10;

/** Where all applications grew so much, their outcomes did, too: only the number of applications is reported then. */
const APPLICATIONS = 'requests.received.total';

/** What last year's report carried over: `history/carry-over` compares it. */
const CARRIED_IN = 'requests.carriedIn';

/** Counts and amounts of table two and the totals of the rows of the other tables. A note at the cell. */
export const rule: Rule = {
  id: 'history/outlier',
  severity: 'info',
  title: '数字是上年的十倍以上或十分之一以下',
  *check(context) {
    const { previous, report, form } = context;
    if (!previous) return;
    const ratioOf = (key: CellKey) => {
      const now = comparableNumber(context, key);
      const before = comparableNumber(previous, key);
      const kind = cellOf(form, key)?.column.kind;
      if (now === undefined || before === undefined || kind === undefined) return undefined;
      return isOutlier(now, before, kind === 'amount' ? LEAST_AMOUNT : LEAST_COUNT) ? { now, before } : undefined;
    };
    const manyApplications = ratioOf(APPLICATIONS) !== undefined;
    for (const cell of figuresOf(form)) {
      if (manyApplications && cell !== APPLICATIONS && cell.startsWith('requests.')) continue;
      const found = ratioOf(cell);
      const span = found && cellPlace(report, cell);
      if (!span) continue;
      const { now, before } = found;
      yield {
        span,
        cell,
        message: `${cellName(form, cell)}为 ${plainNumber(now)}，是 ${previous.year} 年（${plainNumber(before)}）的${timesWords(now, before)}，请核对数字和单位。`,
        related: previousPlace(previous, cell, `${previousName(previous)}：${plainNumber(before)}`),
      };
    }
  },
};

const figuresOfForms = new WeakMap<Form, readonly CellKey[]>();

function figuresOf(form: Form): readonly CellKey[] {
  let figures = figuresOfForms.get(form);
  if (!figures) {
    const { proactive, requests, disputes } = form.tables;
    const amounts = proactive.rows.flatMap((row) =>
      row.columns.filter(({ kind }) => kind !== 'change').map(({ id }) => `${row.key}.${id}`),
    );
    const rows = [...requests.rows, ...disputes.rows].filter(({ key }) => key !== CARRIED_IN);
    figures = [...amounts, ...rows.map(({ key }) => `${key}.total`)];
    figuresOfForms.set(form, figures);
  }
  return figures;
}

function isOutlier(now: number, before: number, least: number): boolean {
  const [smaller, greater] = now < before ? [now, before] : [before, now];
  // To fifteen digits: 8.203 × 10 is 82.03 in a report.
  return smaller > 0 && greater >= least && greater >= Number((smaller * TIMES).toPrecision(15));
}

/** ` 12 倍` or ` 1/12`: behind 的. */
function timesWords(now: number, before: number): string {
  const times = now > before ? now / before : before / now;
  const rounded = plainNumber(times < 100 ? Number(times.toPrecision(3)) : Math.round(times));
  return now > before ? ` ${rounded} 倍` : ` 1/${rounded}`;
}
