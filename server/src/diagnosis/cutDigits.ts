// Digits that lost what stood between them: all ways to cut them into the numbers of a row.

/** One way: for each number where it begins and ends in the digits, all tokens put together. */
export interface Cut {
  readonly numbers: readonly number[];
  readonly ends: readonly number[];
}

/** More ways than these tell nothing; fewer are all listed. */
const mostCuts = 400;
const mostSteps = 60_000;

/**
 * All ways to cut the tokens into `count` numbers; cuts between tokens are given. No number but 0 begins with 0.
 * With `total`, the last number is the sum of the others in each group of so many numbers.
 * Undefined where there are more than `mostCuts` ways, or too many to try. Tokens are ASCII digits only.
 */
export function cutDigits(tokens: readonly string[], count: number, total?: number): readonly Cut[] | undefined {
  const digits = tokens.join('');
  const given = new Set<number>();
  let at = 0;
  for (const token of tokens) {
    at += token.length;
    given.add(at);
  }
  const cuts: Cut[] = [];
  const numbers: number[] = [];
  const ends: number[] = [];
  let steps = 0;

  /** Cuts what is left from `from`; `sum` is that of the numbers of the group that is being read. */
  const go = (from: number, sum: number): boolean => {
    if (++steps > mostSteps) return false;
    const left = count - numbers.length;
    if (left === 0) {
      if (from === digits.length) cuts.push({ numbers: [...numbers], ends: [...ends] });
      return cuts.length <= mostCuts;
    }
    const isTotal = total !== undefined && numbers.length % total === total - 1;
    let number = 0;
    for (let end = from + 1; end <= digits.length - (left - 1); end++) {
      number = number * 10 + digits.charCodeAt(end - 1) - 0x30;
      if (number > Number.MAX_SAFE_INTEGER || (isTotal && number > sum)) break;
      if (!isTotal || number === sum) {
        numbers.push(number);
        ends.push(end);
        const goesOn = go(end, isTotal ? 0 : sum + number);
        numbers.pop();
        ends.pop();
        if (!goesOn) return false;
      }
      if (digits[from] === '0' || given.has(end)) break;
    }
    return true;
  };

  return go(0, 0) ? cuts : undefined;
}
