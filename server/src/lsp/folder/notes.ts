// The return notes for the reports of a year, and the page over them: what the command line writes into a folder, for a client
// to write where its user wants.

import { NoteNames } from '../../features/noteNames.ts';
import { returnNote } from '../../features/returnNote.ts';
import { type NotedReport, notedReport, reviewSummary } from '../../features/reviewSummary.ts';
import type { RosterEntry } from '../../rules/declarations.ts';
import { type Day, rosterStates } from '../../rules/roster.ts';
import { signedDate } from '../../rules/year/dates.ts';
import type { NotesAnswer } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { FolderCheck } from './folderCheck.ts';

/** The name of the page over the notes. */
const SUMMARY = '汇总.md';

/** Writes the notes; undefined where `isCancelled` came true meanwhile. */
export async function notesOf(
  session: Session,
  check: FolderCheck,
  year: number,
  isCancelled: () => boolean,
): Promise<NotesAnswer | undefined> {
  const { folder } = session;
  const names = new NoteNames();
  const files: { name: string; text: string }[] = [];
  const noted: NotedReport[] = [];
  const signed = new Map<string, Day>();
  for await (const { report, analysis } of check.analyses(year)) {
    if (isCancelled()) return undefined;
    const subject = { file: folder.pathOf(report.uri), ...report.identity };
    files.push({ name: names.take(subject), text: returnNote(subject, analysis, analysis.findings) });
    noted.push(notedReport(subject, analysis));
    const date = signedDate(analysis.report);
    if (date) signed.set(report.name, date);
  }
  const roster = rosterStates(await rosterOf(session), folder.series, year, (file) => signed.get(file));
  const failures = [...folder.disk.files.values()].flatMap(({ uri, failure }) =>
    failure ? [`${folder.pathOf(uri)}：${failure.message}`] : [],
  );
  files.push({ name: SUMMARY, text: reviewSummary({ year, noted, roster, failures }) });
  return { files, summary: SUMMARY };
}

/** The rosters of the configurations that hold in the workspace's folders. */
async function rosterOf({ workspace }: Session): Promise<RosterEntry[]> {
  const sources = new Map<string, readonly RosterEntry[]>();
  for (const folder of workspace.folders) {
    const source = await workspace.configurationFileOf(`${folder}nianbao.json`);
    if (source) sources.set(source.uri, source.configuration.roster);
  }
  return [...sources.values()].flat();
}
