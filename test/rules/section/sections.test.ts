import { describe, expect, it } from 'vitest';
import { checkFix, checkNone, checkRule, findingsOf, fixTitles } from '../../support/checkRule.ts';
import { sampleParts, sampleReport } from '../../support/sampleReport.ts';

const { overview, proactive, requests, disputes, problems, other } = sampleParts;
const order = [
  'section/missing',
  'section/duplicate',
  'section/order',
  'section/title',
  'section/empty',
  'section/numbering',
];

describe('a report in order', () => {
  it('gives none of the findings about sections', () => {
    checkNone(sampleReport(), order);
  });
});

describe('titles of sections inside a line', () => {
  const oneLine = (...parts: readonly string[]) => parts.map((part) => part.replace(/\n+/g, ' ')).join(' ');

  it('are headings behind the end of a sentence', () => {
    checkNone(
      sampleReport({
        opening: '',
        overview: oneLine(sampleParts.opening, overview),
        problems: oneLine(problems, other),
        other: '',
      }),
      order,
    );
  });

  it('are headings with a numbered part right behind them', () => {
    checkNone(sampleReport({ overview: overview.replace(/总体情况\n\n2025年.*\n\n/, '总体情况') }), order);
  });

  it('are headings where their line end is lost', () => {
    checkNone(sampleReport({ problems: problems.replace(/\n\n/g, '') }), order);
    checkNone(sampleReport({ other: other.replace(/\n\n/g, '') }), order);
    checkNone(sampleReport({ other: '六、其他需要报告的事项无' }), order);
  });

  it('are headings before a table of pipes, with blank cells behind them', () => {
    const line = `| ${oneLine(sampleParts.opening, overview, '二、主动公开政府信息情况')} |||||`;
    checkNone(
      sampleReport({ opening: '', overview: line, proactive: proactive.slice(proactive.indexOf('\n\n') + 2) }),
      order,
    );
  });

  it('are none in an enumeration', () => {
    const list = [overview, proactive, requests, disputes, problems, other].map((part) =>
      part.slice(0, part.indexOf('\n')),
    );
    for (const between of [' ', '，', '；', '。'])
      checkNone(sampleReport({ opening: `本报告由六部分组成。${list.join(between)}。欢迎查阅。` }), order);
  });
});

describe('section/missing', () => {
  const id = 'section/missing';

  it('is shown at the heading before', () => {
    checkRule(
      sampleReport({
        problems: '',
        disputes: disputes.replace(
          '政府信息公开行政复议、行政诉讼情况',
          '⟦政府信息公开行政复议、行政诉讼情况⟧{section/missing：缺少第五部分“存在的主要问题及改进情况”}',
        ),
      }),
    );
  });

  it('is shown at the title where section one is absent', () => {
    checkRule(sampleReport({ overview: '', title: `⟦${sampleParts.title}⟧{section/missing}` }));
  });

  it('is shown at the first words where there is no title either', () => {
    checkRule(
      '⟦二、主动公开政府信息情况⟧{section/missing}\n\n'.replace(
        '\n\n',
        `\n\n${[requests, disputes, problems, other].join('\n\n')}`,
      ),
      'section/order',
    );
  });

  it('names each section of half a report once', () => {
    checkRule(
      '青禾县教育局2025年政府信息公开工作年度报告\n\n一、⟦⟦⟦⟦⟦总体情况⟧{section/missing}⟧{section/missing}⟧{section/missing}⟧{section/missing}⟧{section/missing}\n\n今年的工作正在写。',
    );
  });

  it('writes the section with its blank table before the next', () => {
    checkFix(
      sampleReport({
        problems: '',
        disputes: disputes.replace(
          '政府信息公开行政复议、行政诉讼情况',
          '⟦政府信息公开行政复议、行政诉讼情况⟧{section/missing}',
        ),
      }),
      id,
      0,
      sampleReport({ problems: '五、存在的主要问题及改进情况' }),
    );
  });

  it('writes the last section at the end', () => {
    checkFix(
      sampleReport({
        other: '',
        problems: problems.replace('存在的主要问题及改进情况', '⟦存在的主要问题及改进情况⟧{section/missing}'),
      }),
      id,
      '补写“六、其他需要报告的事项”',
      sampleReport({ other: '六、其他需要报告的事项' }),
    );
  });

  it('writes headings in the style of the others', () => {
    const marked =
      '## 一、⟦总体情况⟧{section/missing}\n\n工作平稳。\n\n## 三、收到和处理政府信息公开申请情况\n\n没有收到申请。';
    checkFix(
      `# 青禾县教育局2025年政府信息公开工作年度报告\n\n${marked}\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n\n解读不够直白。\n\n## 六、其他需要报告的事项\n\n无。`,
      id,
      0,
      `# 青禾县教育局2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n工作平稳。\n\n## ${sampleParts.proactive.replace(/\t[\d.]+/g, '\t')}\n\n## 三、收到和处理政府信息公开申请情况\n\n没有收到申请。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n## 五、存在的主要问题及改进情况\n\n解读不够直白。\n\n## 六、其他需要报告的事项\n\n无。`,
    );
  });

  it('writes a section into the markup of a page', () => {
    const page = (fifth: string) =>
      `<div>\n<p>青禾县教育局2025年政府信息公开工作年度报告</p>\n<p><span>一、总体情况</span></p>\n<p>工作平稳。</p>\n<p>二、主动公开政府信息情况</p>\n<p>三、收到和处理政府信息公开申请情况</p>\n<p>四、政府信息公开行政复议、行政诉讼情况</p>\n${fifth}<p><span>六、其他需要报告的事项</span></p>\n<p>无。</p>\n</div>`;
    const marked = page('').replace(
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、⟦政府信息公开行政复议、行政诉讼情况⟧{section/missing}',
    );
    checkFix(marked, id, 0, page('<p>五、存在的主要问题及改进情况</p>\n\n'));
  });

  it('writes only the heading where the table is there', () => {
    const bare = proactive.slice(proactive.indexOf('\n\n') + 2);
    const marked = overview.replace('总体情况', '⟦总体情况⟧{section/missing}');
    checkFix(
      sampleReport({ overview: marked, proactive: bare }),
      id,
      '在表格前补写“二、主动公开政府信息情况”',
      sampleReport(),
    );
  });

  it('writes no heading before the table of a page', () => {
    const rows = proactive.slice(proactive.indexOf('\n\n') + 2).split('\n');
    const table = rows.map((row) => `<tr><td>${row.split('\t').join('</td><td>')}</td></tr>`).join('\n');
    const text = `<p>青禾县教育局2025年政府信息公开工作年度报告</p>\n<p>一、总体情况</p>\n<p>工作平稳。</p>\n<table>${table}</table>`;
    const [finding] = findingsOf(id, text);
    expect(finding!.message).toBe('缺少第二部分“主动公开政府信息情况”。');
    expect(finding!.fixes).toBeUndefined();
  });
});

describe('section/duplicate', () => {
  it('is found at the second heading', () => {
    checkRule(
      sampleReport({
        other: `六、⟦其他需要报告的事项⟧{section/duplicate}\n\n没有收取信息处理费。`,
        problems: `${other.trim()}\n\n${problems}`,
      }),
    );
  });

  it('takes an empty second heading out', () => {
    const second = '五、⟦存在的主要问题及改进情况⟧{section/duplicate}\n';
    checkFix(sampleReport({ other: `${second}${other}` }), 'section/duplicate', 0, sampleReport());
  });

  it('says which section it repeats, and leaves what is written below it', () => {
    const text = sampleReport({
      problems: `${other.trim()}\n\n${problems}`,
      other: '## 六、其它需要报告的事项\n\n没有收取信息处理费。',
    });
    const [finding] = findingsOf('section/duplicate', text);
    expect(finding!.message).toBe(
      '“六、其它需要报告的事项”与前面的“六、其他需要报告的事项”是同一部分，每个部分只写一次。',
    );
    const [first] = finding!.related!;
    expect(first!.message).toBe('前面的“六、其他需要报告的事项”');
    expect(first!.span.start).toBe(text.indexOf('其他需要报告的事项'));
    expect(finding!.fixes).toBeUndefined();
  });

  it('takes out no heading with a table below it', () => {
    const marked = sampleReport({
      disputes: `${disputes}\n\n${disputes.replace('政府信息公开行政复议、行政诉讼情况', '⟦政府信息公开行政复议、行政诉讼情况⟧{section/duplicate}')}`,
    });
    checkRule(marked);
    expect(fixTitles(marked, 'section/duplicate')).toEqual([]);
    const empty = sampleReport({
      disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${disputes}`.replace(
        /(四、)(政府信息公开行政复议、行政诉讼情况)(?=\n\n行政)/,
        '$1⟦$2⟧{section/duplicate}',
      ),
    });
    checkRule(empty);
    expect(fixTitles(empty, 'section/duplicate')).toEqual([]);
    const [title] = fixTitles(
      sampleReport({ other: `五、⟦存在的主要问题及改进情况⟧{section/duplicate}\n${other}` }),
      'section/duplicate',
    );
    expect(title).toBe('删去这个空的标题');
  });

  it('takes a table of contents for no sections', () => {
    checkNone(
      sampleReport({ opening: '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况' }),
      order,
    );
  });
});

describe('section/order', () => {
  it('is found at the section that is out of place, and moves it', () => {
    const moved =
      '四、⟦政府信息公开行政复议、行政诉讼情况⟧{section/order：应在“三、收到和处理政府信息公开申请情况”之后}';
    const marked = sampleReport({
      overview: `${overview}\n\n${disputes.replace('四、政府信息公开行政复议、行政诉讼情况', moved)}`,
      disputes: '',
    });
    checkRule(marked);
    checkFix(marked, 'section/order', 0, sampleReport());
  });

  it('moves the last section without a line break behind it', () => {
    const marked = sampleReport({
      problems: other.trim(),
      other: problems.replace('存在的主要问题及改进情况', '⟦存在的主要问题及改进情况⟧{section/order}'),
    });
    checkFix(marked, 'section/order', 0, `${sampleReport({ problems, other: other.trim() })}\n\n`);
  });
});

describe('the words of section/order', () => {
  it('name both sections', () => {
    const text = sampleReport({ overview: '', proactive: `${proactive}\n\n${overview}` });
    const [finding, ...others] = findingsOf('section/order', text);
    expect(others).toEqual([]);
    expect(finding!.message).toBe('“一、总体情况”应在“二、主动公开政府信息情况”之前。');
    expect(finding!.related!.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      ['主动公开政府信息情况', '“二、主动公开政府信息情况”在这里'],
    ]);
    checkFix(
      sampleReport({
        overview: '',
        proactive: `${proactive}\n\n${overview.replace('总体情况', '⟦总体情况⟧{section/order}')}`,
      }),
      'section/order',
      '移到“二、主动公开政府信息情况”之前',
      sampleReport(),
    );
  });

  it('are said of as few sections as can be', () => {
    const text = sampleReport({ problems: other.trim(), disputes: '', other: `${problems}\n\n${disputes}` });
    expect(findingsOf('section/order', text).map(({ message }) => message)).toEqual([
      '“五、存在的主要问题及改进情况”应在“三、收到和处理政府信息公开申请情况”之后。',
      '“四、政府信息公开行政复议、行政诉讼情况”应在“三、收到和处理政府信息公开申请情况”之后。',
    ]);
  });

  it('take a section that stands twice at its first place', () => {
    checkNone(sampleReport({ other: `${other.trim()}\n\n${problems}` }), ['section/order']);
  });

  it('move nothing that shares its line', () => {
    const line = `${problems.replace(/\n+/g, ' ')} ${disputes.split('\n')[0]}`;
    const text = sampleReport({ disputes: '', problems: line });
    for (const { fixes } of findingsOf('section/order', text)) expect(fixes).toBeUndefined();
  });
});

describe('section/title', () => {
  it.each(['工作基本情况', '年度信息公开总体情况', '基本情况', '概述'])('一、%s departs from the form', (title) => {
    const marked = sampleReport({ overview: overview.replace('总体情况', `⟦${title}⟧{section/title}`) });
    checkRule(marked);
    checkFix(marked, 'section/title', 0, sampleReport());
  });

  it.each([
    ['overview', '一、政府信息公开工作总体情况'],
    ['proactive', '二、主动公开政府信息的情况'],
    ['proactive', '二、行政机关主动公开政府信息情况'],
    ['requests', '三、收到和处理政府信息公开申请的情况'],
    ['disputes', '四、政府信息公开行政复议和行政诉讼情况'],
    ['disputes', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    ['problems', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['problems', '五、存在的问题和改进措施'],
    ['other', '六、其它需要报告的事项'],
    ['other', '六．其他 需要报告的事项'],
  ] as const)('%s: %s is in use', (part, heading) => {
    const text = sampleParts[part];
    checkNone(sampleReport({ [part]: heading + text.slice(text.indexOf('\n')) }), order);
  });
});

describe('section/empty', () => {
  it('is found at a heading with nothing below', () => {
    checkRule(sampleReport({ problems: '五、⟦存在的主要问题及改进情况⟧{section/empty}' }));
  });

  it.each(['略', '无。', '……', '（待补充）'])('%s fills section five and says nothing', (filler) => {
    checkRule(sampleReport({ problems: `五、存在的主要问题及改进情况\n\n⟦${filler}⟧{section/empty}` }));
  });

  it('takes 无 for an answer in section six', () => {
    checkNone(sampleReport({ other: '六、其他需要报告的事项\n\n无' }), order);
  });

  it('says whether anything stands there', () => {
    checkRule(
      sampleReport({
        overview: '## 一、⟦总体情况⟧{section/empty：“一、总体情况”下没有内容。}',
        problems:
          '五、存在的主要问题及改进情况\n\n⟦……⟧{section/empty：“五、存在的主要问题及改进情况”下没有实际内容。}\n\n略。',
      }),
    );
  });

  it.each(['暂无', '没有', '同上', '见上。', '待完善', '（空）', '待定', '具体内容略', '…'.repeat(200)])(
    '%s says nothing',
    (filler) => {
      checkRule(sampleReport({ overview: `一、总体情况\n\n⟦${filler}⟧{section/empty}` }));
    },
  );

  it.each(['工作无大的问题', `${'…'.repeat(80)}解读不够直白`, '解读不够直白。\n\n略', '略\n\n解读不够直白。'])(
    '%s says something',
    (words) => {
      checkNone(sampleReport({ problems: `五、存在的主要问题及改进情况\n\n${words}` }), order);
    },
  );

  it.each(['略', '同上', '……'])('%s is no answer in section six', (filler) => {
    checkRule(sampleReport({ other: `六、其他需要报告的事项\n\n⟦${filler}⟧{section/empty}` }));
  });

  it('asks for no words where a table stands', () => {
    checkNone(
      sampleReport({ problems: '', disputes: '', other: `六、其他需要报告的事项\n\n${disputes.split('\n\n')[1]}` }),
      ['section/empty'],
    );
  });

  it('does not take a signature for content', () => {
    checkRule(sampleReport({ other: '六、⟦其他需要报告的事项⟧{section/empty}\n\n青禾县人民政府\n2026年3月20日' }));
  });

  it('leaves sections without their table to table/missing', () => {
    checkNone(sampleReport({ proactive: '二、主动公开政府信息情况' }), order);
  });
});
