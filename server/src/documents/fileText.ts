// The text in the bytes of a file, whatever kind of file it is; and in Chinese why there is none.

import { type Decoded, decode, type NoText } from '../text/decode.ts';
import { readDocx } from './docx.ts';
import { noWordDocument } from './noDocument.ts';
import type { WordText } from './wordPlaces.ts';

export interface FileText extends Decoded {
  /** True where the file is no text, so that nothing can be written back into it. */
  readonly converted?: boolean;
  /** Where the text is in the terms of Word. */
  readonly word?: WordText;
}

/** Why a file has no text that can be read. */
export interface Unreadable {
  /** Stable name for programs. */
  readonly code: string;
  readonly message: string;
}

/** The text of a file, of a Word document too. Never throws. */
export function fileText(bytes: Uint8Array): FileText | Unreadable {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return decoded;
  if (decoded !== 'zip' && decoded !== 'ole') return { code: decoded, message: NO_TEXT[decoded] };
  const word = readDocx(bytes);
  if (typeof word === 'string') return { code: word === 'foreign' ? 'notWord' : word, message: noWordDocument[word] };
  return { text: word.text, encoding: 'utf-8', damages: 0, converted: true, word };
}

const NO_TEXT: Readonly<Record<Exclude<NoText, 'zip' | 'ole'>, string>> = {
  binary: '是二进制文件，不是文本（UTF-16 编码的文本须带 BOM）',
  pdf: '是 PDF 文件，请先用 pdftotext -layout 转成文本再检查',
  image: '是图片，不是文本',
  unknownEncoding: '不是 UTF-8、带 BOM 的 UTF-16 或 GB18030 编码的文本，请用 UTF-8 编码另存后再检查',
};
