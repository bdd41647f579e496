// Finds the files below a folder that may be reports, as the command line does.

import { hasReportEnding, isPassedOver } from '../../text/reportFiles.ts';
import type { Files } from '../files.ts';
import { childUri } from './fileNames.ts';

/** A workspace with more folders than this is no folder of reports. */
const MOST_FOLDERS = 5_000;

export interface Listing {
  /** The URIs of the files that may be reports. */
  readonly files: readonly string[];
  /** The URIs of folders that could not be listed. */
  readonly unlisted: readonly string[];
}

/** Looks through a folder; undefined where it has more such files than `most`, or too many folders to look through. */
export async function listReports(files: Files, root: string, most: number): Promise<Listing | undefined> {
  const found: string[] = [];
  const unlisted: string[] = [];
  const folders = [root];
  let looked = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (++looked > MOST_FOLDERS) return undefined;
    const entries = await files.list(folder).catch(() => undefined);
    if (!entries) unlisted.push(folder);
    for (const { name, kind } of entries ?? []) {
      if (kind === 'folder' && !isPassedOver(name)) folders.push(`${childUri(folder, name)}/`);
      if (kind === 'file' && hasReportEnding(name)) found.push(childUri(folder, name));
    }
    if (found.length > most) return undefined;
  }
  return { files: found, unlisted };
}
