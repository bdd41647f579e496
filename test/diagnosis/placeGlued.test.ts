import { describe, expect, it } from 'vitest';
import { formOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { gluedTrial } from '../support/gluedTrial.ts';
import { randomModel } from '../support/model.ts';
import { printGlued } from '../support/printGlued.ts';
import { seededRandom } from '../support/random.ts';
import { sampleSize } from '../support/sampleSize.ts';

describe('a page whose markup was stripped', () => {
  const glued = (seed: number, parted = 0) => {
    const form = formOf('2021');
    return printGlued(randomModel(seededRandom(seed), form), form, seededRandom(seed), parted);
  };

  it('gives each cell the place of its digits', () => {
    const text = glued(4);
    for (const { span, text: digits } of analyse(text).report.cells.values()) {
      expect(text.slice(span.start, span.end)).toBe(digits);
    }
  });

  it.each([0, 0.7])('is read right or left undecided, never read wrong (spaces between %s of the cells)', (parted) => {
    for (const { right, wrong } of Object.values(gluedTrial(5000, sampleSize(60), parted))) {
      expect(wrong).toEqual([]);
      expect(right).toBeGreaterThan(0);
    }
  });

  it('says of a row that stays undecided in how many ways it may be cut', () => {
    const text = `${glued(4)}`.replace(/行政规范性文件\d+/, '行政规范性文件77132470');
    const finding = analyse(text).findings.find(({ message }) => message.includes('77132470'));
    expect(finding?.rule).toBe('table/cell-count');
    expect(finding?.message).toContain('21 种分法');
    expect(finding?.fixes).toHaveLength(5);
  });
});
