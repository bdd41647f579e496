// Workspace symbols: every report of the workspace by its body and year, and its sections; of the open ones as they stand in
// the editor, of the others as they are on the disk.

import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Report } from '../report/model.ts';
import { LineIndex, type Range } from '../text/lines.ts';
import { fileName } from './folder/fileNames.ts';
import type { Session } from './session.ts';

/** Nobody looks through more; a longer query finds what is wanted. */
const MOST_SYMBOLS = 1_000;

/** As much of a report as its symbols need. */
interface Outline {
  readonly title: string;
  readonly sections: readonly { readonly name: string; readonly range: Range }[];
}

/** Answers `workspace/symbol`. */
export function answerWorkspaceSymbols(session: Session): void {
  const { connection, documents, folder, host } = session;
  /** Of files that are not open, by their revision. */
  const outlines = new Map<string, Outline>();

  async function outlineOnDisk(name: string, revision: string): Promise<Outline | undefined> {
    const known = outlines.get(revision);
    if (known) return known;
    const report = await folder.disk.report(name);
    if (!report) return undefined;
    const outline = outlineOf(report.analysis.report, report.source.text);
    outlines.set(revision, outline);
    return outline;
  }

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const symbols: WorkspaceSymbol[] = [];
    const open = new Set<string>();
    for (const uri of documents.keys()) {
      const snapshot = await session.snapshotOf(uri);
      if (!snapshot) continue;
      open.add(fileName(uri));
      symbols.push(...symbolsOf(uri, outlineOf(snapshot.analysis.report, snapshot.analysis.text), query));
    }
    const revisions = new Set<string>();
    for (const [name, { uri, revision, identity }] of folder.disk.files) {
      revisions.add(revision);
      if (open.has(name) || !identity || symbols.length >= MOST_SYMBOLS) continue;
      if (!outlines.has(revision)) await host.pause();
      if (token.isCancellationRequested) return symbols;
      const outline = await outlineOnDisk(name, revision);
      if (outline) symbols.push(...symbolsOf(uri, outline, query));
    }
    for (const revision of outlines.keys()) if (!revisions.has(revision)) outlines.delete(revision);
    return symbols.slice(0, MOST_SYMBOLS);
  });
}

function outlineOf({ sections, agency, year }: Report, text: string): Outline {
  const lines = new LineIndex(text);
  return {
    title: `${agency?.name ?? ''}${year ? `${year.value}年` : ''}`,
    sections: sections.map(({ heading }) => ({ name: heading.text, range: lines.rangeOf(heading.span) })),
  };
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function symbolsOf(uri: string, { title, sections }: Outline, query: string): WorkspaceSymbol[] {
  const report: WorkspaceSymbol[] =
    title !== '' && hasInOrder(title, query)
      ? [{ name: title, kind: SymbolKind.File, location: { uri, range: START } }]
      : [];
  const ofSections = sections
    .filter(({ name }) => hasInOrder(name, query))
    .map(({ name, range }) => ({
      name,
      kind: SymbolKind.Namespace,
      containerName: title,
      location: { uri, range },
    }));
  return [...report, ...ofSections];
}

/** True where the characters of a query stand in a name in their order, as the protocol asks; editors sort them out. */
function hasInOrder(name: string, query: string): boolean {
  let from = 0;
  for (const character of query) {
    const at = name.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return true;
}
