// Whole reports around one sentence: tables with known numbers, so that a test can say what the sentence gets wrong.

import { formOf } from '../../server/src/form/index.ts';
import { sampleReport } from './sampleReport.ts';

/** Rows of table three as 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他; rows left out are zero. */
type Requests = Readonly<Record<string, readonly number[]>>;

export interface ClaimTables {
  readonly agency: string;
  readonly requests: Requests;
  /** 结果维持, 结果纠正, 其他结果, 尚未审结 of 行政复议, 未经复议直接起诉 and 复议后起诉. */
  readonly disputes: readonly (readonly number[])[];
  /** 制发, 废止, 现行有效 of 规章 and of 行政规范性文件. */
  readonly rules: readonly number[];
  readonly normativeDocs: readonly number[];
  /** 行政许可, 行政处罚, 行政强制. */
  readonly decisions: readonly number[];
  readonly fees: string;
}

/** 新收 51, 上年结转 4, 办结 50, 结转下年度 5; 行政复议 13, 行政诉讼 8 + 2; 规范性文件 8, 3, 66. */
export const county: ClaimTables = {
  agency: '青禾县人民政府',
  requests: {
    received: [40, 5, 0, 1, 3, 2],
    carriedIn: [4, 0, 0, 0, 0, 0],
    granted: [14, 4, 0, 0, 0, 2],
    partial: [5, 0, 0, 1, 0, 0],
    'denied.stateSecret': [1, 0, 0, 0, 0, 0],
    'denied.thirdParty': [2, 0, 0, 0, 0, 0],
    'denied.processInfo': [4, 0, 0, 0, 0, 0],
    'unable.notHeld': [8, 0, 0, 0, 1, 0],
    'unable.stillUnclear': [1, 0, 0, 0, 0, 0],
    'unprocessed.petition': [3, 0, 0, 0, 0, 0],
    'unprocessed.duplicate': [2, 0, 0, 0, 0, 0],
    'other.correctionOverdue': [1, 0, 0, 0, 1, 0],
    outcomeTotal: [41, 4, 0, 1, 2, 2],
    carriedOut: [3, 1, 0, 0, 1, 0],
  },
  disputes: [
    [7, 1, 2, 3],
    [5, 0, 1, 2],
    [1, 0, 0, 1],
  ],
  rules: [0, 0, 0],
  normativeDocs: [8, 3, 66],
  decisions: [1234, 87, 0],
  fees: '20587.3303',
};

/** The same numbers in the reports of a bureau and of the government's office. */
export const bureau: ClaimTables = { ...county, agency: '青禾县教育局' };
export const office: ClaimTables = { ...county, agency: '青禾县人民政府办公室' };

/** A town that received 12 applications of natural persons, granted all, and had two reviews that upheld it. */
export const town: ClaimTables = {
  agency: '青禾县柳溪镇人民政府',
  requests: {
    received: [12, 0, 0, 0, 0, 0],
    granted: [12, 0, 0, 0, 0, 0],
    outcomeTotal: [12, 0, 0, 0, 0, 0],
  },
  disputes: [
    [2, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  rules: [0, 0, 0],
  normativeDocs: [1, 0, 1],
  decisions: [3, 0, 0],
  fees: '0',
};

/** A bureau of which every number is zero. */
export const idle: ClaimTables = {
  agency: '青禾县统计局',
  requests: {},
  disputes: [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  rules: [0, 0, 0],
  normativeDocs: [0, 0, 0],
  decisions: [0, 0, 0],
  fees: '0',
};

/** A report for 2025 with these tables, whose overview holds the sentences in its part about applications. */
export function claimReport(tables: ClaimTables, sentences: string): string {
  const name = tables.agency;
  return sampleReport({
    title: `${name}2025年政府信息公开工作年度报告`,
    opening: `本报告由${name}编制。`,
    overview: `一、总体情况\n\n（一）主动公开情况。按要求公开。\n\n（二）依申请公开情况。${sentences}`,
    proactive: `二、主动公开政府信息情况\n\n${proactive(tables)}`,
    requests: `三、收到和处理政府信息公开申请情况\n\n${requests(tables.requests)}`,
    disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${disputes(tables.disputes)}`,
  });
}

const form = formOf('2021');

function proactive({ rules, normativeDocs, decisions, fees }: ClaimTables): string {
  const rows = form.tables.proactive.rows.map(({ label }) => label);
  const values = [rules, normativeDocs, ...decisions.map((count) => [count]), [fees]];
  return rows.map((label, index) => [label, ...values[index]!].join('\t')).join('\n');
}

function requests(rows: Requests): string {
  const head = '申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
  const lines = form.tables.requests.rows.map(({ key, label }) => {
    const values = rows[key.replace('requests.', '')] ?? [0, 0, 0, 0, 0, 0];
    return [label, ...values, sum(values)].join('\t');
  });
  return [head, ...lines].join('\n');
}

function disputes(groups: readonly (readonly number[])[]): string {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const labels = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  return [
    labels.join('\t\t\t\t\t'),
    [...heads, ...heads, ...heads].join('\t'),
    groups.flatMap((results) => [...results, sum(results)]).join('\t'),
  ].join('\n');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
