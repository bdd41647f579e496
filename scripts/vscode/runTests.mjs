// Runs the suite of dist/test in VS Code through `runTests` of @vscode/test-electron: in the VS Code made of npm packages,
// or with --desktop in the desktop program, which it downloads. --host=node|web chooses the extension host.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { onEnd, runScript } from '../support/processes.mjs';
import { desktop, root } from '../support/project.mjs';

runScript(async () => {
  const { values } = parseArgs({
    options: { host: { type: 'string', default: 'node' }, desktop: { type: 'boolean', default: false } },
  });
  // The suite saves files, so it works on a copy.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-folder-'));
  onEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(path.join(root, 'test', 'vscode', 'fixtures'), folder, { recursive: true });
  try {
    return await runTests({
      ...(values.desktop ? desktop : { vscodeExecutablePath: fileURLToPath(new URL('launcher.mjs', import.meta.url)) }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist', 'test', 'suite.js'),
      launchArgs: [
        folder,
        '--disable-extensions',
        ...(values.host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } catch (error) {
    // The suite has told what failed.
    if (typeof error.code === 'number') return error.code;
    throw error;
  }
});
