// Workbooks and CSV files as text that the reader knows: a row a line with tabs between its cells. Only what stands in the
// cells is read, by the same archive and XML readers as Word documents, so that the same limits hold; formulas, styles and
// macros are passed over.

import { type NoDocument, readParts } from './archive.ts';
import { readXml, type XmlHandlers } from './xml.ts';

export interface Sheet {
  /** As the tab in Excel says; empty for a CSV file. */
  readonly name: string;
  readonly text: string;
}

/** Far more than the form has; cells beyond hold nothing that belongs to it. */
const mostColumns = 200;
const mostRows = 20_000;

/** The sheets of a `.xlsx` that hold anything, in the order of their tabs. */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] | NoDocument {
  const parts = readParts(bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(name),
  );
  if (typeof parts === 'string') return parts;
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) return 'foreign';
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const sheets: Sheet[] = [];
  for (const { name, id } of sheetList(workbook)) {
    const rows = rowsOf(parts.get(targets.get(id) ?? '') ?? '', strings);
    if (!rows) return 'tooLarge';
    if (rows.length > 0) sheets.push({ name, text: textOfRows(rows) });
  }
  return sheets;
}

/**
 * The one sheet of a CSV file, with or without a byte order mark: fields apart by commas, semicolons or tabs, quoted
 * where they hold one (RFC 4180).
 */
export function readCsv(csv: string): Sheet {
  const text = csv.replace(/^\ufeff/, '');
  const firstLine = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, ''))![0];
  const [separator] = ['\t', ';', ','].sort(
    (one, other) => firstLine.split(other).length - firstLine.split(one).length,
  ) as [string, string, string];
  return { name: '', text: textOfRows(csvRows(text, separator)) };
}

function csvRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) {
      row.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += character;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Every row as wide as the widest, so that blank cells at its end stay cells. */
function textOfRows(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const lines = rows.map((row) => {
    const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim());
    return cells.every((cell) => cell === '')
      ? ''
      : [...cells, ...new Array<string>(width - row.length).fill('')].join('\t');
  });
  return `${lines.join('\n')}\n`;
}

// ---- the parts of a workbook ----

/** Reads a part, without the prefixes that some programs write before its names. False where it is nested too deep. */
function readPart(xml: string, { open, text, close }: XmlHandlers): boolean {
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  return readXml(xml, {
    open: (name, attributes) => open?.(plain(name), attributes),
    text: (piece) => text?.(piece),
    close: (name) => close?.(plain(name)),
  });
}

function sheetList(workbook: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  readPart(workbook, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ name: attributes.name ?? '', id: id ?? '' });
    },
  });
  return sheets;
}

/** Where in the archive each sheet is, by the id of its relationship. */
function targetsOf(relationships: string): Map<string, string> {
  const targets = new Map<string, string>();
  readPart(relationships, {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let writes = false;
  let phonetic = false;
  readPart(xml, {
    open(name) {
      if (name === 'si') strings.push('');
      // How a word is pronounced stands beside it.
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') writes = !phonetic;
    },
    text(text) {
      if (writes) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 't') writes = false;
      else if (name === 'rPh') phonetic = false;
    },
  });
  return strings;
}

/** Undefined where the sheet is nested deeper than any that Excel writes. */
function rowsOf(xml: string, strings: readonly string[]): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] | undefined;
  let cell: { column: number; type: string; text: string } | undefined;
  let writes = false;
  const whole = readPart(xml, {
    open(name, attributes) {
      if (name === 'row') row = rows.length < mostRows ? [] : undefined;
      else if (name === 'c' && row)
        cell = { column: columnOf(attributes.r) ?? row.length, type: attributes.t ?? 'n', text: '' };
      else if (name === 'v' || name === 't') writes = true;
    },
    text(text) {
      if (cell && writes) cell.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't') writes = false;
      else if (name === 'c' && cell && row) {
        if (cell.column < mostColumns) {
          while (row.length < cell.column) row.push('');
          row[cell.column] = cellText(cell, strings);
        }
        cell = undefined;
      } else if (name === 'row' && row) {
        rows.push(row);
        row = undefined;
      }
    },
  });
  return whole ? rows : undefined;
}

/** The column of `C12`, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(
  { type, text }: { readonly type: string; readonly text: string },
  strings: readonly string[],
): string {
  if (type === 's') return strings[Number(text)] ?? '';
  // 12.000000000000002 is what Excel shows as 12: it shows 15 digits.
  if (type === 'n' && text !== '' && Number.isFinite(Number(text))) return String(Number(Number(text).toPrecision(15)));
  return text;
}
