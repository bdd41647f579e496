// The language client that both hosts share: which documents it serves, how it is started, and the commands that need it.

import { commands, type ExtensionContext, type LogOutputChannel, type TextDocument, Uri, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient';
import { type CheckRequest, checkNotification, type InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { openChecklist } from './checklist.ts';
import { fixAllSafe, nextFinding } from './commands.ts';
import { exportReport } from './exportReport.ts';
import { fillTotals } from './fillTotals.ts';
import { FolderSession } from './folder/folderSession.ts';
import { UnopenedFindings } from './folder/unopenedFindings.ts';
import { importTables } from './importTables.ts';
import { askForNewReport, createReport } from './newReport.ts';
import { languageId, type OpenReports, workSchemes } from './openReports.ts';
import { pasteTables } from './pasteTables.ts';
import { Previews } from './previewPanel.ts';
import { readDocument } from './readDocument.ts';
import { ServedDocuments } from './servedDocuments.ts';
import { tellingHandler } from './serverEnd.ts';
import type { Session } from './session.ts';
import { splitGlued } from './splitGlued.ts';
import { StatusItem } from './statusItem.ts';
import { showStatusList } from './statusList.ts';
import { answerFileRequests } from './workspaceFiles.ts';

/** Also the section of the settings, and the source of the findings. */
export const clientId = 'nianbao';
export const clientName = '政府信息公开年报';

/**
 * Starts a client that `create` makes for its host, and resolves when the server is ready.
 * Documents of the language `nianbao` are served by the client's selector, other reports one by one.
 */
export async function startClient(
  { extensionUri }: Pick<ExtensionContext, 'extensionUri'>,
  reports: OpenReports,
  output: LogOutputChannel,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Session> {
  const initializationOptions: InitializationOptions = {
    ruleDocuments: true,
    readsFiles: true,
    sortsPublished: true,
    documentsScript: Uri.joinPath(extensionUri, 'dist', 'documents.js').toString(true),
  };
  const unopened = new UnopenedFindings();
  const client: BaseLanguageClient = create({
    documentSelector: [...workSchemes()].flatMap((scheme) => [
      { language: languageId, scheme },
      // A quick fix leaves this file changed and not saved; what stands in the editor is what counts.
      { pattern: '**/nianbao.json', scheme },
    ]),
    outputChannel: output,
    initializationOptions,
    errorHandler: tellingHandler(() => client.createDefaultErrorHandler(), {
      isRestart: (action) => action === CloseAction.Restart,
      isShutdown: (action) => action === ErrorAction.Shutdown,
      tellRestart: () => window.showWarningMessage('年报检查服务意外停止，正在重新启动。'),
      tellEnd: offerRestart,
    }),
    markdown: { isTrusted: false, supportHtml: false },
    middleware: { handleDiagnostics: unopened.handleDiagnostics },
  });
  const served = new ServedDocuments(client, reports);
  client.registerFeature(served);
  answerFileRequests(client);
  const folder = new FolderSession(client, extensionUri);
  const previews = new Previews(client, extensionUri);
  const status = new StatusItem(client, reports, previews);
  const paste = pasteTables(client, reports);
  const dispose = async () => {
    folder.dispose();
    unopened.dispose();
    previews.dispose();
    paste.dispose();
    status.dispose();
    served.dispose();
    await client.dispose();
  };
  try {
    await client.start();
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    folder,
    get statusText() {
      return status.text;
    },
    get previewedDocument() {
      return previews.active;
    },
    check: (document: TextDocument) => {
      const request: CheckRequest = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return client.sendNotification(checkNotification, request);
    },
    openChecklist: (document) => openChecklist(client, document),
    fillTotals: (document) => fillTotals(client, document),
    fixAllSafe: (document) => fixAllSafe(client, document),
    nextFinding,
    showStatus: (document) => showStatusList(client, document, status.stateOf(document)),
    newReport: async (folder) => {
      const wish = await askForNewReport(client, folder);
      if (wish) await createReport(client, wish, folder);
    },
    openPreview: (document) => previews.open(document),
    exportReport: (document, format, target) => exportReport(client, document, format, target),
    importTables: (document, source) => importTables(client, document, source),
    splitGlued: (document) => splitGlued(client, document),
    readDocument: (view, bytes) => readDocument(client, view, bytes),
    restart: async () => {
      await client.stop();
      await client.start();
    },
    dispose,
  };
}

async function offerRestart(): Promise<void> {
  const [restart, output] = ['重新启动', '查看日志'];
  const answer = await window.showErrorMessage('年报检查服务停止了，不再自动重新启动。', restart, output);
  if (answer === restart) await commands.executeCommand('nianbao.restartServer');
  else if (answer === output) await commands.executeCommand('nianbao.showOutput');
}
