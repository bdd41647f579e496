// Starts the installed VS Code as a server with settings, extensions and logs of its own, and gives the addresses
// under which a browser opens a folder in it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, mustRun, onEnd, sleep } from '../support/processes.mjs';
import { startFront } from './front.mjs';

/** Runs inside the server: ends its whole process group should the script that started it be killed outright. */
const orphanWatch = `
const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(-process.pid, 'SIGKILL'); }, 1000).unref();`;

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  // As it is where the editor's language is Chinese: full-width punctuation is nothing to be warned of.
  'editor.unicodeHighlight.ambiguousCharacters': false,
};

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<void>} gone resolves when the server has ended
 * @property {() => string} output what it has printed so far
 * @property {(folder: string, payload: readonly (readonly [string, string])[], port?: number) => string} address
 * @property {(file: string, port?: number) => string} uri the address of a file inside the workbench
 */

/**
 * Starts the server of the VS Code in `vscode`; it is ended, and its data removed, when the script ends.
 * @param {string} vscode folder of the installed VS Code
 * @param {{ port?: number, settings?: object, testing?: boolean, vsix?: string }} options `testing` lets a suite report
 *   through the page; `vsix` is a packed extension to be installed
 * @returns {Promise<Server>}
 */
export async function startServer(vscode, { port = 0, settings = {}, testing = false, vsix } = {}) {
  const program = path.join(vscode, 'server');
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-data-'));
  onEnd(() => removeFolder(data));

  const token = randomBytes(16).toString('hex');
  const tokenFile = path.join(data, 'token');
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  for (const scope of ['User', 'Machine']) {
    fs.mkdirSync(path.join(data, 'data', scope), { recursive: true });
    fs.writeFileSync(
      path.join(data, 'data', scope, 'settings.json'),
      JSON.stringify({ ...quietSettings, ...settings }),
    );
  }

  const env = serverEnvironment(data);
  const places = ['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
  if (vsix) {
    const install = ['out/server-main.js', '--install-extension', vsix, ...places];
    await mustRun(process.execPath, install, { cwd: program, env });
  }
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(orphanWatch)}`, 'out/server-main.js'],
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
      ...(testing ? ['--enable-smoke-test-driver'] : []),
      ...places,
    ],
    { cwd: program, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let output = '';
  const gone = new Promise((resolve) => child.on('exit', () => resolve()));
  onEnd(() => endGroup(child.pid, gone));

  const bound = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure(`VS Code did not start within 60 s:\n${output}`)), 60_000);
    const read = (chunk) => {
      output += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (!found) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    gone.then(() => reject(new Failure(`VS Code ended at its start:\n${output}`)));
  });

  const uri = (file, at = bound) => `vscode-remote://127.0.0.1:${at}${pathToFileURL(file).pathname}`;
  const address = (folder, payload, at = bound) => {
    const query = new URLSearchParams({ tkn: token, folder });
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `http://127.0.0.1:${at}/?${query}`;
  };
  return { port: bound, gone, output: () => output, uri, address };
}

/**
 * The address that opens a folder with an extension, and runs a suite in it where one is given.
 * In the host `node` the extension's `main` runs beside the server; in the host `web` the extension comes to the browser
 * by HTTP, as it does on a site, and its `browser` entry runs in a worker.
 * @param {Server} server
 * @param {{ folder: string, extension?: string, host: 'node' | 'web', suite?: string, file?: string, port?: number }} what
 *   `port` is that of the web host's front
 */
export async function extensionAddress(server, { folder, extension, host, suite, file, port }) {
  if (host === 'web' && extension) {
    const front = await startFront(server.port, extension, suite, port);
    return server.address(folder, file ? [['openFile', server.uri(file, front)]] : [], front);
  }
  const payload = file ? [['openFile', server.uri(file)]] : [];
  if (extension) payload.push(['extensionDevelopmentPath', server.uri(extension)]);
  if (suite) payload.push(['extensionTestsPath', server.uri(suite)]);
  return server.address(folder, payload);
}

function serverEnvironment(data) {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  // Left-overs of a shell inside another VS Code would change what this one does.
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|CODE_SERVER_|ELECTRON_)/.test(name) || name === 'NODE_OPTIONS') delete env[name];
  }
  // Its sockets go into its own folder too, where their names stay within the 107 characters that a socket may have.
  if (data.length < 50) {
    env.TMPDIR = path.join(data, 'tmp');
    delete env.XDG_RUNTIME_DIR;
    fs.mkdirSync(env.TMPDIR);
  }
  return env;
}

/** Extension hosts and terminals are in the server's process group, so the group's id ends them all. */
async function endGroup(pid, gone) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-pid, signal);
    } catch {
      return; // None of the group is left.
    }
    await Promise.race([gone, sleep(2000)]);
    await sleep(100);
  }
}

/** Removes the server's data; an extension host may still be writing its last lines. */
function removeFolder(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
