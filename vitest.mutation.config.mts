// The tests that mutated code is held to: those of its own folder that run in this process, without large samples.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [`${process.env.MUTATION_TESTS}/**/*.test.ts`],
    exclude: [
      'test/diagnosis/score.test.ts',
      'test/diagnosis/claims/{planted,readAnyProse}.test.ts',
      'test/text/numbersInAnyText.test.ts',
      // Each of the many sentences is diagnosed as a whole report: that tells much of claims, little of the diagnosis.
      ...(process.env.MUTATION_TESTS === 'test/diagnosis' ? ['test/diagnosis/claims/**'] : []),
    ],
    testTimeout: 20000,
    // Loading the code again for each file of tests would take most of the time of a mutant.
    isolate: false,
  },
});
