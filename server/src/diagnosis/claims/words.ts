// The words by which sentences of a report speak of its tables, each with what it says. A new phrase is a word here,
// or a line in sayings.ts; no code changes. The longest word that fits is read: 不予公开 is never 公开.

/** What a word does in a sentence. */
export type Tag =
  // what is counted; these words carry the part of the form that they name
  | 'outcome' // 予以公开, 不予公开, 重复申请
  | 'applicant' // 自然人
  | 'dispute' // 行政复议
  | 'result' // 结果维持
  | 'documents' // 行政规范性文件
  | 'decision' // 行政许可
  // what is counted, and has one place only
  | 'request' // 政府信息公开申请
  | 'onRequest' // 依申请公开
  | 'fees' // 行政事业性收费
  | 'procurement' // 政府集中采购
  // what was done with it
  | 'receive' // 收到, 受理
  | 'receiveNew' // 新收: never with what was carried in
  | 'file' // 提出
  | 'handle' // 办理, 收到并处理: received or finished
  | 'finish' // 办结, 答复
  | 'finishPart' // 延期办结, 当场答复: never all that was finished
  | 'unfinished' // 尚未办结
  | 'carry' // 结转
  | 'issue' // 制发
  | 'repeal' // 废止
  | 'lapse' // 失效: counted with 废止 or not
  | 'inForce' // 现行有效
  | 'decide' // 作出
  | 'ruling' // 处理决定
  | 'charge' // 收取
  | 'amount' // 金额
  // how it is said
  | 'none' // 无, 未
  | 'all' // 全部
  | 'each' // 均
  | 'respectively' // 分别为
  | 'sum' // 共计
  | 'among' // 其中
  | 'include' // 含
  | 'rest' // 其他
  | 'besides' // 另有
  | 'etc' // 等
  | 'share' // 占
  | 'change' // 增加, 下降
  | 'changeTo' // 增至
  | 'compare' // 较, 同比
  | 'same' // 持平
  // when
  | 'thisYear'
  | 'lastYear'
  | 'nextYear'
  | 'partOfYear' // 上半年
  | 'until' // 截至
  | 'since' // 以来
  | 'cumulative' // 累计
  | 'plan' // 力争
  // who and by which way
  | 'self' // 我局
  | 'area' // 全市
  | 'ownLevel' // 市本级
  | 'others' // 各部门
  | 'asReviewer' // 作为复议机关: the disputes that a body decides are not those about itself
  | 'onBehalf' // 代表
  | 'method' // 信函
  | 'allWays' // 等方式
  | 'about' // 涉及
  | 'publicise' // 公示
  | 'otherSubject' // 信箱, 提案
  // the rest
  | 'topic' // 政府信息公开
  | 'lawsuitOfOthers' // 败诉, 驳回: results that the form does not know
  | 'preposition'
  | 'within' // 中
  | 'neutral'
  | 'filler' // words that hold a character of another meaning: 比较, 无障碍
  | 'number'
  | 'percent'
  | 'year'
  | 'time'
  | 'quoted'
  | 'and'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'stop'
  | 'open'
  | 'close'
  | 'unknown';

export interface Word {
  readonly text: string;
  readonly tag: Tag;
  /** Rows, groups or columns of the form that the word names, joined by `+`. */
  readonly names?: string;
}

/** Words that name parts of the form. Groups (`requests.denied`) stand for all their rows. */
const NAMING: Partial<Record<Tag, Readonly<Record<string, string>>>> = {
  outcome: {
    'requests.granted': '予以公开 同意公开 准予公开 给予公开 予以全部公开 决定予以公开',
    'requests.partial': '部分公开 予以部分公开 部分予以公开 同意部分公开 区分处理',
    'requests.granted + requests.partial':
      '予以公开及部分公开 予以公开和部分公开 予以公开或部分公开 公开或部分公开 公开和部分公开 公开及部分公开 公开、部分公开 公开或者部分公开 ' +
      '予以公开（含部分公开） 予以公开(含部分公开) 公开（含部分公开） 公开(含部分公开) 予以公开（包括部分公开）',
    'requests.denied': '不予公开 不同意公开 决定不予公开 不予以公开',
    'requests.denied.stateSecret': '属于国家秘密 涉及国家秘密 国家秘密',
    'requests.denied.forbiddenByLaw':
      '其他法律行政法规禁止公开 其他法律、行政法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开',
    'requests.denied.securityStability': '三安全一稳定 危及三安全一稳定',
    'requests.denied.thirdParty': '保护第三方合法权益 损害第三方合法权益 涉及第三方合法权益 第三方合法权益',
    'requests.denied.internalAffairs': '属于三类内部事务信息 三类内部事务信息 内部事务信息 属于内部事务信息',
    'requests.denied.processInfo': '属于四类过程性信息 四类过程性信息 过程性信息 属于过程性信息',
    'requests.denied.enforcementFile': '属于行政执法案卷 行政执法案卷 行政执法案卷信息 属于行政执法案卷信息',
    'requests.denied.inquiry': '属于行政查询事项 行政查询事项',
    'requests.unable':
      '无法提供 因本机关不掌握等原因无法提供 本机关不掌握等原因无法提供 不掌握等原因无法提供 信息不存在等原因无法提供 因不掌握等原因无法提供',
    'requests.unable.notHeld':
      '本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 本机关不掌握 本单位不掌握 本办不掌握相关政府信息 ' +
      '本局不掌握相关政府信息 不掌握',
    'requests.unable.notReadyMade':
      '没有现成信息需要另行制作 需要另行制作 无现成信息需要另行制作 没有现成信息 需另行制作',
    'requests.unable.stillUnclear': '补正后申请内容仍不明确 补正后仍不明确 申请内容仍不明确 申请内容不明确',
    'requests.unprocessed': '不予处理',
    'requests.unprocessed.petition': '信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访投诉举报类申请',
    'requests.unprocessed.duplicate': '重复申请',
    'requests.unprocessed.publication': '要求提供公开出版物 公开出版物',
    'requests.unprocessed.excessive': '无正当理由大量反复申请 大量反复申请',
    'requests.unprocessed.reconfirm': '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息',
    'requests.other': '其他处理 作其他处理 其它处理',
    'requests.other.correctionOverdue':
      '申请人无正当理由逾期不补正 无正当理由逾期不补正 申请人逾期不补正 逾期不补正 逾期未补正',
    'requests.other.feeOverdue': '申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴费',
  },
  applicant: {
    naturalPerson: '自然人 公民 公民个人 自然人申请 自然人申请人',
    'business + research + welfare + legalService + otherOrg':
      '法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人组织 法人及组织',
    business: '商业企业',
    research: '科研机构',
    welfare: '社会公益组织',
    legalService: '法律服务机构',
  },
  dispute: {
    'disputes.review':
      '行政复议 复议 行政复议案件 行政复议案 行政复议申请 复议案件 申请行政复议 被申请行政复议 提起行政复议 被提起行政复议 ' +
      '申请复议 被申请复议 提起复议',
    'disputes.suitDirect + disputes.suitAfterReview':
      '行政诉讼 诉讼 行政诉讼案件 行政诉讼案 诉讼案件 提起行政诉讼 被提起行政诉讼 提起诉讼 被提起诉讼 行政应诉案件 行政应诉',
    'disputes.suitDirect': '未经复议直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 直接起诉',
    'disputes.suitAfterReview': '复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后提起诉讼',
  },
  result: {
    upheld: '结果维持 维持 被维持 获维持 予以维持 获得维持 维持原行政行为 结果为维持 维持结果 维持原判',
    corrected: '结果纠正 纠正 被纠正 予以纠正 结果被纠正 被纠错',
    otherResult: '其他结果 其它结果',
    pending: '尚未审结 未审结 正在审理 审理中 尚在审理 尚在审理中 正在审理中 仍在审理',
  },
  documents: {
    'proactive.normativeDocs': '行政规范性文件 规范性文件',
    'proactive.rules': '规章 政府规章 市政府规章 地方政府规章',
  },
  decision: {
    'proactive.licences': '行政许可',
    'proactive.penalties': '行政处罚',
    'proactive.coercions': '行政强制',
  },
  change: {
    more: '增加 增长 上升 提高 多 增 上涨 增幅 增长率 增加了 增长了 上升了 净增 同比增长 同比增加 同比上升 增幅为 增幅达 增长率为 同比多 提升',
    less: '减少 下降 降低 回落 少 减 减幅 降幅 减少了 下降了 回落了 同比下降 同比减少 同比降低 降幅为 降幅达 同比少 下滑',
  },
  request: {
    // Other applications are called so, too.
    generic: '申请 申请件',
  },
  finish: {
    // Only these say that nothing is left over.
    concluded: '办结 办毕 办理完毕 办理完结 办复 予以办结 已办结 办理完成',
  },
};

const OTHERS: Partial<Record<Tag, string>> = {
  request:
    '政府信息公开申请 信息公开申请 政府信息申请公开 政府信息申请公开件 信息申请公开件 政府信息公开的申请 依申请公开申请 公开申请 信息公开申请件 政府信息公开申请件 ' +
    '政府信息依申请公开申请 依申请公开政府信息申请 政府信息公开依申请 依申请公开请求 依申请公开件 依申请件 信息公开申请书 ' +
    '政府信息公开申请书 政府信息申请 申请公开政府信息 要求公开政府信息 要求公开政府信息的申请 申请公开政府信息的申请 申请政府信息公开 政务公开申请 依申请公开信息申请 公开政府信息申请',
  onRequest:
    '依申请公开 政府信息依申请公开 依申请 信息依申请公开 依申请公开政府信息 依申请公开工作 依申请公开事项 依申请公开信息',
  fees: '行政事业性收费 行政事业收费',
  procurement: '政府集中采购 集中采购',
  receive: '登记受理 受理登记 收到受理 收到 受理 接收 接到 收悉 登记 接受 接件 收件',
  receiveNew: '新收 新收到 新增收到 本年新收 新受理 新接收 新增受理',
  file: '提出 提交 递交',
  handle:
    '办理 处理 收到并处理 收到和处理 受理并办结 收到并办结 接收并办理 受理并答复 收到并答复 受理和办理 受理办理 收到及办理 受理、办理 ' +
    '收到、处理 受理和答复 受理办结 收到并办理 受理并办理 受理处理',
  finish: '答复 回复 予以答复 作出答复 做出答复 完成答复 办理答复 反馈答复 依法答复 办结答复 答复办结',
  finishPart:
    '延期答复 延期办理 延期办结 逾期答复 逾期办结 超期答复 超期办结 提前答复 提前办结 当场答复 当场办理 当场办结 即时答复 即时办结 限时办结',
  unfinished: '尚未办结 未办结 正在办理 尚在办理 尚在办理中 正在办理中 未答复 尚未答复',
  carry: '结转 转结 顺延 延至 结转至 结转到 顺延至 顺延到 转入 转至 滚存 跨年办理',
  issue:
    '制发 制定 出台 印发 制作 制订 颁布 新制定 新出台 新制发 新印发 制定出台 制定印发 制定并印发 制定发布 制定并发布 出台制定 新制作 新制订 制定和印发',
  lapse: '失效 宣布失效 自然失效 修改 修订',
  repeal: '废止 废止失效 废止和宣布失效 废止或失效 废止和失效 废止、失效 废止及宣布失效 宣布废止 废止或宣布失效',
  inForce: '现行有效 目前有效 现有有效 现行有效的',
  decide: '作出 做出 实施 下达 核发',
  ruling: '处理决定 决定 处理决定数量 决定书 行政决定 处罚决定',
  charge: '收取 征收 收缴',
  amount: '金额 总额 总金额 收入 资金',
  none: '无 未 没有 未有 未曾 从未 不存在 均未 均没有 没有发生 未发生 尚无 暂无 零',
  all: '全部 悉数 全数',
  each: '均在法定期限内 均在法定时限内 均在规定时限内 均在规定期限内 均 皆 都 各 均为 都是 均是 皆为 均由 均系 都为 均已 全部为 全部是 全为 都已 全部已 已全部',
  respectively: '分别为 分别是 分别有 分别达 分别 依次为 分别达到',
  sum: '共 共计 总计 合计 总共 共有 一共 总量为',
  among: '其中 其中包括 其中包含 其中含',
  include: '含 内含 内有 包含 包括 含有 不含 不包括 不包含 其中含',
  rest: '其他 其它 其余 剩余 余下 剩下 其他组织 其它组织',
  besides: '另 另有 此外 还 还有 另外',
  etc: '等 等原因 等情形',
  share: '占 占比 占比为 占到 占比达 占比约',
  changeTo:
    '增至 降至 增加到 减少到 升至 增长到 下降到 减至 减少至 增加至 上升到 上升至 下降至 增长至 提高到 提高至 回落至 回落到',
  compare: '较 比 同比 环比 相比 相较 对比 相比于 相较于 较之 同期',
  same: '持平 相同 一致 无变化',
  thisYear:
    '本年 本年度 今年 全年 年内 当年 该年 一年来 年度 全年度 本报告年度 报告年度 本报告期 报告期内 今年来 今年以来 本年以来 报告期间 统计期间 年度期间',
  lastYear:
    '上年 上年度 去年 上一年 上一年度 上一统计年度 上一报告年度 往年 前年 上年末 去年底 以前年度 前一年 前一年度 上年同期 去年同期 上年底',
  nextYear: '下年 下年度 下一年 下一年度 次年 明年 来年 次年度 以后年度 下年度继续办理 下一年度继续办理 下年度办理',
  partOfYear:
    '上半年 下半年 季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 月度 每月 每年 每季度 月均 日均 年均 平均',
  until: '截至 截止 截至目前 截止目前',
  since: '以来 期间 近年来 近年 近几年',
  cumulative: '累计 历年 累积 历年累计',
  plan: '将 拟 计划 力争 预计 目标 下一步 争取 预期',
  self:
    '我局 我办 我委 我厅 我院 我中心 我单位 我机关 本机关 本单位 本局 本委 本办 本厅 本部门 我部门 本中心 我站 我处 本院 我队 我大队 ' +
    '全局 全委 局机关 我们 本级政府 本行政机关 我站 我司 我署 全办',
  area:
    '全省 全市 全县 全区 全州 全旗 全镇 全乡 全街道 我省 我市 我县 我区 我州 我旗 我镇 我乡 我街道 本省 本市 本县 本区 本镇 本乡 本街道 全域 ' +
    '全系统 各级 各级行政机关 各级各部门 各级各单位 政府及其部门 县政府及部门 市政府及部门 区政府及部门 县政府及各部门 市政府及各部门 区政府及各部门 县政府及其部门 市政府及其部门 区政府及其部门 政府及所属部门 人民政府及其部门 县政府及所属部门 各级政府部门 各级政府和部门 各级政府及部门 各级机关 各行政机关 各级行政执法机关',
  ownLevel: '省本级 市本级 县本级 区本级 州本级 镇本级 本级 市级 县级 区级 省级 局本级 机关本级 镇级 乡级 部门本级',
  others:
    '各部门 各单位 各乡镇 各县区 各镇街 各科室 各处室 各有关部门 各有关单位 各区 各县 各市 各镇 各街道 各乡 各村 各县（区） 各县市区 市直部门 县直部门 区直部门 ' +
    '市直单位 县直单位 区直单位 各县（市、区） 下属单位 所属单位 其他部门 其他单位 有关部门 相关部门 镇街 乡镇街道 乡镇',
  asReviewer: '作为复议机关 作为行政复议机关 作为政府信息公开行政复议机关 作为政府信息公开复议机关',
  onBehalf: '代表',
  and: '、 和 及 与 以及 或 或者 暨',
  method:
    '网上 线上 线下 信函 邮寄 当面 现场 传真 电子邮件 邮件 在线 互联网 网络 网站 门户网站 政府网站 政府门户网站 平台 网页 邮政 书面 窗口 微信 ' +
    '电子邮箱 网上申请 信函申请 当面申请 在线申请 邮寄申请 现场申请 网络申请 书面申请 口头申请 电子邮件申请 传真申请 网站上 网络提交 在线提交 ' +
    '当面提交 快递 申请平台 挂号信 电话 口头 来信来访 数据电文',
  allWays:
    '等方式 等渠道 等形式 等途径 各种渠道 各渠道 各类渠道 多种渠道 各种方式 多种方式 各种途径 各种形式 不同渠道 多渠道 等多种方式 等多种渠道',
  about:
    '涉及 关于 有关 针对 围绕 主要涉及 内容涉及 涉 属于 属 同一申请人 同一人 牵头 参与制定 联合印发 联合制定 联合出台 某自然人 某公民 某申请人 某企业 部分申请人 个别申请人 少数申请人 被申请人 被告 第三人',
  publicise:
    '公开 公示 发布 公布 上传 更新 推送 归集 录入 转载 刊登 主动公开 对外公开 公开发布 发布公开 网上公开 公开公示 公开行政 报送 录用 挂网 予以公示 累计公开 公开各类 双公示 “双公示” “双公示”信息',
  otherSubject:
    '信箱 留言 来信 来件 来电 来访 咨询 投诉 举报 建议 提案 议案 信访 工单 热线 诉求 意见 问题 解读 政策解读 新闻 公告 公告公示 公示公告 动态 文章 稿件 公报 ' +
    '新闻发布会 访谈 培训 会议 检查 通报 栏目 专栏 公众号 账号 微博 视频 图解 信件 建议提案 人大代表建议 政协提案 政务新媒体 新媒体 短视频 信息处理费 ' +
    '信息公开信息处理费 政府信息公开信息处理费 信息公开处理费 民意征集 意见征集 新增行政许可 新增行政处罚 新增行政强制 新增行政事业性收费 服务事项 办件 政务服务 责任追究 举报申诉 舆情 网民留言 市长信箱 ' +
    '县长信箱 区长信箱 局长信箱 举报申诉件 业务咨询 审批 案卷评查 议题 听证会 座谈会 宣传 清单 目录 制度 文件 公文 政府信息公开指南 复函',
  topic:
    '政府信息公开 信息公开 政务公开 政府信息 政府信息公开工作 信息公开工作 信息公开类 政府信息公开类 信息公开方面 政府信息公开方面',
  lawsuitOfOthers:
    '败诉 胜诉 驳回 撤诉 撤销 终止 和解 撤回 确认违法 责令 终止审查 驳回诉讼请求 调解 申诉 申诉案 申诉案件 再审 上诉 二审 一审 出庭',
  preposition:
    '在 按照 根据 向 对 为了 经 与 被 把 于 依托 通过 会同 协调 督促 指导 依据 严格按照 依照 按 由 从 以 因 给 受 围绕着 随着 来自 配合 协助 组织 要求 监督',
  within: '中 里',
  neutral:
    '办理结果 处理结果 答复结果 办理情况 受理情况 处理情况 答复情况 各类 各项 案件 新增 的 了 件数 数量 总数 总量 数 为 是 达 达到 有 计 量 件 个 项 公众 群众 社会公众 申请人 人民群众 公民、法人和其他组织 公民、法人或者其他组织 ' +
    '公民、法人或其他组织 公民法人和其他组织 公民、法人及其他组织 依法 依规 依法依规 按期 按时 及时 如期 已 已经 已全部 规范 法定期限内 在法定期限内 ' +
    '法定时限内 在法定时限内 规定时限内 在规定时限内 规定期限内 在规定期限内 法定期限 发生 产生 引发 引起 导致 引致 出现 而 所 新 并 也 ' +
    '同时 因此 发起 事项 情况 现象 事务 新增加 继续办理 继续 办理中 作出的 类 年报 数字 项目 收到的 受理的 办理的 情形 结果 行为 相关 新的 任何 任何形式 任何形式的 完成 行政争议 争议案件 行政争议案件 行政纠纷 一件 一起 一例 零报告 被 不服 不再处理 行政机关不再处理其政府信息公开申请 不再处理其政府信息公开申请 案',
  filler:
    '信息不存在 政府信息不存在 公开答复 予以答复公开 延期 超期 逾期 应办结 应答复 应办理 应处理 不予受理 协助办理 联合办理 比较 比例 比如 较为 较好 较大 较多 较高 较强 对比度 无障碍 无人 无线 无偿 无缝 无锡 无关 无误 无正当理由 无故 未来 未经 将来 将军 多元 多样 多种 多次 多部门 多样化 多方 ' +
    '多少 多项 减税降费 减税 减轻 减负 增强 增设 增进 少数 少年 至少 不少 减少数量 提高了 占地 占用 占有 共同 共享 公共 共建 共治 共性 共识 共青团 共产党 中共 公共企事业单位 ' +
    '中国 中心 中央 中华 集中 中共中央 制度化 经济 经验 经营 已有 与时俱进 参与 给予 对外 对照 针对性 对接 对标 对象 面对 绝对 应对 ' +
    '均衡 平均值 平等 等级 高等 等次 都市 首都 成都 ' +
    '未按 未按时 未及时 未超 未受理的 未能 未予 无效 无需 无条件 无理由 失效期 同期声 决定性 决定因素 及时 及其他 以及时 和谐 总和 中和 温和 共和国 与会 ' +
    '处理率 办结率 答复率 及时率 满意率 回复率 办理率 维持率 结案率 公开率 受理率 回应率 完成率 采纳率 按期办结率 按时办结率 按时答复率 及时处理率 有效回复率 ' +
    '目标任务 下一步工作 管理办法 依申请公开服务 申请公开渠道 申请表 申请书模板 申请流程 申请渠道 申请办理工作 申请受理渠道 公开平台 公开专栏 公开栏 公开指南 公开目录 公开制度 ' +
    '公开工作 公开办 公开内容 公开条例 公开渠道 公开属性 公开审查 公开透明 公开水平 公开质量 应公开尽公开 以公开为常态 不公开为例外 公开力度 公开范围 公开领域 公开方式 政府信息公开条例 ' +
    '申请公开办理 申请办理流程 公开时限 公开标准 申请权利 申请接收',
};

/** Marks that part and join what they stand between. */
const MARKS: readonly (readonly [string, Tag])[] = [
  ['，,', 'comma'],
  ['：:', 'colon'],
  ['；;', 'semicolon'],
  ['。！？', 'stop'],
  ['（(', 'open'],
  ['）)', 'close'],
  ['→', 'comma'],
];

function wordsOfTables(): Word[] {
  const words: Word[] = [];
  for (const [tag, naming] of Object.entries(NAMING)) {
    for (const [names, list] of Object.entries(naming)) {
      for (const text of list.split(' ')) words.push({ text, tag: tag as Tag, names });
    }
  }
  for (const [tag, list] of Object.entries(OTHERS)) {
    for (const text of list.split(' ')) words.push({ text, tag: tag as Tag });
  }
  for (const [marks, tag] of MARKS) for (const text of marks) words.push({ text, tag });
  return words;
}

/** The words that begin with one character. */
interface WordsOfCharacter {
  /** The word that this character is by itself. */
  alone: Word | undefined;
  /** The longer words by the code of their second character, the longest first. */
  readonly bySecond: Map<number, Word[]>;
}

/** The longest known word that stands at `at`; the first list that holds a word says what it is. */
export function longestWordAt(text: string, at: number): Word | undefined {
  const words = wordsByFirst[text.charCodeAt(at)];
  if (!words) return undefined;
  const longer = words.bySecond.get(text.charCodeAt(at + 1));
  if (longer) for (const word of longer) if (text.startsWith(word.text, at)) return word;
  return words.alone;
}

/** Words by the code of their first character. */
const wordsByFirst: readonly (WordsOfCharacter | undefined)[] = (() => {
  const byFirst: (WordsOfCharacter | undefined)[] = new Array(0x10000).fill(undefined);
  const known = new Set<string>();
  for (const word of wordsOfTables()) {
    if (known.has(word.text)) continue;
    known.add(word.text);
    const code = word.text.charCodeAt(0);
    byFirst[code] ??= { alone: undefined, bySecond: new Map() };
    const { bySecond } = byFirst[code];
    if (word.text.length === 1) byFirst[code].alone = word;
    else bySecond.set(word.text.charCodeAt(1), [...(bySecond.get(word.text.charCodeAt(1)) ?? []), word]);
  }
  for (const words of byFirst) {
    if (!words) continue;
    for (const list of words.bySecond.values()) list.sort((one, other) => other.text.length - one.text.length);
  }
  return byFirst;
})();
