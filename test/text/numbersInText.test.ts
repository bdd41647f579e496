import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../server/src/text/numbersInText.ts';

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
  ['公开信息1.2亿条', '120000000条'],
  ['公开信息1.2 亿条', '120000000条'],
  ['收费20587.3303万元', '20587.3303万元'],
  ['收费1.2 亿元', '1.2亿元'],
  ['收费1.2345万元', '1.2345万元'],
  ['收费3.05万元', '3.05万元'],
  ['收费３．０５万元', '3.05万元'],
  ['收费1.2亿元，年均增长', '1.2亿元'],
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
  // groups of three behind separators are one number, others are several
  ['公开信息12,345,678条', '12345678条'],
  ['公开信息1,034条', '1034条'],
  ['分别为1,23件', '1', '23件'],
  ['分别为1,2345件', '1', '2345件'],
  ['分别为1234,567件', '1234', '567件'],
  // more digits than can be held exactly are not read
  ['公开信息123456789012345条', '123456789012345条'],
  ['公开信息1234567890123456条', '0条'],
  ['收费0.123456789012345元', '0.123456789012345元'],
  ['收费0.1234567890123456元', '0元'],
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
  ['截至二〇二三年', '2023年=year'],
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
  ['1.1998年，收到3件', '1=ordinal', '1998年=year', '3件'],
  ['1.2020年，收到3件', '1=ordinal', '2020年=year', '3件'],
  ['2 1 件', '2=other', '1件=other'],
  // words
  ['统一部署，一事一审，进一步，两会，三安全一稳定，一件事一次办，一方面，逐一件件'],
];

/** The digits of the only number, and the digits with what belongs to them. */
const places: readonly [text: string, digits: string, whole: string][] = [
  ['收到申请21件。', '21', '21件'],
  ['收到申请 21 件。', '21', '21 件'],
  ['公开信息1.13 万条。', '1.13 万', '1.13 万条'],
  ['公开信息70 余条。', '70', '70 余条'],
  ['每年20件以上。', '20', '20件'],
  ['共12，', '12', '12'],
  ['占百分之五。', '百分之五', '百分之五'],
  ['第三十六条规定', '三十六', '三十六条'],
  ['于2023-01-31发布', '2023-01-31', '2023-01-31'],
  ['电话：0517-87222589，', '0517-87222589', '0517-87222589'],
  ['接通5G网络', '5G', '5G'],
];

describe('findNumbers', () => {
  it.each(table)('%s', (text, ...expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each(places)('in %s a correction replaces %s of %s', (text, digits, whole) => {
    const found = findNumbers(text).map(({ start, end, unitEnd }) => [
      text.slice(start, end),
      text.slice(start, unitEnd),
    ]);
    expect(found).toEqual([[digits, whole]]);
  });

  it.each([
    ['21件', 0],
    ['1.2万件', 1],
    ['20587.3303万元', 4],
    ['二十一件', 0],
  ])('%s has %i digits behind the point', (text, decimals) => {
    expect(findNumbers(text)[0]!.decimals).toBe(decimals);
  });
});
