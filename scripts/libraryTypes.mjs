// `npm run build:types`: writes the declarations of the package, dist/types, and of those only what its entry leads to.
import fs from 'node:fs';
import path from 'node:path';
import { mustRun, runScript } from './support/processes.mjs';
import { root } from './support/project.mjs';

const entry = path.join('library', 'index.d.ts');

runScript(async () => {
  const all = fs.mkdtempSync(path.join(root, 'node_modules', '.types-'));
  const kept = path.join(root, 'dist', 'types');
  try {
    await mustRun(
      process.execPath,
      [path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.library.json', '--outDir', all],
      {
        cwd: root,
      },
    );
    fs.rmSync(kept, { recursive: true, force: true });
    for (const file of reachable(all, entry)) {
      fs.mkdirSync(path.dirname(path.join(kept, file)), { recursive: true });
      // TypeScript leads from `./a.js` to `./a.d.ts`; a declaration for `./a.ts` it does not look for.
      const text = fs.readFileSync(path.join(all, file), 'utf8').replace(importedFile, '$1$2.js$3');
      fs.writeFileSync(path.join(kept, file), text);
    }
  } finally {
    fs.rmSync(all, { recursive: true });
  }
  return 0;
});

const importedFile = /(from ')(\.[^']*)\.ts(')/g;

/** The declarations that a declaration imports, itself included. */
function reachable(folder, first) {
  const found = new Set([first]);
  for (const file of found) {
    for (const [, , imported] of fs.readFileSync(path.join(folder, file), 'utf8').matchAll(importedFile)) {
      found.add(path.join(path.dirname(file), `${imported}.d.ts`));
    }
  }
  return found;
}
