import { expect, test } from 'vitest';
import { decode, decodeOpening, type Encoding, encode } from '../../server/src/text/decode.ts';

const TEXT = '𠮷县人民政府2023年政府信息公开工作年度报告\r\n一、总体情况\n（七）总计\t１２ 㐂€\r';
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'];

test.each(ENCODINGS)('%s is recognised, read without its BOM and written back to the same bytes', (encoding) => {
  const bytes = encode(TEXT, encoding)!;
  expect(decode(bytes)).toEqual({ text: TEXT, encoding, damages: 0 });
  expect(encode(TEXT, encoding)).toEqual(bytes);
});

test('GB18030 holds every character of the basic plane that its decoder yields', () => {
  const decoder = new TextDecoder('gb18030');
  for (let code = 0x80; code < 0xd800; code += 7) {
    const character = String.fromCharCode(code);
    expect(decoder.decode(encode(character, 'gb18030')!)).toBe(character);
  }
});

test('the opening is what the whole text begins with, cut between characters', () => {
  for (const encoding of ['utf-8', 'utf-8-bom'] as const) {
    const bytes = encode(TEXT, encoding)!;
    for (let length = 0; length <= TEXT.length + 1; length++) {
      const opening = decodeOpening(bytes, length)!;
      expect(TEXT.startsWith(opening)).toBe(true);
      expect(opening.length).toBeLessThanOrEqual(length);
      // A byte order mark, and a character of two units or four bytes at its end, take the place of a few.
      expect(opening.length).toBeGreaterThanOrEqual(Math.min(length, TEXT.length) - 2);
    }
  }
});

test('what is not UTF-8 at its beginning has no opening', () => {
  for (const encoding of ['gb18030', 'utf-16le', 'utf-16be'] as const)
    expect(decodeOpening(encode(TEXT, encoding)!, 20)).toBeUndefined();
  expect(decodeOpening(encode('年报\0', 'utf-8')!, 20)).toBeUndefined();
  expect(decodeOpening(encode('%PDF-1.7', 'utf-8')!, 20)).toBeUndefined();
});

test('half a surrogate pair is not written as something else', () => {
  for (const encoding of ENCODINGS) expect(encode('总\ud842计', encoding)).toBeUndefined();
});

test('a UTF-8 text cut off within a character stays UTF-8', () => {
  const bytes = encode('政府信息公开工作年度报告，收到申请'.repeat(2), 'utf-8')!;
  const decoded = decode(bytes.subarray(0, bytes.length - 1));
  expect(decoded).toMatchObject({ encoding: 'utf-8', damages: 1 });
});

test('a GB18030 text cut off within a character stays GB18030', () => {
  const bytes = encode('政府信息公开工作年度报告', 'gb18030')!;
  expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'gb18030', damages: 1 });
});

test('what is no text is named by its kind', () => {
  const bytesOf = (...start: number[]) => Uint8Array.from([...start, 0, 1, 2, 0xff, 0xfe, 0]);
  expect(decode(bytesOf(0x25, 0x50, 0x44, 0x46))).toBe('pdf');
  expect(decode(bytesOf(0x50, 0x4b, 0x03, 0x04))).toBe('zip');
  expect(decode(bytesOf(0xd0, 0xcf, 0x11, 0xe0))).toBe('ole');
  expect(decode(bytesOf(0x89, 0x50, 0x4e, 0x47))).toBe('image');
  expect(decode(bytesOf(7))).toBe('binary');
  expect(decode(Uint8Array.from({ length: 500 }, (_, index) => (index % 2 ? 0x85 : 0xff)))).toBe('unknownEncoding');
});

test('no bytes are an empty text', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', damages: 0 });
});
