// The parts of a Word document or a workbook out of its archive, within stated limits; nothing in it is run, nothing is
// written to disk.

import { strFromU8, Unzip, UnzipInflate } from 'fflate';

/** What a document may unfold to; the longest report known to us has a hundredth of it. */
export const mostUnpacked = 16 * 1024 * 1024;
const mostEntries = 4096;

/** Why a file cannot be read as the document that it is to be. */
export type NoDocument = 'encrypted' | 'notZip' | 'foreign' | 'damaged' | 'tooLarge';

/**
 * The wanted parts that the archive has, as text. `isWanted` is asked by their names inside of the archive; others are
 * passed over unread, whatever their names. Unfolding stops as soon as the parts are larger than `mostUnpacked`.
 */
export function readParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> | NoDocument {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'encrypted';
  if (!startsWith(bytes, [0x50, 0x4b])) return 'notZip';
  if (!hasDirectory(bytes)) return 'damaged';
  const parts = new Map<string, string>();
  let failure: NoDocument | undefined;
  let unpacked = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) failure ??= 'tooLarge';
    if (!isWanted(file.name) || parts.has(file.name) || failure) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) failure ??= 'damaged';
      if (failure) return;
      unpacked += chunk.length;
      if (unpacked > mostUnpacked) {
        failure = 'tooLarge';
        file.terminate();
        return;
      }
      chunks.push(chunk.slice());
      if (final) parts.set(file.name, strFromU8(joined(chunks)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In small pieces: a part that unfolds without end is left as soon as it is too large.
    for (let at = 0; at < bytes.length && !failure; at += 65_536) {
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    }
  } catch {
    // fflate throws on anything that is no archive; what exactly is broken helps nobody.
    failure ??= 'damaged';
  }
  return failure ?? parts;
}

/** An archive ends with its directory and, behind it, at most a comment; one that was cut off has none. */
function hasDirectory(bytes: Uint8Array): boolean {
  const longestEnd = 22 + 0xffff;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestEnd); at--) {
    if (startsWith(bytes.subarray(at, at + 4), [0x50, 0x4b, 0x05, 0x06])) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
