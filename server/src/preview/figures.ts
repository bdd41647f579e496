// The pictures that readers of a report want, as SVG: how requests ended, who asked, this year beside last year.
// Areas differ by pattern and all numbers are written, so they can be read in black and white; colours come from classes.

import type { Form, RowForm } from '../form/schema.ts';
import { comparableNumber } from '../series/comparable.ts';
import type { OtherReports, ReadReport } from '../series/model.ts';
import { element, escaped } from './markup.ts';

export interface Figure {
  /** `outcomes`, `applicants`, `years`. */
  readonly name: string;
  /** A `figure` with a caption and an SVG that has a text alternative. */
  readonly html: string;
}

/** A named number in a picture. */
interface Quantity {
  readonly label: string;
  readonly value: number;
}

/** The pictures that the numbers of a report allow: none where table three is empty, all zero or unknown. */
export function reportFigures(report: ReadReport & Pick<OtherReports, 'previous'>): Figure[] {
  const figures: Figure[] = [];
  const outcomes = known(outcomeQuantities(report));
  if (outcomes) figures.push(shares(outcomes));
  const applicants = known(applicantQuantities(report));
  if (applicants) figures.push(bars(applicants));
  const { previous } = report;
  if (previous) {
    const now = yearQuantities(report);
    const before = yearQuantities(previous);
    if (known(now) && known(before)) figures.push(years(now as Quantity[], before as Quantity[], previous.year));
  }
  return figures;
}

type Unsure = Omit<Quantity, 'value'> & { readonly value: number | undefined };

/** The quantities where all are known and one at least is more than zero. */
function known(quantities: readonly Unsure[]): Quantity[] | undefined {
  const all = quantities.flatMap(({ label, value }) => (value === undefined || value < 0 ? [] : [{ label, value }]));
  return all.length === quantities.length && all.some(({ value }) => value > 0) ? all : undefined;
}

function outcomeQuantities(report: ReadReport): Unsure[] {
  const { rows, groups } = report.form.tables.requests;
  const outcome = report.form.equations.find(({ id }) => id === 'outcome:total')!;
  const parts = rows.filter((row) => outcome.terms.some(({ key, weight }) => weight < 0 && key === `${row.key}.total`));
  const quantities = new Map<string, Unsure>();
  for (const row of parts) {
    const group = groups.find(({ key, group: outer }) => key === row.group && outer !== undefined);
    const label = shortLabel(group ?? row);
    const before = quantities.get(label);
    const value = comparableNumber(report, `${row.key}.total`);
    quantities.set(label, { label, value: before ? sum(before.value, value) : value });
  }
  return [...quantities.values()];
}

function applicantQuantities(report: ReadReport): Unsure[] {
  const received = report.form.tables.requests.rows[0]!;
  return received.columns
    .filter(({ id }) => id !== 'total')
    .map(({ id, label }) => ({
      label: label === '其他' ? '其他组织' : label,
      value: comparableNumber(report, `${received.key}.${id}`),
    }));
}

function yearQuantities(report: ReadReport): Unsure[] {
  const total = (key: string) => comparableNumber(report, `${key}.total`);
  return [
    { label: '新收申请', value: total('requests.received') },
    { label: '予以公开', value: total('requests.granted') },
    { label: '办结合计', value: total('requests.outcomeTotal') },
    { label: '结转下年', value: total('requests.carriedOut') },
    { label: '行政复议', value: total('disputes.review') },
    { label: '行政诉讼', value: sum(total('disputes.suitDirect'), total('disputes.suitAfterReview')) },
  ];
}

function sum(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/** （二）部分公开（区分处理的，…） → 部分公开. */
function shortLabel({ label }: Pick<RowForm, 'label'> | Form['tables']['requests']['groups'][number]): string {
  return label.replace(/^（.）/, '').replace(/（.*$/, '');
}

const width = 640;
const lineHeight = 26;
const labelWidth = 150;

/** One bar of a hundred per cent, and a line for each share. */
function shares(quantities: readonly Quantity[]): Figure {
  const total = quantities.reduce((all, { value }) => all + value, 0);
  const percent = (value: number) => `${((value / total) * 100).toFixed(1)}%`;
  const present = quantities.map((quantity, index) => ({ ...quantity, index })).filter(({ value }) => value > 0);
  let left = 0;
  const parts = present.map(({ value, index }) => {
    const part = rectangle(left, 0, (value / total) * width, 32, index);
    left += (value / total) * width;
    return part;
  });
  const lines = present.map(({ label, value, index }, line) => {
    const top = 44 + line * lineHeight;
    return [
      rectangle(0, top, 28, 18, index),
      writing(38, top + 14, label),
      writing(labelWidth + 80, top + 14, `${value} 件`, 'end'),
      writing(labelWidth + 170, top + 14, percent(value), 'end'),
    ].join('');
  });
  const spoken = present.map(({ label, value }) => `${label} ${value} 件，占 ${percent(value)}`).join('；');
  const title = `办理结果（共 ${total} 件）`;
  return figure('outcomes', title, spoken, 44 + lines.length * lineHeight, [...parts, ...lines]);
}

/** A bar for each quantity. */
function bars(quantities: readonly Quantity[]): Figure {
  const most = Math.max(...quantities.map(({ value }) => value));
  const lines = quantities.map(({ label, value }, line) => {
    const length = (value / most) * (width - labelWidth - 90);
    return bar(label, line, 0) + rectangle(labelWidth, line * lineHeight, length, 18, 0) + amount(value, line, length);
  });
  const spoken = quantities.map(({ label, value }) => `${label} ${value} 件`).join('；');
  return figure('applicants', '新收申请的申请人', spoken, lines.length * lineHeight, lines);
}

/** Two bars for each quantity: this year's above last year's. */
function years(now: readonly Quantity[], before: readonly Quantity[], previousYear: number): Figure {
  const names = [`${previousYear + 1} 年`, `${previousYear} 年`];
  const pairs = now.map(({ label, value }, index) => ({ label, values: [value, before[index]!.value] }));
  const most = Math.max(...pairs.flatMap(({ values }) => values));
  const legend = names.map(
    (name, index) => rectangle(index * 120, 0, 28, 18, index) + writing(index * 120 + 38, 14, name),
  );
  const lines = pairs.flatMap(({ label, values }, pair) =>
    values.map((value, index) => {
      const line = 1.5 + pair * 2.4 + index * 0.9;
      const length = (value / most) * (width - labelWidth - 90);
      const name = index === 0 ? bar(label, line, 12) : '';
      return name + rectangle(labelWidth, line * lineHeight, length, 18, index) + amount(value, line, length);
    }),
  );
  const spoken = pairs.map(({ label, values }) => `${label}：${names[0]} ${values[0]} 件，${names[1]} ${values[1]} 件`);
  const title = `${names[0]}与 ${names[1]}`;
  return figure('years', title, spoken.join('；'), (1.5 + pairs.length * 2.4) * lineHeight, [...legend, ...lines]);
}

function bar(label: string, line: number, lower: number): string {
  return writing(0, line * lineHeight + 14 + lower, label);
}

function amount(value: number, line: number, length: number): string {
  return writing(labelWidth + length + 8, line * lineHeight + 14, `${value} 件`);
}

/** An area with a fill and, above it, the pattern that tells it from its neighbours without colours. */
function rectangle(x: number, y: number, across: number, down: number, index: number): string {
  const place = { x: rounded(x), y: rounded(y), width: rounded(across), height: down };
  return (
    element('rect', { ...place, class: `area area-${index}` }) +
    element('rect', { ...place, class: 'pattern', fill: `url(#pattern-${index})` })
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function writing(x: number, y: number, text: string, anchor?: 'end'): string {
  return element('text', { x: rounded(x), y: rounded(y), 'text-anchor': anchor }, escaped(text));
}

/** Lines and dots of an 8 by 8 tile; the first area is left plain. */
const tiles = ['', 'M0 8L8 0', 'M0 0L8 8', 'M0 4H8', 'M4 0V8', 'M0 8L8 0M0 0L8 8'];

function figure(name: string, title: string, spoken: string, height: number, content: readonly string[]): Figure {
  const patterns = tiles.map((path, index) =>
    element(
      'pattern',
      { id: `${name}-pattern-${index}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      element('path', { d: path, class: 'pattern-line' }),
    ),
  );
  const svg = element(
    'svg',
    { viewBox: `-1 -1 ${width + 2} ${Math.ceil(height) + 2}`, role: 'img', 'aria-label': `${title}：${spoken}` },
    element('defs', {}, ...patterns),
    // Several pictures share a page, so the patterns carry the name of theirs.
    ...content.map((part) => part.replaceAll('url(#', `url(#${name}-`)),
  );
  return { name, html: element('figure', { class: 'chart' }, element('figcaption', {}, escaped(title)), svg) };
}
