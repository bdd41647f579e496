// Finds the files that a command is to work on, and reads their texts.

import { createReadStream, type Dirent, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileText } from '../documents/fileText.ts';
import { decode } from '../text/decode.ts';
import { ownCopy } from '../text/ownCopy.ts';
import { hasReportEnding, isPassedOver } from '../text/reportFiles.ts';
import { collect, MOST_BYTES, tooLarge } from './collect.ts';
import { pdfTextOf } from './documents.ts';
import { type Failure, FileFailure, failureOf } from './failure.ts';

export interface FilePath {
  /** As the user would write it, from the folder in which the command runs. */
  readonly path: string;
  /** Where the system finds it, if a name on the way is no UTF-8, as out of an old archive. */
  readonly systemPath?: Uint8Array;
}

/** Of a hundred thousand files no more is kept than this. */
export interface FoundFile extends FilePath {
  /** True where the user named this very file, false where it was found in a folder. */
  readonly named: boolean;
  /** The folder that the user named, or that holds the named file. */
  readonly folder: string;
  /** True for a pipe or a device, which can be read only once. */
  readonly once?: boolean;
}

/** An absolute path. */
type Location = string | Uint8Array;

export interface MissedFile {
  readonly path: string;
  readonly failure: Failure;
}

/**
 * The file at this path, or the files in this folder: one by one, in the order of their names.
 * Folders whose name begins with a dot, node_modules and links to folders are not entered, pipes and devices in folders
 * not opened. What cannot be opened is given as missed, in its place.
 */
export async function* findFiles(given: string, cwd: string): AsyncGenerator<FoundFile | MissedFile> {
  const location = path.resolve(cwd, given);
  try {
    const stats = await stat(location);
    if (stats.isDirectory()) yield* filesIn({ path: path.normalize(given), location }, given);
    else yield { path: given, named: true, folder: path.dirname(given), ...(!stats.isFile() && { once: true }) };
  } catch (error) {
    yield missed(given, failureOf(error));
  }
}

interface Place {
  readonly path: string;
  readonly location: Location;
}

async function* filesIn(folder: Place, root: string): AsyncGenerator<FoundFile | MissedFile> {
  const entries = await listFolder(folder.location);
  if (entries instanceof FileFailure) {
    yield missed(folder.path, entries);
    return;
  }
  for (const { entry, name, bytes } of entries) {
    const place = { path: path.join(folder.path, name), location: locationIn(folder.location, bytes ?? name) };
    if (entry.isDirectory()) {
      if (!isPassedOver(name)) yield* filesIn(place, root);
    } else if (hasReportEnding(name)) {
      if (entry.isFile() || (entry.isSymbolicLink() && (await mayBeRead(place.location))))
        yield { ...filePath(place), named: false, folder: root };
    }
  }
}

function missed(file: string, { code, message }: Failure): MissedFile {
  return { path: file, failure: { code, message } };
}

function filePath({ path: file, location }: Place): FilePath {
  const own = ownCopy(file);
  return typeof location === 'string' ? { path: own } : { path: own, systemPath: location };
}

interface Entry {
  readonly entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>;
  readonly name: string;
  /** The name as it lies on the disk, where it is no UTF-8. */
  readonly bytes?: Uint8Array;
}

async function listFolder(folder: Location): Promise<Entry[] | FileFailure> {
  try {
    const entries = await readdir(openable(folder), { withFileTypes: true });
    const isUtf8 = entries.every(({ name }) => !name.includes('\ufffd'));
    const listed = isUtf8 ? entries.map((entry) => ({ entry, name: entry.name })) : await listBytes(folder);
    return listed.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    return failureOf(error);
  }
}

/** Names that are no UTF-8 are shown in the encoding of Chinese systems before it. */
async function listBytes(folder: Location): Promise<Entry[]> {
  const entries = await readdir(openable(folder), { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => {
    const name = entry.name.toString();
    if (!name.includes('\ufffd')) return { entry, name };
    return { entry, name: new TextDecoder('gb18030').decode(entry.name), bytes: entry.name };
  });
}

function locationIn(folder: Location, name: string | Uint8Array): Location {
  if (typeof folder === 'string' && typeof name === 'string') return path.join(folder, name);
  return Buffer.concat([bytesOf(folder), Buffer.from(path.sep), bytesOf(name)]);
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

/** A location as the functions of the file system take it; bytes that came from another thread are no Buffer any more. */
function openable(location: Location): string | Buffer {
  return typeof location === 'string' ? location : Buffer.from(location);
}

/** True for a link to a file, and for one that leads nowhere: reading it says what is wrong. Not to a folder or a pipe. */
async function mayBeRead(link: Location): Promise<boolean> {
  try {
    return (await stat(openable(link))).isFile();
  } catch (error) {
    failureOf(error);
    return true;
  }
}

/** A text and the bytes that it was read from. */
export interface ReadText extends FileText {
  readonly bytes: Uint8Array;
}

/** Reads the text of a file, of a PDF too; throws a `FileFailure` where there is none. */
export async function readText(file: FilePath, cwd: string): Promise<ReadText> {
  return textIn(await readBytes(file, cwd));
}

/** The text in the bytes of a file; throws a `FileFailure` where there is none. */
export async function textIn(bytes: Uint8Array): Promise<ReadText> {
  if (!isPdf(bytes)) return textOf(bytes);
  return { text: await pdfTextOf(bytes), encoding: 'utf-8', damages: 0, bytes, converted: true };
}

function isPdf(bytes: Uint8Array): boolean {
  return PDF_MAGIC.every((byte, i) => bytes[i] === byte);
}

/** `%PDF` */
const PDF_MAGIC = [0x25, 0x50, 0x44, 0x46];

/** Reads a file; throws a `FileFailure` where that fails. `cwd` is the folder in which the command runs. */
export async function readBytes({ path: file, systemPath }: FilePath, cwd: string): Promise<Uint8Array> {
  const location = openable(systemPath ?? path.resolve(cwd, file));
  try {
    // Without promises: a command has nothing else to do meanwhile, and small files cost a fifth.
    const stats = statSync(location);
    if (stats.size > MOST_BYTES) throw tooLarge(stats.size);
    // A pipe or a device does not say how much it holds.
    return stats.isFile() ? readFileSync(location) : await collect(createReadStream(location));
  } catch (error) {
    throw failureOf(error);
  }
}

/** The text in these bytes, those of a Word document too; throws a `FileFailure` where there is none. */
export async function textOf(bytes: Uint8Array): Promise<ReadText> {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length);
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return { ...decoded, bytes };
  // What reads Word documents is loaded for the first of them.
  const { fileText } = await import('../documents/index.ts');
  const read = fileText(bytes);
  if ('code' in read) throw new FileFailure(read.code, read.message);
  return { ...read, bytes };
}
