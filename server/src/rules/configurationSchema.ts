// The JSON schema of nianbao.json, made from the registry: editors complete and check the file with it.
// `npm run schema` writes it to schemas/nianbao.schema.json.

import { type CONFIGURATION_KEYS, knownPatterns, RULE_LEVELS, type SILENCE_KEYS } from './configurationFile.ts';
import type { BODY_KEYS, ROLLUP_KEYS, ROSTER_KEYS } from './readDeclarations.ts';
import { rules } from './registry.ts';

/** The schema as a value that JSON can hold. */
export function configurationSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '政府信息公开年报助手的配置 nianbao.json',
    type: 'object',
    additionalProperties: false,
    properties: describedKeys,
    definitions: { level, levels },
  };
}

const level = {
  enum: RULE_LEVELS,
  enumDescriptions: ['不检查', '提示', '警告', '错误'],
};

const levels = {
  type: 'object',
  description: '规则编号到级别；"sum/*" 指一类规则，"*" 指全部规则。',
  additionalProperties: false,
  properties: Object.fromEntries(
    knownPatterns().map((pattern) => [pattern, { $ref: '#/definitions/level', description: titleOf(pattern) }]),
  ),
};

const silenceProperties: Record<(typeof SILENCE_KEYS)[number], object> = {
  file: { type: 'string', description: '文件或通配符，相对于本文件所在的文件夹。' },
  rule: { enum: knownPatterns(), description: '规则编号。' },
  cell: { type: 'string', description: '单元格的键，如 requests.outcomeTotal.total。' },
  text: { type: 'string', description: '报告中覆盖该处开头的一段文字（同一行内，空白不计）。' },
};

const name = { type: 'string', minLength: 1 };

const bodyProperties: Record<(typeof BODY_KEYS)[number], object> = {
  body: { ...name, description: '机关名称。' },
  year: { type: 'integer', minimum: 2000, maximum: 2099, description: '年报的年度。' },
};

const reference = '机关名称、文件或通配符；以 / 结尾的是文件夹，其中的年报都算。';

const rollupProperties: Record<(typeof ROLLUP_KEYS)[number], object> = {
  whole: { ...name, description: `汇总而成的年报：${reference}` },
  parts: {
    description: `组成部分：${reference}`,
    anyOf: [name, { type: 'array', minItems: 1, items: name }],
  },
};

const rosterProperties: Record<(typeof ROSTER_KEYS)[number], object> = {
  body: { ...name, description: '机关名称。' },
  due: {
    type: 'string',
    pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
    description: '次年的截止日期，如 01-31；不写则政府为 03-31，其他机关为 01-31。',
  },
};

const describedKeys: Record<(typeof CONFIGURATION_KEYS)[number], object> = {
  $schema: { type: 'string' },
  rules: { $ref: '#/definitions/levels', description: '各规则的级别，对所有文件有效。' },
  files: {
    type: 'object',
    description: '文件名通配符到 "off"（整个文件不检查）或各规则的级别；相对于本文件所在的文件夹，靠后的优先。',
    additionalProperties: { anyOf: [{ const: 'off' }, { $ref: '#/definitions/levels' }] },
  },
  silence: {
    type: 'array',
    description: '已核实、不再提示的发现。',
    items: {
      type: 'object',
      required: ['file', 'rule'],
      additionalProperties: false,
      properties: silenceProperties,
    },
  },
  bodies: {
    type: 'object',
    description: '文件或通配符到机关名称：标题认不出或认错机关、年度时用；靠后的优先。',
    additionalProperties: {
      anyOf: [name, { type: 'object', additionalProperties: false, properties: bodyProperties }],
    },
  },
  rollup: {
    type: 'array',
    description: '哪份年报由哪些年报汇总而成。',
    items: {
      type: 'object',
      required: ['whole', 'parts'],
      additionalProperties: false,
      properties: rollupProperties,
    },
  },
  roster: {
    type: 'array',
    description: '应当报送年报的机关。',
    items: {
      anyOf: [name, { type: 'object', required: ['body'], additionalProperties: false, properties: rosterProperties }],
    },
  },
};

function titleOf(pattern: string): string {
  if (pattern === '*') return '全部规则';
  return rules.find((rule) => rule.id === pattern)?.title ?? `${pattern.slice(0, -2)} 类的全部规则`;
}
