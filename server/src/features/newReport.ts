// A new report to begin with: the form of its year, with what last year's report of the same body already tells.

import { formForYear } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';
import { type SkeletonLayout, sectionSkeleton, skeleton } from '../form/skeleton.ts';
import { readReport } from '../report/read.ts';
import { comparableNumber } from '../series/comparable.ts';
import type { ReadReport } from '../series/model.ts';
import { applyEdits } from '../text/edits.ts';
import { formattingEdits, USUAL_TAB_SIZE } from './formatting.ts';

/** A people's government from the county upwards, one of its departments, a town or a street office. */
export type BodyKind = 'government' | 'department' | 'town';

export interface NewReportWish {
  /** 青禾县教育局. */
  readonly agency: string;
  readonly kind: BodyKind;
  /** The year that is reported on. */
  readonly year: number;
  readonly layout: SkeletonLayout;
}

/** What the first section is about; a government tells of its assessments too (article 50). */
const topics = ['主动公开情况', '依申请公开情况', '政府信息管理情况', '政府信息公开平台建设情况', '监督保障情况'];
const governmentTopic = '监督保障和工作考核、社会评议、责任追究情况';

/**
 * The whole form as text, with the five topics of the first section. Of last year's report, where it is given, what was
 * carried over stands as carried in, and what was in force then as in force. Towns cannot make 规章: zeros stand there.
 * The tables are aligned, so that one sees in which column a blank cell is.
 */
export function newReport({ agency, kind, year, layout }: NewReportWish, previous?: ReadReport): string {
  const form = formForYear(year);
  const numbers = new Map<CellKey, number>([
    ...(kind === 'town' ? zerosOfRules(form) : []),
    ...(previous ? carriedNumbers(form, previous) : []),
  ]);
  const text = skeleton(form, { agency, year, layout, numbers });
  const heading = sectionSkeleton(form, 'overview', layout);
  const headed = topics.map((topic, index) => {
    const title = kind === 'government' && index === topics.length - 1 ? governmentTopic : topic;
    return `（${'一二三四五'[index]}）${title}`;
  });
  const written = text.replace(heading, [heading, ...headed].join('\n\n'));
  return applyEdits(written, formattingEdits(readReport(written), { tabSize: USUAL_TAB_SIZE }));
}

function zerosOfRules(form: Form): [CellKey, number][] {
  const rules = form.tables.proactive.rows.find(({ key }) => key === 'proactive.rules')!;
  return rules.columns.map(({ id }) => [`${rules.key}.${id}`, 0]);
}

function carriedNumbers(form: Form, previous: ReadReport): [CellKey, number][] {
  const carried = form.tables.requests.rows
    .find(({ key }) => key === 'requests.carriedIn')!
    .columns.map(({ id }) => [`requests.carriedIn.${id}`, `requests.carriedOut.${id}`] as const);
  const inForce = form.tables.proactive.rows
    .filter(({ columns }) => columns.some(({ id }) => id === 'inForce'))
    .map(({ key }) => [`${key}.inForce`, `${key}.inForce`] as const);
  return [...carried, ...inForce].flatMap(([key, from]) => {
    const number = comparableNumber(previous, from);
    return number === undefined ? [] : [[key, number] as [CellKey, number]];
  });
}
