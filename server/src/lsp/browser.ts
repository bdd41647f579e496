// The server in a web worker, for VS Code in the browser. Files are read by the client.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Documents, Host } from './host.ts';
import { startServer } from './server.ts';

/** What is used of the worker's global scope to load a second script, and what that script leaves in it. */
const scope = globalThis as unknown as { importScripts(url: string): void; nianbaoDocuments?: Documents };

const host: Host = {
  pause: () => new Promise((resume) => setTimeout(resume, 0)),
  async loadDocuments(script) {
    if (!scope.nianbaoDocuments && script !== undefined) scope.importScripts(script);
    if (!scope.nianbaoDocuments) throw new Error('the script that reads and writes documents is not known');
    return scope.nianbaoDocuments;
  },
};

// The types of a worker's global scope clash with Node's, and these two methods are all that is used of it.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), host);
