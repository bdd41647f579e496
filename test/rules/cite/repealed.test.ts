import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { sampleReport } from '../../support/sampleReport.ts';

function report(year: number, sentence: string): string {
  return `青禾县水利局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n\n六、其他需要报告的事项\n\n无。\n`;
}

describe('what was replaced before the report', () => {
  it.each<[number, string]>([
    [2021, '按照⟦国办公开办函〔2019〕60号⟧{cite/repealed}要求编制。'],
    [2023, '按照⟦国办公开办函[2019]60号⟧{cite/repealed}要求编制。'],
    [2022, '根据修订后的《条例》和⟦国办公开办函（2019）60号⟧{cite/repealed}编制。'],
    [
      2022,
      '按照《中华人民共和国政府信息公开工作年度报告格式（试行）》（⟦国办公开办函〔2019〕60号⟧{cite/repealed}）编制。',
    ],
    [
      2022,
      '按照⟦《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》⟧{cite/repealed}编制。',
    ],
    [
      2022,
      '按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2019〕60号⟧{cite/repealed}）编制。',
    ],
    [2020, '根据《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧{cite/repealed}）编制。'],
    [2023, '根据《中华人民共和国政府信息公开条例》（⟦国令第492号⟧{cite/repealed}）编制。'],
    [2026, '依据⟦法释〔2011〕17号⟧{cite/repealed}应诉。'],
    [2022, '旧的制度已经清理。按照⟦国办公开办函〔2019〕60号⟧{cite/repealed}编制。此前的制度不再执行。'],
    [2022, '修订指南。根据《条例》（⟦国令第492号⟧{cite/repealed}）编制。2019年的目录已经废止。'],
    [2026, '依据⟦《最高人民法院关于审理政府信息公开行政案件若干问题的规定》⟧{cite/repealed}应诉。'],
  ])('%i %s', (year, sentence) => checkRule(report(year, sentence)));
});

describe('what was in force, or is told as past', () => {
  it.each<[number, string]>([
    [2020, '按照国办公开办函〔2019〕60号要求编制。'],
    [2019, '按照国办公开办函〔2019〕60号要求编制。'],
    [2023, '按照国办公开办函〔2021〕30号要求编制，国办公开办函〔2019〕60号同时废止。'],
    [2023, '国办公开办函〔2019〕60号已被国办公开办函〔2021〕30号取代。'],
    [2023, '按照《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。'],
    [2023, '按照《中华人民共和国政府信息公开工作年度报告格式》编制。'],
    [2023, '按照《关于政府信息公开工作年度报告有关事项的通知》编制。'],
    [2023, '根据《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）编制。'],
    [2023, '根据《中华人民共和国政府信息公开条例》（国务院令第492号，2019年修订）编制。'],
    [2023, '根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。'],
    [2018, '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。'],
    [2025, '依据法释〔2011〕17号应诉。'],
    [2023, '按照国办公开办函〔2019〕61号要求建设平台。'],
    [2023, '落实青政办〔2019〕60号。'],
    [2023, '国办公开办函〔2019〕60号已经失效。'],
    [2023, '旧的国办公开办函〔2019〕60号清理完毕。'],
    [2023, '按照国办公开办函〔2019〕60号编制过往年的报告。现按国办公开办函〔2021〕30号编制。'],
    [2026, '《最高人民法院关于审理政府信息公开行政案件若干问题的规定》已经废止。'],
    [2026, '依据《关于审理政府信息公开行政案件若干问题的规定》应诉。'],
    [2026, '印发《国务院办公厅关于做好某项工作的通知》。'],
    [2023, '根据《国务院政府信息公开条例》编制。'],
  ])('%i %s', (year, sentence) => checkNone(report(year, sentence), ['cite/repealed']));

  it('says nothing where the year is not known', () => {
    checkNone('一、总体情况\n\n按照国办公开办函〔2019〕60号要求编制。\n', ['cite/repealed']);
  });
});

it('goes by the form where no year is told', () => {
  const text = sampleReport({
    title: '',
    opening: '',
    other: '六、其他需要报告的事项\n\n无。',
    overview: '一、总体情况\n\n按照⟦国办公开办函〔2019〕60号⟧{cite/repealed：2021年度的报告不应再作依据}编制。',
  });
  checkRule(text);
});

it('offers a successor of the same name alone', () => {
  const [finding] = findingsOf('cite/repealed', report(2026, '依据法释〔2011〕17号应诉。'));
  expect(finding!.message).toBe(
    '法释〔2011〕17号已于2025年6月1日被《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）取代，2026年度的报告不应再作依据。',
  );
  expect(finding!.fixes).toEqual([]);
  const title = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';
  const [untouched] = findingsOf('cite/repealed', report(2022, `按照${title}编制。`));
  expect(untouched!.message.startsWith(`${title}已于2021年9月26日被`)).toBe(true);
  expect(untouched!.fixes).toEqual([]);
});

it('says since when and by what, and offers the successor', () => {
  const text = report(
    2022,
    '按照⟦国办公开办函〔2019〕60号⟧{cite/repealed：已于2021年9月26日被《中华人民共和国政府信息公开工作年度报告格式》}要求编制。',
  );
  checkRule(text);
  checkFix(text, 'cite/repealed', 0, report(2022, '按照国办公开办函〔2021〕30号要求编制。'));
  const decree = report(2022, '根据《条例》（⟦国令第492号⟧{cite/repealed}）编制。');
  checkFix(decree, 'cite/repealed', 0, report(2022, '根据《条例》（国令第711号）编制。'));
  expect(decree).toContain('492');
});
