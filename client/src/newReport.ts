// A new report: asks whose it is, for which year and in which layout, and writes the form with what last year's report
// in the folder already tells.

import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type IdentifyParams,
  identifyRequest,
  type KnownReport,
  type NewReportAnswer,
  type NewReportParams,
  newReportRequest,
} from '../../server/src/lsp/protocol.ts';
import { decode } from '../../server/src/text/decode.ts';

/** Larger files, and more files of a folder than these, are not looked into. */
const largestFile = 1_000_000;
const mostFiles = 200;

interface FoundReport extends KnownReport {
  readonly text: string;
}

const kinds: readonly (QuickPickItem & { readonly bodyKind: NewReportParams['kind'] })[] = [
  { label: '政府部门', bodyKind: 'department' },
  { label: '县级以上人民政府', description: '总体情况要写工作考核、社会评议、责任追究', bodyKind: 'government' },
  { label: '乡镇人民政府、街道办事处', description: '没有规章制定权，规章填 0', bodyKind: 'town' },
];

const layouts: readonly (QuickPickItem & Pick<NewReportParams, 'layout'>)[] = [
  { label: '制表符分隔', description: '与 Word、Excel 互相粘贴方便', layout: 'tabs' },
  { label: 'Markdown 表格', layout: 'pipes' },
];

/** Asks step by step; undefined where the user breaks off. Without `folder` the first of the workspace is looked into. */
export async function askForNewReport(client: BaseLanguageClient, folder?: Uri): Promise<NewReportParams | undefined> {
  const beside = folder ?? workspace.workspaceFolders?.[0]?.uri;
  const found = beside ? await reportsIn(client, beside) : [];
  const agency = await askAgency(found);
  if (!agency) return undefined;
  const kind = await window.showQuickPick(kinds, { title: '新建年报（2/4）：机关类别' });
  if (!kind) return undefined;
  const year = await askYear();
  if (year === undefined) return undefined;
  const layout = await window.showQuickPick(layouts, { title: '新建年报（4/4）：表格写法' });
  if (!layout) return undefined;
  const previous = found.find((report) => report.body === agency && report.year === year - 1);
  return { agency, kind: kind.bodyKind, year, layout: layout.layout, ...(previous && { previous: previous.text }) };
}

/** Writes the report: a new file in the folder, or an untitled document; and shows it. */
export async function createReport(client: BaseLanguageClient, wish: NewReportParams, folder?: Uri): Promise<void> {
  const { text } = await client.sendRequest<NewReportAnswer>(newReportRequest, wish);
  const document = folder
    ? await workspace.openTextDocument(await writtenFile(folder, wish, text))
    : await workspace.openTextDocument({ content: text, language: wish.layout === 'tabs' ? 'nianbao' : 'markdown' });
  await window.showTextDocument(document, { preview: false });
  if (wish.previous !== undefined) {
    window.showInformationMessage(`已从 ${wish.year - 1} 年年报带入上年结转数和现行有效件数，请核对。`);
  }
}

async function askAgency(found: readonly FoundReport[]): Promise<string | undefined> {
  const title = '新建年报（1/4）：编制机关';
  const bodies = [...new Set(found.map(({ body }) => body))].sort();
  if (bodies.length > 0) {
    const other: QuickPickItem = { label: '其他机关…' };
    const items = bodies.map((body): QuickPickItem => {
      const years = found.filter((report) => report.body === body).map(({ year }) => year);
      return { label: body, description: `文件夹里有 ${[...new Set(years)].sort().join('、')} 年年报` };
    });
    const picked = await window.showQuickPick([...items, other], { title });
    if (picked !== other) return picked?.label;
  }
  const typed = await window.showInputBox({ title, prompt: '机关全称，如“青禾县教育局”', ignoreFocusOut: true });
  return typed?.trim();
}

async function askYear(): Promise<number | undefined> {
  const lastYear = new Date().getFullYear() - 1;
  const typed = await window.showInputBox({
    title: '新建年报（3/4）：报告年度',
    value: String(lastYear),
    validateInput: (value) => (/^20(?:19|[2-9]\d)$/.test(value.trim()) ? undefined : '填四位年份，2019 年或以后'),
  });
  return typed === undefined ? undefined : Number(typed.trim());
}

/** The reports among the files of a folder, not of the folders in it. */
async function reportsIn(client: BaseLanguageClient, folder: Uri): Promise<FoundReport[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const names = entries.map(([name]) => name).filter((name) => /\.(?:txt|md|nianbao|html?)$/i.test(name));
  const files: IdentifyParams['files'][number][] = [];
  for (const name of names.slice(0, mostFiles)) {
    const file = Uri.joinPath(folder, name);
    if ((await workspace.fs.stat(file)).size > largestFile) continue;
    const decoded = decode(await workspace.fs.readFile(file));
    if (typeof decoded !== 'string') files.push({ name, text: decoded.text });
  }
  const known = await client.sendRequest<readonly (KnownReport | null)[]>(identifyRequest, { files });
  return known.flatMap((report, index) => (report ? [{ ...report, text: files[index]!.text }] : []));
}

/** Writes a file under a name that the folder does not have yet. */
async function writtenFile(folder: Uri, { agency, year, layout }: NewReportParams, text: string): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name));
  const stem = `${agency.replace(/[\\/:*?"<>|]/g, '')}${year}年政府信息公开工作年度报告`;
  const ending = layout === 'tabs' ? '.nianbao' : '.md';
  let name = `${stem}${ending}`;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}（${count}）${ending}`;
  const file = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}
