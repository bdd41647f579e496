// Word and PDF files as text.

import { spawn } from 'node:child_process';
import type { NoDocument } from '../documents/archive.ts';
import { readDocx, type WordText } from '../documents/docx.ts';
import { collect } from './collect.ts';
import { FileFailure } from './failure.ts';

/** The text of a `.docx`; throws a `FileFailure` that says why there is none. */
export function wordTextOf(bytes: Uint8Array): WordText {
  const word = readDocx(bytes);
  if (typeof word === 'string') throw new FileFailure(word, NO_DOCUMENT[word]);
  return word;
}

const NO_DOCUMENT: Readonly<Record<NoDocument, string>> = {
  encrypted: '是加密的或旧格式的 Word、WPS 文件，请用 Word 或 WPS 打开，去掉密码并另存为 .docx 再检查',
  notZip: '不是 .docx 文件，请用 Word 或 WPS 另存为 .docx 再检查',
  notWord: '是压缩文件或别的 Office 文件，里面没有 Word 正文，请另存为 .docx 再检查',
  damaged: '.docx 文件已损坏或不完整，请用 Word 或 WPS 打开修复后另存再检查',
  tooLarge: '.docx 文件展开后过大或嵌套过深，没有检查',
};

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
