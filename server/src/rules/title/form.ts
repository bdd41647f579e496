// The title departs from what such a report is called.

import type { Title } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import type { Edit, Finding, Rule, RuleContext } from '../rule.ts';

/**
 * A title that lacks the year, or that calls the report otherwise than 政府信息公开工作年度报告. 2022年 and 2022年度 are
 * both in use. Only a note: the agency left out, or 工作 (政府信息公开年度报告).
 * What the blank form's title says (格式模板) is `content/residue`.
 */
export const rule: Rule = {
  id: 'title/form',
  severity: 'warning',
  title: '标题不合规范',
  *check(context) {
    const { title } = context.report;
    if (!title) return;
    const words = withoutSpaces(title);
    if (/模板|样式|样本|范本/.test(words.text)) return;
    yield* missingYear(context, title, words);
    yield* otherName(title, words);
    yield* missingAgency(context, title, words);
  },
};

interface Words {
  readonly text: string;
  /** Place in the title's content of each character of `text`. */
  readonly places: readonly number[];
}

function withoutSpaces({ content }: Title): Words {
  const places: number[] = [];
  for (let place = 0; place < content.text.length; place++) if (/\S/.test(content.text[place]!)) places.push(place);
  return { text: places.map((place) => content.text[place]).join(''), places };
}

const YEAR = /(?:[12１２][\d０-９]{3}|[一二][〇○Ｏ零一二三四五六七八九]{3})年/;

function* missingYear({ report }: RuleContext, title: Title, words: Words): Iterable<Finding> {
  if (YEAR.test(words.text)) return;
  const at = words.text.search(/(?:政府)?信息公开/);
  const year = report.year?.value;
  yield {
    span: title.span,
    message: '标题没有年份。',
    ...(year !== undefined &&
      at !== -1 && {
        fixes: [{ title: `补写“${year}年”`, safe: true, edits: [insertion(title, words, at, `${year}年`)] }],
      }),
  };
}

const OFFICIAL_NAME = '政府信息公开工作年度报告';
/** What the report is called where it is not called by its name: any of these may be left out or be another word. */
const OTHER_NAME = /(政府|政务)?(信息)?公开(工作)?(?:情况)?的?(年度)?(工作)?(报告|年报|总结)/;

function* otherName(title: Title, words: Words): Iterable<Finding> {
  if (words.text.includes(OFFICIAL_NAME)) return;
  const match = OTHER_NAME.exec(words.text);
  if (!match) return;
  const [name, ...parts] = match;
  const [body, information, workBefore, annual, workBehind, report] = parts;
  const span = sourceSpan(title.content, words.places[match.index]!, words.places[match.index + name.length - 1]! + 1);
  const lacks = [
    body === '政府' ? '' : '政府',
    information ? '' : '信息',
    workBefore || workBehind ? '' : '工作',
    annual || report === '年报' ? '' : '年度',
  ].filter(Boolean);
  const onlyWork = lacks.every((word) => word === '工作');
  // One piece left out is put in where it belongs; a name of other words is written anew.
  const inserted = insertedPiece(title, words, match.index, name);
  yield {
    span,
    message: lacks.length > 0 ? `标题缺少“${lacks.join('”“')}”，应为“${OFFICIAL_NAME}”。` : `应为“${OFFICIAL_NAME}”。`,
    ...(onlyWork && { severity: 'info' as const }),
    fixes: [
      {
        title: `改为“${OFFICIAL_NAME}”`,
        safe: true,
        edits: [inserted ?? { span, newText: OFFICIAL_NAME }],
      },
    ],
  };
}

function insertedPiece(title: Title, words: Words, at: number, name: string): Edit | undefined {
  for (const piece of ['政府', '工作', '年度']) {
    const place = OFFICIAL_NAME.indexOf(piece);
    if (OFFICIAL_NAME.replace(piece, '') === name) return insertion(title, words, at + place, piece);
  }
  return undefined;
}

function insertion(title: Title, words: Words, at: number, newText: string): Edit {
  const place = words.places[at]!;
  const { start } = sourceSpan(title.content, place, place + 1);
  return { span: { start, end: start }, newText };
}

function* missingAgency({ report }: RuleContext, title: Title, words: Words): Iterable<Finding> {
  const rest = words.text
    .replace(YEAR, '')
    .replace(/^度|关于|的/g, '')
    .replace(OTHER_NAME, '');
  if (/\p{Script=Han}{2}/u.test(rest)) return;
  const name = report.agency?.name;
  const at = { start: title.span.start, end: title.span.start };
  yield {
    span: title.span,
    severity: 'info',
    message: '标题没有写明机关名称。',
    ...(name && { fixes: [{ title: `补写“${name}”`, safe: false, edits: [{ span: at, newText: name }] }] }),
  };
}
