// The texts that fuzzing starts from: the project's own reports, the real ones where they are present, and odd ones.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleReport } from '../support/sampleReport.ts';

const sharedReports = '../shared/reports';

/** Every text that is there, the same ones in the same order. */
export function seedTexts(): string[] {
  const folders = ['examples', sharedReports].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?!README).*\.(?:txt|md|html|nianbao)$/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return [sampleReport(), sampleReport().replaceAll('\n', '\r\n'), ...files];
}

/** Texts of which one thing is far too much; `amount` is about the length in characters. */
export function oddTexts(amount: number): Record<string, string> {
  const times = (piece: string) => piece.repeat(Math.ceil(amount / piece.length));
  const report = sampleReport();
  return {
    'one long line': report.replaceAll('\n', '').padEnd(amount, '政府信息公开申请12件，'),
    'one long cell': report.replace('318', times('3')),
    'one long row': report.replace('318', times('3\t')),
    headings: times('一、总体情况\n'),
    'all headings': times('二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、\n'),
    pipes: times('|'),
    'lines of a pipe': times('|\n'),
    labels: times('（七）总计\n'),
    'labels and numbers': times('行政许可 1 规章 2 0 3 总计 '),
    'nested tables': times('<table><tr><td>'),
    'nested elements': times('<div><p><b>'),
    'open tags': times('<td '),
    'open comments': times('<!-- '),
    'wide cells': times('<tr><td colspan=1000 rowspan=1000>0</td></tr>'),
    entities: times('&nbsp;&#48;&'),
    'opening quotes': times('《'),
    brackets: times('（'),
    digits: times('1234567890'),
    'full-width digits': times('１２，３４５'),
    'Chinese numerals': times('一千二百三十四万五千六百'),
    'carriage returns': times('总计\r0\r'),
    spaces: `${times(' ')}总计`,
    nulls: times('\0'),
    'half pairs': times('\ud842'),
    'marks without width': times('总\u200b计\u202e'),
    'silencing lines': times('<!-- nianbao-ignore sum/balance -->\n'),
    'claims in one sentence': times('新收申请12件，同比增长3%，其中予以公开5件、不予公开7件，'),
    citations: times('《中华人民共和国政府信息公开条例》第三十六条、第九十九条，'),
    'many dates': times('2025年1月1日至2024年12月31日'),
    circles: times('〇'),
    dots: times('…'),
    'the blank form': times('XX年XX月，收取信息处理费情况在此处报告。'),
    'whole reports': times(`${report}\n`),
  };
}
