import { describe, expect, it } from 'vitest';
import { cutDigits } from '../../server/src/diagnosis/cutDigits.ts';
import { formOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { gluedTrial } from '../support/gluedTrial.ts';
import { randomModel } from '../support/model.ts';
import { printGlued } from '../support/printGlued.ts';
import { seededRandom } from '../support/random.ts';

describe('digits without anything between them', () => {
  const numbers = (tokens: string[], count: number, total?: number) =>
    cutDigits(tokens, count, total)?.map((cut) => cut.numbers.join(' '));

  it('are cut where the last number is the sum of the others', () => {
    expect(numbers(['801000081'], 7, 7)).toEqual(['80 1 0 0 0 0 81']);
    expect(numbers(['0000000'], 7, 7)).toEqual(['0 0 0 0 0 0 0']);
  });

  it('keep the cuts that white space shows', () => {
    expect(numbers(['2', '0', '0', '0', '0', '02'], 7, 7)).toEqual(['2 0 0 0 0 0 2']);
    expect(numbers(['12', '3'], 2)).toEqual(['12 3']);
  });

  it('may be cut in several ways, or in none', () => {
    expect(numbers(['77132470'], 3)).toHaveLength(21);
    expect(numbers(['1230000'], 7, 7)).toEqual([]);
    expect(numbers(['12'], 3)).toEqual([]);
  });

  it('with too many ways are given up', () => {
    expect(numbers(['1'.repeat(60)], 15)).toBeUndefined();
  });
});

describe('a page whose markup was stripped', () => {
  const glued = (seed: number, parted = 0) => {
    const form = formOf('2021');
    return printGlued(randomModel(seededRandom(seed), form), form, seededRandom(seed), parted);
  };

  it('has its sections, its prose and its tables again', () => {
    const { report } = analyse(glued(4));
    expect(report.sections.map(({ id }) => id)).toEqual([
      'overview',
      'proactive',
      'requests',
      'disputes',
      'problems',
      'other',
    ]);
    expect(report.tables.map(({ rows }) => rows.length)).toEqual([6, 25, 3]);
    expect(report.paragraphs.some(({ content }) => content.text === '（一）主动公开情况。公开各类信息若干。')).toBe(
      true,
    );
  });

  it('gives each cell the place of its digits', () => {
    const text = glued(4);
    for (const { span, text: digits } of analyse(text).report.cells.values()) {
      expect(text.slice(span.start, span.end)).toBe(digits);
    }
  });

  it.each([0, 0.7])('is read right or left undecided, never read wrong (spaces between %s of the cells)', (parted) => {
    for (const { right, wrong } of Object.values(gluedTrial(5000, 60, parted))) {
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
