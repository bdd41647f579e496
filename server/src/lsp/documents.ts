// Documents that are no text: answers what a Word or PDF file says, what a workbook changes in a report, and the report as a
// file in the official form. The code for it is loaded with the first of these requests.

import { noWordDocument, noWorkbook } from '../documents/noDocument.ts';
import { importTables } from '../features/importTables.ts';
import { placeWords } from '../features/placeWords.ts';
import { reportPage } from '../preview/page.ts';
import type { Analysis } from '../rules/analyse.ts';
import { fromBase64, toBase64 } from '../text/base64.ts';
import { decode } from '../text/decode.ts';
import type { Documents } from './host.ts';
import { rangeOf } from './places.ts';
import {
  type ExportAnswer,
  type ExportFormat,
  type ExportParams,
  exportRequest,
  type ImportAnswer,
  type ImportParams,
  importRequest,
  type ReadDocumentAnswer,
  type ReadDocumentParams,
  readDocumentRequest,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/readDocument`, `nianbao/export` and `nianbao/import`. */
export function answerDocuments(session: Session): void {
  const { connection } = session;
  const load = () => session.loadDocuments();
  connection.onRequest<ReadDocumentAnswer, void>(readDocumentRequest, (params: ReadDocumentParams) =>
    readDocument(session, load, params),
  );
  connection.onRequest(
    exportRequest,
    session.onReport<ExportParams, ExportAnswer | null>(null, async ({ analysis }, { format }) => {
      const errors = analysis.findings.filter(({ severity }) => severity === 'error');
      return {
        bytes: toBase64(await writers[format](analysis, load)),
        errors: errors.map((finding) => `${placeWords(analysis, finding)}：${finding.message}`),
      };
    }),
  );
  connection.onRequest<ImportAnswer | null, void>(
    importRequest,
    session.onReport<ImportParams, ImportAnswer | null>(null, async ({ document, analysis }, { bytes }) => {
      const source = await sheetsIn(fromBase64(bytes), load);
      if (typeof source === 'string') return { failure: source };
      const sheets = source.flatMap(({ name, text }) => {
        const read = importTables(analysis, text);
        if (!read) return [];
        const changes = read.changes.map(({ name, from, edit }) => ({
          name,
          from,
          range: rangeOf(document, edit.span),
          newText: edit.newText,
        }));
        return [{ name, changes, same: read.same, unread: read.unread }];
      });
      return sheets.length > 0 ? { version: document.version, sheets } : { failure: '文件里没有找到年报的表格' };
    }),
  );
}

type Load = () => Promise<Documents>;

const utf8 = (text: string) => new TextEncoder().encode(text);

const writers: Readonly<Record<ExportFormat, (analysis: Analysis, load: Load) => Promise<Uint8Array>>> = {
  docx: async (analysis, load) => (await load()).writeDocx(analysis),
  html: async (analysis) => utf8(reportPage(analysis)),
  xlsx: async (analysis, load) => (await load()).writeXlsx(analysis),
  csv: async (analysis, load) => utf8((await load()).writeCsv(analysis)),
};

/** Longer files hold no report; the command line has the same limit. */
const mostBytes = 50 * 1024 * 1024;

async function readDocument(
  { host, wordTexts }: Session,
  load: Load,
  { uri, bytes: encoded, pdftotext }: ReadDocumentParams,
): Promise<ReadDocumentAnswer> {
  const bytes = fromBase64(encoded);
  if (bytes.length > mostBytes) return { failure: '文件超过 50 MB 的上限，没有检查' };
  if (decode(bytes) === 'pdf') {
    if (!host.pdfText) return { failure: '在浏览器里的 VS Code 不能运行 pdftotext，不能读取 PDF 文件' };
    const read = await host.pdfText(bytes, pdftotext);
    return typeof read === 'string' ? { failure: read } : { text: read.text, notices: [] };
  }
  const word = (await load()).readDocx(bytes);
  if (typeof word === 'string') return { failure: noWordDocument[word] };
  wordTexts.set(uri, word);
  return { text: word.text, notices: word.notices };
}

/** The sheets of a workbook or a CSV file, or why there are none, in Chinese. */
async function sheetsIn(bytes: Uint8Array, load: Load): Promise<readonly { name: string; text: string }[] | string> {
  if (bytes.length > mostBytes) return '文件超过 50 MB 的上限，没有导入';
  const { readCsv, readWorkbook } = await load();
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return [readCsv(decoded.text)];
  if (decoded !== 'zip' && decoded !== 'ole') return '不是 Excel（.xlsx）或 CSV 文件';
  const sheets = readWorkbook(bytes);
  return typeof sheets === 'string' ? noWorkbook[sheets] : sheets;
}
