// The server as a process of its own: over stdio, or over the channel of a parent that asks for `--node-ipc`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

const host: Host = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return new TextDecoder().decode(await readFile(fileURLToPath(uri)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  // Twice, because the connection takes one message from its queue a turn: the one behind must be taken, too.
  pause: () => new Promise((resume) => setImmediate(() => setImmediate(resume))),
  rulePages: new URL('../docs/rules/', pathToFileURL(__filename)).href,
};

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

// `createConnection` reads the transport from the arguments; an editor that names none speaks over stdio.
const namesTransport = process.argv.some((argument) => /^--(?:node-ipc|stdio|socket|pipe)(?:=|$)/.test(argument));
if (!namesTransport) process.argv.push('--stdio');

startServer(createConnection(), host);
