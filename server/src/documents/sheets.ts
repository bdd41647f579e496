// The tables of a report for spreadsheets: as CSV, and as a workbook in the official form with a sheet a table.

import writeWorkbook, { type Row } from 'write-excel-file/universal';
import { cellOf } from '../form/index.ts';
import type { Form } from '../form/schema.ts';
import { cellTexts } from '../preview/blocks.ts';
import { type OfficialCell, type OfficialTable, officialTables } from '../preview/officialTables.ts';
import type { Report } from '../report/model.ts';

/** A report and the form that its tables follow. */
export interface SheetSource {
  readonly report: Report;
  readonly form: Form;
}

/**
 * One line a cell that the report has: table, row, column, key, value as written. Lines end with CRLF (RFC 4180); a byte
 * order mark stands before them, without which Excel takes the text for one in the encoding of the system.
 */
export function writeCsv({ report, form }: SheetSource): string {
  const lines = [['表', '行', '列', '键', '值']];
  for (const [key, { text }] of report.cells) {
    const cell = cellOf(form, key);
    const section = form.sections.find(({ table }) => table === cell?.table.id);
    if (cell && section) lines.push([section.title, cell.row.label, cell.column.label, key, text]);
  }
  return `\ufeff${lines.map(csvLine).join('')}`;
}

/** A line with its end. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** Quoted where it must be; a field that a spreadsheet would take for a formula is kept from being one. */
function csvField(text: string): string {
  const field = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** The bytes of the `.xlsx`. Plain numbers are numbers there, everything else is text. */
export async function writeXlsx({ report, form }: SheetSource): Promise<Uint8Array> {
  const tables = officialTables(form, cellTexts(report));
  const blob = await writeWorkbook(
    tables.map((table) => ({
      sheet: table.caption.slice(0, 31),
      data: sheetRows(table, report),
      columns: table.columnWidths.map((share) => ({ width: Math.max(8, Math.round(share * 120)) })),
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** All rows with a place for each column: merged cells stand where they begin, the places that they cover hold nothing. */
function sheetRows({ columnWidths, head, bodies }: OfficialTable, report: Report): Row[] {
  const covered: number[] = columnWidths.map(() => 0); // rows for which a column is covered from above
  return [...head, ...bodies.flat()].map((row) => {
    const own = [...row];
    const cells: Row = [];
    for (let column = 0; column < columnWidths.length; ) {
      if (covered[column]! > 0) {
        covered[column]! -= 1;
        cells.push(null);
        column += 1;
        continue;
      }
      const cell = own.shift();
      cells.push(cell ? sheetCell(cell, report) : null);
      const { columnSpan = 1, rowSpan = 1 } = cell ?? {};
      for (let i = 0; i < columnSpan; i++) {
        if (i > 0) cells.push(null);
        covered[column + i] = rowSpan - 1;
      }
      column += columnSpan;
    }
    return cells;
  });
}

function sheetCell({ text, key, kind, columnSpan, rowSpan }: OfficialCell, report: Report) {
  const reading = kind === 'value' ? report.cells.get(key ?? '')?.reading : undefined;
  const look = {
    columnSpan,
    rowSpan,
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    borderStyle: 'thin',
  } as const;
  if (reading?.kind === 'number' && !reading.form) return { value: reading.value, type: Number, ...look };
  return { value: text, type: String, ...look };
}
