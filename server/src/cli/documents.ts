// PDF files as text.

import { spawn } from 'node:child_process';
import { collect } from './collect.ts';
import { FileFailure } from './failure.ts';

/** The text of a PDF as the installed `pdftotext -layout` gives it; throws a `FileFailure` where there is none. */
export async function pdfTextOf(bytes: Uint8Array): Promise<string> {
  const child = spawn('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', () => reject(new FileFailure('noPdftotext', NO_PDFTOTEXT)));
    child.on('close', (code) => resolve(code ?? 1));
  });
  // A PDF that it cannot read makes it close its input early; its exit code says so.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const [output, code] = await Promise.all([collect(child.stdout), ended]);
  if (code !== 0) throw new FileFailure('damaged', 'PDF 文件已损坏、加密或不完整，pdftotext 不能读取');
  const text = new TextDecoder().decode(output);
  if (text.trim() === '') throw new FileFailure('noText', 'PDF 里没有文字，可能是扫描件，请向对方索取 Word 或网页');
  return text;
}

const NO_PDFTOTEXT =
  '是 PDF 文件，读取它需要 poppler 的 pdftotext（Debian、Ubuntu：apt install poppler-utils；macOS：brew install poppler；Windows：安装 poppler 并加入 PATH）';
