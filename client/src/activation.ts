// What the extension does before any report is open: it watches for one. The language client, and with it the server,
// is loaded for the first report and not before.

import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { documentScheme, exportFormats } from '../../server/src/lsp/protocol.ts';
import { DocumentViews } from './documentViews.ts';
import { registerFolderCommands } from './folder/folderCommands.ts';
import { languageId, OpenReports } from './openReports.ts';
import { provideRulePages } from './rulePages.ts';
import type { Session, SessionModule } from './session.ts';

/** What other extensions, and the tests, may see of this one. */
export interface ExtensionApi {
  /** The client with its server; undefined while there was no report yet. */
  readonly session: Promise<Session> | undefined;
}

/**
 * Wires the extension up. `load` gives the module that starts the client and the server; it is called once, for the first
 * report, or for a command that needs it.
 */
export function activateExtension(context: ExtensionContext, load: () => Promise<SessionModule>): ExtensionApi {
  const reports = new OpenReports();
  const sessions = new SessionKeeper(context, reports, load);
  const views = new DocumentViews(() => sessions.start());
  const ensureRunning = () => {
    if ((reports.any || checksFolder()) && isEnabled()) sessions.start();
  };
  context.subscriptions.push(
    reports,
    sessions,
    views,
    commands.registerCommand('nianbao.openDocument', (file?: Uri) => views.open(file)),
    commands.registerCommand('nianbao.saveEditable', () => views.saveEditable()),
    provideRulePages(context.extensionUri),
    reports.onDidChange(() => tellReports(reports)),
    reports.onDidChange(ensureRunning),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('nianbao.check.folder')) ensureRunning();
      if (!event.affectsConfiguration('nianbao.enable')) return;
      if (isEnabled()) ensureRunning();
      else sessions.stop();
    }),
    ...registerCommands(sessions, reports, context.extensionUri),
    ...registerFolderCommands(() => sessions.start()),
  );
  tellReports(reports);
  ensureRunning();
  return sessions;
}

/** Menus show what is for reports at the documents of this list only. */
function tellReports(reports: OpenReports): void {
  commands.executeCommand('setContext', 'nianbao.reportPaths', reports.paths);
}

function isEnabled(): boolean {
  return workspace.getConfiguration('nianbao').get('enable', true);
}

/** True where the settings want the reports of the workspace's folders checked without being opened. */
function checksFolder(): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return folders.some(({ uri }) => workspace.getConfiguration('nianbao', uri).get('check.folder', false));
}

/** Starts the one session when it is first needed, and ends it with the extension or the master switch. */
class SessionKeeper implements Disposable, ExtensionApi {
  readonly #context: ExtensionContext;
  readonly #reports: OpenReports;
  readonly #load: () => Promise<SessionModule>;
  /** Outlives the sessions: the last lines of a server come after its end. */
  #output: LogOutputChannel | undefined;
  #session: Promise<Session> | undefined;

  constructor(context: ExtensionContext, reports: OpenReports, load: () => Promise<SessionModule>) {
    this.#context = context;
    this.#reports = reports;
    this.#load = load;
  }

  get session(): Promise<Session> | undefined {
    return this.#session;
  }

  /** The running session; started where there is none. A failure is shown, and the next call tries again. */
  start(): Promise<Session | undefined> {
    this.#session ??= this.#load().then((module) => module.startSession(this.#context, this.#reports, this.#channel()));
    return this.#session.catch((error: unknown) => {
      this.#session = undefined;
      window.showErrorMessage(`年报检查服务未能启动：${error instanceof Error ? error.message : error}`);
      return undefined;
    });
  }

  async restart(): Promise<void> {
    if (this.#session) (await this.start())?.restart();
    else await this.start();
  }

  stop(): void {
    const session = this.#session;
    this.#session = undefined;
    // Later, because the change of a setting that led here is still on its way to the server.
    setTimeout(() => session?.then(({ dispose }) => dispose()).catch(() => undefined)); // A failed start was shown already.
  }

  showOutput(): void {
    this.#channel().show();
  }

  #channel(): LogOutputChannel {
    this.#output ??= window.createOutputChannel('政府信息公开年报', { log: true });
    return this.#output;
  }

  dispose(): void {
    this.#session?.then(({ dispose }) => dispose()).catch(() => undefined);
    this.#output?.dispose();
  }
}

function registerCommands(sessions: SessionKeeper, reports: OpenReports, extension: Uri): Disposable[] {
  const onReport = (run: (session: Session, document: TextDocument) => unknown) => async () => {
    if (!isEnabled()) {
      window.showInformationMessage('年报检查已关闭（设置 nianbao.enable）。');
      return;
    }
    // While a panel or the walkthrough has the focus no text editor is active.
    const previewed = (await sessions.session)?.previewedDocument;
    const document = window.activeTextEditor?.document ?? previewed ?? reports.latest;
    if (!document) {
      window.showInformationMessage('没有打开的年报。');
      return;
    }
    if (!reports.has(document) && !(await takeAsReport(document))) return;
    const session = await sessions.start();
    if (session) await run(session, document);
  };
  const onEditable = (run: (session: Session, document: TextDocument) => unknown) =>
    onReport((session, document) => {
      if (document.uri.scheme !== documentScheme) return run(session, document);
      return window.showInformationMessage('这是 Word、PDF 文件的文字，不能改；请先“另存为可编辑的年报”。');
    });
  return [
    commands.registerCommand(
      'nianbao.check',
      onReport((session, document) => session.check(document)),
    ),
    commands.registerCommand(
      'nianbao.fixAllSafe',
      onEditable((session, document) => session.fixAllSafe(document)),
    ),
    commands.registerCommand(
      'nianbao.checklist',
      onReport((session, document) => session.openChecklist(document)),
    ),
    commands.registerCommand(
      'nianbao.fillTotals',
      onEditable((session, document) => session.fillTotals(document)),
    ),
    commands.registerCommand(
      'nianbao.nextFinding',
      onReport((session, document) => session.nextFinding(document)),
    ),
    commands.registerCommand('nianbao.openSample', () => openSample(extension)),
    commands.registerCommand('nianbao.newReport', async (folder?: Uri) => (await sessions.start())?.newReport(folder)),
    commands.registerCommand(
      'nianbao.showStatus',
      onReport((session, document) => session.showStatus(document)),
    ),
    commands.registerCommand(
      'nianbao.openPreview',
      onReport((session, document) => session.openPreview(document)),
    ),
    commands.registerCommand(
      'nianbao.splitGlued',
      onEditable((session, document) => session.splitGlued(document)),
    ),
    commands.registerCommand(
      'nianbao.importTables',
      onEditable((session, document) => session.importTables(document)),
    ),
    ...exportFormats.map((format) =>
      commands.registerCommand(
        `nianbao.export.${format}`,
        onReport((session, document) => session.exportReport(document, format)),
      ),
    ),
    commands.registerCommand('nianbao.restartServer', () => sessions.restart()),
    commands.registerCommand('nianbao.showOutput', () => sessions.showOutput()),
  ];
}

/** Shows the walkthrough's report as a new document, so that nothing done to it is saved unasked. */
async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'media', 'walkthrough', 'sample.nianbao'));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ content, language: languageId }));
}

/** Asks whether a document that does not look like a report is one; if so it takes on the language of reports. */
async function takeAsReport(document: TextDocument): Promise<boolean> {
  const yes = '按年报检查';
  const answer = await window.showInformationMessage('当前文档看起来不是政府信息公开工作年度报告。', yes);
  if (answer !== yes) return false;
  await languages.setTextDocumentLanguage(document, languageId);
  return true;
}
