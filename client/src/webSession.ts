// The client with the same server in a web worker.

import { Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { SessionModule } from './session.ts';
import { clientId, clientName, startClient } from './startClient.ts';

/** What is used of a worker: the types of the browser as a whole clash with those of Node. */
declare const Worker: new (script: string) => WorkerPort;
type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

export const startSession: SessionModule['startSession'] = (context, reports, output) => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true);
  let worker: WorkerPort | undefined;
  // The client would not end a worker that it was given, nor know one that a function made: its host's constructor
  // gives something else than it says.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startClient(context, reports, output, (options) => new LanguageClient(clientId, clientName, connect, options));
};
