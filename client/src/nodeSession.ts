// The client with the server in a process of its own.

import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { OpenReports } from './openReports.ts';
import type { Session } from './session.ts';
import { clientId, clientName, startClient } from './startClient.ts';

export function startSession(context: ExtensionContext, reports: OpenReports): Promise<Session> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return startClient(reports, (options) => new LanguageClient(clientId, clientName, server, options));
}
