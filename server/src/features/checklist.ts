// What a reviewer asks before a report is published (发布前检查), each with its state and the place to look at.

import { judge } from '../diagnosis/claims/judge.ts';
import { readClaims } from '../diagnosis/claims/read.ts';
import { missingTopics, TOPIC_NAMES } from '../rules/content/overviewTopic.ts';
import { sectionOf } from '../rules/places.ts';
import { wordsOf } from '../rules/prose.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { equationPlace } from '../rules/sum/equationWords.ts';
import { filledTables } from '../rules/tables.ts';
import { signedDate } from '../rules/year/dates.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { CheckedText } from './inlayHints.ts';

/** `passed`; `failed` where an error or a warning stands against it; `doubtful` where a hint does; `unknown` where the text does not tell. */
export type ChecklistState = 'passed' | 'failed' | 'doubtful' | 'unknown';

export interface ChecklistItem {
  /** The question in a few words: 等式. */
  readonly name: string;
  readonly state: ChecklistState;
  /** What was found, with numbers. */
  readonly detail: string;
  /** Where to look first; absent where there is no one place. */
  readonly span?: Span;
}

type Answer = Omit<ChecklistItem, 'name'>;

interface Question {
  readonly name: string;
  /** The findings that stand against it: rule ids, or their beginnings up to the slash. */
  readonly rules: readonly string[];
  /** The answer where nothing stands against it. */
  answer(checked: CheckedText): Answer;
}

const passed = (detail: string, span?: Span): Answer => ({ state: 'passed', detail, ...(span && { span }) });
const unknown = (detail: string, span?: Span): Answer => ({ state: 'unknown', detail, ...(span && { span }) });

/** Every rule stands against one question. */
export const questions: readonly Question[] = [
  {
    name: '六个部分',
    rules: ['section/'],
    answer: ({ report }) =>
      report.sections.length === 0 ? unknown('没有找到任何部分的标题') : passed('标题、顺序和序号与格式一致'),
  },
  { name: '三张表', rules: ['table/'], answer: tablesAnswer },
  { name: '等式', rules: ['sum/'], answer: equationsAnswer },
  { name: '文中的数字', rules: ['claim/'], answer: claimsAnswer },
  {
    name: '年份',
    rules: ['year/mismatch'],
    answer: ({ report: { year } }) => (year ? passed(`${year.value} 年`, year.span) : unknown('没有找到年度')),
  },
  {
    name: '标题和机关名称',
    rules: ['title/', 'agency/'],
    answer: ({ report: { agency } }) => (agency ? passed(agency.name, agency.span) : unknown('没有找到机关名称')),
  },
  { name: '总体情况的五个方面', rules: ['content/overview-topic', 'content/assessment'], answer: topicsAnswer },
  { name: '信息处理费', rules: ['content/fee-statement', 'domain/fee'], answer: feeAnswer },
  {
    name: '规章制定权',
    rules: ['domain/rules-authority'],
    answer: ({ report: { cells } }) =>
      cells.has('proactive.rules.issued') || cells.has('proactive.rules.made')
        ? passed('规章一栏与机关的权限相符')
        : unknown('没有读到规章一栏'),
  },
  {
    name: '法规和文件的引用',
    rules: ['cite/'],
    answer: () => passed('名称、文号、条款没有发现问题'),
  },
  {
    name: '残留和重复的文字',
    rules: ['content/residue', 'content/duplicate', 'content/part-count'],
    answer: () => passed('没有空白格式的文字、占位符或重复的段落'),
  },
  {
    name: '公布期限',
    rules: ['year/deadline'],
    answer: ({ report }) => {
      const date = signedDate(report);
      if (!date) return unknown('没有落款日期；政府 3 月 31 日前、部门 1 月 31 日前公布');
      return passed(`落款 ${date.year} 年 ${date.month} 月 ${date.day} 日`, date.span);
    },
  },
  { name: '个人信息', rules: ['privacy/'], answer: () => passed('没有身份证号码和手机号码') },
  {
    name: '与上年年报',
    rules: ['history/'],
    answer: ({ previous }) =>
      previous ? passed(`与 ${previous.year} 年的年报衔接`) : unknown('没有上年的年报可以比对'),
  },
  {
    name: '汇总',
    rules: ['rollup/'],
    answer: ({ parts }) => (parts ? passed('与所属单位之和一致') : unknown('没有声明由哪些单位汇总')),
  },
];

function tablesAnswer({ report }: CheckedText): Answer {
  const filled = filledTables(report);
  if (filled.length === 0) return unknown('没有已填写的表格');
  return passed(`已填写 ${filled.length} 张，共 ${report.cells.size} 格`);
}

function equationsAnswer(checked: CheckedText): Answer {
  const { equations } = checked.diagnosis;
  const open = equations.filter(({ state }) => state !== 'holds');
  if (open.length === 0) return passed(`${equations.length} 个全部成立`);
  const detail = `${equations.length} 个中 ${open.length} 个还不能核对`;
  return unknown(detail, equationPlace(checked, open[0]!));
}

function claimsAnswer(checked: CheckedText): Answer {
  const told = readClaims(checked.report, checked.form).filter(({ readings }) => readings.length > 0);
  const open = told.filter((claim) => judge(checked, claim).state === 'undecided');
  if (told.length === 0) return unknown('文中没有与表格对应的数字');
  if (open.length === 0) return passed(`${told.length} 处与表格一致`);
  return unknown(`${told.length} 处中 ${open.length} 处还不能与表格核对`, open[0]!.span);
}

function topicsAnswer({ report }: CheckedText): Answer {
  const heading = sectionOf(report, 'overview')?.heading.span;
  const missing = missingTopics(report);
  if (missing.length === TOPIC_NAMES.length) return unknown('总体情况还没有写', heading);
  if (missing.length > 0) return unknown(`还没有写到${missing.join('、')}`, heading);
  return passed(TOPIC_NAMES.join('、'), heading);
}

function feeAnswer({ report }: CheckedText): Answer {
  const heading = sectionOf(report, 'other')?.heading.span;
  if (wordsOf(report, 'other') === '') return unknown('其他需要报告的事项还没有写', heading);
  return passed('已写明，或该年度不要求写明', heading);
}

/** The checklist of a report, in the order in which a reader comes to it. */
export function prepublication(checked: CheckedText): ChecklistItem[] {
  return questions.map(({ name, rules, answer }) => {
    const against = checked.findings.filter(({ rule }) => rules.some((one) => rule.startsWith(one)));
    return { name, ...(against.length > 0 ? answerOf(against) : answer(checked)) };
  });
}

function answerOf(against: readonly ReportedFinding[]): Answer {
  const grave = against.filter(({ severity }) => severity !== 'info');
  const [first] = grave.length > 0 ? grave : against;
  const more = against.length > 1 ? `（共 ${against.length} 处）` : '';
  return { state: grave.length > 0 ? 'failed' : 'doubtful', detail: first!.message + more, span: first!.span };
}

export const STATE_NAMES: Readonly<Record<ChecklistState, string>> = {
  passed: '✓ 通过',
  failed: '✗ 有问题',
  doubtful: '！请核对',
  unknown: '？无法判断',
};

/** The checklist as a Markdown page of its own. */
export function checklistPage({ report }: CheckedText, items: readonly ChecklistItem[]): string {
  const lines = new LineIndex(report.text);
  const count = (state: ChecklistState) => items.filter((item) => item.state === state).length;
  const name = report.agency && report.year ? `：${report.agency.name} ${report.year.value} 年` : '';
  const rows = items.map(({ name: question, state, detail, span }) => {
    const place = span ? `第 ${lines.positionAt(span.start).line + 1} 行` : '';
    return `| ${[question, STATE_NAMES[state], detail, place].map(asCell).join(' | ')} |`;
  });
  return [
    `# 发布前检查${name}`,
    '',
    `共 ${items.length} 项：通过 ${count('passed')} 项，有问题 ${count('failed')} 项，请核对 ${count('doubtful')} 项，无法判断 ${count('unknown')} 项。`,
    '',
    '| 项目 | 结果 | 说明 | 位置 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function asCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
