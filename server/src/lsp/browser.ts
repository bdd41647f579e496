// The server in a web worker, for VS Code in the browser. Files are read by the client.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host } from './host.ts';
import { startServer } from './server.ts';

const host: Host = {
  pause: () => new Promise((resume) => setTimeout(resume, 0)),
};

// The types of a worker's global scope clash with Node's, and these two methods are all that is used of it.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), host);
