// The report as an HTML page of its own, to be printed or saved: no scripts, nothing from elsewhere.

import { printBlocks } from './blocks.ts';
import type { CheckedReport } from './marks.ts';
import { element, escaped, tag } from './markup.ts';
import { reportStyle } from './style.ts';

/** The whole page, in the official form and without any marks of the checking. */
export function reportPage(checked: CheckedReport): string {
  const title = checked.report.title?.content.text ?? '政府信息公开工作年度报告';
  const head = element(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element('title', {}, escaped(title)),
    element('style', {}, reportStyle),
  );
  const blocks = printBlocks(checked).map(({ html }) => html);
  const body = element('body', {}, '\n', element('main', { class: 'report' }, '\n', blocks.join('\n'), '\n'), '\n');
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, '\n', head, '\n', body, '\n')}\n`;
}
