// The numbers of sections (一、二、…) and of the parts of a section (（一）（二）…) skip, repeat or start anew.

import type { Paragraph, Section } from '../../report/model.ts';
import { writeChineseNumeral } from '../../text/chineseNumerals.ts';
import { readChineseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { type NumberedItem, numberedItems } from '../numberedItems.ts';
import { headingName, headingPlace } from '../places.ts';
import { proseIn } from '../prose.ts';
import type { Edit, Finding, Rule, RuleContext } from '../rule.ts';

/**
 * One finding at the first number that is out of turn; its fix renumbers the rest of the list. Parts start anew
 * in each section, below each sub-heading 一、 and behind a sentence that introduces a new list. Enumerations inside
 * a sentence (一是……二是……) are no numbering.
 */
export const rule: Rule = {
  id: 'section/numbering',
  severity: 'warning',
  title: '序号跳号、重号或重新起号',
  *check(context) {
    yield* sectionNumbers(context);
    for (const section of context.report.sections) {
      const paragraphs = proseIn(context.report, section);
      const items = numberedItems(paragraphs);
      yield* numbersOfSectionsInside(section, items);
      yield* partNumbers({ section, items, paragraphs });
    }
  },
};

/** A section's number is in order where it is the form's, or where it counts the headings that are there. */
function* sectionNumbers({ report, form }: RuleContext): Iterable<Finding> {
  const { sections, text } = report;
  if (sections.every(({ heading }) => heading.numeral === undefined)) return;
  let lastShift = 0;
  for (const [index, { id, heading }] of sections.entries()) {
    const place = form.sections.findIndex((section) => section.id === id) + 1;
    if (heading.numeral === undefined) {
      const numeral = `${writeChineseNumeral(place)}、`;
      const at = { start: heading.titleSpan.start, end: heading.titleSpan.start };
      yield {
        span: headingPlace(sections[index]!),
        message: `标题前缺少序号“${numeral}”。`,
        fixes: [{ title: `补写“${numeral}”`, safe: true, edits: [{ span: at, newText: numeral }] }],
      };
      continue;
    }
    const number = readChineseNumeral(heading.numeral);
    if (number === undefined) continue;
    const shift = number === index + 1 ? 0 : place - number;
    // The headings behind a wrong number often follow it: they are mended with it.
    if (shift !== 0 && shift !== lastShift) {
      const edits = sections.slice(index).flatMap((later) => {
        const laterPlace = form.sections.findIndex((section) => section.id === later.id) + 1;
        const laterNumber = later.heading.numeral === undefined ? undefined : readChineseNumeral(later.heading.numeral);
        const span = numeralSpan(text, later);
        if (!span || laterNumber === undefined || laterPlace - laterNumber !== shift) return [];
        return [{ span, newText: writeChineseNumeral(laterPlace) }];
      });
      yield {
        span: numeralSpan(text, sections[index]!) ?? headingPlace(sections[index]!),
        message: `“${headingName(sections[index]!)}”的序号应为“${writeChineseNumeral(place)}”。`,
        fixes: [{ title: '改正序号', safe: true, edits }],
      };
    }
    lastShift = shift;
  }
}

function numeralSpan(text: string, { heading }: Section): Span | undefined {
  const at = heading.numeral === undefined ? -1 : text.indexOf(heading.numeral, heading.span.start);
  if (at === -1 || at + heading.numeral!.length > heading.titleSpan.start) return undefined;
  return { start: at, end: at + heading.numeral!.length };
}

/** `一、工作情况` inside 一、总体情况: numbers of sections that start anew. A seventh section behind the six is none. */
function* numbersOfSectionsInside(section: Section, items: readonly NumberedItem[]): Iterable<Finding> {
  const own = readChineseNumeral(section.heading.numeral ?? '') ?? 0;
  const first = items.find(({ level, number }) => level === 'section' && number !== own + 1);
  if (!first) return;
  const list = items.filter(({ level, span }) => level === 'section' && span.start >= first.span.start);
  yield {
    span: first.span,
    message: `“${headingName(section)}”之内又用了序号“${writeChineseNumeral(first.number)}、”，与六个部分的序号重复。`,
    fixes: [
      {
        title: list.length === 1 ? '删去这个序号' : `删去这 ${list.length} 个序号`,
        safe: false,
        edits: list.map(({ span }) => ({ span, newText: '' })),
      },
    ],
  };
}

interface NumberedSection {
  readonly section: Section;
  readonly items: readonly NumberedItem[];
  readonly paragraphs: readonly Paragraph[];
}

function* partNumbers(list: NumberedSection): Iterable<Finding> {
  const parts = list.items.filter(({ level }) => level === 'part');
  const belowHeading = firstsBelowHeading(list.items);
  let lastNumber = 0;
  for (const [index, item] of parts.entries()) {
    const expected = lastNumber + 1;
    const last = parts[index - 1];
    const next = parts[index + 1];
    const isNewList = item.number === 1 && (belowHeading.has(item) || isIntroduced(item, last, next, list));
    if (item.number === expected || isNewList || standsInline(item, expected, last, list)) {
      lastNumber = item.number;
    } else {
      // One wrong number among right ones, or a list that goes on from its wrong number.
      const alone = !next || next.number === expected + 1;
      yield outOfTurn(item, expected, lastNumber, alone ? [item] : runFrom(parts, index));
      lastNumber = alone ? expected : item.number;
    }
  }
}

/** The parts that are the first below a sub-heading 一、. */
function firstsBelowHeading(items: readonly NumberedItem[]): Set<NumberedItem> {
  return new Set(items.filter((item, index) => item.level === 'part' && items[index - 1]?.level === 'section'));
}

/** True for （一） behind a sentence that introduces a list of its own: 下一步改进措施： */
function isIntroduced(
  item: NumberedItem,
  last: NumberedItem | undefined,
  next: NumberedItem | undefined,
  { section, paragraphs }: NumberedSection,
): boolean {
  if (!last || (next && next.number !== 2) || item.paragraph - 1 <= last.paragraph) return false;
  const before = paragraphs[item.paragraph - 1]!.content.text.trimEnd();
  return /[:：]$/.test(before) || (section.id === 'problems' && TURNS_TO_REMEDIES.test(before));
}

const TURNS_TO_REMEDIES = /下一步|改进|整改|措施|打算|计划/;

/** True where the numbers that seem to be left out stand inside the paragraphs before: text that lost its line breaks. */
function standsInline(
  item: NumberedItem,
  expected: number,
  last: NumberedItem | undefined,
  { paragraphs }: NumberedSection,
): boolean {
  if (item.number <= expected) return false;
  const between = paragraphs
    .slice(last?.paragraph ?? 0, item.paragraph)
    .map(({ content }) => content.text)
    .join('');
  for (let number = expected; number < item.number; number += 1) {
    const numeral = writeChineseNumeral(number);
    if (!between.includes(`（${numeral}）`) && !between.includes(`(${numeral})`)) return false;
  }
  return true;
}

/** The items from an index on that count up one by one. */
function runFrom(parts: readonly NumberedItem[], index: number): NumberedItem[] {
  let end = index + 1;
  while (end < parts.length && parts[end]!.number === parts[end - 1]!.number + 1) end += 1;
  return parts.slice(index, end);
}

function outOfTurn(item: NumberedItem, expected: number, lastNumber: number, run: readonly NumberedItem[]): Finding {
  const edits: Edit[] = run.map(({ numeralSpan: span }, offset) => ({
    span,
    newText: writeChineseNumeral(expected + offset),
  }));
  const right = `（${writeChineseNumeral(expected)}）`;
  const found = `（${writeChineseNumeral(item.number)}）`;
  const message =
    lastNumber === 0
      ? `第一个序号是${found}，应为${right}。`
      : item.number > expected
        ? `序号从（${writeChineseNumeral(lastNumber)}）跳到${found}，缺少${right}。`
        : item.number === lastNumber
          ? `序号${found}重复，应为${right}。`
          : `序号从（${writeChineseNumeral(lastNumber)}）回到${found}，应为${right}。`;
  const title = run.length === 1 ? `改为${right}` : `改为${right}，其后 ${run.length - 1} 个顺次改正`;
  return { span: item.span, message, fixes: [{ title, safe: true, edits }] };
}
