// Which body a report is of, and for which year: from what it says, else from the name of its file.

import type { Report } from '../report/model.ts';
import { readReport } from '../report/read.ts';

/** What is known of whose report it is; either part may be unknown. */
export interface Identity {
  /** Name of the body, as written. */
  readonly body?: string;
  readonly year?: number;
}

/** What a text says of whose report it is. */
export type StatedIdentity = Pick<Report, 'agency' | 'year'>;

/** The first lines of most reports tell title, agency and year; a page of the web begins with other things. */
export const OPENING_LENGTH = 400;

/** What the first lines of a text say of whose report it is, where they say all of it. */
export function identityInOpening(text: string): StatedIdentity | undefined {
  const opening = readReport(text.slice(0, OPENING_LENGTH));
  return opening.title && opening.agency && opening.year ? opening : undefined;
}

/**
 * What a text says of whose report it is, read from no more of it than is needed; undefined where the first lines do not
 * say it and `isReport` is not true of the text.
 */
export function statedIdentity(text: string, isReport: () => boolean): StatedIdentity | undefined {
  return identityInOpening(text) ?? (isReport() ? readReport(text) : undefined);
}

/**
 * The identity of a report. `declared` is what the configuration says of its file and wins; then comes the report's own
 * text, then the name of its file, `path` with `/`: 2024/青禾县教育局.txt.
 */
export function identityOf({ agency, year }: StatedIdentity, path: string, declared: Identity = {}): Identity {
  const body = declared.body ?? agency?.name;
  const ofYear = declared.year ?? year?.value;
  if (body !== undefined && ofYear !== undefined) return { body, year: ofYear };
  const named = identityOfPath(path);
  return withKnown(body ?? named.body, ofYear ?? named.year);
}

/** What the names of a file and of the folders that it lies in say: 年报/2024/青禾县教育局.txt, 3-青禾县教育局2024年报（终稿）.md. */
export function identityOfPath(path: string): Identity {
  const [file = '', ...folders] = path.split('/').reverse();
  const names = [file.replace(/\.[^.]*$/, ''), ...folders];
  return withKnown(names.map(bodyIn).find(isKnown), names.map(yearIn).find(isKnown));
}

function withKnown(body: string | undefined, year: number | undefined): Identity {
  return { ...(body !== undefined && { body }), ...(year !== undefined && { year }) };
}

function isKnown<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

function yearIn(name: string): number | undefined {
  const years = new Set([...name.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g)].map(Number));
  // 2023-2024 may be either.
  return years.size === 1 ? [...years][0] : undefined;
}

const WORDS_OF_REPORTS = /^关于|(?<!人民)政府信息公开|政务公开|信息公开|工作|年度|报告|年报|\d+年?/g;
const BODY =
  /[\p{Script=Han}]{2,}(?:政府|办公室|办公厅|委员会|管委会|局|厅|部|署|院|中心|办事处|大队|支队|总队|省|市|县|区|州|盟|旗|乡|镇)$/u;

function bodyIn(name: string): string | undefined {
  const words = name.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').replace(WORDS_OF_REPORTS, ' ');
  return words.split(/[^\p{Script=Han}]+/u).find((word) => BODY.test(word));
}
