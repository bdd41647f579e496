// Fixes and ways to silence as code actions of the protocol.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CreateFile,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findingsAt } from '../features/codeActions.ts';
import { harmlessEdits } from '../features/harmlessFixes.ts';
import { commentEdit, configurationEdits, type SilenceScope } from '../features/silence.ts';
import { fillTotals } from '../features/totals.ts';
import { CONFIGURATION_FILE } from '../rules/configurationFile.ts';
import type { Edit } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { folderOf, pathBelow } from './configurationFiles.ts';
import { rangeOf, spanOf } from './places.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshots.ts';
import { isDocumentView, sourceUri } from './sourceUri.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.nianbao`;

/** Writes every total that is blank or not the sum of its parts; for clients without a command for it. */
export const FILL_TOTALS_KIND = `${CodeActionKind.Source}.fillTotals.nianbao`;

/** With more findings in a selection nobody looks through the ways to silence each of them. */
const MOST_SILENCED = 5;

/** The actions at a range, of the kinds that were asked for. All are made anew from the present text. */
export async function codeActionsOf(
  session: Session,
  snapshot: Snapshot,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { document, analysis } = snapshot;
  const isEditable = !isDocumentView(document.uri);
  const wants = (kind: string) => !context.only || context.only.some((wanted) => isKindOf(kind, wanted));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const findings = findingsAt(analysis.findings, spanOf(document, range));
    if (isEditable) {
      for (const finding of findings) actions.push(...(await fixActions(session, snapshot, finding)));
    }
    for (const finding of findings.slice(0, MOST_SILENCED)) {
      actions.push(...(await silenceActions(session, snapshot, finding)));
    }
  }
  if (isEditable && wants(FIX_ALL_KIND)) {
    const edits = harmlessEdits(analysis);
    const title = '修复所有不改动数值的问题';
    if (edits.length > 0) actions.push({ title, kind: FIX_ALL_KIND, edit: editOf(session, document, edits) });
  }
  if (isEditable && wants(FILL_TOTALS_KIND)) {
    const changes = fillTotals(analysis);
    const edits = changes.map(({ edit }) => edit);
    const title = `填写 ${changes.length} 个总计`;
    if (changes.length > 0) actions.push({ title, kind: FILL_TOTALS_KIND, edit: editOf(session, document, edits) });
  }
  return actions;
}

/** Kinds are dotted paths: `source.fixAll` asks for `source.fixAll.nianbao`, too, and the empty kind for all. */
function isKindOf(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

async function fixActions(session: Session, snapshot: Snapshot, finding: ReportedFinding): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const fix of finding.fixes) {
    const edit = await fixEdit(session, snapshot, fix.edits);
    if (!edit) continue;
    actions.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [session.toDiagnostic(snapshot, finding)],
      isPreferred: finding.fixes.length === 1,
      edit,
    });
  }
  return actions;
}

/** The edits of a fix, in whichever files; undefined where one of these can or should not be edited as it was read. */
async function fixEdit(
  session: Session,
  { document, compared }: Snapshot,
  edits: readonly (Edit & { readonly file?: string })[],
): Promise<WorkspaceEdit | undefined> {
  const own = edits.filter(({ file }) => file === undefined);
  const changes = own.length > 0 ? [{ document, edits: own }] : [];
  for (const file of new Set(edits.flatMap((edit) => edit.file ?? []))) {
    const other = compared.files.get(file);
    const target = other && (await session.folder.editable(other));
    if (!target) return undefined;
    changes.push({ document: target, edits: edits.filter((edit) => edit.file === file) });
  }
  return editOfAll(session, changes);
}

const SILENCE_TITLES: Readonly<Record<SilenceScope, (rule: string) => string>> = {
  finding: (rule) => `忽略此处的 ${rule}（写入 ${CONFIGURATION_FILE}）`,
  file: (rule) => `在本文件中忽略 ${rule}（写入 ${CONFIGURATION_FILE}）`,
  rule: (rule) => `关闭规则 ${rule}（写入 ${CONFIGURATION_FILE}）`,
};

async function silenceActions(session: Session, snapshot: Snapshot, finding: ReportedFinding): Promise<CodeAction[]> {
  const { document, analysis } = snapshot;
  const diagnostics = [session.toDiagnostic(snapshot, finding)];
  const action = (title: string, edit: WorkspaceEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit,
  });
  const comment = isDocumentView(document.uri) ? undefined : commentEdit(analysis.text, finding, isMarkup(document));
  const actions = comment
    ? [action(`忽略此处的 ${finding.rule}（在上一行加注释）`, editOf(session, document, [comment]))]
    : [];
  const place = await configurationPlace(session, document.uri);
  if (!place) return actions;
  const report = { analysis, file: pathBelow(folderOf(place.uri)!, sourceUri(document.uri)) };
  const scopes: readonly SilenceScope[] = ['finding', 'file', 'rule'];
  const inFile = scopes.flatMap((scope) => {
    const edits = configurationEdits(place.text, scope, finding, report);
    return edits ? [action(SILENCE_TITLES[scope](finding.rule), configurationEdit(session, place, edits))] : [];
  });
  return [...inFile.slice(0, 1), ...actions, ...inFile.slice(1)];
}

/** The nianbao.json that an entry goes into; `isNew` where it is still to be made. */
interface ConfigurationPlace {
  readonly uri: string;
  readonly text: string;
  readonly isNew: boolean;
}

/** The file that holds for the report, else one to be made in its workspace folder, else in its own folder. */
async function configurationPlace(session: Session, documentUri: string): Promise<ConfigurationPlace | undefined> {
  const { configurationFile } = await session.workspace.of(documentUri);
  if (configurationFile) return { uri: configurationFile.uri, text: configurationFile.text, isNew: false };
  const uri = sourceUri(documentUri);
  const folder = session.workspace.folderOf(uri) ?? folderOf(uri);
  if (folder === undefined || !session.client.createsFiles) return undefined;
  return { uri: folder + CONFIGURATION_FILE, text: '', isNew: true };
}

function configurationEdit(session: Session, { uri, text, isNew }: ConfigurationPlace, edits: readonly Edit[]) {
  const file = session.documents.get(uri) ?? TextDocument.create(uri, 'json', 0, text);
  const edit = editOf(session, file, edits);
  if (!isNew) return edit;
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, ...(edit.documentChanges ?? [])] };
}

interface DocumentEdits {
  readonly document: TextDocument;
  readonly edits: readonly Edit[];
}

function editOf(session: Session, document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  return editOfAll(session, [{ document, edits }]);
}

/** Edits of documents, bound to the version of those that are open where the client knows of versions. */
function editOfAll({ client, documents }: Session, changes: readonly DocumentEdits[]): WorkspaceEdit {
  const textEdits = ({ document, edits }: DocumentEdits): TextEdit[] =>
    edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  if (!client.takesVersionedEdits)
    return { changes: Object.fromEntries(changes.map((change) => [change.document.uri, textEdits(change)])) };
  return {
    documentChanges: changes.map((change): TextDocumentEdit => {
      const { uri } = change.document;
      return { textDocument: { uri, version: documents.get(uri)?.version ?? null }, edits: textEdits(change) };
    }),
  };
}

/** True where a comment is written `<!-- … -->`. */
function isMarkup({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' || languageId === 'html' || /\.(?:md|html?)$/i.test(uri);
}
