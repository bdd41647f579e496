// Prints a model as a page whose markup was stripped: one line, the cells glued together or parted here and there.

import { sectionOf, tableIds } from '../../server/src/form/index.ts';
import type { Form, TableForm } from '../../server/src/form/schema.ts';
import type { ReportModel } from './model.ts';
import type { Random } from './random.ts';

/** `parted` is the probability that a space stands between two cells; a page has it between all or hardly any. */
export function printGlued(model: ReportModel, form: Form, random: Random, parted: number): string {
  const numeral = (id: Parameters<typeof sectionOf>[1]) =>
    `${sectionOf(form, id).numeral}、${sectionOf(form, id).title}`;
  const tables = tableIds.map((id) => `${numeral(id)}${printTable(form.tables[id], model, random, parted)}`).join(' ');
  return [
    '澄湖县水利局2025年政府信息公开工作年度报告本报告根据《中华人民共和国政府信息公开条例》编制。',
    `${numeral('overview')}2025年，县水利局认真做好政府信息公开工作。（一）主动公开情况。公开各类信息若干。`,
    `${tables}${numeral('problems')}公开的内容还不够细。${numeral('other')}没有收取信息处理费。`,
  ].join(' ');
}

function printTable(table: TableForm, model: ReportModel, random: Random, parted: number): string {
  const cells = (rowKey: string, columns: TableForm['rows'][number]['columns']) =>
    columns
      .map(({ id }) => String(model.get(`${rowKey}.${id}`)))
      .reduce((text, cell) => text + (random.chance(parted) ? ' ' : '') + cell);
  if (table.id === 'disputes') {
    const heads = table.rows[0]!.columns.map(({ label }) => label).join('');
    const values = table.rows.flatMap(({ key, columns }) => columns.map(({ id }) => String(model.get(`${key}.${id}`))));
    const line = values.reduce((text, cell) => text + (random.chance(parted) ? ' ' : '') + cell);
    return `行政复议行政诉讼${heads}未经复议直接起诉复议后起诉${heads}${heads}${line}`;
  }
  const groups = new Map(table.groups.map((group) => [group.key, group]));
  const printed = new Set<string>();
  let text =
    table.id === 'requests'
      ? `${table.heads[0]!.label}申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他`
      : '';
  for (const row of table.rows) {
    for (const group of [groups.get(groups.get(row.group ?? '')?.group ?? ''), groups.get(row.group ?? '')]) {
      if (!group || printed.has(group.key)) continue;
      printed.add(group.key);
      text += group.label;
      if (table.id === 'proactive') text += `信息内容${row.columns.map(({ label }) => label).join('')}`;
    }
    text += row.label + cells(row.key, row.columns);
  }
  return text;
}
