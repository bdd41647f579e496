import { describe, expect, it } from 'vitest';
import { cutDigits } from '../../server/src/diagnosis/cutDigits.ts';

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
    expect(numbers(['1'.repeat(16)], 4)).toBeUndefined();
    expect(numbers(['1'.repeat(15)], 4)).toHaveLength(364);
  });

  it('are no numbers that could not be added up exactly', () => {
    expect(numbers(['9'.repeat(15)], 1)).toEqual(['9'.repeat(15)]);
    expect(numbers(['9'.repeat(17)], 1)).toEqual([]);
  });
});
