// A section has no table that can be read.

import type { SectionForm } from '../../form/schema.ts';
import type { ProblemKind, Report, Table } from '../../report/model.ts';
import { insertTable } from '../insertions.ts';
import { headingName, headingPlace, sectionOf, tablePlace, tableStart } from '../places.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { isUnfilled } from '../tables.ts';

/**
 * One finding for each of sections two to four whose table is not there, cannot be read, or is a blank form.
 * Where the section itself is absent, `section/missing` says so.
 */
export const rule: Rule = {
  id: 'table/missing',
  severity: 'error',
  title: '缺少表格、表格无法读取或者未填写',
  *check(context) {
    const { report, form } = context;
    for (const section of form.sections) {
      if (!section.table) continue;
      const table = report.tables.find((candidate) => candidate.id === section.table);
      const finding = table ? judged(context, section, table) : absent(context, section);
      if (finding) yield finding;
    }
  },
};

function absent({ report, form }: RuleContext, section: SectionForm): Finding | undefined {
  const written = sectionOf(report, section.id);
  if (!written || !section.table) return undefined;
  const edit = insertTable(report, form, section.table, section.id);
  return {
    span: headingPlace(written),
    message: `“${headingName(written)}”下没有表格。如果表格原是图片或者粘贴时丢失，请重新录入。`,
    ...(edit && { fixes: [{ title: '插入空白表格', safe: false, edits: [edit] }] }),
  };
}

function judged({ report, form }: RuleContext, section: SectionForm, table: Table): Finding | undefined {
  if (table.layout === 'unreadable') {
    return { span: tablePlace(report, form, table), message: `${named(section)}无法读取：${reason(report, table)}` };
  }
  // At the table itself and not at the heading: an empty table that a fix inserted is found inside what it wrote.
  if (isUnfilled(table)) return { span: tableStart(report, table), message: `${named(section)}未填写。` };
  return undefined;
}

function named({ numeral, title }: SectionForm): string {
  return `“${numeral}、${title}”的表格`;
}

function reason({ problems }: Report, { id }: Table): string {
  const has = (kind: ProblemKind) => problems.some((problem) => problem.kind === kind && problem.table === id);
  return has('tableGlued')
    ? '单元格连在一起，分不清哪些数字属于哪一格。请从原文件重新复制表格。'
    : '数字与行名分散在不同的行，无法确定每个数字属于哪一格，其中的数字没有检查。若由 PDF 转换，请改用 pdftotext -layout。';
}
