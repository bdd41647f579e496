import { describe, expect, it } from 'vitest';
import { evidenceOf, readClaims, readStatements } from '../../../server/src/diagnosis/claims/read.ts';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { claimReport, county } from '../../support/claimReport.ts';
import { sampleReport } from '../../support/sampleReport.ts';

function claimsOf(sentence: string) {
  const { report, form } = analyse(claimReport(county, sentence));
  return readClaims(report, form);
}

describe('readClaims', () => {
  it('gives each number with the cells that it speaks of, and where it stands', () => {
    const text = claimReport(county, '全年收到政府信息公开申请 21 件，网站发布信息860条。');
    const { report, form } = analyse(text);
    const [received, published] = readClaims(report, form);
    expect(text.slice(received!.span.start, received!.span.end)).toBe('21 件');
    expect(text.slice(received!.digits!.start, received!.digits!.end)).toBe('21');
    expect(received).toMatchObject({
      value: 21,
      unit: '件',
      text: '21件',
      readings: [['requests.received.total'], ['requests.received.total', 'requests.carriedIn.total']],
    });
    expect(published).toMatchObject({ value: 860, readings: [], why: '没有说到表中的格' });
  });

  it.each([
    ['收到政府信息公开申请20余件。', '约数'],
    ['2024年收到政府信息公开申请34件。', '另一年'],
    ['县公安局收到政府信息公开申请12件。', '别的单位'],
    ['县本级收到政府信息公开申请12件。', '本级'],
    ['通过信函收到政府信息公开申请12件。', '一种渠道'],
    ['截至6月收到政府信息公开申请12件。', '截至'],
    ['较上年增加17件。', '增减'],
    ['收到征地申请12件。', '不知“征地”'],
  ])('says why %s is not compared', (sentence, why) => {
    const claim = claimsOf(sentence).find(({ unit }) => unit === '件');
    expect(claim).toMatchObject({ readings: [] });
    expect(claim!.why).toContain(why);
  });

  it.each([
    ['2025年，青禾县教育局认真落实条例。全县收到政府信息公开申请30件。', '范围与本报告不同'],
    ['2025年度，青禾县教育局坚持公开。县教育局收到政府信息公开申请30件。', ''],
    ['2025年，青禾县坚持公开。全县收到政府信息公开申请30件。', ''],
    ['2025年，青禾县坚持公开。全市收到政府信息公开申请30件。', '范围与本报告不同'],
    // no body is named
    ['2025年，我县坚持公开。全县收到政府信息公开申请30件。', ''],
    ['2025年，我县坚持公开。全市收到政府信息公开申请30件。', ''],
    ['2025年，我县坚持公开。县教育局收到政府信息公开申请30件。', '说的是别的单位'],
    ['2025年，我县坚持公开。本局收到政府信息公开申请30件。', ''],
  ])('knows from the first sentence which body reports, where nothing else names it: %s', (overview, why) => {
    const parts = { title: '2025年政府信息公开工作年度报告', opening: '', overview: `一、总体情况\n\n${overview}` };
    const { report, form } = analyse(sampleReport({ ...parts, other: '六、其他需要报告的事项\n\n无' }));
    expect(report.agency).toBeUndefined();
    const [claim] = readClaims(report, form);
    expect(claim).toMatchObject({ value: 30, why: why && `${why}，不比对` });
    expect(claim!.readings.length > 0).toBe(why === '');
  });

  it('reads the same report once', () => {
    const { report, form } = analyse(claimReport(county, '收到申请21件。'));
    expect(readStatements(report, form)).toBe(readStatements(report, form));
  });
});

describe('evidenceOf', () => {
  it('tells what single cells are, but not where two sentences differ', () => {
    const told = evidenceOf(
      claimsOf('新收政府信息公开申请51件，办结50件。政府信息公开行政复议13件。政府信息公开行政复议12件。'),
    );
    expect([...told]).toEqual([
      ['requests.received.total', 51],
      ['requests.outcomeTotal.total', 50],
    ]);
  });
});
