// Writes numbers as Chinese numerals, for names of articles and headings. numerals.ts reads them.

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** 36 → 三十六, 10 → 十, 105 → 一百零五. Takes whole numbers from 0 to 9999; throws on any other. */
export function writeChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`No numeral for ${value}`);
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  const text = digits
    .map((digit, index) => (digit === 0 ? '零' : DIGITS[digit]! + PLACES[digits.length - 1 - index]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return text.startsWith('一十') ? text.slice(1) : text;
}
