// The text of PDF files through poppler's pdftotext, which is installed beside this program or is not.

import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** Why a PDF gives no text. */
export type NoPdfText = 'noPdftotext' | 'damaged' | 'noText' | 'tooLarge';

export const noPdfText: Readonly<Record<NoPdfText, string>> = {
  noPdftotext:
    '是 PDF 文件，读取它需要 poppler 的 pdftotext（Debian、Ubuntu：apt install poppler-utils；macOS：brew install poppler；Windows：安装 poppler 并加入 PATH）',
  damaged: 'PDF 文件已损坏、加密或不完整，pdftotext 不能读取',
  noText: 'PDF 里没有文字，可能是扫描件，请向对方索取 Word 或网页',
  tooLarge: 'PDF 里的文字过多，没有检查',
};

/** So much text is far more than any report; a small PDF can hold more. */
const mostBytes = 50 * 1024 * 1024;

/**
 * The text as `pdftotext -layout` gives it, or why there is none. `program` is its name or path. Any bytes are accepted;
 * rejects only where the system cannot start programs at all.
 */
export async function pdfText(bytes: Uint8Array, program = 'pdftotext'): Promise<{ text: string } | NoPdfText> {
  const child = spawn(program, ['-layout', '-enc', 'UTF-8', '-', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Windows looks for programs in the working directory first, which may be a folder out of the mail.
    cwd: dirname(process.execPath),
  });
  const ended = new Promise<number | NoPdfText>((resolve, reject) => {
    child.on('error', (error) =>
      'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES') ? resolve('noPdftotext') : reject(error),
    );
    child.on('close', (code) => resolve(code ?? 1));
  });
  // A PDF that it cannot read makes it close its input early; its exit code says so.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > mostBytes) child.kill();
    else chunks.push(chunk);
  });
  const code = await ended;
  if (typeof code === 'string') return code;
  if (length > mostBytes) return 'tooLarge';
  if (code !== 0) return 'damaged';
  const text = new TextDecoder().decode(Buffer.concat(chunks));
  return text.trim() === '' ? 'noText' : { text };
}
