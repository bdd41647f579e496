// Corpora of reports as they come in: many bodies, several years, several layouts, with figures that agree within each
// report and from year to year, and with mistakes from year to year that are planted on request.

import { formOf } from '../../server/src/form/index.ts';
import type { Form } from '../../server/src/form/schema.ts';
import { skeleton } from '../../server/src/form/skeleton.ts';
import { type ReportModel, randomModel } from './model.ts';
import { type Random, seededRandom } from './random.ts';

/** Rules over years, of which a corpus can hold one mistake a report. */
export type PlantedRule = 'history/carry-over' | 'history/in-force' | 'history/copied' | 'history/outlier';

export const plantedRules: readonly PlantedRule[] = [
  'history/carry-over',
  'history/in-force',
  'history/copied',
  'history/outlier',
];

export type CorpusLayout = 'tabs' | 'pipes' | 'html' | 'lines';

const layouts: readonly CorpusLayout[] = ['tabs', 'pipes', 'html', 'lines'];
const endings: Readonly<Record<CorpusLayout, string>> = { tabs: 'txt', pipes: 'md', html: 'html', lines: 'nianbao' };

export interface CorpusReport {
  readonly body: string;
  readonly year: number;
  /** Name of its file: 青禾县教育局2024.txt. */
  readonly name: string;
  readonly text: string;
  /** The rule whose mistake was planted against the year before. */
  readonly planted?: PlantedRule;
}

const FIRST_YEAR = 2021;

/**
 * The reports of one body, the oldest first; `number` tells the bodies apart and is the seed. With `plant` every report
 * but the first holds a mistake of one of the rules against the one before.
 */
export function bodyReports(
  number: number,
  years: number,
  plant: (random: Random) => PlantedRule | undefined,
): CorpusReport[] {
  const random = seededRandom(number);
  const form = formOf('2021');
  const body = bodyName(number);
  const layout = layouts[number % layouts.length]!;
  const reports: CorpusReport[] = [];
  let before: ReportModel | undefined;
  let problems = '';
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
    const planted = before && plant(random);
    const model = before ? nextYear(form, before, random) : busy(randomModel(random, form), random);
    if (planted) plantFigures(planted, model, before!, random);
    problems = planted === 'history/copied' ? problems : prose(random, 16);
    const text = written(form, { body, year, layout, model, overview: prose(random, 40), problems });
    reports.push({ body, year, name: `${body}${year}.${endings[layout]}`, text, ...(planted && { planted }) });
    before = model;
  }
  return reports;
}

const places = ['青禾', '白石', '云川', '柳溪', '长亭', '望江', '石桥', '南浦'];
const departments = [
  '教育局',
  '水利局',
  '民政局',
  '财政局',
  '林业局',
  '司法局',
  '审计局',
  '统计局',
  '交通运输局',
  '医疗保障局',
];

/** Names that are all different: 青禾县第1教育局 is as good as any. */
function bodyName(number: number): string {
  const place = places[number % places.length];
  return `${place}县第${Math.floor(number / 80) + 1}区域${departments[Math.floor(number / 8) % departments.length]}`;
}

/** Something is in every table, so that mistakes have a place. */
function busy(model: ReportModel, random: Random): ReportModel {
  const received = 'requests.received.naturalPerson';
  const more = 20 - Math.min(20, model.get(received)!);
  add(model, ['requests.received', 'requests.granted', 'requests.outcomeTotal'], 'naturalPerson', more);
  model.set('proactive.licences.decisions', random.integer(100, 900));
  for (const key of ['proactive.penalties.decisions', 'proactive.coercions.decisions'])
    model.set(key, random.integer(20, 90));
  model.set('proactive.fees.amount', random.integer(2000, 9000) / 1000);
  setDocuments(model, 0, 0, 0, 'proactive.rules');
  setDocuments(model, random.integer(2, 9), random.integer(0, 2), random.integer(20, 60));
  return model;
}

/** The figures of the year after: what was carried over comes in, and little else changes. */
function nextYear(form: Form, before: ReportModel, random: Random): ReportModel {
  const model = new Map(before);
  for (const { id } of form.tables.requests.rows[0]!.columns) {
    if (id === 'total') continue;
    const carriedIn = before.get(`requests.carriedOut.${id}`)!;
    const carriedOut = Math.max(0, carriedIn + random.integer(-2, 2));
    const change = (row: string, to: number) => add(model, [row], id, to - model.get(`${row}.${id}`)!);
    change('requests.carriedIn', carriedIn);
    change('requests.carriedOut', carriedOut);
    // What was carried in and is not carried out was decided.
    const decided = Math.max(model.get(`requests.outcomeTotal.${id}`)! + random.integer(0, 2), carriedIn - carriedOut);
    add(model, ['requests.granted', 'requests.outcomeTotal'], id, decided - model.get(`requests.outcomeTotal.${id}`)!);
    change('requests.received', decided + carriedOut - carriedIn);
  }
  const [issued, repealed] = [random.integer(2, 9), random.integer(0, 2)];
  setDocuments(model, issued, repealed, before.get('proactive.normativeDocs.inForce')! + issued - repealed);
  for (const key of ['proactive.licences.decisions', 'proactive.penalties.decisions'])
    model.set(key, before.get(key)! + random.integer(-9, 9));
  return model;
}

function plantFigures(rule: PlantedRule, model: ReportModel, before: ReportModel, random: Random): void {
  if (rule === 'history/carry-over') {
    add(
      model,
      ['requests.carriedIn', 'requests.granted', 'requests.outcomeTotal'],
      'naturalPerson',
      random.integer(1, 9),
    );
  } else if (rule === 'history/in-force') {
    const key = 'proactive.normativeDocs.inForce';
    model.set(key, model.get(key)! + random.integer(1, 5));
  } else if (rule === 'history/outlier') {
    const key = random.pick(['proactive.licences.decisions', 'proactive.penalties.decisions', 'proactive.fees.amount']);
    model.set(key, Math.round(before.get(key)! * random.pick([10, 100, 10000]) * 1000) / 1000);
  }
}

/** What a department issues are 规范性文件; 规章 it may not make. */
function setDocuments(model: ReportModel, issued: number, repealed: number, inForce: number, row = DOCUMENTS): void {
  model.set(`${row}.issued`, issued);
  model.set(`${row}.repealed`, repealed);
  model.set(`${row}.inForce`, inForce);
}

const DOCUMENTS = 'proactive.normativeDocs';

/** Adds to rows in one column and in their totals. */
function add(model: ReportModel, rows: readonly string[], column: string, more: number): void {
  for (const row of rows)
    for (const key of [`${row}.${column}`, `${row}.total`]) model.set(key, model.get(key)! + more);
}

interface Content {
  readonly body: string;
  readonly year: number;
  readonly layout: CorpusLayout;
  readonly model: ReportModel;
  readonly overview: string;
  readonly problems: string;
}

function written(form: Form, { body, year, layout, model, overview, problems }: Content): string {
  const pipes = layout === 'pipes' || layout === 'html';
  const text = skeleton(form, { layout: pipes ? 'pipes' : 'tabs', agency: body, year, numbers: model })
    .replace('一、总体情况\n', `一、总体情况\n\n${overview}\n`)
    .replace(/(五、[^\n]*\n)/, `$1\n${problems}\n`)
    .replace(/(六、[^\n]*\n)/, `$1\n${year}年没有收取信息处理费。\n`);
  if (layout === 'html') return htmlOf(text);
  return layout === 'lines' ? text.replaceAll('\t', '\n\t') : text;
}

function htmlOf(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('| ---'));
  let page = '';
  let inTable = false;
  for (const line of lines) {
    const isRow = line.startsWith('|');
    if (isRow !== inTable) page += isRow ? '<table>\n' : '</table>\n';
    inTable = isRow;
    const cells = line.split('|').slice(1, -1);
    page += isRow ? `<tr>${cells.map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr>\n` : `<p>${line}</p>\n`;
  }
  return page;
}

const words =
  '制度 落实 专栏 群众 解读 清单 目录 培训 督查 通报 窗口 平台 栏目 审核 发布 答复 渠道 乡镇 村居 企业 学校 医院 项目 资金 预算 采购 招标 环境 交通 住房 养老 就业 社保 医保 教育 水利 农田 防汛 安全 应急 执法 处罚 许可 规划 土地 征收 补偿 救助 扶持 文旅 体育 档案 数据 共享 热线 信箱 留言 回应 关切 舆情 公告 会议 决策 预案 评估 法治 普法 队伍 能力 机制 流程 时限 标准 规范 监督 评议'.split(
    ' ',
  );

const SENTENCES_IN_PARAGRAPH = 5;

/** Paragraphs in the manner of reports with so many sentences in all, no two alike. */
function prose(random: Random, sentences: number): string {
  const phrase = (length: number) => Array.from({ length }, () => random.pick(words)).join('');
  let text = '';
  for (let count = 0; count < sentences; count++) {
    if (count > 0 && count % SENTENCES_IN_PARAGRAPH === 0) text += '\n';
    const parts = [phrase(4), phrase(5), phrase(3)];
    text += `${random.pick(['围绕', '加强', '完善', '推进'])}${parts.join('，')}。`;
  }
  return text;
}
