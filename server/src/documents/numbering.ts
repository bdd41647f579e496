// Numbers that Word writes before paragraphs and that no paragraph holds: 一、 （一） 1. out of the numbering definitions.

import { writeChineseNumeral } from '../text/chineseNumerals.ts';
import { readXml } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Numbering definitions of a document, and the counters of the lists as far as the document was read. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #abstractOf = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  /** Reads `word/numbering.xml`; a document without it has no numbers. */
  constructor(xml: string | undefined) {
    if (xml) this.#read(xml);
  }

  /** The number of the next paragraph of a list at a level, `一、`; empty for bullets and for lists without a definition. */
  next(list: string, level: number): string {
    const abstract = this.#abstractOf.get(list);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const counters = this.#counters.get(abstract!) ?? [];
    this.#counters.set(abstract!, counters);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = levels.get(index) ?? own;
      return format(counters[index] ?? other.start, other.format);
    });
  }

  #read(xml: string): void {
    let abstract = '';
    let list = '';
    let level: Level | undefined;
    readXml(xml, {
      open: (name, { 'w:abstractNumId': abstractId, 'w:numId': listId, 'w:ilvl': index, 'w:val': value = '' }) => {
        if (name === 'w:abstractNum') {
          abstract = abstractId ?? '';
          this.#levels.set(abstract, new Map());
        } else if (name === 'w:lvl') {
          level = { format: 'decimal', text: '', start: 1 };
          this.#levels.get(abstract)?.set(Number(index), level);
        } else if (name === 'w:num') list = listId ?? '';
        else if (name === 'w:abstractNumId') this.#abstractOf.set(list, value);
        else if (level && name === 'w:numFmt') level.format = value;
        else if (level && name === 'w:lvlText') level.text = value;
        else if (level && name === 'w:start') level.start = Number(value);
      },
    });
  }
}

const chinese = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'chineseLegalSimplified',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'japaneseCounting',
  'ideographDigital',
]);

function format(number: number, name: string): string {
  if (chinese.has(name)) return writeChineseNumeral(number);
  if (name === 'bullet' || name === 'none') return '';
  if (name === 'decimalEnclosedCircle' && number >= 1 && number <= 20) return String.fromCharCode(0x245f + number);
  return String(number);
}
