// The note with which a reviewer sends a report back (审核意见): what is wrong, where, and what it should be, in plain words.

import type { Severity } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import type { ReadReport } from '../series/model.ts';
import { placeWords } from './placeWords.ts';

export interface NoteSubject {
  /** Name of the body and year of the report, as far as they are known. */
  readonly body?: string;
  readonly year?: number;
  /** The file as it was handed in. */
  readonly file: string;
}

/** How many findings of each severity there are. */
export type FindingCounts = Readonly<Record<Severity, number>>;

const PARTS: readonly (readonly [Severity, string])[] = [
  ['error', '需要改正'],
  ['warning', '请核对'],
  ['info', '供参考'],
];

/** The note as a Markdown page; findings in the order of the report, the grave ones first. */
export function returnNote(
  subject: NoteSubject,
  read: Pick<ReadReport, 'report' | 'form'>,
  findings: readonly ReportedFinding[],
): string {
  const lines = [
    `# ${plainText(subjectName(subject))}审核意见`,
    '',
    `报送文件：${plainText(subject.file)}`,
    '',
    verdict(countsOf(findings)),
  ];
  for (const [severity, title] of PARTS) {
    const items = findings.filter((finding) => finding.severity === severity);
    if (items.length === 0) continue;
    lines.push('', `## ${title}`, '');
    lines.push(...items.map((finding, index) => `${index + 1}. ${itemText(read, finding)}`));
  }
  return `${lines.join('\n')}\n`;
}

export function countsOf(findings: readonly ReportedFinding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `青禾县教育局 2025 年度政府信息公开工作年度报告`. */
export function subjectName({ body = '', year }: Pick<NoteSubject, 'body' | 'year'>): string {
  const name = year === undefined ? body : `${body} ${year} 年度`;
  return `${name.trim()}政府信息公开工作年度报告`;
}

function verdict({ error, warning, info }: FindingCounts): string {
  const counts = `${warning} 处请核对，${info} 处供参考。`;
  if (error > 0) return `审核结果：${error} 处需要改正，${counts}请修改后重新报送。`;
  return warning + info > 0 ? `审核结果：没有发现错误，${counts}` : '审核结果：没有发现问题。';
}

const MOST_WAYS = 3;

function itemText(read: Pick<ReadReport, 'report' | 'form'>, finding: ReportedFinding): string {
  const quote = quoteOf(read, finding);
  const place = placeWords(read, finding) + (quote === '' ? '' : `“${quote}”`);
  const ways = finding.fixes.slice(0, MOST_WAYS).map(({ title }) => title);
  const advice = ways.length === 0 ? '' : `改法：${ways.join('；或者')}。`;
  return plainText(`${place}：${ended(finding.message.trim())}${advice}`);
}

const LONGEST_QUOTE = 30;

/** The words that a finding in prose is about; a cell and a heading are told by their place. */
function quoteOf({ report }: Pick<ReadReport, 'report' | 'form'>, { span, cell }: ReportedFinding): string {
  const inTable = report.tables.some((table) => table.span.start <= span.start && span.end <= table.span.end);
  const inHeading = report.sections.some(
    ({ heading }) => heading.span.start <= span.start && span.end <= heading.span.end,
  );
  if (cell !== undefined || inTable || inHeading) return '';
  const words = report.text.slice(span.start, span.end).replace(/\s+/g, '');
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

function ended(message: string): string {
  return /[。！？]$/.test(message) ? message : `${message}。`;
}

/** Text in one line of Markdown: what a report or the name of a file says must not turn into markup. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
