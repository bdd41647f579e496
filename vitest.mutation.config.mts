// The tests that mutated code is held to: those that run in this process, without the built programs.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{diagnosis,form,report,rules,text,series}/**/*.test.ts'],
    testTimeout: 20000,
  },
});
