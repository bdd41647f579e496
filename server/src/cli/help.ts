// What `--help` prints.

export const COMMANDS = ['check', 'facts', 'fix', 'export', 'notes', 'rollup', 'explain', 'lsp'] as const;

export type Command = (typeof COMMANDS)[number];

export const GENERAL_HELP = `nianbao：检查政府信息公开工作年度报告

用法：
  nianbao check 路径…              检查文件、文件夹（逐层）或 -（标准输入）
  nianbao facts 路径…              列出读到的内容：标题、年度、机关、格式、每个单元格
  nianbao fix 路径… [--dry-run]    应用不改变任何数值的修改
  nianbao export 年报 文件          写成官方格式的 .docx、.html、.xlsx 或 .csv
  nianbao notes 路径… --out 文件夹  给每个机关写一份审核意见，并列出没有报送和逾期的
  nianbao rollup 路径… --out 文件   把各年报的表格相加，写成一份新的年报
  nianbao explain 名称…            规则（sum/balance）或条文（第三十六条、36）的说明
  nianbao lsp --stdio              语言服务器，供编辑器使用
  nianbao --version | --help | 命令 --help

文件夹中取 .txt .md .html .htm .docx .nianbao，不是年报的跳过；直接写明的文件总是检查。
Word 文件（.docx）直接读取，PDF 经本机安装的 pdftotext 读取；fix 不改这两种文件。
编码：UTF-8（有无 BOM 均可）、带 BOM 的 UTF-16，否则按 GB18030。单个文件不超过 50 MB。

退出码：0 没有错误；1 有错误，或警告超过 --max-warnings；2 用法不对，或有文件不能读写。
`;

const CONFIG_OPTION = `  --config 文件         没有 nianbao.json 的规则按此文件；最近的 nianbao.json 优先`;

export const COMMAND_HELP: Readonly<Record<Command, string>> = {
  check: `用法：nianbao check [选项] 路径…

检查文件、文件夹（逐层）或 -（标准输入）。文字格式每行一条：文件:行:列 级别 规则 说明，行、列从 1 数起；
JSON 中的行、列从 0 数起，列按 UTF-16 单元计。

  --format 格式         text（默认）、json、jsonl（每个文件一行，完成即输出）、sarif
  --quiet               只列错误
  --max-warnings 数     警告多于此数时退出码为 1
${CONFIG_OPTION}
  --baseline 文件       以前的 json 或 jsonl 输出：当时已有的不再列出，退出码只看新增的；列出已改的
  --jobs 数             同时用这么多个线程检查，默认 1；次序不变
  --jsonl-input         标准输入每行一个 {"id": …, "text": …}，输出每行带同一 id；只与 - 连用
`,
  facts: `用法：nianbao facts [选项] 路径…

列出读到的标题、机关、年度、格式、各部分和每个单元格，不作判断。

  --format 格式         text（默认）、json、jsonl
  --claims              再列出正文中每个数字：当作什么，与表格是否一致（✓ ≠），不比较的写明原因（—）
  --text                原样输出一个文件解码后的文字，各处的行、列都以它为准
`,
  fix: `用法：nianbao fix [选项] 路径…

应用不改变任何数值的修改（标签、标题、数字写法、编号、残留文字等），保留编码、BOM、换行和权限；
只读文件和指向文件夹之外的符号链接不改。标准输入（-）改后写到标准输出。

  --dry-run             只输出统一格式的差异，不写文件
${CONFIG_OPTION}
`,
  export: `用法：nianbao export [选项] 年报 文件

把年报写成官方格式，格式由文件的结尾决定：.docx（Word）、.html（网页）、.xlsx、.csv（表格）。
有错误的年报先列出错误，不导出；已有的文件不覆盖。

  --force               有错误也导出，并覆盖已有的文件
`,
  notes: `用法：nianbao notes [选项] 路径… --out 文件夹

给每份年报写一份审核意见（Markdown）：哪里（表三第几行哪一列）、错在哪、应是多少；并写汇总.md。
nianbao.json 的 "roster" 列出应当报送的机关时，汇总里列出没有报送的和逾期的。同名的审核意见重写。

  --out 文件夹          写到这里，没有就新建
  --year 年份           只写这一年度的，默认最新的年度；其他年度的年报只用于比较
${CONFIG_OPTION}
`,
  rollup: `用法：nianbao rollup [选项] 路径… --out 文件

把同一年度各年报的表格逐格相加，写成一份官方格式的新年报；某一格有年报没有填的，留空并说明。
同一机关有两份、格式版本不同或有不能读的年报时不写。已有的文件不覆盖。

  --out 文件            .md 写成 Markdown 表格，其他写成制表符分隔
  --year 年份           汇总这一年度，默认最新的年度
  --agency 名称         汇总机关，写入标题；它自己的年报不计入
${CONFIG_OPTION}
`,
  explain: `用法：nianbao explain 名称…

输出规则的说明（如 sum/balance），或《条例》条文的解释（如 第三十六条、36）。
`,
  lsp: `用法：nianbao lsp --stdio

启动语言服务器，经标准输入输出与编辑器通信。
`,
};
