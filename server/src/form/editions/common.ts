// What the editions of 2019 and 2021 share: the six sections, table three but for （六）其他处理, and table four.
// Official wording after the notices 国办公开办函〔2019〕60号 and 〔2021〕30号.

import type { ColumnForm, GroupForm, HeadForm, RowForm, SectionForm, TableForm } from '../schema.ts';

type RowWithoutColumns = Omit<RowForm, 'columns'>;

/** Every wording that takes one of each list of choices, in turn: (['a', ''], ['b']) gives ab, b. */
function wordings(...choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (beginnings, endings) => beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending)),
    [''],
  );
}

export const sections: readonly SectionForm[] = [
  {
    id: 'overview',
    numeral: '一',
    title: '总体情况',
    aliases: ['政府信息公开总体情况', '政府信息公开工作总体情况'],
    explanation: '',
  },
  {
    id: 'proactive',
    numeral: '二',
    title: '主动公开政府信息情况',
    aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '行政机关主动公开政府信息的情况'],
    table: 'proactive',
    explanation: '',
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
    explanation: '',
  },
  {
    id: 'disputes',
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      ...wordings(['政府信息公开', '政府信息公开工作'], ['行政复议'], ['及', '和', '、', ''], ['行政诉讼情况']),
      ...wordings(
        ['因政府信息公开工作被申请行政复议'],
        ['、', '和', '及', '，'],
        ['提起行政诉讼情况', '提起行政诉讼的情况'],
      ),
    ],
    table: 'disputes',
    explanation: '',
  },
  {
    id: 'problems',
    numeral: '五',
    title: '存在的主要问题及改进情况',
    aliases: wordings(
      ['', '政府信息公开', '政府信息公开工作'],
      ['存在的', '存在'],
      ['主要问题', '问题'],
      ['及', '和', '、'],
      ['改进情况', '改进措施'],
    ),
    explanation: '',
  },
  {
    id: 'other',
    numeral: '六',
    title: '其他需要报告的事项',
    aliases: wordings(['其他', '其它'], ['需要报告的事项', '需要报告事项', '需报告的事项', '需报告事项']),
    explanation: '',
  },
];

/** 信息内容, the first head of every part of table two. */
export const contentHead: HeadForm = { key: 'proactive.content', label: '信息内容', explanation: '' };

const requestColumns: readonly ColumnForm[] = [
  { id: 'naturalPerson', label: '自然人', kind: 'count', unit: '件', explanation: '' },
  { id: 'business', label: '商业企业', kind: 'count', unit: '件', explanation: '' },
  { id: 'research', label: '科研机构', kind: 'count', unit: '件', explanation: '' },
  { id: 'welfare', label: '社会公益组织', kind: 'count', unit: '件', explanation: '' },
  { id: 'legalService', label: '法律服务机构', kind: 'count', unit: '件', explanation: '' },
  { id: 'otherOrg', label: '其他', kind: 'count', unit: '件', explanation: '' },
  { id: 'total', label: '总计', kind: 'count', unit: '件', explanation: '' },
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
    explanation: '',
  },
  {
    key: 'requests.carriedIn',
    label: '二、上年结转政府信息公开申请数量',
    articles: ['33.2', '33.3', '30', '35'],
    explanation: '',
  },
  {
    key: 'requests.granted',
    label: '（一）予以公开',
    group: 'requests.outcome',
    articles: ['36(1)', '36(2)'],
    explanation: '',
  },
  {
    key: 'requests.partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    aliases: ['（二）部分公开'],
    group: 'requests.outcome',
    articles: ['37'],
    explanation: '',
  },
  {
    key: 'requests.denied.stateSecret',
    label: '1.属于国家秘密',
    group: 'requests.denied',
    articles: ['14', '17', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.forbiddenByLaw',
    label: '2.其他法律行政法规禁止公开',
    aliases: ['2.其他法律、行政法规禁止公开'],
    group: 'requests.denied',
    articles: ['14', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.securityStability',
    label: '3.危及“三安全一稳定”',
    group: 'requests.denied',
    articles: ['14', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.thirdParty',
    label: '4.保护第三方合法权益',
    group: 'requests.denied',
    articles: ['15', '32', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.internalAffairs',
    label: '5.属于三类内部事务信息',
    group: 'requests.denied',
    articles: ['16.1', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.processInfo',
    label: '6.属于四类过程性信息',
    group: 'requests.denied',
    articles: ['16.2', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.enforcementFile',
    label: '7.属于行政执法案卷',
    group: 'requests.denied',
    articles: ['16.2', '36(3)'],
    explanation: '',
  },
  {
    key: 'requests.denied.inquiry',
    label: '8.属于行政查询事项',
    group: 'requests.denied',
    articles: ['36(7)'],
    explanation: '',
  },
  {
    key: 'requests.unable.notHeld',
    label: '1.本机关不掌握相关政府信息',
    group: 'requests.unable',
    articles: ['36(4)', '36(5)'],
    explanation: '',
  },
  {
    key: 'requests.unable.notReadyMade',
    label: '2.没有现成信息需要另行制作',
    aliases: ['2.没有现成信息，需要另行制作', '2.没有现成信息、需要另行制作'],
    group: 'requests.unable',
    articles: ['38'],
    explanation: '',
  },
  {
    key: 'requests.unable.stillUnclear',
    label: '3.补正后申请内容仍不明确',
    group: 'requests.unable',
    articles: ['30'],
    explanation: '',
  },
  {
    key: 'requests.unprocessed.petition',
    label: '1.信访举报投诉类申请',
    aliases: ['1.信访、举报、投诉类申请'],
    group: 'requests.unprocessed',
    articles: ['39.1'],
    explanation: '',
  },
  {
    key: 'requests.unprocessed.duplicate',
    label: '2.重复申请',
    group: 'requests.unprocessed',
    articles: ['36(6)'],
    explanation: '',
  },
  {
    key: 'requests.unprocessed.publication',
    label: '3.要求提供公开出版物',
    group: 'requests.unprocessed',
    articles: ['39.2'],
    explanation: '',
  },
  {
    key: 'requests.unprocessed.excessive',
    label: '4.无正当理由大量反复申请',
    group: 'requests.unprocessed',
    articles: ['35'],
    explanation: '',
  },
  {
    key: 'requests.unprocessed.reconfirm',
    label: '5.要求行政机关确认或重新出具已获取信息',
    group: 'requests.unprocessed',
    articles: [],
    explanation: '',
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
    explanation: '',
  },
  {
    key: 'requests.other.feeOverdue',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    aliases: ['2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请'],
    group: 'requests.other',
    articles: ['42.1'],
    explanation: '',
  },
  {
    key: 'requests.other.misc',
    label: '3.其他',
    group: 'requests.other',
    articles: [],
    explanation: '',
  },
]);

/** （六）其他处理 as one row, in the form of 2019. */
export const undividedOtherRows = requestRows([
  {
    key: 'requests.other',
    label: '（六）其他处理',
    group: 'requests.outcome',
    articles: [],
    explanation: '',
  },
]);

/** Table three below （六）其他处理. */
export const requestRowsAfterOther = requestRows([
  {
    key: 'requests.outcomeTotal',
    label: '（七）总计',
    group: 'requests.outcome',
    articles: [],
    explanation: '',
  },
  {
    key: 'requests.carriedOut',
    label: '四、结转下年度继续办理',
    articles: ['33.2', '33.3', '30', '35'],
    explanation: '',
  },
]);

/** Groups of table three but （六）其他处理. */
export const requestGroups: readonly GroupForm[] = [
  { key: 'requests.outcome', label: '三、本年度办理结果', articles: ['36'], explanation: '' },
  {
    key: 'requests.denied',
    label: '（三）不予公开',
    group: 'requests.outcome',
    articles: ['36(3)'],
    explanation: '',
  },
  {
    key: 'requests.unable',
    label: '（四）无法提供',
    group: 'requests.outcome',
    articles: ['36(4)', '36(5)', '38'],
    explanation: '',
  },
  {
    key: 'requests.unprocessed',
    label: '（五）不予处理',
    group: 'requests.outcome',
    articles: ['35', '36(6)', '39'],
    explanation: '',
  },
];

/** （六）其他处理 as the label over three rows. */
export const dividedOtherGroup: GroupForm = {
  key: 'requests.other',
  label: '（六）其他处理',
  group: 'requests.outcome',
  articles: ['30', '42.1'],
  explanation: '',
};

export const requestHeads: readonly HeadForm[] = [
  {
    key: 'requests.balanceNote',
    label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    explanation: '',
  },
  { key: 'requests.applicant', label: '申请人情况', explanation: '' },
  { key: 'requests.organisation', label: '法人或其他组织', explanation: '' },
];

const disputeColumns: readonly ColumnForm[] = [
  { id: 'upheld', label: '结果维持', kind: 'count', unit: '件', explanation: '' },
  { id: 'corrected', label: '结果纠正', kind: 'count', unit: '件', explanation: '' },
  { id: 'otherResult', label: '其他结果', kind: 'count', unit: '件', explanation: '' },
  { id: 'pending', label: '尚未审结', kind: 'count', unit: '件', explanation: '' },
  { id: 'total', label: '总计', kind: 'count', unit: '件', explanation: '' },
];

/** Table four, printed as a single line of fifteen cells; a row here is one of its three groups of five. */
export const disputesTable: TableForm = {
  id: 'disputes',
  rows: [
    { key: 'disputes.review', label: '行政复议', columns: disputeColumns, articles: ['51'], explanation: '' },
    {
      key: 'disputes.suitDirect',
      label: '未经复议直接起诉',
      group: 'disputes.suit',
      columns: disputeColumns,
      articles: ['51'],
      explanation: '',
    },
    {
      key: 'disputes.suitAfterReview',
      label: '复议后起诉',
      group: 'disputes.suit',
      columns: disputeColumns,
      articles: ['51'],
      explanation: '',
    },
  ],
  groups: [{ key: 'disputes.suit', label: '行政诉讼', articles: ['51'], explanation: '' }],
  heads: [],
};
