// Finds the files that a command is to work on, and reads their texts.

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Decoded, decode, type NoText } from '../text/decode.ts';
import { FileFailure, failureOf } from './failure.ts';

/** Files of more bytes are refused without being read. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** The endings of the files that are taken from folders. */
export const REPORT_ENDINGS: readonly string[] = ['.txt', '.md', '.html', '.htm', '.docx', '.nianbao'];

export interface FoundFile {
  /** As the user would write it, from the folder in which the command runs. */
  readonly path: string;
  /** True where the user named this very file, false where it was found in a folder. */
  readonly named: boolean;
  /** The folder that the user named, or that holds the named file. */
  readonly folder: string;
}

export interface MissedFile {
  readonly path: string;
  readonly failure: FileFailure;
}

/**
 * The file at this path, or the files in this folder: one by one, in the order of their names.
 * Folders whose name begins with a dot, node_modules and links to folders are not entered. What cannot be opened is
 * given as missed, in its place.
 */
export async function* findFiles(given: string, cwd: string): AsyncGenerator<FoundFile | MissedFile> {
  try {
    const stats = await stat(path.resolve(cwd, given));
    if (stats.isDirectory()) yield* filesIn(path.normalize(given), given, cwd);
    else yield { path: given, named: true, folder: path.dirname(given) };
  } catch (error) {
    yield { path: given, failure: failureOf(error) };
  }
}

async function* filesIn(folder: string, root: string, cwd: string): AsyncGenerator<FoundFile | MissedFile> {
  const entries = await listFolder(path.resolve(cwd, folder));
  if (entries instanceof FileFailure) {
    yield { path: folder, failure: entries };
    return;
  }
  for (const entry of entries) {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') yield* filesIn(found, root, cwd);
    } else if (REPORT_ENDINGS.includes(path.extname(entry.name).toLowerCase())) {
      if (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path.resolve(cwd, found)))))
        yield { path: found, named: false, folder: root };
    }
  }
}

async function listFolder(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    return failureOf(error);
  }
}

/** A link that leads nowhere is no folder: reading it says what is wrong. */
async function leadsToFolder(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isDirectory();
  } catch (error) {
    failureOf(error);
    return false;
  }
}

/** A text and the bytes that it was read from. */
export interface ReadText extends Decoded {
  readonly bytes: Uint8Array;
}

/** Reads the text of a file; throws a `FileFailure` where there is none. `file` is an absolute path. */
export async function readText(file: string): Promise<ReadText> {
  try {
    return textOf(await readBytes(file));
  } catch (error) {
    throw failureOf(error);
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  const stats = await stat(file);
  if (stats.size > MOST_BYTES) throw tooLarge(stats.size);
  // A pipe or a device does not say how much it holds.
  return stats.isFile() ? readFile(file) : collect(createReadStream(file));
}

/** All bytes of a stream, up to the limit. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The text in these bytes; throws a `FileFailure` where they are none. */
export function textOf(bytes: Uint8Array): ReadText {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
  const decoded = decode(bytes);
  if (typeof decoded === 'string') throw new FileFailure(decoded, NO_TEXT[decoded]);
  return { ...decoded, bytes };
}

const CONVERT = '请另存为 .txt（UTF-8）或 .html 再检查';

const NO_TEXT: Readonly<Record<NoText, string>> = {
  binary: '是二进制文件，不是文本（UTF-16 编码的文本须带 BOM）',
  pdf: '是 PDF 文件，请先用 pdftotext -layout 转成文本再检查',
  zip: `是 .docx 或压缩文件，本版本还不能读取，${CONVERT}`,
  ole: `是旧格式的 Word、WPS 或 Excel 文件，${CONVERT}`,
  image: '是图片，不是文本',
  unknownEncoding: '不是 UTF-8、带 BOM 的 UTF-16 或 GB18030 编码的文本，请用 UTF-8 编码另存后再检查',
};

function tooLarge(bytes: number): FileFailure {
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  return new FileFailure(
    'tooLarge',
    `文件超过 ${megabytes(MOST_BYTES)} MB 的上限（已知 ${megabytes(bytes)} MB），没有检查`,
  );
}
