// The suite that runs inside VS Code, in its Node extension host and in a web worker alike: it knows nothing but the
// module `vscode`. Prints its results and, as its last line, the totals for the script that started it.

/// <reference types="mocha" />

interface Counts {
  passed: number;
  failed: number;
  readonly skipped: string[];
}

/** Called by VS Code; rejects where a test failed. */
export async function run(): Promise<void> {
  const counts: Counts = { passed: 0, failed: 0, skipped: [] };
  // The browser's build, which sets the global `mocha` and needs nothing of Node. Imported here because it takes the
  // module that it is bundled into for its own and puts its exports in the place of `run`.
  await import('mocha/mocha.js');
  mocha.setup({ ui: 'tdd', timeout: 20_000, color: false, reporter: reporterInto(counts) });
  await import('./activation.ts');
  await import('./checking.ts');
  await import('./features.ts');
  await import('./folder.ts');
  await import('./writing.ts');
  await import('./documents.ts');
  // Not `mocha.run`, which in this build looks at the address of a page.
  await new Promise<void>((resolve) => Mocha.prototype.run.call(mocha, () => resolve()));
  console.log(`##counts ${JSON.stringify(counts)}`);
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}

function reporterInto(counts: Counts): Mocha.ReporterConstructor {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('suite', (suite) => {
        if (suite.title) console.log(`  ${suite.title}`);
      });
      runner.on('pass', (test) => {
        counts.passed++;
        console.log(`    ✓ ${test.title} (${test.duration} ms)`);
      });
      runner.on('fail', (test, error) => {
        counts.failed++;
        console.log(`    ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
      });
      runner.on('pending', (test) => {
        counts.skipped.push(test.fullTitle());
        console.log(`    - ${test.title}`);
      });
    }
  } as unknown as Mocha.ReporterConstructor;
}
