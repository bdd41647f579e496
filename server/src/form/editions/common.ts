// What the editions of 2019 and 2021 share: the six sections, the rows of table two that stand in both,
// table three but for （六）其他处理, and table four. Wording after the notices 国办公开办函〔2019〕60号 and 〔2021〕30号;
// the explanations are our own, and say 通常 or 一般理解 where no official text is known to settle the matter.

import type { ColumnForm, GroupForm, HeadForm, RowForm, SectionForm, TableForm } from '../schema.ts';

type RowWithoutColumns = Omit<RowForm, 'columns'>;

/** Every wording but `title` that takes one of each list of choices, in turn: (['a', ''], ['b']) gives ab, b. */
function otherWordings(title: string, ...choices: readonly (readonly string[])[]): string[] {
  const wordings = choices.reduce<readonly string[]>(
    (beginnings, endings) => beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending)),
    [''],
  );
  return wordings.filter((wording) => wording !== title);
}

export const sections: readonly SectionForm[] = [
  {
    id: 'overview',
    numeral: '一',
    title: '总体情况',
    aliases: ['政府信息公开总体情况', '政府信息公开工作总体情况'],
    articles: ['50'],
    explanation:
      '用文字综述本机关一年的政府信息公开工作，主要写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。各级人民政府还要写明工作考核、社会评议和责任追究结果。文中数字应与后面三张表一致。',
  },
  {
    id: 'proactive',
    numeral: '二',
    title: '主动公开政府信息情况',
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '行政机关主动公开政府信息的情况'],
    table: 'proactive',
    articles: ['50.1(1)', '20'],
    explanation:
      '用表格报告条例第二十条中几项信息的年度数据，没有的通常填0。网站、新媒体发布信息的条数不填在这里，可以写进第一部分。',
  },
  {
    id: 'requests',
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    aliases: [
      '行政机关收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '行政机关收到和处理政府信息公开申请的情况',
    ],
    table: 'requests',
    articles: ['50.1(2)'],
    explanation:
      '用表格报告收到多少件申请、怎样办结、结转多少件。每一列都要满足：本年新收＋上年结转＝办理结果总计＋结转下年度。',
  },
  {
    id: 'disputes',
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      ...otherWordings(
        '政府信息公开行政复议、行政诉讼情况',
        ['政府信息公开', '政府信息公开工作'],
        ['行政复议'],
        ['及', '和', '、', ''],
        ['行政诉讼情况'],
      ),
      ...otherWordings(
        '政府信息公开行政复议、行政诉讼情况',
        ['因政府信息公开工作被申请行政复议', '因政府信息公开被申请行政复议', '因政府信息公开申请行政复议'],
        ['、', '和', '及', '，'],
        ['提起行政诉讼情况', '提起行政诉讼的情况'],
      ),
    ],
    table: 'disputes',
    articles: ['50.1(3)', '51'],
    explanation:
      '用表格报告因政府信息公开工作引起的行政复议、行政诉讼件数和结果。与政府信息公开无关的复议、诉讼不计入。',
  },
  {
    id: 'problems',
    numeral: '五',
    title: '存在的主要问题及改进情况',
    aliases: otherWordings(
      '存在的主要问题及改进情况',
      ['', '政府信息公开', '政府信息公开工作'],
      ['存在的', '存在'],
      ['主要问题', '问题'],
      ['及', '和', '、'],
      ['改进情况', '改进措施'],
    ),
    articles: ['50.1(4)'],
    explanation: '写明本年工作中的主要问题，以及怎样改进，两样都要有。泛泛而谈、与上年雷同是常见的毛病。',
  },
  {
    id: 'other',
    numeral: '六',
    title: '其他需要报告的事项',
    aliases: otherWordings(
      '其他需要报告的事项',
      ['其他', '其它'],
      ['需要报告的事项', '需要报告事项', '需报告的事项', '需报告事项'],
    ),
    articles: ['50.1(5)'],
    explanation:
      '写前五部分之外需要报告的事项，没有的写“无”。2021年度及以后的报告，通常还在这里说明信息处理费的收取情况，没有收取也写明。建议提案办理等超出年报范围的内容，一般不放在这里。',
  },
];

/** 信息内容, the first head of every part of table two. */
export const contentHead: HeadForm = {
  key: 'proactive.content',
  label: '信息内容',
  columns: [],
  explanation: '本栏是要报告的信息类别，右边各栏填它的年度数据。',
};

/** The parts of table two that both editions have. */
export const proactiveGroups: readonly GroupForm[] = [
  {
    key: 'proactive.item1',
    label: '第二十条第（一）项',
    articles: ['20(1)'],
    explanation: '指条例要求主动公开的行政法规、规章和规范性文件。表中报告规章和规范性文件两行。',
  },
  {
    key: 'proactive.item5',
    label: '第二十条第（五）项',
    articles: ['20(5)'],
    explanation: '指条例要求主动公开的行政许可和其他对外管理服务事项的依据、条件、程序和办理结果。表中只报告数量。',
  },
  {
    key: 'proactive.item6',
    label: '第二十条第（六）项',
    articles: ['20(6)'],
    explanation:
      '指条例要求主动公开的行政处罚、行政强制的依据、条件、程序，以及有一定社会影响的处罚决定。表中只报告数量。',
  },
  {
    key: 'proactive.item8',
    label: '第二十条第（八）项',
    articles: ['20(8)'],
    explanation: '指条例要求主动公开的行政事业性收费项目及其依据、标准。',
  },
];

export const rulesRow: RowWithoutColumns = {
  key: 'proactive.rules',
  label: '规章',
  group: 'proactive.item1',
  articles: ['20(1)'],
  explanation:
    '规章只能由国务院部门等机构，以及省、自治区、直辖市和设区的市、自治州的人民政府制定。县级、乡镇和市县部门的本行应为0；把规范性文件填进来是常见错误。',
};

/** Its label differs: 规范性文件 in 2019, 行政规范性文件 since 2021. */
export const normativeDocsRow: Omit<RowWithoutColumns, 'label'> = {
  key: 'proactive.normativeDocs',
  group: 'proactive.item1',
  articles: ['20(1)'],
  explanation:
    '规章以外，依法定权限和程序制定并公开发布、涉及公众权利义务、可以反复适用的公文。内部管理制度、人事任免、对具体事项的批复通常不算，规章另计一行。',
};

export const licencesRow: RowWithoutColumns = {
  key: 'proactive.licences',
  label: '行政许可',
  group: 'proactive.item5',
  articles: ['20(5)'],
  explanation: '一般理解为本机关作出的行政许可决定，准予和不予许可都计入。备案等不属于行政许可的事项不在本行。',
};

export const penaltiesRow: RowWithoutColumns = {
  key: 'proactive.penalties',
  label: '行政处罚',
  group: 'proactive.item6',
  articles: ['20(6)'],
  explanation: '一般理解为本机关作出的全部行政处罚决定，不限于因有社会影响而公开的部分。没有的通常填0。',
};

export const coercionsRow: RowWithoutColumns = {
  key: 'proactive.coercions',
  label: '行政强制',
  group: 'proactive.item6',
  articles: ['20(6)'],
  explanation: '包括行政强制措施和行政强制执行。一般理解为全部决定，不限于已公开的部分；行政处罚另计一行。',
};

export const feesRow: RowWithoutColumns = {
  key: 'proactive.fees',
  label: '行政事业性收费',
  group: 'proactive.item8',
  articles: ['20(8)'],
  explanation:
    '本机关的行政事业性收费，2021年起收取的信息处理费也属于这一类。税收、罚没收入和经营服务性收费不是行政事业性收费。',
};

const requestColumns: readonly ColumnForm[] = [
  {
    id: 'naturalPerson',
    label: '自然人',
    kind: 'count',
    unit: '件',
    explanation: '公民以个人名义提出的申请。单位工作人员以单位名义申请的，计入右边相应的组织。',
  },
  {
    id: 'business',
    label: '商业企业',
    kind: 'count',
    unit: '件',
    explanation: '通常指公司等从事经营的企业，国有和民营都算。律师事务所计入“法律服务机构”。',
  },
  {
    id: 'research',
    label: '科研机构',
    kind: 'count',
    unit: '件',
    explanation: '通常指科研院所等以研究为主的单位。研究人员以个人名义申请的，计入“自然人”。',
  },
  {
    id: 'welfare',
    label: '社会公益组织',
    kind: 'count',
    unit: '件',
    explanation: '通常指基金会、慈善组织等以公益为目的的组织。不以公益为目的的团体，一般计入“其他”。',
  },
  {
    id: 'legalService',
    label: '法律服务机构',
    kind: 'count',
    unit: '件',
    explanation: '通常指律师事务所等机构以自己的名义提出的申请。代理当事人申请的，一般理解按当事人归类。',
  },
  {
    id: 'otherOrg',
    label: '其他',
    kind: 'count',
    unit: '件',
    explanation: '前四类以外的法人和其他组织。个人的申请不填在这里，计入“自然人”。',
  },
  {
    id: 'total',
    label: '总计',
    kind: 'count',
    unit: '件',
    explanation: '本行六个数之和：自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他。',
  },
];

function requestRows(rows: readonly RowWithoutColumns[]): readonly RowForm[] {
  return rows.map((row) => ({ ...row, columns: requestColumns }));
}

/** Table three from 一、本年新收 to the last row of （五）不予处理. */
export const requestRowsBeforeOther = requestRows([
  {
    key: 'requests.received',
    label: '一、本年新收政府信息公开申请数量',
    articles: ['27', '29', '31'],
    explanation:
      '1月1日至12月31日收到的申请件数，年底还没办结的也计入，上年结转的不计入。收到日期：当面提交看提交日，邮寄看签收日（平信看确认日），网络、传真看双方确认日。',
  },
  {
    key: 'requests.carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    articles: ['30', '33.2', '33.3', '35'],
    explanation:
      '上年收到、一般理解为到上年底还没有作出处理决定的申请。通常应等于上年年报“四、结转下年度继续办理”的数，机构改革、统计更正时可能不等。',
  },
  {
    key: 'requests.granted',
    label: '（一）予以公开',
    group: 'requests.outcome',
    articles: ['36(1)', '36(2)'],
    explanation:
      '申请的信息可以公开，已经提供或者告知了获取方式、途径和时间。信息早已主动公开、只告知到哪里查的，也计入本行。',
  },
  {
    key: 'requests.partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    aliases: ['（二）部分公开'],
    group: 'requests.outcome',
    articles: ['37'],
    explanation:
      '信息中有不应公开或不是政府信息的内容，区分处理后提供了其余部分。这样的申请只计本行，不再计入不予公开等各行。',
  },
  {
    key: 'requests.denied.stateSecret',
    label: '1.属于国家秘密',
    group: 'requests.denied',
    articles: ['14', '17', '36(3)'],
    explanation: '信息已经依法确定为国家秘密。没有定密、只是担心影响安全稳定的，不计本行，看第3项。',
  },
  {
    key: 'requests.denied.forbiddenByLaw',
    label: '2.其他法律行政法规禁止公开',
    aliases: ['2.其他法律、行政法规禁止公开'],
    group: 'requests.denied',
    articles: ['14', '36(3)'],
    explanation: '国家秘密以外，法律或者行政法规禁止公开的信息。地方性法规、规章和规范性文件不能作为依据。',
  },
  {
    key: 'requests.denied.securityStability',
    label: '3.危及“三安全一稳定”',
    group: 'requests.denied',
    articles: ['14', '36(3)'],
    explanation: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息。已经定密的计入第1项。',
  },
  {
    key: 'requests.denied.thirdParty',
    label: '4.保护第三方合法权益',
    group: 'requests.denied',
    articles: ['15', '32', '36(3)'],
    explanation:
      '涉及商业秘密、个人隐私等，公开会损害第三方合法权益。第三方同意公开，或者不公开会对公共利益造成重大影响的，应当公开，不计本行。',
  },
  {
    key: 'requests.denied.internalAffairs',
    label: '5.属于三类内部事务信息',
    group: 'requests.denied',
    articles: ['16.1', '36(3)'],
    explanation:
      '人事管理、后勤管理、内部工作流程三类信息，可以不予公开。讨论记录、请示报告等不在这三类之中，看第6项。',
  },
  {
    key: 'requests.denied.processInfo',
    label: '6.属于四类过程性信息',
    group: 'requests.denied',
    articles: ['16.2', '36(3)'],
    explanation:
      '履行管理职能中形成的讨论记录、过程稿、磋商信函、请示报告四类信息，可以不予公开；法律、法规、规章规定应当公开的除外。正式作出的文件，一般理解不是过程性信息。',
  },
  {
    key: 'requests.denied.enforcementFile',
    label: '7.属于行政执法案卷',
    group: 'requests.denied',
    articles: ['16.2', '36(3)'],
    explanation:
      '行政执法案卷中的信息，可以不予公开；法律、法规、规章规定应当公开的除外。依法主动公开的处罚决定书等，一般不归入本行。',
  },
  {
    key: 'requests.denied.inquiry',
    label: '8.属于行政查询事项',
    group: 'requests.denied',
    articles: ['36(7)'],
    explanation:
      '工商、不动产登记资料等，法律、行政法规对查询另有规定，告知申请人照规定办理。本行列在不予公开之下，答复依据却是第三十六条第（七）项。',
  },
  {
    key: 'requests.unable.notHeld',
    label: '1.本机关不掌握相关政府信息',
    group: 'requests.unable',
    articles: ['36(4)', '36(5)'],
    explanation: '检索后没有这项信息，或者它不由本机关负责公开。表中没有单列“信息不存在”，两种情形都计入本行。',
  },
  {
    key: 'requests.unable.notReadyMade',
    label: '2.没有现成信息需要另行制作',
    aliases: ['2.没有现成信息，需要另行制作', '2.没有现成信息、需要另行制作'],
    group: 'requests.unable',
    articles: ['38'],
    explanation: '要对现有信息加工、分析才能满足申请，可以不提供。能够区分处理后提供的，计入（二）部分公开。',
  },
  {
    key: 'requests.unable.stillUnclear',
    label: '3.补正后申请内容仍不明确',
    group: 'requests.unable',
    articles: ['30'],
    explanation: '申请人按要求补正了，内容仍不明确，因而无法提供，通常计入本行。逾期不补正的，计入（六）其他处理。',
  },
  {
    key: 'requests.unprocessed.petition',
    label: '1.信访举报投诉类申请',
    aliases: ['1.信访、举报、投诉类申请'],
    group: 'requests.unprocessed',
    articles: ['39.1'],
    explanation:
      '借申请公开之名进行信访、举报、投诉，告知不作为政府信息公开申请处理。直接向信访、投诉渠道提出的，不是申请，不计入本表。',
  },
  {
    key: 'requests.unprocessed.duplicate',
    label: '2.重复申请',
    group: 'requests.unprocessed',
    articles: ['36(6)'],
    explanation: '已经答复过，同一申请人又申请相同的信息，告知不重复处理。不同的人申请同一信息，不是重复申请。',
  },
  {
    key: 'requests.unprocessed.publication',
    label: '3.要求提供公开出版物',
    group: 'requests.unprocessed',
    articles: ['39.2'],
    explanation:
      '要求提供政府公报、报刊、书籍等公开出版物，告知获取途径。要的是本机关已主动公开的其他信息的，计入（一）予以公开。',
  },
  {
    key: 'requests.unprocessed.excessive',
    label: '4.无正当理由大量反复申请',
    group: 'requests.unprocessed',
    articles: ['35'],
    explanation:
      '数量、频次明显超过合理范围，说明的理由不合理，告知不予处理。理由合理、只是延迟答复的，按最后的办理结果计入其他行。',
  },
  {
    key: 'requests.unprocessed.reconfirm',
    label: '5.要求行政机关确认或重新出具已获取信息',
    group: 'requests.unprocessed',
    articles: [],
    explanation:
      '申请人已经得到信息，又要求行政机关确认或者重新出具。条例没有直接对应的条款，一般理解为这不属于“获取”信息。',
  },
]);

/** （六）其他处理 as three rows, in the form since 2021. */
export const dividedOtherRows = requestRows([
  {
    key: 'requests.other.correctionOverdue',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    aliases: ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请'],
    group: 'requests.other',
    articles: ['30'],
    explanation: '告知补正后，申请人没有正当理由而逾期不补正，视为放弃申请。补正了仍不明确的，计入（四）第3项。',
  },
  {
    key: 'requests.other.feeOverdue',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    aliases: ['2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请'],
    group: 'requests.other',
    articles: ['42.1'],
    explanation:
      '发出信息处理费收费通知，申请人自收到次日起20个工作日内没有缴纳，视为放弃申请。本行有数，第六部分就不能说没有发出过收费通知。',
  },
  {
    key: 'requests.other.misc',
    label: '3.其他',
    group: 'requests.other',
    articles: [],
    explanation: '以上各行都归不进去的办结情形，通常如申请人主动撤回、转作更正程序办理。能归入前面各行的不计本行。',
  },
]);

/** （六）其他处理 as one row, in the form of 2019. */
export const undividedOtherRows = requestRows([
  {
    key: 'requests.other',
    label: '（六）其他处理',
    group: 'requests.outcome',
    articles: ['30', '42.1'],
    explanation:
      '（一）至（五）以外的办结情形合为一行，如逾期不补正，通常也包括申请人主动撤回。2021年起的格式分作三行。',
  },
]);

/** Table three below （六）其他处理. */
export const requestRowsAfterOther = requestRows([
  {
    key: 'requests.outcomeTotal',
    label: '（七）总计',
    group: 'requests.outcome',
    articles: [],
    explanation: '本年办结的全部申请，即（一）至（六）各行之和，不含结转下年度的。每一列都要满足：一＋二＝本行＋四。',
  },
  {
    key: 'requests.carriedOut',
    label: '四、结转下年度继续办理',
    articles: ['30', '33.2', '33.3', '35'],
    explanation:
      '一般理解为到12月31日还没有作出处理决定的申请，如正在补正、征求意见或者延期的。下年年报“二、上年结转”通常就是这个数。',
  },
]);

/** Groups of table three but （六）其他处理. */
export const requestGroups: readonly GroupForm[] = [
  {
    key: 'requests.outcome',
    label: '三、本年度办理结果',
    articles: ['36', '37', '38', '39'],
    explanation: '本年办结的申请，不论是今年收到还是上年结转的。一件申请只按一种结果计入一行。',
  },
  {
    key: 'requests.denied',
    label: '（三）不予公开',
    group: 'requests.outcome',
    articles: ['14', '15', '16', '36(3)', '36(7)'],
    explanation: '信息存在、由本机关掌握，但依法不公开，按理由分作八行，没有小计。公开了一部分的，计入（二）部分公开。',
  },
  {
    key: 'requests.unable',
    label: '（四）无法提供',
    group: 'requests.outcome',
    articles: ['30', '36(4)', '36(5)', '38'],
    explanation: '没有可以提供的信息，或者弄不清要什么，分作三行，没有小计。有信息而依法不公开的，计入（三）不予公开。',
  },
  {
    key: 'requests.unprocessed',
    label: '（五）不予处理',
    group: 'requests.outcome',
    articles: ['35', '36(6)', '39'],
    explanation:
      '不进入公开与否的判断、直接告知不处理的申请，分作五行，没有小计。因逾期而不再处理的，计入（六）其他处理。',
  },
];

/** （六）其他处理 as the label over three rows. */
export const dividedOtherGroup: GroupForm = {
  key: 'requests.other',
  label: '（六）其他处理',
  group: 'requests.outcome',
  articles: ['30', '42.1'],
  explanation: '（一）至（五）以外的办结情形，分作逾期不补正、逾期不缴费、其他三行，没有小计。',
};

export const requestHeads: readonly HeadForm[] = [
  {
    key: 'requests.balanceNote',
    label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columns: [],
    explanation: '每一列都要满足：一、本年新收＋二、上年结转＝三、办理结果的（七）总计＋四、结转下年度。',
  },
  {
    key: 'requests.applicant',
    label: '申请人情况',
    columns: requestColumns.map((column) => column.id),
    explanation: '按提出申请的是谁分类，一件申请只计入一类。委托他人代办的，一般理解看申请人，不看代办人。',
  },
  {
    key: 'requests.organisation',
    label: '法人或其他组织',
    columns: ['business', 'research', 'welfare', 'legalService', 'otherOrg'],
    explanation: '个人以外的申请人，分作五类。本栏没有合计，五类与自然人相加就是总计。',
  },
];

const disputeColumns: readonly ColumnForm[] = [
  {
    id: 'upheld',
    label: '结果维持',
    kind: 'count',
    unit: '件',
    explanation: '通常指维持原行为的决定，以及驳回复议请求或者诉讼请求。不予受理、驳回起诉一般计入“其他结果”。',
  },
  {
    id: 'corrected',
    label: '结果纠正',
    kind: 'count',
    unit: '件',
    explanation: '通常指撤销、变更、确认违法或者无效、责令履行等改变原行为的结果。申请人自行撤回的一般计入“其他结果”。',
  },
  {
    id: 'otherResult',
    label: '其他结果',
    kind: 'count',
    unit: '件',
    explanation: '通常指不予受理、驳回申请或者起诉、撤回、终止等，既没有维持也没有纠正。还没有结果的计入“尚未审结”。',
  },
  {
    id: 'pending',
    label: '尚未审结',
    kind: 'count',
    unit: '件',
    explanation: '到12月31日还没有结案的件数。表中没有“上年结转”，上年未结、今年审结的通常计入今年的结果。',
  },
  {
    id: 'total',
    label: '总计',
    kind: 'count',
    unit: '件',
    explanation: '本组四个数之和：结果维持＋结果纠正＋其他结果＋尚未审结。',
  },
];

/** Table four, printed as a single line of fifteen cells; a row here is one of its three groups of five. */
export const disputesTable: TableForm = {
  id: 'disputes',
  rows: [
    {
      key: 'disputes.review',
      label: '行政复议',
      columns: disputeColumns,
      articles: ['50.1(3)', '51'],
      explanation:
        '因本机关的政府信息公开工作被申请的行政复议。一般理解，本机关作为复议机关审理的别人的案件不计入；投诉、举报也不是行政复议。',
    },
    {
      key: 'disputes.suitDirect',
      label: '未经复议直接起诉',
      group: 'disputes.suit',
      columns: disputeColumns,
      articles: ['50.1(3)', '51'],
      explanation:
        '没有先申请复议就向法院起诉的案件。2024年1月1日起，对不予公开不服的应当先申请复议；对无法提供、不予处理等不服的，仍可直接起诉。',
    },
    {
      key: 'disputes.suitAfterReview',
      label: '复议后起诉',
      group: 'disputes.suit',
      columns: disputeColumns,
      articles: ['50.1(3)', '51'],
      explanation: '先经过行政复议，不服再起诉的案件。复议那一段通常另计入“行政复议”，两处不互相冲减。',
    },
  ],
  groups: [
    {
      key: 'disputes.suit',
      label: '行政诉讼',
      articles: ['50.1(3)', '51'],
      explanation: '因本机关的政府信息公开工作被提起的行政诉讼，按起诉前是否经过复议分作两组，一件只计入一组。',
    },
  ],
  heads: [],
};
