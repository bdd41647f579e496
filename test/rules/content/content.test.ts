import { describe, expect, it } from 'vitest';
import type { Related } from '../../../server/src/rules/rule.ts';
import { checkFix, checkNone, checkRule, findingsOf, fixTitles } from '../../support/checkRule.ts';
import { sampleParts, sampleReport } from '../../support/sampleReport.ts';

const contentRules = [
  'content/overview-topic',
  'content/assessment',
  'content/fee-statement',
  'content/duplicate',
  'content/residue',
];

it('a report in order gives none of the findings about contents', () => {
  checkNone(sampleReport(), contentRules);
});

describe('content/overview-topic', () => {
  const id = 'content/overview-topic';
  const paragraphs = sampleParts.overview.split('\n\n');
  const without = (...places: readonly number[]) =>
    sampleReport({
      overview: paragraphs
        .filter((_, place) => !places.includes(place))
        .join('\n\n')
        .replace('总体情况', `⟦总体情况⟧{${id}}`),
    });

  it('lists the topics of which nothing is said, once', () => {
    checkRule(without(4));
    checkRule(without(6));
    expect(findingsOf(id, without(4, 6).replace(/[⟦⟧]|\{[^}]*\}/g, ''))[0]!.message).toBe(
      '总体情况没有写到政府信息管理、监督保障。',
    );
  });

  it('knows the topics by other words', () => {
    const overview = `一、总体情况

2025年，本局在门户网站发布信息96条，收到公开申请3件，全部按期答复。信息发布执行三审三校，公众号与网站同步更新，每季度督查一次并开展培训。`;
    checkNone(sampleReport({ overview }), [id]);
  });

  it('is silent while section one is being written, and where it is empty', () => {
    checkNone(
      '青禾县教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年，本局把公开作为转变作风的抓手，全年工作平稳。',
      [id],
    );
    checkNone(sampleReport({ overview: '一、总体情况' }), [id]);
  });
});

describe('content/assessment', () => {
  const id = 'content/assessment';
  const overview = sampleParts.overview.slice(0, sampleParts.overview.indexOf('\n\n（五）'));

  it('notes what the report of a government does not say', () => {
    checkRule(
      sampleReport({
        overview: overview.replace('总体情况', `⟦总体情况⟧{${id}：没有写到工作考核、社会评议、责任追究}`),
      }),
    );
  });

  it.each(['青禾县教育局', '青禾县人民政府办公室', '青禾县柳河街道办事处'])('asks nothing of %s', (agency) => {
    checkNone(sampleReport({ overview, title: `${agency}2025年政府信息公开工作年度报告` }), [id]);
  });

  it.each(['青禾县柳河镇人民政府', '青禾县柳河镇', '青禾高新区管委会', '云州市'])('asks it of %s', (agency) => {
    expect(findingsOf(id, sampleReport({ overview, title: `${agency}2025年政府信息公开工作年度报告` }))).toHaveLength(
      1,
    );
  });
});

describe('content/assessment in other reports', () => {
  const id = 'content/assessment';

  it('names only what is absent', () => {
    const said = sampleParts.overview.replace('纳入年度考核，开展社会评议，没有需要追究责任的情形', '开展问卷调查');
    const [finding] = findingsOf(id, sampleReport({ overview: said }));
    expect(finding!.message).toBe(
      '政府年报应写明工作考核、社会评议和责任追究结果，总体情况没有写到工作考核、责任追究。',
    );
  });

  it('waits while section one is being written, or empty, and where nobody knows whose report it is', () => {
    const overview = '一、总体情况\n\n2025年，青禾县公开工作平稳。';
    checkNone(`${sampleParts.title}\n\n${overview}`, [id]);
    checkNone(sampleReport({ overview: '一、总体情况' }), [id]);
    checkNone(sampleReport({ title: '', opening: '', overview }), [id]);
    checkNone(sampleReport({ overview: '' }), [id]);
    expect(findingsOf(id, sampleReport({ overview }))).toHaveLength(1);
  });
});

describe('content/fee-statement', () => {
  const id = 'content/fee-statement';

  it.each(['无', '暂无。', '没有', '（无）', '( 无 )'])('writes the sentence in place of %s', (said) => {
    checkFix(
      sampleReport({ other: `六、⟦其他需要报告的事项⟧{${id}}\n\n${said}\n` }),
      id,
      '写明“2025年，本机关未收取信息处理费。”（请先核实）',
      sampleReport({ other: '六、其他需要报告的事项\n\n2025年，本机关未收取信息处理费。\n' }),
    );
  });

  it('writes the sentence behind 无 where more is said', () => {
    const said = '无。\n\n以上情况特此报告。';
    checkFix(
      sampleReport({ other: `六、⟦其他需要报告的事项⟧{${id}}\n\n${said}` }),
      id,
      0,
      sampleReport({ other: `六、其他需要报告的事项\n\n${said}\n2025年，本机关未收取信息处理费。` }),
    );
  });

  it('goes by the form where no year is told', () => {
    const untold = sampleReport({
      title: '',
      opening: '',
      overview: '一、总体情况\n\n全年工作平稳。',
      other: `六、⟦其他需要报告的事项⟧{${id}}\n\n无。`,
    });
    checkRule(untold);
    expect(fixTitles(untold, id)).toEqual(['写明“本机关未收取信息处理费。”（请先核实）']);
    checkNone('一、总体情况\n\n全年工作平稳。\n\n六、其他需要报告的事项\n\n无。', [id]);
  });

  it.each(['无', '无。', '本年度没有其他需要报告的事项。'])('is found where section six says %s', (said) => {
    checkRule(sampleReport({ other: `六、⟦其他需要报告的事项⟧{${id}}\n\n${said}` }));
  });

  it('writes the sentence in place of 无', () => {
    checkFix(
      sampleReport({ other: `六、⟦其他需要报告的事项⟧{${id}}\n\n无。` }),
      id,
      0,
      sampleReport({ other: '六、其他需要报告的事项\n\n2025年，本机关未收取信息处理费。' }),
    );
  });

  it('writes the sentence behind what is said', () => {
    const said = '全年办理建议提案6件，均已答复。';
    checkFix(
      sampleReport({ other: `六、⟦其他需要报告的事项⟧{${id}}\n\n${said}` }),
      id,
      0,
      sampleReport({ other: `六、其他需要报告的事项\n\n${said}\n2025年，本机关未收取信息处理费。` }),
    );
  });

  it.each([
    '2025年没有收取信息处理费。',
    '本年度没有产生信息公开处理费。',
    '（一）2025年度，无依申请公开信息处理费。',
    '全年发出收费通知1件，收取400元。',
    '本年度未向申请人收取任何费用。',
  ])('%s says it', (said) => {
    checkNone(sampleReport({ other: `六、其他需要报告的事项\n\n${said}` }), [id]);
  });

  it('asks it since the reports for 2021, and not of an empty section', () => {
    const other = '六、其他需要报告的事项\n\n无。';
    checkNone(sampleReport({ other, title: '青禾县教育局2020年政府信息公开工作年度报告' }), [id]);
    checkNone(sampleReport({ other: '六、其他需要报告的事项' }), [id]);
    checkNone(sampleReport({ other: '' }), [id]);
  });
});

describe('content/duplicate', () => {
  const id = 'content/duplicate';

  it('finds the second title', () => {
    const marked = sampleReport({ title: `${sampleParts.title}\n\n⟦${sampleParts.title}⟧{${id}}` });
    checkRule(marked, 'title/missing', 'title/form');
    checkFix(marked, id, 0, sampleReport());
  });

  it('finds a second title over two lines, and a second half of one', () => {
    checkRule(
      sampleReport({ title: `${sampleParts.title}\n\n⟦青禾县人民政府\n2025年政府信息公开工作年度报告⟧{${id}}` }),
    );
    checkRule(
      sampleReport({
        title: `青禾县人民政府\n2025年政府信息公开工作年度报告\n⟦2025年政府信息公开工作年度报告⟧{${id}}`,
      }),
    );
  });

  const sentence = '有的文件解读不够直白，群众读后仍要打电话询问。';

  it('finds the second place of a paragraph, and not its sentences too', () => {
    const problems = `五、存在的主要问题及改进情况\n\n${sentence}\n\n明年请群众试读。\n\n`;
    const marked = sampleReport({ problems: `${problems}⟦${sentence}⟧{${id}：这一段}` });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport({ problems: problems.trimEnd() }));
  });

  it('finds the second place of a sentence', () => {
    const problems = `五、存在的主要问题及改进情况\n\n明年请群众试读。${sentence}\n\n办公室人手不足。`;
    const marked = sampleReport({ problems: `${problems}⟦${sentence}⟧{${id}：这一句}` });
    checkRule(marked);
    checkFix(marked, id, 0, sampleReport({ problems }));
  });

  it('offers to delete the repeated paragraph or sentence, but not the only words below a heading', () => {
    const below = (words: string) =>
      sampleReport({
        problems: `五、存在的主要问题及改进情况\n\n${sentence}`,
        other: `六、其他需要报告的事项\n\n${words}`,
      });
    const alone = below(`⟦${sentence}⟧{${id}：这一段与前面的一段相同。}`);
    checkRule(alone);
    expect(fixTitles(alone, id)).toEqual([]);
    expect(fixTitles(below(`⟦${sentence}⟧{${id}}\n\n没有收取信息处理费。`), id)).toEqual(['删去重复的段落']);
    expect(fixTitles(below(`没有收取信息处理费。\n\n⟦${sentence}⟧{${id}}`), id)).toEqual(['删去重复的段落']);
    expect(fixTitles(below(`没有收取信息处理费。⟦${sentence}⟧{${id}：这一句与前面的一句相同。}`), id)).toEqual([
      '删去重复的句子',
    ]);
  });

  it.each([
    ['一二三四五六七八九十甲乙丙丁戊。', '一二三四五六七八九十甲乙丙丁。'],
    ['一二三四五六七八九十甲乙丙丁戊己庚辛壬。\n\n又。', '一二三四五六七八九十甲乙丙丁戊己庚辛。\n\n又。'],
  ])('begins with texts as long as %j', (long, short) => {
    const twice = (words: string) => {
      const [own, behind = ''] = words.split('\n\n');
      const problems = `五、存在的主要问题及改进情况\n\n请群众试读。\n\n${own}${behind}\n\n请群众试用。\n\n${behind}${own}`;
      return findingsOf(id, sampleReport({ problems })).length;
    };
    expect([twice(long), twice(short)]).toEqual([1, 0]);
  });

  it('tells the first place', () => {
    const first = (text: string) =>
      findingsOf(id, text).map(({ related }) => {
        const [{ span, message }] = related! as [Related];
        return [message, span.start, text.slice(span.start, span.end)];
      });
    const paragraph = sampleReport({
      problems: `五、存在的主要问题及改进情况\n\n 　${sentence}\n\n明年试读。\n\n${sentence}`,
    });
    expect(first(paragraph)).toEqual([['第一次', paragraph.indexOf(sentence), sentence]]);
    const inside = sampleReport({ problems: `五、存在的主要问题及改进情况\n\n明年试读。${sentence}\n\n${sentence}` });
    expect(first(inside)).toEqual([['第一次', inside.indexOf(sentence), sentence]]);
    const title = sampleReport({ title: `${sampleParts.title}\n\n${sampleParts.title}` });
    expect(first(title)).toEqual([['第一次', 0, sampleParts.title]]);
    checkNone(sampleReport({ title: `青禾县教育局2024年政务公开工作报告\n\n${sampleParts.title}` }), [id]);
  });

  it('tells sentences apart by all that ends one', () => {
    const problems = (first: string, second: string) =>
      sampleReport({ problems: `五、存在的主要问题及改进情况\n\n${first}明年请群众试读。\n\n办公室人手不足${second}` });
    for (const end of ['。', '！', '？', '；', '!', '?', ';']) {
      const words = sentence.replace('。', end);
      checkRule(problems(words, `${end} ⟦${words}⟧{${id}}`));
    }
  });

  it('bears what is short, and the same sentence with other numbers', () => {
    const problems =
      '五、存在的主要问题及改进情况\n\n请群众试读。\n\n请群众试读。\n\n全年举办培训班3期，参加培训的干部共120人次。全年举办培训班4期，参加培训的干部共150人次。';
    checkNone(sampleReport({ problems }), [id]);
  });
});

describe('content/residue', () => {
  const id = 'content/residue';
  const withProblem = (paragraph: string) =>
    sampleReport({ problems: `五、存在的主要问题及改进情况\n\n有的文件解读不够直白。\n\n${paragraph}` });

  it.each([
    '现将⟦XX⟧{content/residue：占位符}县2025年工作报告如下。',
    '由⟦××⟧{content/residue}局办公室编制。',
    '全年答复申请⟦XX⟧{content/residue}件。',
    '统计期限为⟦20XX⟧{content/residue}年1月1日起。',
    '联系电话：⟦XXXX-XXXXXXX⟧{content/residue}。',
    '全年发布信息⟦____⟧{content/residue}条。',
    '由⟦（单位名称）⟧{content/residue}编制。',
    '由⟦【机关名称】⟧{content/residue}编制。',
    '⟦某某⟧{content/residue}县人民政府办公室编制。',
    '截至⟦2025年  月  日⟧{content/residue}，工作平稳。',
    '⟦（文字描述）⟧{content/residue：模板中的文字}',
    '⟦（文字描述，收取信息处理费情况在此处报告。）⟧{content/residue}',
    '⟦该部分以表格形式报告。表格如下：⟧{content/residue}',
    '主要问题是⟦请在此处填写存在的问题。⟧{content/residue}',
    '⟦单击此处输入文字。⟧{content/residue}',
    '群众满意度提高⟦（待核实）⟧{content/residue}。',
    '⟦填报说明：本部分由各单位据实填写，不超过五百字。⟧{content/residue}',
    '全文包括 ⟦中华人民共和国政府信息公开工作年度报告格式>⟧{content/residue}柳溪镇2025年政府信息公开总体情况等六个部分。',
    '全年发布信息⟦……⟧{content/residue：占位符}条。',
    '（三）政府信息管理情况。⟦……⟧{content/residue}',
    '全年发布信息⟦□□⟧{content/residue}条。',
    '由⟦○○⟧{content/residue}县人民政府办公室编制。',
    '群众满意度提高⟦（请填写具体数字）⟧{content/residue}。',
    '按照要求编制本报告。 ⟦政府信息公开工作年度报告格式>⟧{content/residue：残留}',
  ])('finds %s', (paragraph) => {
    checkRule(withProblem(paragraph), 'content/duplicate');
  });

  it.each([
    '收到“XX小区拆迁文件”的申请1件。',
    '申请人王××对答复不服，申请行政复议。',
    '张某某、李某某二人申请公开征地批文。',
    'XX公司申请公开某某小区的规划许可。',
    '××项目的环评文件已经公开。',
    '各单位（部门）按月更新，各镇（街道）设置查阅点。',
    '邮箱为qh_xxgk__2025@example.cn，网址为http://www.example.cn/XXX_a/__b.html。',
    '办公室印发了政府信息公开工作年度报告模板，供各单位参照。',
    '按照《中华人民共和国政府信息公开工作年度报告格式》编制。',
    '按照<中华人民共和国政府信息公开工作年度报告格式>编制，格式见<年度报告格式>',
    '一二〇〇件、三○○件都已归档，二〇二五年完成。',
    '2025年 1 月 1 日至 12 月 31 日。',
    '县政府召开××××专题会议。',
    '**市场**主体的诉求得到回应。',
  ])('bears %s', (paragraph) => {
    checkNone(withProblem(paragraph), [id]);
  });

  it.each([
    '申请公开“XX县2025年预算”的1件已经答复。',
    '申请公开‘XX县2025年预算’、「XX县决算」、『XX县债务』、"XX县收入"的都已答复。',
    '𠮷申请公开“𠮷XX县预算”的1件已经答复。',
    '账号为xx_XX_县，网页为http://www.example.cn/a/____/b。',
    '年度报告格式》',
    '按《年度报告格式》编制，并见《年度报告格式》',
    '全文见附件。《年度报告格式及说明》',
    '全文见附件。格式说明性的文字在最后一页>',
  ])('bears %s, too', (paragraph) => {
    checkNone(withProblem(paragraph), [id]);
  });

  it.each([
    '“文件”由⟦XX⟧{content/residue}县编制，“文件”已公开。',
    '“他说『很好”，由⟦XX⟧{content/residue}县编制。',
    '全年发布信息A⟦____⟧{content/residue}条。',
    '全年发布信息⟦____⟧{content/residue}a条。',
    '⟦XX⟧{content/residue}县⟦YY⟧{content/residue}局和⟦XX⟧{content/residue}镇。'.replace(
      '⟦YY⟧{content/residue}局',
      '⟦XX⟧{content/residue}局',
    ),
    '按要求编制。⟦年度报告格式》⟧{content/residue：“年度报告格式》”是残留的文字，应删去。}',
    '按要求编制！ ⟦年度报告格式〉⟧{content/residue} ',
    '按要求编制；⟦中华人民共和国政府信息公开工作年度报告的统一格式＞⟧{content/residue：“中华人民共和国政府信息公开工作年度报告的统一格式…”是残留的文字，应删去。}',
    '见《年度报告格式》。⟦年度报告格式》⟧{content/residue}',
    '⟦年度报告格式>⟧{content/residue}',
    '⟦填报说明：本部分由各单位据实填写。⟧{content/residue：“填报说明：本部分由各单位据实填写。”是模板中的文字，应删去。}',
  ])('finds in other words %s', (paragraph) => {
    checkRule(withProblem(paragraph));
  });

  it('takes out words of the form before a table, and within a paragraph', () => {
    const note = '⟦该部分以表格形式报告。表格如下：⟧{content/residue}';
    checkFix(
      sampleReport({ proactive: sampleParts.proactive.replace('\n\n', `\n\n${note}\n\n`) }),
      id,
      '删去这段文字',
      sampleReport(),
    );
    checkFix(
      withProblem('解读直白。 ⟦（待核实）⟧{content/residue} 明年请群众试读。'),
      id,
      0,
      withProblem('解读直白。  明年请群众试读。'),
    );
    checkFix(withProblem('解读直白。\n　⟦（待核实）⟧{content/residue}'), id, 0, withProblem('解读直白。'));
  });

  it('takes out what can simply go', () => {
    checkFix(withProblem('群众满意度提高⟦（待核实）⟧{content/residue}。'), id, 0, withProblem('群众满意度提高。'));
    checkFix(withProblem('按期编制。 ⟦年度报告格式>⟧{content/residue}'), id, 0, withProblem('按期编制。'));
    checkFix(
      withProblem('⟦（文字描述）⟧{content/residue}\n\n明年请群众试读。'),
      id,
      0,
      withProblem('明年请群众试读。'),
    );
  });

  it('leaves what is all of its section to the author', () => {
    const marked = sampleReport({ problems: '五、存在的主要问题及改进情况\n\n⟦（文字描述）⟧{content/residue}' });
    checkRule(marked, 'section/empty');
    expect(findingsOf(id, marked.replace(/[⟦⟧]|\{[^}]*\}/g, ''))[0]!.fixes).toBeUndefined();
  });
});
