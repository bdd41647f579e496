// Reads nianbao.json: JSON, with comments and trailing commas allowed. What is wrong in it becomes a problem with a
// place; what is right beside it still counts, except in a file that is no JSON at all.

import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import {
  type Configuration,
  emptyConfiguration,
  type RuleLevel,
  type RuleLevels,
  type SilencedFinding,
} from './configuration.ts';
import { type ConfigurationProblem, NodeWalker, nearest, quoted, written } from './configurationNodes.ts';
import { readBodies, readRollup, readRoster } from './readDeclarations.ts';
import { rules } from './registry.ts';

/** Name of the file, in the folder of the reports or in one above it. */
export const CONFIGURATION_FILE = 'nianbao.json';

export const RULE_LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** The keys of the file. */
export const CONFIGURATION_KEYS = ['$schema', 'rules', 'files', 'silence', 'bodies', 'rollup', 'roster'] as const;

export const SILENCE_KEYS = ['file', 'rule', 'cell', 'text'] as const;

export interface ConfigurationRead {
  readonly configuration: Configuration;
  /** In the order of the text. */
  readonly problems: readonly ConfigurationProblem[];
}

/** The configuration in the text of a nianbao.json. Never throws; an empty text is an empty configuration. */
export function readConfiguration(text: string): ConfigurationRead {
  if (text.trim() === '') return { configuration: emptyConfiguration, problems: [] };
  const broken = brokenAt(text);
  if (broken) return { configuration: emptyConfiguration, problems: [broken] };
  const reader = new Reader();
  const configuration = reader.readRoot(parseTree(text, [], { allowTrailingComma: true })!);
  return { configuration, problems: reader.problems };
}

/** The configuration that a setting holds: levels by rule, as under `rules` in the file. The problems have no place. */
export function readRuleSettings(setting: unknown): ConfigurationRead {
  if (setting === undefined || setting === null) return { configuration: emptyConfiguration, problems: [] };
  return readConfiguration(JSON.stringify({ rules: setting }));
}

/** Deeper than any configuration; the parser's recursion must not be led to the end of the stack. */
const DEEPEST = 50;

function brokenAt(text: string): ConfigurationProblem | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = text.charAt(scanner.getTokenOffset());
    if (start === '{' || start === '[') depth++;
    else if (start === '}' || start === ']') depth--;
    if (depth > DEEPEST) return brokenProblem('括号嵌套过深', scanner.getTokenOffset(), 1);
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const name = printParseErrorCode(first.error);
    return brokenProblem(PARSE_ERRORS[name] ?? name, first.offset, first.length);
  }
  return root ? undefined : brokenProblem('没有内容', 0, text.length);
}

function brokenProblem(reason: string, offset: number, length: number): ConfigurationProblem {
  return {
    span: { start: offset, end: offset + length },
    severity: 'error',
    message: `${CONFIGURATION_FILE} 不是合法的 JSON：${reason}。整个文件没有生效，检查按默认设置进行；请改正此处`,
  };
}

const PARSE_ERRORS: Readonly<Record<string, string>> = {
  InvalidSymbol: '此处的字符不能识别（文字须放在英文双引号里，标点须用半角）',
  InvalidNumberFormat: '数字写法有误',
  PropertyNameExpected: '此处应是英文双引号里的键名',
  ValueExpected: '此处缺少值',
  ColonExpected: '此处缺少冒号',
  CommaExpected: '此处缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '结尾之后还有多余的内容',
  InvalidCommentToken: '注释写法有误',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '文字缺少结束的双引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 之后应是四位十六进制数',
  InvalidEscapeCharacter: '反斜杠之后的字符有误（路径请用 / 分隔）',
  InvalidCharacter: '文字里有不能直接写的控制字符',
};

/** Walks the tree of the file. */
class Reader extends NodeWalker {
  readRoot(root: Node): Configuration {
    let { rules, files, silence, bodies, rollup, roster } = emptyConfiguration;
    for (const [key, keyNode, value] of this.properties(root, '整个文件')) {
      if (key === 'rules') rules = this.#readLevels(value, '"rules"');
      else if (key === 'files') files = this.#readFiles(value);
      else if (key === 'silence') silence = this.#readSilence(value);
      else if (key === 'bodies') bodies = readBodies(this, value);
      else if (key === 'rollup') rollup = readRollup(this, value);
      else if (key === 'roster') roster = readRoster(this, value);
      else if (key !== '$schema') this.unknownKey(keyNode, key, CONFIGURATION_KEYS);
    }
    return { rules, files, silence, bodies, rollup, roster };
  }

  #readLevels(node: Node, name: string): RuleLevels {
    const levels = new Map<string, RuleLevel>();
    for (const [id, idNode, value] of this.properties(node, name)) {
      if (!this.#isRule(id, idNode)) continue;
      const level = RULE_LEVELS.find((known) => known === value.value);
      if (level) levels.set(id, level);
      else this.report(value, `${quoted(id)} 的值应为 ${LEVEL_LIST}，现为 ${written(value)}；此项没有生效`);
    }
    return levels;
  }

  #readFiles(node: Node): Configuration['files'] {
    const files: { pattern: string; rules: RuleLevels }[] = [];
    for (const [pattern, , value] of this.properties(node, '"files"')) {
      if (value.value === 'off') files.push({ pattern, rules: new Map([['*', 'off']]) });
      else if (value.type === 'object') files.push({ pattern, rules: this.#readLevels(value, quoted(pattern)) });
      else
        this.report(value, `${quoted(pattern)} 的值应为 "off" 或 { 规则: 级别 }，现为 ${written(value)}；此项没有生效`);
    }
    return files;
  }

  #readSilence(node: Node): SilencedFinding[] {
    return this.items(node, '"silence"').flatMap((entry) => this.#readSilenced(entry) ?? []);
  }

  #readSilenced(node: Node): SilencedFinding | undefined {
    const entry = new Map<string, string>();
    let sound = true;
    for (const [key, keyNode, value] of this.properties(node, '"silence" 的每一项')) {
      if (!SILENCE_KEYS.some((known) => known === key)) this.unknownKey(keyNode, key, SILENCE_KEYS);
      else if (typeof value.value === 'string') entry.set(key, value.value);
      else this.report(value, `${quoted(key)} 的值应是双引号里的文字，现为 ${written(value)}；此项没有生效`);
      // An entry that lost a part of what narrows it would silence more than was meant.
      sound &&= entry.has(key);
      if (key === 'rule' && entry.has(key)) sound = this.#isRule(entry.get(key)!, value) && sound;
    }
    const file = entry.get('file');
    const rule = entry.get('rule');
    if (node.type === 'object' && sound && (file === undefined || rule === undefined)) {
      this.report(node, '此项缺少 "file"（文件）或 "rule"（规则编号），没有生效');
    }
    if (!sound || file === undefined || rule === undefined) return undefined;
    const cell = entry.get('cell');
    const text = entry.get('text');
    return { file, rule, ...(cell !== undefined && { cell }), ...(text !== undefined && { text }) };
  }

  #isRule(pattern: string, node: Node): boolean {
    if (isKnownPattern(pattern)) return true;
    const near = nearest(pattern, knownIds());
    this.report(node, `没有规则 ${quoted(pattern)}${near ? `，是否为 ${quoted(near)}` : ''}；此项没有生效`);
    return false;
  }
}

const LEVEL_LIST = RULE_LEVELS.map(quoted).join('、');

function isKnownPattern(pattern: string): boolean {
  return knownPatterns().includes(pattern);
}

function knownIds(): string[] {
  return rules.map((rule) => rule.id);
}

/** Everything that may stand where a rule is named: ids, kinds `sum/*`, and `*` for all. */
export function knownPatterns(): string[] {
  const kinds = new Set(rules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`));
  return [...knownIds(), ...kinds, '*'];
}
