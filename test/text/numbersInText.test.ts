import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../server/src/text/numbersInText.ts';
import { expectLinear } from '../support/linear.ts';

/** `21 件`, `约 20 件`, `2023 年=year`: value, unit, and kind where it is no count. */
function told(text: string): string[] {
  return findNumbers(text).map(({ value, unit, kind, approximate }) => {
    const words = `${approximate ? '约' : ''}${value}${unit}`;
    return kind === 'quantity' ? words : `${words}=${kind}`;
  });
}

const table: readonly [string, ...string[]][] = [
  // counts
  ['收到申请21件', '21件'],
  ['收到申请 21 件。', '21件'],
  ['收到申请２１件', '21件'],
  ['收到申请二十一件', '21件'],
  ['收到申请两件', '2件'],
  ['公开信息1,136条', '1136条'],
  ['公开信息1，136 条', '1136条'],
  ['公开信息1.2万件', '12000件'],
  ['公开信息1.13 万条', '11300条'],
  ['收费20587.3303万元', '20587.3303万元'],
  ['收费3940元', '3940元'],
  ['申请零件', '0件'],
  ['行政复议均为0', '0'],
  ['共六部分', '6部分'],
  ['由六大部分组成', '6大部分'],
  ['分6个部分', '6个部分'],
  ['阅读量达180万次', '180万次'.replace('180万', '1800000')],
  // lists of counts
  ['分别为3、5、7件', '3', '5', '7件'],
  ['受理21件，办结20件', '21件', '20件'],
  ['12，345', '12345=code'],
  // not exact
  ['信息5500余条', '约5500条'],
  ['信息 70 余条', '约70条'],
  ['约20件', '约20件'],
  ['约 20 件', '约20件'],
  ['超1000件', '约1000件'],
  ['20件以上', '约20件'],
  ['二十多件', '约20件'],
  ['数十件', '约10件'],
  ['每年5-10件', '约5', '约10件'],
  ['每年3至5件', '约3', '约5件'],
  // shares and growth
  ['占33.9%', '33.9%=percent'],
  ['占33.9％', '33.9％=percent'],
  ['占百分之五', '5%=percent'],
  ['占百分之三十三，', '33%=percent'],
  ['占百分之几十和百分之', '0=other', '0=other'],
  ['提高2个百分点', '2个百分点=points'],
  ['是上年的1.5倍', '1.5倍=times'],
  // times
  ['2023年', '2023年=year'],
  ['2023 年度', '2023年度=year'],
  ['至202020年12月31日', '202020年=year', '12月=month', '31日=day'],
  ['二〇二三年', '2023年=year'],
  ['12月31号', '12月=month', '31号=day'],
  ['2020-01-31', '2020=date'],
  ['2023.1.31', '2023=date'],
  ['近三年', '约3年=duration'],
  ['20个工作日内', '20个工作日=duration'],
  ['上午9:00-11：30', '9=other', '0=code', '30=other'],
  // numbers that are names
  ['第36条', '36条=ordinal'],
  ['第三十六条', '36条=ordinal'],
  ['国务院令第711号', '711号=ordinal'],
  ['国令711号', '711号=code'],
  ['国办公开办函〔2021〕30号', '2021=code', '30号=code'],
  ['濮政办（2022）29号', '2022=code', '29号=code'],
  ['电话：0517-87222589', '517=code'],
  ['电话13800138000', '13800138000=code'],
  ['邮编：223100，', '223100=code'],
  ['洪泽湖大道90号2楼', '90号=code', '2楼=code'],
  ['hzzwgk@126.com'],
  ['http://www.a.gov.cn/2023/01/12345.html进行查阅'],
  ['5G和H5', '5=code'],
  ['（1）加强领导', '1=ordinal'],
  ['1.加强领导；2.加强培训', '1=ordinal', '2=ordinal'],
  ['1.2023年，收到3件', '1=ordinal', '2023年=year', '3件'],
  ['2 1 件', '2=other', '1件=other'],
  // words
  ['统一部署，一事一审，进一步，两会，三安全一稳定，一件事一次办，一方面，逐一件件'],
];

describe('findNumbers', () => {
  it.each(table)('%s', (text, ...expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('never throws, and gives finite numbers in order', () => {
    const likely = fc.string({
      unit: fc.constantFrom(...'0123456789１，,.-至年月日件条万元%百分之二十一第号〔〕（）:、。约余a@ '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(likely, fc.string()), (text) => {
        let end = 0;
        for (const number of findNumbers(text)) {
          expect(Number.isFinite(number.value)).toBe(true);
          expect(number.start).toBeGreaterThanOrEqual(end);
          expect(number.end).toBeGreaterThan(number.start);
          expect(number.unitEnd).toBeGreaterThanOrEqual(number.end);
          end = number.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', '一', 'a', '1,234', '1-', '（1', '约'])('takes linear time for %s again and again', (piece) => {
    expectLinear((length) => findNumbers(piece.repeat(length)));
  });
});
