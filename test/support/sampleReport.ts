// A small report without a mistake, of an invented county, in pieces that a test puts its own in the place of.

/** The pieces of a report in their order; a section's piece begins with its heading. */
export interface SampleParts {
  readonly title: string;
  readonly opening: string;
  readonly overview: string;
  readonly proactive: string;
  readonly requests: string;
  readonly disputes: string;
  readonly problems: string;
  readonly other: string;
}

const none = '0\t0\t0\t0\t0\t0\t0';

export const proactiveTable = `第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t1\t9
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t318
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t27
行政强制\t4
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t12.5`;

export const requestsTable = `（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况
\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他
一、本年新收政府信息公开申请数量\t\t\t8\t1\t0\t0\t0\t0\t9
二、上年结转政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t0\t1
三、本年度办理结果\t（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5
\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t1\t0\t0\t0\t0\t0\t1
\t（三）不予公开\t1.属于国家秘密\t${none}
\t\t2.其他法律行政法规禁止公开\t${none}
\t\t3.危及“三安全一稳定”\t${none}
\t\t4.保护第三方合法权益\t${none}
\t\t5.属于三类内部事务信息\t${none}
\t\t6.属于四类过程性信息\t${none}
\t\t7.属于行政执法案卷\t${none}
\t\t8.属于行政查询事项\t${none}
\t（四）无法提供\t1.本机关不掌握相关政府信息\t2\t0\t0\t0\t0\t0\t2
\t\t2.没有现成信息需要另行制作\t${none}
\t\t3.补正后申请内容仍不明确\t${none}
\t（五）不予处理\t1.信访举报投诉类申请\t${none}
\t\t2.重复申请\t${none}
\t\t3.要求提供公开出版物\t${none}
\t\t4.无正当理由大量反复申请\t${none}
\t\t5.要求行政机关确认或重新出具已获取信息\t${none}
\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t${none}
\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t${none}
\t\t3.其他\t${none}
\t（七）总计\t\t7\t1\t0\t0\t0\t0\t8
四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2`;

export const disputesTable = `行政复议\t\t\t\t\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0`;

/** Table two of the form of 2019. */
export const proactiveTable2019 = `第二十条第（一）项
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t0\t0\t0
规范性文件\t0\t0\t0
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t3\t0\t5
其他对外管理服务事项\t0\t0\t0
第二十条第（六）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政处罚\t0\t-2\t0
行政强制\t0\t0\t0
第二十条第（八）项
信息内容\t上一年项目数量\t本年增/减
行政事业性收费\t0\t+1
第二十条第（九）项
信息内容\t采购项目数量\t采购总金额
政府集中采购\t6\t251000元`;

/** Table three of the form of 2019, whose （六）其他处理 is one row. */
export const requestsTable2019 = requestsTable.replace(
  /\n\t（六）其他处理\t1\..*\n.*\n\t\t3\.其他/,
  '\n\t（六）其他处理\t',
);

export const sampleParts: SampleParts = {
  title: '青禾县人民政府2025年政府信息公开工作年度报告',
  opening: '本报告由青禾县人民政府办公室编制，数据的统计期限为2025年1月1日至2025年12月31日。',
  overview: `一、总体情况

2025年，青禾县把群众看得懂、找得到作为公开工作的尺子。

（一）主动公开情况。县政府门户网站发布各类信息860条。

（二）依申请公开情况。全年新收政府信息公开申请9件，均按期答复。

（三）政府信息管理情况。信息发布前逐条审核，历年文件清理完毕。

（四）平台建设情况。门户网站的公开专栏完成改版。

（五）监督保障情况。公开工作纳入年度考核，开展社会评议，没有需要追究责任的情形。`,
  proactive: `二、主动公开政府信息情况\n\n${proactiveTable}`,
  requests: `三、收到和处理政府信息公开申请情况\n\n${requestsTable}`,
  disputes: `四、政府信息公开行政复议、行政诉讼情况\n\n${disputesTable}`,
  problems: `五、存在的主要问题及改进情况

有的文件解读不够直白。明年由起草单位与办公室一起编写解读，发布前请群众试读。`,
  other: `六、其他需要报告的事项

2025年，青禾县未收取政府信息公开信息处理费。
`,
};

/** The report with some of its pieces replaced; an empty piece is left out. */
export function sampleReport(parts: Partial<SampleParts> = {}): string {
  return Object.values({ ...sampleParts, ...parts })
    .filter((part) => part !== '')
    .join('\n\n');
}
