import { describe, expect, it } from 'vitest';
import { formOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { randomModel } from '../support/model.ts';
import { printGlued } from '../support/printGlued.ts';
import { seededRandom } from '../support/random.ts';

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
});
