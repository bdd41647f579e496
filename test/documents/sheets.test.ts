import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv, readWorkbook, type Sheet } from '../../server/src/documents/readSheets.ts';

/** The sheets of a workbook that must be one. */
function sheets(bytes: Uint8Array): readonly Sheet[] {
  const read = readWorkbook(bytes);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

/** A workbook of one sheet with this inside of its sheetData. */
function workbook(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="表三" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const text = (rows: string, parts?: Readonly<Record<string, string>>) => sheets(workbook(rows, parts))[0]!.text;

describe('a workbook', () => {
  it('is a row a line with a tab between its cells; cells that are not there are blank', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>（一）予以公开</t></is></c><c r="C1"><v>12</v></c></row>' +
      '<row r="3"><c r="B3" t="str"><f>A1</f><v>合计</v></c></row>';
    expect(text(rows)).toBe('（一）予以公开\t\t12\n\t合计\t\n');
  });

  it('has its shared strings without the reading of their characters', () => {
    const strings =
      '<sst><si><r><t>自然</t></r><r><t>人</t></r><rPh><t>ziranren</t></rPh></si><si><t>其他&amp;</t></si></sst>';
    const rows = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>';
    expect(text(rows, { 'xl/sharedStrings.xml': strings })).toBe('其他&\t自然人\n');
  });

  it('has numbers as Excel shows them', () => {
    expect(text('<row><c><v>12.000000000000002</v></c><c><v>0.1</v></c><c><v>1E3</v></c></row>')).toBe(
      '12\t0.1\t1000\n',
    );
  });

  it('with prefixes before its names, and paths from its root, is read as well', () => {
    const bytes = workbook('', {
      'xl/workbook.xml': '<x:workbook><x:sheets><x:sheet name="a" r:id="rId9"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId9" Target="/xl/worksheets/sheet7.xml"/></Relationships>',
      'xl/worksheets/sheet7.xml': '<x:worksheet><x:row><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:worksheet>',
    });
    expect(sheets(bytes)).toEqual([{ name: 'a', text: '7\n' }]);
  });

  it.each([
    ['old or encrypted', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'encrypted'],
    ['a text', strToU8('一、总体情况'), 'notZip'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'foreign'],
    ['nested 100,000 deep', workbook('<a>'.repeat(100_000)), 'tooLarge'],
  ])('that is %s is refused', (_, bytes, reason) => {
    expect(readWorkbook(bytes)).toBe(reason);
  });

  it('with a cell in the last column that Excel has does not grow to its width', () => {
    expect(text('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')).toBe('1\n');
  });

  it('that is truncated gives no part of its numbers for the whole', () => {
    const whole = workbook(Array.from({ length: 300 }, (_, i) => `<row><c><v>${i * 7919}</v></c></row>`).join(''));
    for (let end = 4; end < whole.length; end += 61) {
      expect(readWorkbook(whole.subarray(0, end)), `cut at ${end}`).toBe('damaged');
    }
  });
});

describe('a CSV file', () => {
  it('has quoted fields with separators, quotes and line breaks in them', () => {
    expect(readCsv('"（一）予以\r\n公开",1,"a""b","1,136"\r\n2,3').text).toBe(
      '（一）予以 公开\t1\ta"b\t1,136\n2\t3\t\t\n',
    );
  });

  it('may have semicolons or tabs instead of commas', () => {
    expect(readCsv('a;1\nb;2').text).toBe('a\t1\nb\t2\n');
    expect(readCsv('a\t1,5\n').text).toBe('a\t1,5\n');
  });
});
