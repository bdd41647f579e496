// Names for the files of return notes.

import { type NoteSubject, subjectName } from './returnNote.ts';

/** A file system allows 255 bytes: three a character, and some more for what is added. */
const LONGEST_NAME = 60;

/** Names that no two notes share and that no system refuses, whatever a body calls itself. */
export class NoteNames {
  readonly #taken = new Set<string>();

  /** `青禾县教育局 2024 年度政府信息公开工作年度报告审核意见.md`; after its file where nothing tells whose report it is. */
  take(subject: NoteSubject): string {
    const { body, file } = subject;
    const wanted = body === undefined ? file.replace(/^.*[\\/]|\.[^.]*$/g, '') : subjectName(subject);
    const base = wanted.replace(/[\\/:*?"<>|\p{Cc}]|^\.+/gu, '').slice(0, LONGEST_NAME) || '年报';
    let name = base;
    for (let count = 2; this.#taken.has(name); count++) name = `${base}（${count}）`;
    this.#taken.add(name);
    return `${name}审核意见.md`;
  }
}
