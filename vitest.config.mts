// Two projects: `unit` is what one runs while working (`npm run test:unit`), in this process and under thirty seconds;
// `whole` starts the built programs or takes large random samples. `npm test` runs both.

import { defineConfig } from 'vitest/config';

const whole = [
  'test/{lsp,fuzz,security}/**/*.test.ts',
  'test/cli/{program,agreement,check,folder,continuousIntegration}.test.ts',
  'test/docs/{package,notices}.test.ts',
  'test/diagnosis/claims/planted.test.ts',
  'test/{series/corpus,report/roundTrip,features/onReports,diagnosis/score}.test.ts',
  'test/library.test.ts',
];

const shared = { testTimeout: 20000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/vscode/**', ...whole],
          // These tests share nothing that they change, so one process need not load the code again for each file.
          isolate: false,
        },
      },
      { extends: true, test: { ...shared, name: 'whole', include: whole } },
    ],
  },
});
