import { describe, expect, it } from 'vitest';
import type { Relation, ShareRelation } from '../../../server/src/diagnosis/claims/model.ts';
import { evidenceOf, readClaims, readStatements } from '../../../server/src/diagnosis/claims/read.ts';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { claimReport, county } from '../../support/claimReport.ts';
import { type SampleParts, sampleParts, sampleReport } from '../../support/sampleReport.ts';

function claimsOf(sentence: string) {
  const { report, form } = analyse(claimReport(county, sentence));
  return readClaims(report, form);
}

const received = '52件 requests.received.total';

const overview = (text: string) => ({ overview: `一、总体情况\n\n${text}` });

/** A section of the sample report with a sentence between its heading and its table. */
function beforeTable(section: 'requests' | 'disputes', sentence: string): string {
  return sampleParts[section].replace('\n\n', `\n\n${sentence}\n\n`);
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

  it.each<[string, Partial<SampleParts>, ...string[]]>([
    ['under a heading about applications', overview('（二）依申请公开情况\n\n收到申请52件。'), received],
    ['two paragraphs below it', overview('（二）依申请公开情况\n\n认真办理。\n\n收到申请52件。'), received],
    ['under another heading', overview('（二）建议提案办理情况\n\n收到申请52件。'), '52件 不知是哪一种申请，不比对'],
    [
      'under the next heading',
      overview('（一）依申请公开情况\n\n认真办理。\n\n（二）许可办理情况\n\n收到申请52件。'),
      '52件 不知是哪一种申请，不比对',
    ],
    ['in section three', { requests: beforeTable('requests', '全年收到申请52件。') }, received],
    ['in section four', { disputes: beforeTable('disputes', '全年行政复议52件。') }, '52件 disputes.review.total'],
    [
      'in section six',
      { other: '六、其他需要报告的事项\n\n全年收到申请52件，行政复议53件。' },
      '52件 不知是哪一种申请，不比对',
      '53件 没有说是政府信息公开的，不比对',
    ],
    ['behind a sentence about the topic', overview('认真做好政府信息公开。收到申请52件。'), received],
    ['behind one about something else', overview('认真做好各项工作。收到申请52件。'), '52件 不知是哪一种申请，不比对'],
    [
      'behind one about applications',
      overview('认真办理政府信息公开申请。办结52件。'),
      '52件 requests.outcomeTotal.total',
    ],
    ['behind one about none', overview('认真做好政府信息公开工作。办结52件。'), '52件 不知说的是什么，不比对'],
    [
      'as parts of another year’s number in the sentence before',
      overview('2024年收到政府信息公开申请52件。在其中予以公开20件。'),
      '52件 说的是另一年，不比对',
      '20件 说的是其中一部分的情况，不比对',
    ],
    [
      'in a sentence of its own behind another year’s',
      overview('2024年收到政府信息公开申请52件。予以公开20件。'),
      '52件 说的是另一年，不比对',
      '20件 requests.granted.total',
    ],
    ['behind a quoted full stop', overview('印发“认真公开。收到申请50件”一文。收到政府信息公开申请52件。'), received],
    ['before a point', overview('收到政府信息公开申请52件.'), received],
    ['in the title, where nothing is told', { title: '青禾县人民政府2025年收到政府信息公开申请52件工作年度报告' }],
    [
      'beside documents that lapsed, counted before or behind the word',
      overview('制发行政规范性文件3件，2件失效。'),
      '3件 与失效、修改的件数分不开，不比对',
      '2件 没有说到表中的格',
    ],
    [
      'beside documents that lapsed, not counted',
      overview('清理失效文件，制发行政规范性文件3件。'),
      '3件 proactive.normativeDocs.issued',
    ],
  ])('reads a sentence %s', (_, parts, ...expected) => {
    const { report, form } = analyse(sampleReport({ overview: '一、总体情况', ...parts }));
    const claims = readClaims(report, form).filter(({ unit }) => unit === '件');
    expect(claims.map(({ text, readings, why }) => `${text} ${readings[0]?.join() ?? why}`)).toEqual(expected);
  });

  it('reads the same report once', () => {
    const { report, form } = analyse(claimReport(county, '收到申请21件。'));
    expect(readStatements(report, form)).toBe(readStatements(report, form));
  });
});

it.each<[string, string, string, string | undefined, string]>([
  ['未 收到 政府信息公开申请。', '未收到政府信息公开申请', 'requests.received.total | +carriedIn', 'received', ''],
  [
    '无政府信息公开行政诉讼。',
    '无政府信息公开行政诉讼',
    'disputes.suitDirect.total + disputes.suitAfterReview.total',
    'dispute',
    '',
  ],
  ['没有行政事业性收费。', '没有行政事业性收费', 'proactive.fees.amount', undefined, ''],
  ['2024年未收到政府信息公开申请。', '未收到政府信息公开申请', '', 'received', '说的是另一年，不比对'],
  ['新收申请51件，均 已 办结。', '均已办结', 'requests.carriedOut.total', undefined, ''],
  ['2024年，政府信息公开申请均已办结。', '均已办结', '', undefined, '说的是另一年，不比对'],
  ['县公安局落实条例，政府信息公开申请均已办结。', '均已办结', '', undefined, '说的是别的单位，不比对'],
  ['上年结转的政府信息公开申请均已办结。', '均已办结', '', undefined, '只是其中一部分，不比对'],
])('%s says in words: %s', (sentence, text, cells, family, why) => {
  const claim = claimsOf(sentence).find(({ digits }) => digits === undefined);
  const readings = claim?.readings.map((keys) => keys.join(' + ')).join(' | ');
  expect({ ...claim, readings }).toMatchObject({ text, value: 0, decimals: 0, unit: '', why });
  expect(readings).toBe(cells.replace('+carriedIn', 'requests.received.total + requests.carriedIn.total'));
  expect(claim?.family).toBe(family);
});

it.each([
  ['未制发和废止行政规范性文件。', ['proactive.normativeDocs.issued', 'proactive.normativeDocs.repealed']],
  ['未收到和办理政府信息公开申请。', ['requests.received.total']],
  ['无行政许可和政府信息公开行政复议。', ['proactive.licences.decisions', 'disputes.review.total']],
])('%s denies several things, each once', (sentence, expected) => {
  expect(claimsOf(sentence).map(({ readings }) => readings[0]?.join(' + '))).toEqual(expected);
});

/** A relation in a line: what is compared with what. */
function told(relation: Relation): string {
  const texts = (numbers: readonly { text: string }[]) => numbers.map(({ text }) => text).join('、');
  switch (relation.kind) {
    case 'parts': {
      const { wholes, parts, complete, carries } = relation;
      return `${texts(parts)} 是 ${texts(wholes)} 的${complete ? '全部' : '一部分'}${carries ? '，隔着结转' : ''}`;
    }
    case 'share':
      return `${relation.part.text} 占 ${texts(relation.wholes)} 的 ${relation.share.value}%`;
    case 'cellShare':
      return `${relation.text} 占 ${relation.share.value}%（${relation.share.decimals} 位小数）`;
    case 'change': {
      const { now, before, by, rate, rising } = relation;
      return `${texts(before)} → ${texts(now)} ${rising ? '增' : '减'} ${by?.text ?? '?'} ${rate?.value ?? '?'}%`;
    }
    case 'list':
      return `${relation.names} 项 ${relation.numbers} 个数`;
  }
}

it.each<[string, ...string[]]>([
  ['公开信息860条，其中通知公告300条，工作动态400条。', '300条、400条 是 860条 的一部分'],
  ['公开信息860条，其中通知公告300条，其他560条。', '300条、560条 是 860条 的全部'],
  ['公开信息860条，其中通知公告300条，其他560条等。', '300条、560条 是 860条 的一部分'],
  ['公开信息共860条：通知公告300条，工作动态560条。', '300条、560条 是 860条 的全部'],
  ['公开信息860条：通知公告300条，工作动态560条。', '300条、560条 是 860条 的一部分'],
  ['公开信息860条（通知公告300条、工作动态400条），解读12篇。', '300条、400条 是 860条 的一部分'],
  ['公开信息860条。其中通知公告300条，工作动态400条。', '300条、400条 是 860条 的一部分'],
  ['通知公告300条、工作动态400条，共计700条。', '300条、400条 是 700条 的全部'],
  ['公开信息约860条，其中通知公告300条，工作动态400条。'],
  ['公开信息860条，其中通知公告约300条，工作动态400条。'],
  ['公开信息860条，其中图解20个，视频5个。'],
  ['公开信息860，其中通知公告300，工作动态400。'],
  ['收到申请51件，其中自然人40件，法人或其他组织11件。', '40件、11件 是 51件 的全部'],
  [
    '收到申请51件，其中予以公开20件；部分公开6件，占12%。',
    '20件、6件 是 51件 的一部分，隔着结转',
    '6件 占 51件、51件、20件 的 12%',
  ],
  ['予以公开20件，占申请总数的40%。', '20件 占  的 40%'],
  ['培训20场，占40%。'],
  ['政府信息公开申请中，自然人申请占78.4%。', '自然人申请 占 78.4%（1 位小数）'],
  ['予以公开 和 部分公开占 60 %。', '予以公开和部分公开 占 60%（0 位小数）'],
  ['收到申请51件，比上年的34件增加17件，增长50%。', '34件 → 51件 增 17件 50%'],
  ['收到申请51件，较上年减少9件。', ' → 51件 减 9件 ?%'],
  ['收到申请51件，上年为34件，同比增长50%。', '34件 → 51件 增 ? 50%'],
  ['申请量由2024年的68件下降至51件，降幅25%。', '68件 → 51件 减 ? 25%'],
  ['收到申请51件，较上年增加17条。'],
  ['通知公告、工作动态、政策文件分别为300条、400条。', '3 项 2 个数'],
  ['予以公开20件占40%，部分公开6件占12%。', '20件 占  的 40%', '6件 占 20件 的 12%'],
  ['收到申请51件，予以公开20件占40%，部分公开6件占12%。', '20件 占 51件 的 40%', '6件 占 51件、20件 的 12%'],
  ['收到申请51件较上年的34件增长50%。', '34件 → 51件 增 ? 50%'],
  ['公开信息860条，其中甲类500条，乙类300条，培训20场，丙类400条。', '500条、300条 是 860条 的一部分'],
  ['收到申请51件（自然人40件）和行政复议13件（维持7件）。', '40件 是 51件 的一部分', '7件 是 13件 的一部分'],
  ['网站发布信息300条，其中转载20条；公众号发布信息400条，共计700条。'],
  ['公开信息860条，网站公开300条，其中转载20条、原创280条；公众号公开560条，其中转载60条、原创500条。'],
  ['公开信息860条，其中通知300条，包括公示100条；动态560条。', '300条 是 860条 的一部分'],
  ['收到申请51份，其中自然人40件。', '40件 是 51份 的一部分'],
  ['自然人40件，自然人40件，法人或其他组织11件，收到申请51件。'],
  [
    '予以公开20件、部分公开6件、不予公开7件、无法提供10件、不予处理5件、其他处理2件，共办结50件。',
    '20件、6件、7件、10件、5件、2件 是 50件 的全部',
  ],
  ['收到申请51件。自然人40件，法人或其他组织11件。', '40件、11件 是 51件 的全部'],
  ['收到申请51件。自然人40件、商业企业5件、科研机构0件、社会公益组织1件、法律服务机构3件、其他3件。'],
  ['政府信息公开行政复议13件，维持7件，纠正1件，尚未审结3件。'],
  ['政府信息公开行政诉讼10件，未经复议直接起诉8件，复议后起诉2件。'],
  ['甲类3条，乙类5条，丙类2条，共计7条。', '5条、2条 是 7条 的全部'],
  ['甲类3条，乙类5条，共计约8条。'],
  ['共计8条，甲类3条，乙类5条。'],
  ['甲类3条，约5条乙类，共计8条。'],
  ['培训3场、会议5场共8场。'],
  ['通过网站公开信息860条：政策300条，动态560条。', '300条、560条 是 860条 的一部分'],
  ['发布信息860条：政策300条。', '300条 是 860条 的一部分'],
  ['公开信息：政策300条，动态560条，共860条。', '300条、560条 是 860条 的全部'],
  ['发布信息，其中政策3条；动态5条；共计8条。', '3条、5条 是 8条 的全部'],
  ['网站发布信息300条，其中转载20条、原创100条；公众号发布信息400条，共计700条。'],
  ['收到51件，其中网上3件，信函48件等。', '3件、48件 是 51件 的一部分'],
  ['自然人40件，占78%，网站访问量30次，占30%。', '40件 占  的 78%'],
  ['自然人占78%，40件。', '自然人 占 78%（0 位小数）'],
  [
    '收到申请51件，其中自然人40件（占78%）、商业企业5件（占10%）。',
    '40件、5件 是 51件 的一部分',
    '40件 占 51件、51件 的 78%',
    '5件 占 51件、51件、40件 的 10%',
  ],
  ['收到申请51件，（自然人40件，法人或其他组织11件）。', '40件、11件 是 51件 的全部'],
  ['政府信息公开申请51件和办结50件。'],
  [
    '公开信息860条，其中通知公告300条，其中转载100条；发布视频20个，其中短视频15个。',
    '300条 是 860条 的一部分',
    '15个 是 20个 的一部分',
  ],
  ['收到申请51件，自然人40件，自然人40件。'],
  ['予以公开20件，不予公开7件，办结50件。'],
  ['收到申请51件，办结50件，较上年增加17件。', ' → 51件、50件 增 17件 ?%'],
  ['收到申请51件，较上年增加20件，办结50件，较上年增加17件。', ' → 51件 增 20件 ?%', ' → 51件、50件 增 17件 ?%'],
  ['收到申请51件，同比增长50%；办结50件，同比下降10%。', ' → 51件 增 ? 50%', ' → 51件、50件 减 ? 10%'],
  ['收到申请51件，去年收到34件，较去年增加17件，增幅50%。', '34件 → 51件 增 17件 50%'],
  ['收到申请51件，增长幅度50%。'],
  ['收到申请51件比上年的34件增加17件。', '34件 → 51件 增 17件 ?%'],
  ['收到申请51件，占总数的50%。'],
  ['公开信息860条，其中网站公开700条，公众号公开400条。'],
  ['公开信息860条，其中通过网站公开700条，通过公众号公开160条。'],
  ['收到政府信息公开申请51件，其中网上申请30件，信函申请21件。', '30件、21件 是 51件 的一部分'],
  ['抽查单位46家，其中合格44家，不合格2家，整改2家。', '44家、2家 是 46家 的一部分'],
  ['公开信息860条（其中通知公告300条、其他560条）。', '300条、560条 是 860条 的全部'],
  ['公开信息860条（含通知公告300条）。'],
  ['公开信息约860条（通知公告300条、工作动态400条）。'],
  ['公开信息860条、视频20个（长视频5个、短视频15个）。', '5个、15个 是 20个 的一部分'],
  ['发布图解20个、信息860条（通知公告300条、工作动态400条）。', '300条、400条 是 860条 的一部分'],
  [
    '公开信息860条，其中政策300条，其中解读100条、文件200条。',
    '300条 是 860条 的一部分',
    '100条、200条 是 300条 的一部分',
  ],
  ['公开信息860条，其中政策约300条，其中解读100条、文件200条。'],
  ['公开信息860条，其中通知公告300条；工作动态400条。', '300条、400条 是 860条 的一部分'],
  [
    '公开信息860条，其中通知公告300条，占35%，工作动态400条，占47%。',
    '300条、400条 是 860条 的一部分',
    '300条 占 860条、860条 的 35%',
    '400条 占 860条、860条 的 47%',
  ],
  ['公开信息860条，其中通知公告300条、工作动态400条等，政策160条。', '300条、400条 是 860条 的一部分'],
  [
    '公开信息860条，其中通知公告300条，工作动态400条，共700条。',
    '300条、400条 是 860条 的一部分',
    '300条、400条 是 700条 的全部',
  ],
  ['公开信息860条，其中通知公告300条，另有工作动态400条。', '300条 是 860条 的一部分'],
  ['公开信息860条，其中：通知公告300条，发布工作动态400条。', '300条 是 860条 的一部分'],
  ['收到申请51件，其中予以公开20件，部分公开6件，收到复议13件。', '20件、6件 是 51件 的一部分，隔着结转'],
  [
    '收到申请51件，予以公开20件，部分公开6件，不予公开7件，无法提供10件，不予处理5件，其他处理2件，办结50件。',
    '20件、6件、7件、10件、5件、2件 是 50件 的全部',
  ],
  [
    '办结50件：予以公开20件，部分公开6件，不予公开7件，无法提供10件，不予处理5件，其他处理2件。',
    '20件、6件、7件、10件、5件、2件 是 50件 的全部',
  ],
  ['予以公开20件，部分公开6件，不予公开7件，无法提供10件，不予处理5件，其他处理2件。'],
  [
    '办结政府信息公开申请50件。予以公开20件，部分公开6件，不予公开7件，无法提供10件，不予处理5件，其他处理2件。',
    '20件、6件、7件、10件、5件、2件 是 50件 的全部',
  ],
  [
    '收到申请51件。其中自然人40件，商业企业5件，科研机构0件，社会公益组织1件，法律服务机构3件，其他2件。',
    '40件、5件、0件、1件、3件、2件 是 51件 的全部',
  ],
  ['收到申请51件，自然人40件，法人或其他组织11件。', '40件、11件 是 51件 的全部'],
  ['收到申请51件，自然人40件，商业企业5件。'],
  ['政府信息公开行政复议13件，维持7件，纠正1件，其他结果2件，尚未审结3件。', '7件、1件、2件、3件 是 13件 的全部'],
  [
    '发布通知公告300条，工作动态400条，共700条，解读160条，总计860条。',
    '300条、400条 是 700条 的全部',
    '700条、160条 是 860条 的全部',
  ],
  [
    '发布信息700条，其中通知公告300条、工作动态400条，共计700条。',
    '300条、400条 是 700条 的一部分',
    '300条、400条 是 700条 的全部',
  ],
  ['发布通知公告300条，工作动态400条、视频20个，共计700条。'],
  ['网站300条、公众号400条；微博100条，共计800条。', '300条、400条、100条 是 800条 的全部'],
  ['网站300条（转载20条），公众号400条，共计700条。', '300条、400条 是 700条 的全部'],
  ['收到申请51，其中自然人40件，法人或其他组织11件。'],
  ['开展培训20件，其中业务培训5份。'],
  ['予以公开20件、部分公开6件，占52%。'],
  ['予以公开20件，部分公开6件，占申请总数的12%。'],
  ['予以公开20件（占40%）。', '20件 占  的 40%'],
  ['予以公开约20件占40%。'],
  ['予以公开约20件，占40%。'],
  ['予以公开20件，网站公开的占40%。'],
  ['20件予以公开，占40%。', '20件 占  的 40%'],
  ['20件由网站提交，占40%。'],
  ['收到申请51件，予以公开20件，共占40%。'],
  [
    '收到申请51件，自然人40件，占78%；法人或其他组织11件，占22%。',
    '40件、11件 是 51件 的全部',
    '11件 占 51件、51件、40件 的 22%',
  ],
  ['收到申请51件，其中自然人40件，网站访问量占78%。', '40件 是 51件 的一部分'],
  ['公开信息860条，其中通知公告300条，占35%。', '300条 是 860条 的一部分', '300条 占 860条、860条 的 35%'],
  ['公开信息860条，通知公告300条，占35%。'],
  ['自然人40件，占78%，收到申请51件。', '40件 占  的 78%'],
  ['收到申请51件，比上年增加17件，网站访问量增长20%。', ' → 51件 增 17件 ?%'],
  ['收到申请51件，上年34件，增加17件。', '34件 → 51件 增 17件 ?%'],
  ['收到申请51件比上年增加17件。', ' → 51件 增 17件 ?%'],
  ['收到申请51件较上年增长50%，网站增加20件。', ' → 51件 增 ? 50%'],
  ['收到申请51件，网站访问量增加17件。'],
  ['收到申请51件，增加约17件。'],
  ['收到申请51件，办结50件，增长50%。', ' → 51件、50件 增 ? 50%'],
  ['收到申请51件，增长50%，增加17件。', ' → 51件 增 17件 50%'],
  ['收到申请51件，增加17件（上年34件）。', '34件 → 51件 增 17件 ?%'],
  ['公开信息860条，培训20场，增加17条。'],
  ['由上年的68件降至51件，减少17件。', '68件 → 51件 减 17件 ?%'],
  ['收到申请51件。较上年增加17件。'],
  ['收到申请51件，较上年的34件增长50%、增加17件。', '34件 → 51件 增 17件 50%'],
  ['通知公告、工作动态分别为300条、400条、500条。', '2 项 3 个数'],
  ['通知公告和工作动态、政策文件分别为300条、400条、160条。'],
  ['收到申请51件（上年34件），增加17件。', '34件 → 51件 增 17件 ?%'],
])('%s says of its own numbers: %s %s', (sentence, ...expected) => {
  const { report, form } = analyse(claimReport(county, sentence));
  expect(readStatements(report, form).relations.map(told)).toEqual(expected);
});

it('tells where the numbers of a share stand', () => {
  const text = claimReport(county, '予以公开 20 件，占 40.5 %。');
  const { report, form } = analyse(text);
  const [relation] = readStatements(report, form).relations;
  const { part, share } = relation as ShareRelation;
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect([part.span, part.digits, share.span, share.digits].map(at)).toEqual(['20 件', '20', '40.5 %', '40.5']);
  expect([share.value, share.decimals]).toEqual([40.5, 1]);
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
    expect([...evidenceOf(claimsOf('收到自然人申请40件，商业企业申请5件。'))]).toEqual([
      ['requests.received.naturalPerson', 40],
      ['requests.received.business', 5],
    ]);
  });

  it.each([
    '商业企业申请5件，予以公开4件。',
    '办理政府信息公开申请55件。',
    '收到政府信息公开申请51件，结转5件。',
    '收到政府信息公开申请51件，上年结转4件，自然人44件。',
  ])('tells nothing of the last number of %s: it may be of several cells', (sentence) => {
    const claims = claimsOf(sentence);
    const last = claims.filter(({ readings }) => readings.length > 0).at(-1)!;
    expect(last.readings.length).toBeGreaterThan(1);
    expect(evidenceOf(claims)).toEqual(evidenceOf(claims.filter((claim) => claim !== last)));
  });
});
