// `npm run package`: makes nianbao-VERSION.vsix, prints what lies in it, and fails where it is too large.
import fs from 'node:fs';
import path from 'node:path';
import { Failure, runScript } from './support/processes.mjs';
import { build, ensurePackages, root } from './support/project.mjs';

const largestKilobytes = 1536;

runScript(async () => {
  await ensurePackages();
  // What an earlier build has left behind must not be packed.
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  await build();
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  for (const packed of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    console.log(`${kilobytes(path.join(root, packed)).padStart(8)} KB  ${packed}`);
  }
  await createVSIX({
    cwd: root,
    dependencies: false,
    packagePath: file,
    // The project names no repository yet, so the README's links stay as they are.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  console.log(`${path.basename(file)}: ${kilobytes(file)} KB`);
  if (fs.statSync(file).size > largestKilobytes * 1024) throw new Failure(`It is larger than ${largestKilobytes} KB`);
  return 0;
});

const kilobytes = (file) => (fs.statSync(file).size / 1024).toFixed(1);
