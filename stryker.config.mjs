// Mutation of one part of the code at a time; `scripts/mutation.mjs` says which, and where the report goes.

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.mts', related: true },
  coverageAnalysis: 'perTest',
  // Constants and tables are made once, when they are loaded: a mutant of them cannot be switched on for a test.
  ignoreStatic: true,
  disableTypeChecks: false,
  reporters: ['json'],
  jsonReporter: { fileName: process.env.MUTATION_REPORT },
  incremental: true,
  tempDirName: '.cache/mutation/work',
  ignorePatterns: ['.cache', 'dist', 'screenshots', 'images'],
  tsconfigFile: '(TypeScript 7 has no API that could read it)',
  // The machine is for other things, too.
  concurrency: 1,
  timeoutMS: 5000,
};
