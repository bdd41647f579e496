// Writes the labels of a table as people write them: other numbering, brackets, quotes, spacing and width, slips of the
// pen, a word more or less, explanations in brackets. The wording stays nearer to its own label than to any other.

import type { Random } from './random.ts';

export type Numbering = 'official' | 'comma' | 'wide' | 'brackets' | 'halfBrackets' | 'circled' | 'bracket' | 'none';

/** How the labels of one report are written; the shares are probabilities for each label. */
export interface LabelStyle {
  readonly numbering: Numbering;
  readonly brackets: 'full' | 'half';
  readonly quotes: string;
  /** Share of labels with white space where the form has none. */
  readonly spaced: number;
  /** Share of long labels with a slip. */
  readonly slips: number;
  /** Share of labels with a word more or less. */
  readonly words: number;
  /** Share of rows with an explanation in brackets. */
  readonly explained: number;
}

export const officialLabels: LabelStyle = {
  numbering: 'official',
  brackets: 'full',
  quotes: '“”',
  spaced: 0,
  slips: 0,
  words: 0,
  explained: 0,
};

/** A style at random; most reports keep to the form. `spaces` is false where white space would part a label in two. */
export function randomLabelStyle(random: Random, spaces: boolean): LabelStyle {
  if (random.chance(0.25)) return officialLabels;
  return {
    numbering: random.pick<Numbering>([
      ...(['official', 'official', 'official', 'comma', 'comma', 'wide'] as const),
      ...(['brackets', 'halfBrackets', 'circled', 'bracket', 'none'] as const),
    ]),
    brackets: random.pick(['full', 'half']),
    quotes: random.pick(['“”', '“”', '""', '‘’', '「」', '『』', '《》', '']),
    spaced: spaces ? random.pick([0, 0, 0.3, 1]) : 0,
    slips: random.pick([0, 0, 0.1, 0.3]),
    words: random.pick([0, 0, 0.3, 1]),
    explained: random.pick([0, 0, 0, 0.1]),
  };
}

/** A label of a row or a group; heads are `writeHead`'s. */
export function writeLabel(label: string, isRow: boolean, style: LabelStyle, random: Random): string {
  const { number, words } = parted(label);
  let text = words;
  if (random.chance(style.words)) text = otherWords(text, random);
  if (random.chance(style.slips)) text = withSlips(text, random);
  if (isRow && !/[（(]/.test(text) && random.chance(style.explained)) text += random.pick(EXPLANATIONS);
  const [open = '', close = ''] = style.quotes;
  text = text.replace('“', open).replace('”', close);
  const spaced = random.chance(style.spaced);
  const numbered = writeNumber(number, style, random);
  const gap = spaced && numbered !== '' ? random.pick([' ', ' ', '　']) : '';
  return withBrackets(numbered + gap + (spaced ? withSpaces(text, random) : text), style);
}

/** A head of a column: spaced or with line breaks taken for spaces, never with a slip. */
export function writeHead(label: string, style: LabelStyle, random: Random): string {
  const spaced = random.chance(style.spaced) && label.length <= 6;
  const middle = Math.ceil(label.length / 2);
  return withBrackets(spaced ? `${label.slice(0, middle)} ${label.slice(middle)}` : label, style);
}

interface Parted {
  readonly number: string;
  readonly words: string;
}

function parted(label: string): Parted {
  const [number = ''] = /^(?:（[一-十]）|[一二三四]、|\d\.)/.exec(label) ?? [];
  return { number, words: label.slice(number.length) };
}

function writeNumber(number: string, { numbering }: LabelStyle, random: Random): string {
  if (number === '' || numbering === 'official') return number;
  if (numbering === 'none') return '';
  if (!/\d/.test(number)) {
    if (number.startsWith('（') || numbering !== 'comma') return number;
    return number[0] + random.pick(['、', '.', '．', ' ']);
  }
  const digit = Number(number[0]);
  switch (numbering) {
    case 'comma':
      return `${digit}、`;
    case 'wide':
      return `${String.fromCharCode(0xff10 + digit)}．`;
    case 'brackets':
      return `（${digit}）`;
    case 'halfBrackets':
      return `(${digit})`;
    case 'circled':
      return String.fromCharCode(0x2460 + digit - 1);
    case 'bracket':
      return `${digit})`;
  }
}

function withBrackets(text: string, { brackets }: LabelStyle): string {
  if (brackets === 'full') return text;
  return text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':');
}

/** White space in the middle of short words (`总 计`) or before a bracket. */
function withSpaces(text: string, random: Random): string {
  if (text.length === 2) return text[0] + random.pick([' ', '　', '  ']) + text[1];
  const at = text.search(/[（(、]/);
  if (at > 0 && random.chance(0.5)) return `${text.slice(0, at)} ${text.slice(at)}`;
  const middle = random.integer(2, Math.max(2, text.length - 2));
  return random.chance(0.3) ? `${text.slice(0, middle)} ${text.slice(middle)}` : text;
}

/** Words that are left out, added or changed without changing what the row is. */
const WORDS: readonly (readonly [string, string])[] = [
  ['法律行政法规禁止', '法律法规禁止'],
  ['法律行政法规禁止', '法律、行政法规禁止'],
  ['相关政府信息', '相关信息'],
  ['相关政府信息', '政府信息'],
  ['信访举报投诉类', '信访、举报、投诉类'],
  ['信访举报投诉类', '信访投诉举报类'],
  ['现成信息需要', '现成信息，需要'],
  ['没有现成信息需要', '无现成信息需'],
  ['申请内容仍不明确', '申请内容不明确'],
  ['大量反复申请', '大量反复提出申请'],
  ['要求行政机关确认', '要求确认'],
  ['已获取信息', '已获取的信息'],
  ['逾期不补正、', '逾期不补正，'],
  ['结转下年度继续办理', '结转下年度'],
  ['结转下年度继续办理', '结转下一年度继续办理'],
  ['上年结转政府', '上年度结转政府'],
  ['申请数量', '申请数'],
  ['本年度办理', '本年办理'],
  ['过程性信息', '过程性政府信息'],
  ['三类内部事务', '内部三类事务'],
  ['合法权益', '合法权益的'],
  ['行政事业性', '行政事业'],
  ['行政规范性文件', '规范性文件'],
  ['（区分处理的，只计这一情形，不计其他情形）', ''],
];

function otherWords(text: string, random: Random): string {
  const fitting = WORDS.filter(([words]) => text.includes(words));
  if (fitting.length === 0) return text;
  const [words, others] = random.pick(fitting);
  return text.replace(words, others);
}

const STRAY = '的和与关于其它有无为之在等及以件项类求新老己已末未千干';

/** One slip in six or more characters, two in twelve or more; in shorter labels none. */
function withSlips(text: string, random: Random): string {
  if (text.length < 6) return text;
  let slipped = text;
  const slips = text.length >= 12 ? random.integer(1, 2) : 1;
  for (let i = 0; i < slips; i++) {
    const at = random.integer(1, slipped.length - 2);
    const before = slipped.slice(0, at);
    const behind = slipped.slice(at + 1);
    const other = random.pick([...STRAY]);
    slipped = random.pick([before + other + behind, before + behind, before + slipped[at] + other + behind]);
  }
  return slipped;
}

const EXPLANATIONS = ['（指本年度）', '（按办结时间统计）', '（含上年结转的，不含乡镇）', '（如有，请附说明）'];
