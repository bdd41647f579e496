// Tells work that grows with the length of a text from work that grows with its square, whatever the machine and whatever
// else runs on it: compared is the processor time of this process.

import { expect } from 'vitest';

const LENGTH = 5_000;
const FACTOR = 4;

/** A busy machine may spoil one comparison, not all; work that grows with the square spoils all. */
const ATTEMPTS = 5;

/** Fails where work on a text four times as long takes ten times as long: 16 times is the square. */
export function expectLinear(work: (length: number) => void): void {
  work(LENGTH); // warm
  let short = 0;
  let long = 0;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    short = bestTime(() => work(LENGTH));
    long = bestTime(() => work(LENGTH * FACTOR));
    if (long < limitFor(short)) break;
  }
  expect(long).toBeLessThan(limitFor(short));
}

function limitFor(short: number): number {
  // The milliseconds keep the noise of very short times out.
  return short * FACTOR * 2.5 + 20;
}

function bestTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
