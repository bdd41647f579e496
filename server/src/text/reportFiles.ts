// Which files of a folder are taken for reports: by the ending of their names, and by what they hold.

import { looksLikeReport } from './isReport.ts';

/** The endings of the files that are looked into. */
export const REPORT_ENDINGS: readonly string[] = ['.txt', '.md', '.html', '.htm', '.docx', '.nianbao'];

/** True for a file name with one of these endings, in capitals or not. */
export function hasReportEnding(name: string): boolean {
  return REPORT_ENDINGS.includes(endingOf(name));
}

/** True where the text of a file of a folder is a report; what ends in `.nianbao` is one whatever it says. */
export function isReportInFolder(name: string, text: string): boolean {
  return text.trim() !== '' && (endingOf(name) === '.nianbao' || looksLikeReport(text));
}

/** True for folders that are not entered. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase();
}
