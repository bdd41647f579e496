// What is needed only where a document is read or written: a bundle of its own, which opening a text report never loads.

export { readDocx } from './docx.ts';
export { fileText } from './fileText.ts';
export { readCsv, readWorkbook } from './readSheets.ts';
export { writeCsv, writeXlsx } from './sheets.ts';
export { summaryCsv, summaryXlsx } from './summarySheets.ts';
export { writeDocx } from './writeDocx.ts';
