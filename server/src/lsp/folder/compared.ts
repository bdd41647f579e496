// What one report is compared with, and where the files are that its findings lead to.

import type { OtherReports, PartReport } from '../../series/model.ts';
import type { LineIndex } from '../../text/lines.ts';

/** Another file that findings may lead to. */
export interface OtherFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** False where an editor does not show the file as the text that was read of it, so that it cannot be edited by places. */
  readonly isEditable: boolean;
}

export interface Compared {
  /** The same for the same reports in the same state. */
  readonly signature: string;
  readonly others: OtherReports;
  /** By the names that `others` calls them by. */
  readonly files: ReadonlyMap<string, OtherFile>;
}

export const NOT_COMPARED: Compared = { signature: '', others: {}, files: new Map() };

/** A part of a whole and the file that it is in. */
export interface PlacedPart {
  readonly part: PartReport;
  readonly file: OtherFile;
}
