// Writes a file so that at every moment it is either the old or the new one, whole.

import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileFailure, failureOf } from './failure.ts';

/**
 * Replaces the bytes of a file through a temporary file beside it and a rename; owner and permissions stay. A link is
 * followed and kept. Throws a `FileFailure` for a file that is read-only, is another's, or lies, by a link, outside
 * `folder`, and the error of the file system where writing fails; the file is then as it was. Both paths are absolute.
 */
export async function replaceFile(file: string, folder: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file);
  if ((await lstat(file)).isSymbolicLink() && !isBelow(await realpath(folder), target)) {
    throw new FileFailure('linkOutside', `是指向文件夹之外的符号链接（${target}）`);
  }
  const { mode, uid, gid } = await stat(target);
  // The mode is looked at by itself, because the superuser may write to everything.
  if ((mode & 0o222) === 0) throw new FileFailure('readOnly', '文件是只读的');
  await access(target, constants.W_OK);

  const temporary = path.join(path.dirname(target), `.nianbao-${randomUUID()}.tmp`);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    try {
      await handle.writeFile(bytes);
      const made = await handle.stat();
      if (made.uid !== uid || made.gid !== gid) await giveTo(handle, uid, gid);
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function giveTo(handle: FileHandle, uid: number, gid: number): Promise<void> {
  try {
    await handle.chown(uid, gid);
  } catch (error) {
    if (failureOf(error).code !== 'noPermission') throw error;
    throw new FileFailure('otherOwner', '文件属于另一个用户或用户组，写回会改变它的归属');
  }
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
