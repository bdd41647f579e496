// Makes small Word documents out of the XML of their parts, for tests.

import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A document with this body; `parts` are further parts by their names. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ),
  };
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  return zipSync(files);
}

/** A paragraph with this text; `properties` is the inside of its w:pPr. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A table of rows of cells; a cell is its text, or its text with the inside of its w:tcPr. */
export function table(rows: readonly (readonly (string | [text: string, properties: string])[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => {
      const [text, properties] = typeof cell === 'string' ? [cell, ''] : cell;
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    }),
  );
  return `<w:tbl>${cells.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
}
