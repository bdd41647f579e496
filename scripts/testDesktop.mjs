// `npm run test:desktop`: the suite in the desktop VS Code, which is downloaded into the cache; needs a display
// (under Linux without one: `xvfb-run -a npm run test:desktop`).
import { run, runScript } from './support/processes.mjs';
import { build, ensurePackages, root } from './support/project.mjs';

runScript(async () => {
  await ensurePackages();
  await build('--tests');
  const args = ['scripts/vscode/runTests.mjs', '--desktop'];
  const { code } = await run(process.execPath, args, { cwd: root, onLine: (line) => console.log(line) });
  return code;
});
