// Reports as sites publish them: menus, lists of other years, scripts and layout tables around the report, and the HTML of
// editors and of Word inside. Each page must read as the report does, without a finding that the report does not have.

import { describe, expect, it } from 'vitest';
import { cellTexts } from '../../server/src/preview/blocks.ts';
import { type OfficialCell, type OfficialTable, officialTables } from '../../server/src/preview/officialTables.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { decode, encode } from '../../server/src/text/decode.ts';
import { sampleReport } from '../support/sampleReport.ts';

const { report, form } = analyse(sampleReport());
const tables = new Map(officialTables(form, cellTexts(report)).map((table) => [table.id, table]));
const cells = [...report.cells].map(([key, { text }]) => `${key} ${text}`).sort();

type Writer = (table: OfficialTable) => string;

function rowsOf({ head, bodies }: OfficialTable, row: (cells: readonly OfficialCell[]) => string): string[] {
  return [...head, ...bodies.flat()].map(row);
}

const spans = ({ columnSpan, rowSpan }: OfficialCell) =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}`;

/** As Word saves a table for the web. */
const byWord: Writer = (table) => {
  const cell = (one: OfficialCell) =>
    `<td width=81${spans(one)} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal align=center><span style='font-size:9.0pt;font-family:宋体'>${one.text || '&nbsp;'}<o:p></o:p></span></p></td>`;
  const rows = rowsOf(table, (row) => `<tr style='height:14.2pt'>\n${row.map(cell).join('\n')}\n</tr>`);
  return `<!--[if gte mso 9]><xml></xml><![endif]--><table class=MsoNormalTable border=1 cellspacing=0>${rows.join('\n')}</table>`;
};

/** As it was written by hand long ago: no end tags, capitals, blanks around the values. */
const byHand: Writer = (table) => {
  const rows = rowsOf(table, (row) => `<TR>${row.map((one) => `<TD${spans(one)}>&nbsp;${one.text}<BR>`).join('\n')}`);
  return `<TABLE BORDER=1 WIDTH="100%">${rows.join('\n')}</TABLE>`;
};

/** As an editor on a site makes it: wrappers in every cell, each row in a body of its own. */
const byEditor: Writer = (table) => {
  const cell = (one: OfficialCell) =>
    `<td${spans(one)}><div><span><font face="宋体">${one.text}</font></span></div><p></p></td>`;
  return `<div class="table-box"><table><tbody>${rowsOf(table, (row) => `<tr>${row.map(cell).join('')}</tr>`).join('</tbody><tbody>')}</tbody></table></div>`;
};

/** The report's own part of a page. */
function content(write: Writer): string {
  const pieces = [
    ...report.paragraphs.map(({ span, kind, content: { text } }) => ({
      at: span.start,
      html: kind === 'title' ? `<div class="title"><strong>${text}</strong></div>` : `<p>　　${text}</p>`,
    })),
    ...report.tables.map(({ span, id }) => ({ at: span.start, html: write(tables.get(id)!) })),
  ];
  return pieces
    .sort((one, other) => one.at - other.at)
    .map(({ html }) => html)
    .join('\n');
}

const page = (
  inner: string,
  meta = '<meta charset="utf-8">',
) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head>${meta}<title>青禾县人民政府2025年政府信息公开工作年度报告_青禾县人民政府门户网站</title>
<meta name="ArticleTitle" content="青禾县人民政府2025年政府信息公开工作年度报告">
<style>.nav td{width:10%}</style><script>var t="<table><tr><td>一、总体情况</td></tr></table>"; if(1<2){document.write('<td>')}</script></head>
<body><!-- 头部 --><div><a href="/">首页</a> | <a>登录</a> | <a>无障碍</a></div>
<ul><li><a>政务公开</a></li><li><a>政府信息公开指南</a></li><li><a>法定主动公开内容</a></li><li><a>政府信息公开年报</a></li><li><a>政府信息公开工作年度报告</a></li><li><a>依申请公开</a></li></ul>
<div>当前位置：<a>首页</a> &gt; <a>政府信息公开</a> &gt; <a>政府信息公开年报</a> &gt; 正文</div>
<table width="1000"><tr><td width="200" valign="top"><table><tr><td><a>青禾县人民政府2024年政府信息公开工作年度报告</a></td></tr><tr><td><a>青禾县人民政府2023年政府信息公开工作年度报告</a></td></tr><tr><td>共 2 页</td></tr></table></td>
<td><table><tr><td>索引号：</td><td>QH000-2026-0001</td><td>发布日期：</td><td>2026-01-20</td></tr><tr><td>发布机构：</td><td>青禾县人民政府办公室</td><td>浏览次数：</td><td>1,236</td></tr></table>
<div>发布时间：2026-01-20 16:35　来源：县政府办　字号：[<a>大</a> <a>中</a> <a>小</a>]　<a>打印</a></div>
<div id="UCAP-CONTENT">${inner}</div><div>分享到：<a>微信</a><a>微博</a></div><div>附件：<a href="x.docx">青禾县2025年年报.docx</a></div>
<div>上一篇：<a>青禾县教育局2025年政府信息公开工作年度报告</a></div></td></tr></table>
<div>主办：青禾县人民政府办公室　备案号：豫ICP备05000000号-1　政府网站标识码：4100000001</div><script>_hmt.push(["x"])</script></body></html>`;

describe.each([
  ['Word', byWord],
  ['hand', byHand],
  ['the editor of a site', byEditor],
] as const)('a published page with tables made by %s', (_, write) => {
  const read = analyse(page(content(write)));

  it('has every cell of the report', () => {
    expect([...read.report.cells].map(([key, { text }]) => `${key} ${text}`).sort()).toEqual(cells);
  });

  it('has its title, year and agency, not those of the menus and lists around it', () => {
    expect(read.report.title?.content.text).toBe('青禾县人民政府2025年政府信息公开工作年度报告');
    expect(read.report.year?.value).toBe(2025);
    expect(read.report.agency?.name).toBe('青禾县人民政府');
  });

  it('has no finding that the report does not have', () => {
    expect(read.findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

describe('the bytes of a page', () => {
  const gbMeta = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">';
  it.each([
    ['GB18030, as its meta says', 'gb18030', gbMeta],
    ['UTF-8 though its meta says GB2312', 'utf-8', gbMeta],
    ['UTF-8 with a byte order mark', 'utf-8-bom', ''],
    ['UTF-16 with a byte order mark', 'utf-16le', ''],
  ] as const)('are read in %s', (_, encoding, meta) => {
    const html = page(content(byWord), meta);
    expect(decode(encode(html, encoding)!)).toMatchObject({ text: html, encoding, damages: 0 });
  });
});
