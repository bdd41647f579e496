// PDF files as text.

import { noPdfText, pdfText } from '../programs/pdftotext.ts';
import { FileFailure } from './failure.ts';

/** The text of a PDF as the installed `pdftotext -layout` gives it; throws a `FileFailure` where there is none. */
export async function pdfTextOf(bytes: Uint8Array): Promise<string> {
  const read = await pdfText(bytes);
  if (typeof read === 'string') throw new FileFailure(read, noPdfText[read]);
  return read.text;
}
