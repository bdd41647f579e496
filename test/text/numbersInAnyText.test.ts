// Large samples of text, apart from the sentences with known numbers: mutated code is not held to them, they take too long.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../server/src/text/numbersInText.ts';
import { expectLinear } from '../support/linear.ts';

describe('findNumbers', () => {
  it('never throws, and gives finite numbers in order', () => {
    const likely = fc.string({
      unit: fc.constantFrom(...'0123456789１，,.-至年月日件条万元%百分之二十一第号〔〕（）:、。约余a@ '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        let end = 0;
        for (const number of findNumbers(text)) {
          expect(Number.isFinite(number.value)).toBe(true);
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.end).toBeGreaterThan(number.start);
          expect(number.unitEnd).toBeGreaterThanOrEqual(number.end);
          end = number.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', '一', 'a', '1,234', '1-', '（1', '约'])('takes linear time for %s again and again', (piece) => {
    expectLinear((length) => findNumbers(piece.repeat(length)));
  });
});
