// Why a file cannot be read as a document, in words: what it is, and what to do with it.

import type { NoDocument } from './archive.ts';

/** Of a file that was to be a Word document. */
export const noWordDocument: Readonly<Record<NoDocument, string>> = {
  encrypted: '是加密的或旧格式的 Word、WPS 文件，请用 Word 或 WPS 打开，去掉密码并另存为 .docx 再检查',
  notZip: '不是 .docx 文件，请用 Word 或 WPS 另存为 .docx 再检查',
  foreign: '是压缩文件或别的 Office 文件，里面没有 Word 正文，请另存为 .docx 再检查',
  damaged: '.docx 文件已损坏或不完整，请用 Word 或 WPS 打开修复后另存再检查',
  tooLarge: '.docx 文件展开后过大或嵌套过深，没有检查',
};

/** Of a file that was to be a workbook. */
export const noWorkbook: Readonly<Record<NoDocument, string>> = {
  encrypted: '是加密的或旧格式的 Excel、WPS 表格，请用 Excel 或 WPS 打开，去掉密码并另存为 .xlsx 再导入',
  notZip: '不是 .xlsx 文件，请用 Excel 或 WPS 另存为 .xlsx 再导入',
  foreign: '是压缩文件或别的 Office 文件，里面没有工作表，请另存为 .xlsx 再导入',
  damaged: '.xlsx 文件已损坏或不完整，请用 Excel 或 WPS 打开修复后另存再导入',
  tooLarge: '.xlsx 文件展开后过大或嵌套过深，没有导入',
};
