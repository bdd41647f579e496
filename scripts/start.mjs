// `npm start`: opens the examples in VS Code with the extension. Takes the desktop program where there is one; else a VS Code
// made of npm packages, in the browser (--browser chooses it, --web the extension host in a web worker, --port its port).
import { parseArgs } from 'node:util';
import { Failure, isEnding, run, runScript } from './support/processes.mjs';
import {
  build,
  desktop,
  ensurePackages,
  examples,
  exampleWithMistakes,
  root,
  vscodeFolder,
} from './support/project.mjs';

runScript(async () => {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      web: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
  });
  await ensurePackages();
  await build();
  const inBrowser = values.browser || values.web;
  if (!inBrowser && (await openDesktop('code'))) return 0;
  const { installVscode, whyNoVscode } = await import('./vscode/install.mjs');
  const reason = whyNoVscode();
  if (!reason) {
    await installVscode(vscodeFolder);
    return serve(values.web ? 'web' : 'node', Number(values.port));
  }
  if (inBrowser) throw new Failure(reason);
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const program = await downloadAndUnzipVSCode(desktop);
  return (await openDesktop(program)) ? 0 : 1;
});

/** True where the program is there and has opened the examples. */
async function openDesktop(program) {
  const args = [`--extensionDevelopmentPath=${root}`, examples, exampleWithMistakes];
  const { code } = await run(program, args).catch(() => ({ code: 1 }));
  return code === 0;
}

async function serve(host, port) {
  const { extensionAddress, startServer } = await import('./vscode/server.mjs');
  const server = await startServer(vscodeFolder, { port: host === 'node' ? port : 0 });
  const what = { folder: examples, file: exampleWithMistakes, extension: root, host, port };
  const address = await extensionAddress(server, what);
  console.log(`Open in a browser on this machine:\n\n  ${address}\n\nCtrl-C ends it.`);
  await server.gone;
  if (isEnding()) return 0;
  throw new Failure(`VS Code ended:\n${server.output().slice(-2000)}`);
}
