// The server as a process of its own: over stdio, or over the channel of a parent that asks for `--node-ipc`.

import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { noPdfText, pdfText } from '../programs/pdftotext.ts';
import { type Files, MOST_BYTES } from './files.ts';
import type { Host } from './host.ts';
import type { ListedFile } from './protocol.ts';
import { startServer } from './server.ts';

const files: Files = {
  async list(folder) {
    const path = fileURLToPath(folder);
    const entries = await readdir(path, { withFileTypes: true });
    const listed = await Promise.all(
      entries.map(async (entry): Promise<ListedFile | undefined> => {
        if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
        const isFile = entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(`${path}/${entry.name}`)));
        return isFile ? { name: entry.name, kind: 'file' } : undefined;
      }),
    );
    return listed.filter((entry) => entry !== undefined);
  },
  async read(uri) {
    const path = fileURLToPath(uri);
    try {
      const stats = await stat(path);
      // Reading a pipe would wait for ever; reading a folder fails, and says so.
      if (!stats.isFile() && !stats.isDirectory()) return undefined;
      if (stats.size > MOST_BYTES) throw new Error(`文件超过 ${MOST_BYTES / 1024 / 1024} MB`);
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
};

/** A link that leads nowhere, or in a circle, is no file to an editor. */
async function leadsToFile(link: string): Promise<boolean> {
  return stat(link).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

const host: Host = {
  files,
  // Twice, because the connection takes one message from its queue a turn: the one behind must be taken, too.
  pause: () => new Promise((resume) => setImmediate(() => setImmediate(resume))),
  loadDocuments: () => import('../documents/index.ts'),
  async pdfText(bytes, program) {
    const read = await pdfText(bytes, program);
    return typeof read === 'string' ? noPdfText[read] : read;
  },
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
