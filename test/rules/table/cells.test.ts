import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { requestsTable, sampleParts, sampleReport } from '../../support/sampleReport.ts';

const cellRules = ['table/cell-blank', 'table/not-a-number', 'table/number-form', 'table/label'];

function withRequests(from: string, to: string): string {
  expect(sampleParts.requests).toContain(from);
  return sampleReport({ requests: sampleParts.requests.replace(from, to) });
}

function withProactive(from: string, to: string): string {
  expect(sampleParts.proactive).toContain(from);
  return sampleReport({ proactive: sampleParts.proactive.replace(from, to) });
}

it('a report in order gives none of the findings about cells', () => {
  checkNone(sampleReport(), cellRules);
});

describe('table/cell-blank', () => {
  const id = 'table/cell-blank';

  it('is found at the label of the row where nothing is to see, and 0 is offered', () => {
    const marked = withProactive('规章\t0\t0\t0', '⟦规章⟧{table/cell-blank：“现行有效件数”空白}\t0\t0\t');
    checkRule(marked, 'table/cell-count');
    checkFix(marked, id, '填写 0', sampleReport());
  });

  it.each(['/', '-', '——', '无'])('is found at %s', (mark) => {
    const marked = withProactive('规章\t0\t0\t0', `规章\t0\t⟦${mark}⟧{table/cell-blank：填的是“${mark}”}\t0`);
    checkRule(marked, 'table/not-a-number');
    checkFix(marked, id, 0, sampleReport());
  });

  it('says the value that the sums leave', () => {
    const marked = withRequests('（一）予以公开\t\t4\t1', '（一）予以公开\t\t4\t⟦/⟧{table/cell-blank：应为 1}');
    checkRule(marked);
    checkFix(marked, id, '填写 1', sampleReport());
  });

  it('is found once in a row that is wholly blank', () => {
    const marked = withProactive('规章\t0\t0\t0', '规章\t⟦/⟧{table/cell-blank：“规章”一行空白}\t/\t/');
    checkRule(marked);
    checkFix(marked, id, '整行填写 0', sampleReport());
  });

  it('is found once in a table where blanks stand for zero, totals among them', () => {
    const blank = sampleParts.requests
      .replaceAll(/\t0(?=[\t\n]|$)/g, '\t')
      .replace(
        '收到和处理政府信息公开申请情况',
        '⟦收到和处理政府信息公开申请情况⟧{table/cell-blank：158 个空白单元格按 0 计}',
      );
    const marked = sampleReport({ requests: blank });
    checkRule(marked, 'table/cell-count', 'table/row-missing');
    checkFix(marked, id, 0, sampleReport());
  });

  it('tells blank totals from blanks that are zero', () => {
    const blank = sampleParts.requests
      .replaceAll(/\t0(?=[\t\n]|$)/g, '\t')
      .replace('（一）予以公开\t\t4\t1\t\t\t\t\t5', '（一）予以公开\t\t4\t1\t\t\t\t\t')
      .replace(
        '收到和处理政府信息公开申请情况',
        '⟦收到和处理政府信息公开申请情况⟧{table/cell-blank：其中 1 个总计应为各栏之和，如“（一）予以公开”应为 5}',
      );
    const marked = sampleReport({ requests: blank });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport());
  });

  it('says once how many cells of a half-filled table are blank', () => {
    const rows = requestsTable
      .split('\n')
      .map((line, index) => (index < 5 ? line : line.replaceAll(/\t\d+(?=\t|$)/g, '\t')));
    const text = sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${rows.join('\n')}` });
    expect(findingsOf(id, text).map(({ message }) => message)).toEqual(['161 个空白单元格，没有的填写 0。']);
  });

  it('does not offer 0 where a sum speaks against it', () => {
    const text = withRequests('（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5', '（一）予以公开\t\t\t\t0\t0\t0\t0\t5').replace(
      '7\t1\t0\t0\t0\t0\t8',
      '\t\t0\t0\t0\t0\t8',
    );
    for (const { fixes = [] } of findingsOf(id, text)) expect(fixes.map(({ title }) => title)).not.toContain('填写 0');
  });
});

describe('table/not-a-number', () => {
  it.each([
    ['若干', '“若干”不是数字'],
    ['－3', '不能是负数'],
    ['-3', '不能是负数'],
    ['3.5', '应填整数'],
    ['1-2', '不是数字'],
    ['约5', '不是数字'],
    ['l2', '不是数字'],
  ])('%s is none in a count', (written, message) => {
    checkRule(
      withProactive('行政处罚\t27', `行政处罚\t⟦${written}⟧{table/not-a-number：${message}}`),
      'table/number-form',
      'table/cell-blank',
    );
  });

  it('says the value that the sums leave', () => {
    const marked = withRequests('（一）予以公开\t\t4\t1', '（一）予以公开\t\t4\t⟦若干⟧{table/not-a-number：应为 1}');
    checkRule(marked);
    checkFix(marked, 'table/not-a-number', '改为 1', sampleReport());
  });

  it('takes decimals for numbers in an amount of money', () => {
    checkNone(withProactive('行政事业性收费\t12.5', '行政事业性收费\t4166.241619'), cellRules);
  });
});

describe('table/number-form', () => {
  const id = 'table/number-form';

  it.each([
    ['２７', '全角'],
    ['2 7', '空格'],
    ['27件', '单位'],
    ['二十七', '阿拉伯数字'],
    ['027', '多余'],
    ['27（其中修订16件）', '括注'],
  ])('%s can be read but is not plain', (written, message) => {
    const marked = withProactive('行政处罚\t27', `行政处罚\t⟦${written}⟧{table/number-form：${message}}`);
    checkRule(marked, 'table/not-a-number', 'table/cell-blank');
    checkFix(marked, id, 0, sampleReport(), message !== '括注');
  });

  it('is only a note, and no safe fix, for an annotation', () => {
    const [finding] = findingsOf(id, withProactive('行政处罚\t27', '行政处罚\t27（含简易程序）'));
    expect(finding).toMatchObject({ severity: 'info', fixes: [{ safe: false }] });
  });

  it('finds separators', () => {
    const marked = withProactive('行政许可\t318', '行政许可\t⟦1,318⟧{table/number-form：分隔符}');
    checkFix(marked, id, 0, sampleReport().replace('行政许可\t318', '行政许可\t1318'));
  });

  it('takes the unit of an amount away, and converts another', () => {
    checkFix(
      withProactive('行政事业性收费\t12.5', '行政事业性收费\t⟦12.5万元⟧{table/number-form}'),
      id,
      '改为 12.5',
      sampleReport(),
    );
    checkFix(
      withProactive('行政事业性收费\t12.5', '行政事业性收费\t⟦125000元⟧{table/number-form：单位是万元}'),
      id,
      '换算为 12.5',
      sampleReport(),
      false,
    );
  });
});

describe('table/label', () => {
  const id = 'table/label';

  it.each([
    ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'],
    ['6.属于四类过程性信息', '6.属于四类过程性性信息'],
  ])('%s: %s departs from it', (official, written) => {
    const marked = withRequests(official, `⟦${written}⟧{table/label：应为“${official}”}`);
    checkRule(marked, 'table/row-missing', 'table/row-extra');
    checkFix(marked, id, 0, sampleReport());
  });

  it('finds the name that the other edition has for a row', () => {
    const marked = withProactive('行政规范性文件', '⟦规范性文件⟧{table/label：应为“行政规范性文件”}');
    checkRule(marked, 'table/edition');
    checkFix(marked, id, 0, sampleReport());
  });

  it.each([
    ['3.危及“三安全一稳定”', '3．危及"三安全一稳定"'],
    ['3.危及“三安全一稳定”', '③危及「三安全一稳定」'],
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['1.属于国家秘密', '（1） 属于国家 秘密'],
    ['（一）予以公开', '(一) 予以公开'],
    ['（七）总计', '（七）总　计'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
  ])('%s: %s is in order', (official, written) => {
    checkNone(withRequests(official, written), [id, 'table/row-missing', 'table/row-extra']);
  });

  it.each([
    ['规章\t', '规章（设区的市、自治州人民政府应提供相关数据）\t'],
    ['现行有效件数', '现行有效件数（历史累计）'],
    ['本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'],
    ['第二十条第（一）项', '第二十条第(一)项'],
  ])('%s: an explanation in brackets is in order: %s', (official, written) => {
    checkNone(withProactive(official, written), [id, 'table/row-missing', 'table/row-extra']);
  });
});
