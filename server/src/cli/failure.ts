// Files that could not be read or written, and calls that were wrong: what to tell the user.

/** A call that cannot be carried out as it was given; the message says what to change. */
export class UsageError extends Error {}

/** Why a file cannot be worked on. Plain data, which may come from another thread. */
export interface Failure {
  /** Stable name for programs: `notFound`, `binary`. */
  readonly code: string;
  readonly message: string;
}

/** Something about one file that stops the work on it, and on it alone. */
export class FileFailure extends Error implements Failure {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const SYSTEM_ERRORS: ReadonlyMap<string, readonly [code: string, message: string]> = new Map([
  ['ENOENT', ['notFound', '没有这个文件或文件夹']],
  ['ENOTDIR', ['notFound', '没有这个文件或文件夹']],
  ['EACCES', ['noPermission', '没有访问权限']],
  ['EPERM', ['noPermission', '没有访问权限']],
  ['EEXIST', ['exists', '文件已经存在']],
  ['EROFS', ['readOnly', '所在的磁盘是只读的']],
  ['ELOOP', ['linkLoop', '符号链接绕成了圈']],
  ['EISDIR', ['isFolder', '这是文件夹，不是文件']],
  ['ENAMETOOLONG', ['notFound', '文件名过长']],
  ['ENOSPC', ['diskFull', '磁盘已满']],
]);

/** The failure that an error of the file system stands for; any other error is a fault of the program and thrown on. */
export function failureOf(error: unknown): FileFailure {
  if (error instanceof FileFailure) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const known = SYSTEM_ERRORS.get(error.code);
  return known ? new FileFailure(...known) : new FileFailure('inputOutput', `系统报告错误 ${error.code}`);
}
