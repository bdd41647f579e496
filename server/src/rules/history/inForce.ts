// What is in force at the end of the year is not what was in force a year before, with what was issued and repealed since.

import { comparableNumber } from '../../series/comparable.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Rule } from '../rule.ts';
import { cellPlace } from '../sum/equationWords.ts';
import { figuresFix, previousName, previousPlace } from './figures.ts';

const ROWS = ['proactive.rules', 'proactive.normativeDocs'] as const;

/** Only between two reports of the 2021 form: the form before it did not count what is in force. A note at the cell. */
export const rule: Rule = {
  id: 'history/in-force',
  severity: 'info',
  title: '现行有效件数不等于上年现行有效加制发减废止',
  *check(context) {
    const { previous, report } = context;
    if (!previous) return;
    for (const row of ROWS) {
      const cell = `${row}.inForce`;
      const before = comparableNumber(previous, cell);
      const issued = comparableNumber(context, `${row}.issued`);
      const repealed = comparableNumber(context, `${row}.repealed`);
      const inForce = comparableNumber(context, cell);
      const span = cellPlace(report, cell);
      if (before === undefined || issued === undefined || repealed === undefined || inForce === undefined || !span)
        continue;
      const expected = before + issued - repealed;
      if (inForce === expected) continue;
      const sum = `${previous.year} 年 ${plainNumber(before)} + 制发 ${plainNumber(issued)} − 废止 ${plainNumber(repealed)}`;
      const expectedBefore = inForce - issued + repealed;
      yield {
        span,
        cell,
        message: `现行有效件数按上年推算应为 ${plainNumber(expected)}（${sum}），现为 ${plainNumber(inForce)}。`,
        related: previousPlace(previous, cell, `${previousName(previous)}现行有效件数：${plainNumber(before)}`),
        fixes: [
          ...figuresFix(`改为 ${plainNumber(expected)}`, new Map([[cell, expected]]), context),
          ...figuresFix(
            `把 ${previousName(previous)}的现行有效件数改为 ${plainNumber(expectedBefore)}`,
            new Map([[cell, expectedBefore]]),
            context,
            previous,
          ),
        ],
      };
    }
  },
};
