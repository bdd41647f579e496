// Word documents as text that the reader knows: a paragraph a line, a row of a table a line with tabs between its cells.
// Where a place of that text is in Word's own terms is kept beside it (wordPlaces.ts).

import { type NoDocument, readParts } from './archive.ts';
import { Numbering } from './numbering.ts';
import type { WordPlace, WordText } from './wordPlaces.ts';
import { readXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const PARTS = new Set([DOCUMENT, 'word/numbering.xml', 'word/styles.xml', 'word/footnotes.xml']);

/** Reads a `.docx`; what cannot be read gives the reason. Tracked changes count as accepted. */
export function readDocx(bytes: Uint8Array): WordText | NoDocument {
  const parts = readParts(bytes, (name) => PARTS.has(name));
  if (typeof parts === 'string') return parts;
  const document = parts.get(DOCUMENT);
  if (document === undefined) return 'foreign';
  const reader = new DocumentReader(
    new Numbering(parts.get('word/numbering.xml')),
    stylesOf(parts.get('word/styles.xml')),
  );
  if (!reader.read(document)) return 'tooLarge';
  const footnotes = parts.get('word/footnotes.xml');
  if (footnotes) reader.readFootnotes(footnotes);
  return reader.finish();
}

interface ListPlace {
  list?: string;
  level?: number;
}

/** Numbering that paragraph styles bring along. */
function stylesOf(xml: string | undefined): Map<string, ListPlace> {
  const styles = new Map<string, ListPlace>();
  if (!xml) return styles;
  let style: ListPlace | undefined;
  readXml(xml, {
    open(name, { 'w:styleId': id, 'w:val': value = '' }) {
      if (name === 'w:style') {
        style = {};
        styles.set(id ?? '', style);
      } else if (style && name === 'w:numId') style.list = value;
      else if (style && name === 'w:ilvl') style.level = Number(value);
    },
  });
  return styles;
}

interface OpenParagraph extends ListPlace {
  text: string;
  style?: string;
}

interface OpenCell {
  paragraphs: string[];
  continues: boolean;
}

interface OpenTable {
  row: OpenCell[] | undefined;
  cell: OpenCell | undefined;
  rows: number;
  number: number;
}

/** Text in these is not part of what a page shows, or shows twice. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:delText', 'w:rt']);
const CHANGES = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);

class DocumentReader {
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, ListPlace>;
  #text = '';
  readonly #places: WordPlace[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  #paragraphCount = 0;
  #tableCount = 0;
  #skipped = 0;
  #writes = false;
  #changed = false;
  #footnotes = false;

  constructor(numbering: Numbering, styles: ReadonlyMap<string, ListPlace>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** False for a document whose elements are nested deeper than any that Word writes; the rest of it is left unread. */
  read(xml: string): boolean {
    return readXml(xml, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => {
        if (this.#writes && this.#skipped === 0) this.#write(text);
      },
      close: (name) => this.#close(name),
    });
  }

  /** Footnotes stand behind the document, as notes. */
  readFootnotes(xml: string): void {
    this.#footnotes = true;
    this.read(xml);
  }

  finish(): WordText {
    const notices = this.#changed ? ['文档中有修订记录，按全部接受修订后的文字检查'] : [];
    return { text: this.#text, places: this.#places, notices };
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (CHANGES.has(name)) this.#changed = true;
    if (SKIPPED.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    const value = attributes['w:val'] ?? '';
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: '' });
        break;
      case 'w:t':
        this.#writes = true;
        break;
      case 'w:tab':
        // A tab stop's definition has the same name as a tab.
        if (attributes['w:pos'] === undefined) this.#write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.#write(this.#tables.length > 0 ? ' ' : '\n');
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'w:numId':
        if (paragraph) paragraph.list = value;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.level = Number(value);
        break;
      case 'w:tbl':
        this.#openTable();
        break;
      case 'w:tr':
        if (table) table.row = [];
        break;
      case 'w:tc':
        if (table) table.cell = { paragraphs: [], continues: false };
        break;
      case 'w:vMerge':
        if (table?.cell && value !== 'restart') table.cell.continues = true;
        break;
    }
  }

  #close(name: string): void {
    if (SKIPPED.has(name)) {
      this.#skipped -= 1;
      return;
    }
    if (this.#skipped > 0) return;
    if (name === 'w:t') this.#writes = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#endCell();
    else if (name === 'w:tr') this.#endRow();
    else if (name === 'w:tbl') this.#tables.pop();
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #openTable(): void {
    const nested = this.#tables.length > 0;
    if (!nested) this.#tableCount += 1;
    this.#tables.push({ row: undefined, cell: undefined, rows: 0, number: this.#tableCount });
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const style = this.#styles.get(paragraph.style ?? '');
    const list = paragraph.list ?? style?.list;
    const number = list && list !== '0' ? this.#numbering.next(list, paragraph.level ?? style?.level ?? 0) : '';
    const text = number + paragraph.text.trim();
    // A paragraph inside of a paragraph is that of a text box; one inside of a cell is the cell's.
    const cell = this.#tables.at(-1)?.cell;
    if (cell && this.#paragraphs.length === 0) {
      if (text !== '') cell.paragraphs.push(text);
      return;
    }
    this.#paragraphCount += 1;
    if (text === '' && !this.#text.endsWith('\n')) return;
    this.#line(this.#footnotes && text !== '' ? `注：${text}` : text, { paragraph: this.#paragraphCount });
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    table.row?.push(table.cell);
    table.cell = undefined;
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    const cells = table.row.map(({ paragraphs, continues }) =>
      continues ? '' : paragraphs.join(' ').replace(/[\t\n]/g, ' '),
    );
    table.row = undefined;
    table.rows += 1;
    const outer = this.#tables.at(-2)?.cell;
    if (outer) outer.paragraphs.push(cells.join(' '));
    else this.#line(cells.join('\t'), { table: table.number, row: table.rows });
  }

  #line(text: string, place: Omit<WordPlace, 'start'>): void {
    this.#places.push({ start: this.#text.length, ...place });
    this.#text += `${text}\n`;
  }
}
