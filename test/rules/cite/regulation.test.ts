import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf, fixTitles } from '../../support/checkRule.ts';

function report(sentence: string, year = 2023): string {
  return `青禾县水利局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n\n六、其他需要报告的事项\n\n无。\n`;
}

describe('names', () => {
  it.each<string>([
    '根据《⟦中华人民共和国信息公开条例⟧{cite/regulation}》编制本报告。',
    '根据《⟦中华人民共和国政务信息公开条例⟧{cite/regulation}》编制本报告。',
    '根据《⟦中华人民共和国政府信息公开条列⟧{cite/regulation}》编制本报告。',
    '根据《⟦中华人民共和国政府信公开条例⟧{cite/regulation}》编制本报告。',
    '根据《⟦中华人民共和国政务公开条例⟧{cite/regulation}》编制本报告。',
    '根据《⟦中国人民共和国政府信息公开条例⟧{cite/regulation}》编制本报告。',
    '根据《⟦政府信息公开条列⟧{cite/regulation}》编制本报告。',
    '根据《⟦信息公开条列⟧{cite/regulation}》编制本报告。',
    '根据《⟦政务信息公开条例⟧{cite/regulation}》编制本报告。',
    '根据⟦中华人民共和国信息公开条例⟧{cite/regulation}编制本报告。',
    '严格执行⟦政府信息公开条列⟧{cite/regulation}要求。',
    '根据《⟦中华人民共和 国信息　公开条例⟧{cite/regulation}》编制本报告。',
    '根据《⟦中华人民共和国信息公开工作年度报告格式⟧{cite/regulation}》编制本报告。',
    '根据《国务院办公厅政府信息与政务公开办公室关于印发〈⟦中华人民共和国信息公开工作年度报告格式⟧{cite/regulation}〉的通知》编制本报告。',
    '根据《⟦政府信息公开处理费管理办法⟧{cite/regulation}》，全年没有收取信息处理费。',
    '落实《国务院办公厅⟦关于全面推进基层政务公开标准化规范化工作的意见⟧{cite/regulation}》（国办发〔2019〕54号）。',
    '按照《国务院办公厅关于印发〈⟦政府信息公开信息处理费管理规定⟧{cite/regulation}〉的通知》（国办函〔2020〕109号）收费。',
    '落实《⟦关于推进政务媒体健康有序发展的意见⟧{cite/regulation}》（国办发〔2018〕123号）。',
    '根据《⟦中华人民共和国政府信息条例⟧{cite/regulation}》（国务院令第711号）编制。',
    // Wrong in itself and beside its number: one finding.
    '根据《⟦中华人民共和国信息公开条例⟧{cite/regulation}》（国务院令第711号）编制。',
    '严格执行⟦政府信息公开条列⟧{cite/regulation}，根据《⟦中华人民共和国政府信息条例⟧{cite/regulation}》（国务院令第711号）编制。',
  ])('%s', (sentence) => checkRule(report(sentence)));

  it('says the right name and offers it', () => {
    const text = report(
      '根据《⟦中华人民共和国信息公开条例⟧{cite/regulation：现为《中华人民共和国信息公开条例》}》编制。',
    );
    checkRule(text);
    checkFix(text, 'cite/regulation', 0, report('根据《中华人民共和国政府信息公开条例》编制。'));
  });
});

describe('numbers', () => {
  it.each<string>([
    '按照《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办〔2021〕30号⟧{cite/regulation}）编制。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》（⟦国办发〔2021〕30号⟧{cite/regulation}）编制。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函〔2021〕20号⟧{cite/regulation}）编制。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函[30]2021号⟧{cite/regulation}）编制。',
    '按照《国务院办公厅政府信息与政务公开办公室关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》（⟦国办函〔2021〕30号⟧{cite/regulation}）编制。',
    '按照⟦国办公开办〔2021〕30号⟧{cite/regulation}文件要求编制。',
    '按照⟦国办公开办函〔30〕2021号⟧{cite/regulation}文件要求编制。',
    '按照⟦国办发〔2021〕30号⟧{cite/regulation}规定的年度报告格式编制。',
    '按照⟦国办公开办〔2021〕30号⟧{cite/regulation}《中华人民共和国政府信息公开工作年度报告格式》编制。',
    '按照《政府信息公开信息处理费管理办法》（⟦国办发〔2020〕109号⟧{cite/regulation}），没有收取信息处理费。',
    '按照《政府信息公开信息处理费管理办法》（⟦国办函〔2021〕109号⟧{cite/regulation}），没有收取信息处理费。',
    '根据《中华人民共和国政府信息公开条例》（⟦国务院令第771号⟧{cite/regulation}）编制。',
    '根据《中华人民共和国政府信息公开条例》（⟦国令第712号⟧{cite/regulation}，以下简称《条例》）编制。',
    '落实《2022年政务公开工作要点》（⟦国办发〔2022〕18号⟧{cite/regulation}）。',
    '落实《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（⟦国办发〔2019〕45号⟧{cite/regulation}）。',
  ])('%s', (sentence) => checkRule(report(sentence)));

  it.each([
    // The number of another known document, or its name.
    [
      '按照《政府信息公开信息处理费管理办法》（⟦国办公开办函〔2021〕30号⟧{cite/regulation：《政府信息公开信息处理费管理办法》的文号应为国办函〔2020〕109号，现为国办公开办函〔2021〕30号。}）收费。',
    ],
    [
      '根据《信息公开条例》（⟦国令第30号⟧{cite/regulation：《中华人民共和国政府信息公开条例》的文号应为国务院令第711号，现为国令第30号。}）编制。',
    ],
    // A code that is written otherwise.
    [
      '按照⟦国办公开函〔2021〕30号⟧{cite/regulation：的文号应为国办公开办函〔2021〕30号，现为国办公开函〔2021〕30号。}编制。',
    ],
    ['年报格式。按照⟦国办函〔2021〕30号⟧{cite/regulation}规定的年报格式编制。'],
    ['按照⟦国办函〔2021〕30号⟧{cite/regulation}的年度报告统一格式编制。'],
  ])('%s', (sentence) => {
    checkRule(report(sentence));
  });

  it.each([
    // The sentence, not the one before or behind, speaks of the form; and it is this document's number.
    '按照年度报告格式编制。落实国办函〔2021〕30号文件。年度报告格式不变。',
    '落实国办函〔2021〕12号规定的年度报告格式。',
    '落实国办密函〔2021〕30号、国办公开〔2019〕31号文件。',
    '落实国发〔2021〕30号、国函〔2021〕30号、国办字〔2021〕30号。',
    '根据《行政诉讼法》（主席令第71号）应诉。',
    '根据《青禾县工作规则》（国令第30号）办理。',
    '落实《江苏省政府信息公开申请办理答复规范》（国办公开办函〔2020〕2号）。',
    '落实《江苏省政府信息公开申请办理答复规范》（苏政办函〔2019〕98号）。',
  ])('%s is in order', (sentence) => {
    checkNone(report(sentence), ['cite/regulation']);
  });

  it('means the trial form where the title says so', () => {
    const sentence = '按照《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办发〔2019〕60号）编制。';
    expect(
      fixTitles(
        report(sentence.replace('国办发〔2019〕60号', '⟦国办发〔2019〕60号⟧{cite/regulation}')),
        'cite/regulation',
      ),
    ).toEqual(['改为“国办公开办函〔2019〕60号”']);
    const untold = '一、总体情况\n\n按照《中华人民共和国政府信息公开工作年度报告格式》（国办发〔2019〕60号）编制。';
    expect(findingsOf('cite/regulation', untold)[0]!.fixes!.map(({ title }) => title)).toEqual([
      '改为“国办公开办函〔2021〕30号”',
    ]);
  });

  it('says the right number and offers it', () => {
    const text = report(
      '按照《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办〔2021〕30号⟧{cite/regulation}）编制。',
    );
    const right = '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。';
    checkFix(text, 'cite/regulation', '改为“国办公开办函〔2021〕30号”', report(right));
    checkRule(report('按照⟦国办公开办函〔30〕2021号⟧{cite/regulation：年份与序号对调}要求编制。'));
    checkFix(
      report('根据《政府信息公开条例》（⟦国令第771号⟧{cite/regulation}）编制。'),
      'cite/regulation',
      0,
      report('根据《政府信息公开条例》（国令第711号）编制。'),
    );
  });

  it('means the form that was in force for the report', () => {
    const sentence = '按照《中华人民共和国政府信息公开工作年度报告格式》（国办发〔2019〕60号）编制。';
    const titles = (year: number) =>
      findingsOf('cite/regulation', report(sentence, year))[0]!.fixes!.map(({ title }) => title);
    expect(titles(2020)).toEqual(['改为“国办公开办函〔2019〕60号”']);
    expect(titles(2023)).toEqual(['改为“国办公开办函〔2021〕30号”']);
  });
});

describe('short names', () => {
  it.each<string>([
    '根据《中华人民共和国政府信息公开工作年度报告格式（试行）》（以下简称《⟦条例⟧{cite/regulation}》）编制。',
    '根据《青禾县政府信息公开办法》（以下简称“⟦条例⟧{cite/regulation}”）编制。',
    '根据《青禾县政务公开考核办法》（以下简称《办法》）和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号，以下简称《⟦办法⟧{cite/regulation}》）编制。',
  ])('%s', (sentence) => checkRule(report(sentence)));

  it('says what each short name stands for', () => {
    const [other] = findingsOf(
      'cite/regulation',
      report('根据《政府信息公开工作年度报告格式》（以下简称《条例》）编制。'),
    );
    expect(other!.message).toBe(
      '《条例》通常是《中华人民共和国政府信息公开条例》的简称，这里却指《政府信息公开工作年度报告格式》。',
    );
    expect(other!.fixes!.map(({ title }) => title)).toEqual(['简称改为“格式”']);
    const text = report(
      '根据《青禾县政务公开考核办法》（以下简称《办法》）编制。\n\n按《政府信息公开信息处理费管理办法》（以下简称《办法》）收费。\n\n《青禾县档案管理办法》（以下简称《办法》）有效。',
    );
    expect(
      findingsOf('cite/regulation', text).map(({ message, related }) => [
        message,
        ...related!.map((place) => [text.slice(place.span.start, place.span.end), place.message]),
      ]),
    ).toEqual([
      [
        '简称“办法”前面已用于《青禾县政务公开考核办法》，这里又用于《政府信息公开信息处理费管理办法》。',
        ['办法', '这里简称《青禾县政务公开考核办法》'],
      ],
      [
        '简称“办法”前面已用于《青禾县政务公开考核办法》，这里又用于《青禾县档案管理办法》。',
        ['办法', '这里简称《青禾县政务公开考核办法》'],
      ],
    ]);
    const [kindless] = findingsOf(
      'cite/regulation',
      report('根据《青禾县公开指南（办法汇编）》（以下简称《条例》）编制。'),
    );
    expect(kindless!.fixes).toEqual([]);
  });

  it.each([
    // Known by two names; with and without its issuer; with a slip in it.
    ['《政府信息公开工作年度报告格式》', '《政府信息公开年报格式》'],
    ['《云川市青禾县考核办法》', '《青禾县考核办法》'],
    ['《青禾县考核办法》', '《云川市青禾县考核办法》'],
    ['《青禾县政务公开考核办法》', '《青禾县政务公开工作考核办法》'],
  ])('may be given twice to one document: %s, %s', (first, second) => {
    checkNone(report(`根据${first}（以下简称《规矩》）编制，${second}（以下简称《规矩》）有效。`), ['cite/regulation']);
  });

  it('offers a short name of the right kind', () => {
    checkFix(
      report('根据《政府信息公开工作年度报告格式》（以下简称《⟦条例⟧{cite/regulation}》）编制。'),
      'cite/regulation',
      0,
      report('根据《政府信息公开工作年度报告格式》（以下简称《格式》）编制。'),
    );
  });
});

describe('what is in order', () => {
  it.each<string>([
    '根据《中华人民共和国政府信息公开条例》编制。',
    '根据《政府信息公开条例》编制。',
    '根据《信息公开条例》编制。',
    '根据新《条例》、修订后的《条例》编制。',
    '根据新修订的《政府信息公开条例》（2019年修订）编制。',
    '根据《中华人民共和国政府信息公开条例（修订）》编制。',
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）（以下简称“条例”）编制。',
    '根据《中华人民共和国政府信息公开条例》（国令第 711 号）（以下简称《条例》）编制。',
    '根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）编制。',
    '根据《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）编制。',
    '根据《中华人民共和国政府信息公开条例》（国务院第711号令）编制。',
    '根据《中华人民共和国政府信息公开条例》（国务院令第七百一十一号）编制。',
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）、《国务院办公厅政府信息与政务公开办公室关于印发中华人民共和国政府信息公开工作年度报告格式的通知》（国办公开办函〔2021〕30号）编制。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》(国办公开办函[2021]30号)编制。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函（2021）30号）编制。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函【2021】３０号）编制。',
    '按照《中华人民共和国政府信息公开年度报告格式（试行）》编制。',
    '按照国办公开办函〔2021〕30号文件要求编制。',
    '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）收费。',
    '按照《信息处理费管理办法》收费。',
    '按照《青禾省政府信息公开信息处理费管理实施办法》收费。',
    '落实《武汉市政府信息公开暂行规定》《福建省政府信息公开办法》《上海市政府信息公开规定》。',
    '落实《青禾市政府信息公开条例》《青禾省政务公开条例》。',
    '更新《政府信息公开指南》《政府信息公开目录》《政府信息公开制度》《政府信息公开规定》《政府信息公开办法》。',
    '落实《中华人民共和国政府采购法》《政府采购法实施条例》《重大行政决策程序暂行条例》《企业信息公示暂行条例》。',
    '落实《2023年政务公开工作要点》（青政办〔2023〕12号）。',
    '落实《青禾县人民政府办公室关于转发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（青政办函〔2021〕30号）。',
    '落实《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（青办〔2021〕30号）。',
    '落实《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）。',
    '落实《关于全面推进基层政务公开标准化规范化工作的实施意见》（青政办发〔2020〕4号）。',
    '落实《国务院办公厅关于做好某项工作的通知》（国办发〔2021〕30号）。',
    '落实国办发〔2021〕30号文件。',
    '落实《基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）、《政务新媒体健康有序发展的意见》（国办发〔2018〕123号）。',
    '落实《政务公开工作要点》（国办发〔2022〕8号）。',
    '根据《条例》《年度报告格式》（国务院令第711号、国办公开办函〔2021〕30号）编制。',
    '参照《江苏省政府信息公开申请办理答复规范》（国办公开办函〔2020〕2号转发）答复。',
    '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）、《福建省政府信息公开办法》（以下简称《办法》）编制。',
    '根据《政府信息公开条例》（以下简称《条例》）编制，《中华人民共和国政府信息公开条例》（以下简称《条例》）规定明确。',
    '青禾县水利局（以下简称“本局”）负责。',
    '编制年度报告，共〔2023〕号；第30号；《；》；（国办。',
  ])('%s', (sentence) => checkNone(report(sentence), ['cite/regulation']));
});
