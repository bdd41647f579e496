// `npm test`: installs what is missing, builds, runs every suite, says what was left out and why, and ends with the line
// `N passed, N failed`. With names behind it (`npm test -- unit grammar`) only these suites.
import { Failure, runScript } from './support/processes.mjs';
import { build, ensurePackages, seconds } from './support/project.mjs';

runScript(async () => {
  await ensurePackages();
  await build('--tests');
  const { suites } = await import('./suites.mjs');
  const chosen = chooseSuites(suites, process.argv.slice(2));
  const totals = { passed: 0, failed: 0 };
  const leftOut = [];
  for (const { name, title, run } of chosen) {
    console.log(`\n== ${title}`);
    const started = Date.now();
    const { passed, failed, skipped } = await run().catch((error) => {
      console.log(error instanceof Failure ? error.message : error.stack);
      return { passed: 0, failed: 1, skipped: [] };
    });
    totals.passed += passed;
    totals.failed += failed;
    leftOut.push(...skipped.map((reason) => `${name}: ${reason}`));
    console.log(`-- ${title}: ${passed} passed, ${failed} failed, ${skipped.length} skipped, ${seconds(started)}`);
  }
  if (leftOut.length > 0) console.log(`\nSkipped:\n${leftOut.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
});

function chooseSuites(suites, names) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown)
    throw new Failure(`There is no suite ${unknown}; there are ${suites.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name));
}
