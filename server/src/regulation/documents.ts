// The documents that annual reports cite: their names, numbers, dates and how long they were in force.
// Only numbers that were seen on an official page may be held against a report (`numberProven`).

export interface CitedDocument {
  /** Full name without its issuer and without 关于印发…的通知 around it. */
  readonly name: string;
  /** Shorter or fuller wordings that are in use and mean the same. */
  readonly otherNames?: readonly string[];
  /** Its number (文号) in the official shape; absent where it is not known. */
  readonly number?: string;
  /** Another number under which it was sent out. */
  readonly otherNumber?: string;
  /** True where the number was seen on a page that published the document. */
  readonly numberProven: boolean;
  readonly issuer: string;
  /** Day, month or year of issue: 2021-09-26, 2019-12, 2019. */
  readonly issued?: string;
  /** Day from which it applies, where that is not the day of issue. */
  readonly from?: string;
  /** First day on which it no longer applied. */
  readonly until?: string;
  /** Name and number of what took its place. */
  readonly replacedBy?: string;
  /** The last year for whose report it may be cited as in force; absent for what is in force. */
  readonly lastReportYear?: number;
  /** A word that no other document has beside a name like this one: a title with it and a slip can only mean this one. */
  readonly hallmark?: string;
}

const OFFICE = '国务院办公厅政府信息与政务公开办公室';
const GENERAL_OFFICE = '国务院办公厅';

export const REGULATION_NAME = '中华人民共和国政府信息公开条例';
export const REPORT_FORM_NAME = '中华人民共和国政府信息公开工作年度报告格式';

const regulationNames = ['政府信息公开条例', '信息公开条例', '条例'];
const reportFormNames = [
  '中华人民共和国政府信息公开年度报告格式',
  '政府信息公开工作年度报告格式',
  '政府信息公开年度报告格式',
  '中华人民共和国政府信息公开工作年报格式',
  '政府信息公开工作年报格式',
  '政府信息公开年报格式',
];

export const documents: readonly CitedDocument[] = [
  {
    name: REGULATION_NAME,
    otherNames: regulationNames,
    number: '国务院令第711号',
    numberProven: true,
    issuer: '国务院',
    issued: '2019-04-03',
    from: '2019-05-15',
    hallmark: '公开',
  },
  {
    name: REGULATION_NAME,
    otherNames: regulationNames,
    number: '国务院令第492号',
    numberProven: true,
    issuer: '国务院',
    issued: '2007-04-05',
    from: '2008-05-01',
    until: '2019-05-15',
    replacedBy: '2019年修订的《中华人民共和国政府信息公开条例》（国务院令第711号）',
    // The report for 2019 was written, and due, under the revised text.
    lastReportYear: 2018,
  },
  {
    name: REPORT_FORM_NAME,
    otherNames: reportFormNames,
    number: '国办公开办函〔2021〕30号',
    numberProven: true,
    issuer: OFFICE,
    issued: '2021-09-26',
    hallmark: '年度报告',
  },
  {
    name: REPORT_FORM_NAME,
    otherNames: [...reportFormNames, '关于政府信息公开工作年度报告有关事项的通知'],
    number: '国办公开办函〔2019〕60号',
    numberProven: true,
    issuer: OFFICE,
    issued: '2019-12',
    until: '2021-09-26',
    replacedBy: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    lastReportYear: 2020,
  },
  {
    name: '关于规范政府信息公开平台有关事项的通知',
    number: '国办公开办函〔2019〕61号',
    numberProven: true,
    issuer: OFFICE,
    issued: '2019-12',
  },
  {
    name: '政府信息公开信息处理费管理办法',
    otherNames: ['信息处理费管理办法'],
    number: '国办函〔2020〕109号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2020-11-17',
    from: '2021-01-01',
    hallmark: '处理费',
  },
  {
    name: '公共企事业单位信息公开规定制定办法',
    number: '国办发〔2020〕50号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2020-12-07',
    from: '2021-01-01',
  },
  {
    name: '关于机构改革后政府信息公开申请办理问题的解释',
    number: '国办公开办函〔2019〕14号',
    numberProven: true,
    issuer: OFFICE,
    issued: '2019',
  },
  {
    name: '关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    numberProven: true,
    issuer: OFFICE,
    issued: '2016-12-07',
  },
  {
    name: '江苏省政府信息公开申请办理答复规范',
    number: '苏政办函〔2019〕98号',
    otherNumber: '国办公开办函〔2020〕2号',
    numberProven: true,
    issuer: '江苏省人民政府办公厅',
    issued: '2019-12-27',
  },
  {
    name: '关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    numberProven: true,
    issuer: '最高人民法院',
    issued: '2025-05-19',
    from: '2025-06-01',
  },
  {
    name: '关于审理政府信息公开行政案件若干问题的规定',
    number: '法释〔2011〕17号',
    numberProven: true,
    issuer: '最高人民法院',
    issued: '2011-07-29',
    from: '2011-08-13',
    until: '2025-06-01',
    replacedBy: '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）',
    // It was rightly applied in the first months of 2025.
    lastReportYear: 2025,
  },
  {
    name: '政府网站与政务新媒体检查指标、监管工作年度考核指标',
    number: '国办秘函〔2019〕19号',
    numberProven: true,
    issuer: '国务院办公厅秘书局',
    issued: '2019',
  },
  {
    name: '政府网站发展指引',
    number: '国办发〔2017〕47号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2017',
  },
  {
    name: '2022年政务公开工作要点',
    number: '国办发〔2022〕8号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2022-04-11',
  },
  {
    name: '2021年政务公开工作要点',
    number: '国办发〔2021〕12号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2021-04-09',
  },
  {
    name: '2020年政务公开工作要点',
    number: '国办发〔2020〕17号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2020-06-21',
  },
  {
    name: '2019年政务公开工作要点',
    number: '国办发〔2019〕14号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2019-04-17',
  },
  {
    name: '关于全面推进基层政务公开标准化规范化工作的指导意见',
    number: '国办发〔2019〕54号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2019-12',
  },
  {
    name: '关于推进政务新媒体健康有序发展的意见',
    number: '国办发〔2018〕123号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2018-12',
  },
  {
    name: '关于加强行政规范性文件制定和监督管理工作的通知',
    number: '国办发〔2018〕37号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2018-05-16',
  },
  {
    name: '关于全面推进政务公开工作的意见',
    number: '中办发〔2016〕8号',
    numberProven: true,
    issuer: '中共中央办公厅、国务院办公厅',
    issued: '2016',
  },
  {
    name: '《关于全面推进政务公开工作的意见》实施细则',
    number: '国办发〔2016〕80号',
    numberProven: true,
    issuer: GENERAL_OFFICE,
    issued: '2016-11-10',
  },
  {
    name: '中华人民共和国行政复议法',
    otherNames: ['行政复议法'],
    number: '主席令第九号',
    numberProven: true,
    issuer: '全国人民代表大会常务委员会',
    issued: '2023-09-01',
    from: '2024-01-01',
  },
  {
    name: '中华人民共和国保守国家秘密法',
    otherNames: ['保守国家秘密法', '保密法'],
    number: '主席令第二十号',
    numberProven: true,
    issuer: '全国人民代表大会常务委员会',
    issued: '2024-02-27',
    from: '2024-05-01',
  },
  {
    name: '中华人民共和国个人信息保护法',
    otherNames: ['个人信息保护法'],
    number: '主席令第九十一号',
    numberProven: true,
    issuer: '全国人民代表大会常务委员会',
    issued: '2021-08-20',
    from: '2021-11-01',
  },
  {
    name: '中华人民共和国行政诉讼法',
    otherNames: ['行政诉讼法'],
    numberProven: false,
    issuer: '全国人民代表大会常务委员会',
    issued: '2017-06-27',
  },
  {
    name: '中华人民共和国立法法',
    otherNames: ['立法法'],
    numberProven: false,
    issuer: '全国人民代表大会',
    issued: '2023-03-13',
  },
  {
    name: '中华人民共和国档案法',
    otherNames: ['档案法'],
    numberProven: false,
    issuer: '全国人民代表大会常务委员会',
    issued: '2020-06-20',
    from: '2021-01-01',
  },
  {
    name: '中华人民共和国国家赔偿法',
    otherNames: ['国家赔偿法'],
    numberProven: false,
    issuer: '全国人民代表大会常务委员会',
    issued: '2012-10-26',
  },
  { name: '关于政府信息公开年度报告有关项目填报问题的解释', numberProven: false, issuer: OFFICE },
  { name: '关于政府信息公开申请接收渠道问题的解释', numberProven: false, issuer: OFFICE },
  { name: '关于政府信息公开申请答复主体有关问题的解释', numberProven: false, issuer: OFFICE },
  { name: '关于明确政府信息公开与业务查询事项界限的解释', numberProven: false, issuer: OFFICE },
];
