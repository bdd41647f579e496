import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pdfText } from '../../server/src/programs/pdftotext.ts';

const isInstalled = spawnSync('pdftotext', ['-v']).error === undefined;

/** A PDF of one page that draws this. */
function pdf(drawing: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

test.skipIf(!isInstalled)('the text of a PDF keeps its columns apart (needs pdftotext)', async () => {
  const read = await pdfText(pdf('BT /F1 12 Tf 20 100 Td (2025) Tj 120 0 Td (42) Tj ET'));
  expect(read).toMatchObject({ text: expect.stringMatching(/2025 {3,}42/) });
});

test.skipIf(!isInstalled)(
  'a page without text, as a scanner makes it, is said to have none (needs pdftotext)',
  async () => {
    expect(await pdfText(pdf('0 0 300 200 re f'))).toBe('noText');
  },
);

test.skipIf(!isInstalled)('a file that is cut off or none is damaged (needs pdftotext)', async () => {
  expect(await pdfText(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBe('damaged');
});

test('without the program that is said', async () => {
  expect(await pdfText(pdf(''), '/nowhere/pdftotext')).toBe('noPdftotext');
});
