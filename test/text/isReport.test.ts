// Which texts are taken for a report, and which are left alone.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { edition2019 } from '../../server/src/form/editions/edition2019.ts';
import { edition2021 } from '../../server/src/form/editions/edition2021.ts';
import { looksLikeReport } from '../../server/src/text/isReport.ts';

test.each([
  '清峪县人民政府2024年政府信息公开工作年度报告',
  '  清峪县人民政府\n2024 年政府信息公开工作年度报告\n',
  '2024年清峪县人民政府办公室\n\n信息公开工作年度报告',
  '# 清峪县水利局 2024 年政府信息公开年度报告（公开版）\n',
  '清峪县水利局２０２４年度政府信息公开工作报告',
  '清峪县水利局\n二〇二四年政府信息公开工作年度报告',
  '<title>清峪县水利局2024年政府信息公开工作年度报告_清峪县人民政府</title>',
  '<p>清峪县水利局<span>2024</span>年政府信息公开<b>工作</b>年度报告</p>',
  '一、总体情况\n（一）主动公开。\n二、主动公开政府信息情况\n',
  '<p>一、总体情况&nbsp;</p><table><td>0</td></table><p><span>二、</span>主动公开政府信息情况</p>',
  '本报告根据《中华人民共和国政府信息公开条例》编制。',
  '根据《中华人民共和国政府信息公开条例》要求，现公布我局2024年政府信息公开工作年度报告。',
  `<script>${'if (a < b) c();'.repeat(2000)}</script><p>清峪县水利局2024年政府信息公开工作年度报告</p>`,
])('taken: %s', (text) => {
  expect(looksLikeReport(text)).toBe(true);
  expect(looksLikeReport(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(true);
});

test.each([
  '',
  'plain text, nothing else',
  '会议纪要\n一、总体情况\n今天讨论了三件事。',
  '# 年报助手\n检查政府信息公开工作年度报告的工具。',
  '关于做好2024年政府信息公开工作年度报告编制和发布工作的通知\n各镇人民政府：\n请于1月20日前报送。',
  '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
  '我局已于1月20日公布2024年政府信息公开工作年度报告。',
  ['2021', '2022', '2023', '2024'].map((year) => `清峪县水利局${year}年政府信息公开工作年度报告`).join('\n'),
  '# 规则\n\n```\n清峪县水利局2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n```\n',
  '<script>var title = "清峪县水利局2024年政府信息公开工作年度报告";</script><p>首页</p>',
])('left alone: %s', (text) => {
  expect(looksLikeReport(text)).toBe(false);
});

test('any two section headings of an edition are enough', () => {
  for (const { edition, sections } of [edition2019, edition2021]) {
    for (const [at, section] of sections.entries()) {
      const next = sections[(at + 1) % sections.length]!;
      const text = `${section.numeral}、${section.title}\n0\n${next.numeral}、${next.title}`;
      expect(looksLikeReport(text), `${edition} ${section.id}`).toBe(true);
    }
  }
});

test('what stands far below does not matter', () => {
  const report = '清峪县人民政府2024年政府信息公开工作年度报告';
  expect(looksLikeReport(`${'流水账\n'.repeat(300)}${report}`)).toBe(false);
  expect(looksLikeReport(`${'流水账'.repeat(5000)}\n${report}`)).toBe(false);
});

const reports = new URL('../../../shared/reports/', import.meta.url);

test.skipIf(!existsSync(reports))(
  'every report of ../shared/reports is taken (skipped where the folder is absent)',
  () => {
    for (const folder of [reports, new URL('fragments/', reports)]) {
      for (const name of readdirSync(folder)) {
        if (!/\.(?:txt|md|html)$/.test(name)) continue;
        const isReport = name !== 'README.md';
        expect(looksLikeReport(readFileSync(new URL(name, folder), 'utf8')), name).toBe(isReport);
      }
    }
  },
);
