// The report has no title.

import { lineBreakOf, titlePlace } from '../places.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

/** One finding at the first line. The title is written by a fix where the agency and the year are told in the text. */
export const rule: Rule = {
  id: 'title/missing',
  severity: 'warning',
  title: '没有标题',
  *check(context) {
    const { report } = context;
    if (report.title) return;
    const fix = titleFix(context);
    yield {
      span: titlePlace(report),
      message: '没有标题，应为“〔机关名称〕〔年份〕年政府信息公开工作年度报告”。',
      ...(fix && { fixes: [fix] }),
    };
  },
};

function titleFix({ report }: RuleContext): Fix | undefined {
  const { agency, year, text } = report;
  if (!agency || !year) return undefined;
  const title = `${agency.name}${year.value}年政府信息公开工作年度报告`;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const written = text.slice(start).trimStart().startsWith('<') ? `<p>${title}</p>` : title;
  const newText = written + lineBreakOf(text).repeat(2);
  return { title: `补写标题“${title}”`, safe: false, edits: [{ span: { start, end: start }, newText }] };
}
