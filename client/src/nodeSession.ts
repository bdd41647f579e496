// The client with the server in a process of its own.

import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { SessionModule } from './session.ts';
import { clientId, clientName, startClient } from './startClient.ts';

export const startSession: SessionModule['startSession'] = (context, reports, output) => {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return startClient(context, reports, output, (options) => new LanguageClient(clientId, clientName, server, options));
};
