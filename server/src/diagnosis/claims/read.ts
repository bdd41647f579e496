// Reads what the sentences of a report say in numbers: which cells a number speaks of, or why none.

import type { CellKey, Form } from '../../form/schema.ts';
import type { Paragraph, Report } from '../../report/model.ts';
import { findNumbers } from '../../text/numbersInText.ts';
import { Recent } from '../../text/recent.ts';
import { type Context, newContext, startSentence } from './context.ts';
import type { Claim, Statements } from './model.ts';
import { ClauseReader, type Found } from './readClause.ts';
import { relationsOf } from './relations.ts';
import { reporterOf } from './scope.ts';
import type { Segment } from './segments.ts';
import { clausesOf, sentencesOf, strandsOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Tag } from './words.ts';

const known = new Recent<Report, { form: Form; statements: Statements }>();

/**
 * All claims and relations in the prose of a report, in the order of the text; read once for a report and form.
 * `form` is the one whose keys the report's cells have.
 */
export function readStatements(report: Report, form: Form): Statements {
  const before = known.get(report);
  if (before && before.form === form) return before.statements;
  const statements = readAll(report, form);
  known.set(report, { form, statements });
  return statements;
}

/** Every number in the prose of a report, with the cells that it speaks of or the reason why none. */
export function readClaims(report: Report, form: Form): readonly Claim[] {
  return readStatements(report, form).claims;
}

/** Longer sentences are tables that lost their lines, not sentences; reading them would take long. */
const LONGEST_SENTENCE = 1200;

function readAll(report: Report, form: Form): Statements {
  const found: Found = { claims: [], relations: [] };
  const reader = new ClauseReader(form, reporterOf(report), report.year?.value);
  let headingOnTopic = false;
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind === 'title' || paragraph.kind === 'signature') continue;
    if (paragraph.kind === 'heading') headingOnTopic = isOnTopic(paragraph.content.text);
    readParagraph(paragraph, headingOnTopic, reader, form, found);
  }
  return found;
}

function readParagraph(
  { content, section }: Paragraph,
  headingOnTopic: boolean,
  reader: ClauseReader,
  form: Form,
  found: Found,
): void {
  const { text } = content;
  const numbers = findNumbers(text);
  const context = newContext(headingOnTopic || section === 'requests' || section === 'disputes');
  let before: readonly Segment[] = [];
  for (const { start, end, isTelling } of sentencesOf(text, numbers)) {
    if (!isTelling || end - start > LONGEST_SENTENCE) {
      passSentence(context, text.slice(start, end));
      before = [];
      continue;
    }
    const strands = strandsOf(tokensOf(text, numbers, start, end));
    const opening = strands[0]?.tokens.find(({ tag }) => !beforeAmong.has(tag));
    startSentence(context, opening?.tag === 'among');
    foresee(context, strands[0]?.tokens ?? []);
    const counts = (wanted: Tag) =>
      strands.some(({ tokens }) => tokens.some(({ tag }, index) => tag === wanted && isCounted(tokens, index)));
    context.lapses = counts('lapse');
    context.otherResults = counts('lawsuitOfOthers');
    const segments: Segment[] = [];
    const contexts = strands.length > 1 ? new Map<number, Context>() : undefined;
    for (const strand of strands) {
      const inContext = strand.host ? { ...(contexts?.get(strand.host.start) ?? context) } : context;
      for (const [index, { tokens, semicolons }] of clausesOf(strand).entries()) {
        segments.push(...reader.read(content, tokens, inContext, { strand, index, semicolons, contexts }, found));
      }
    }
    found.relations.push(...relationsOf(form, segments, before));
    before = segments;
  }
}

/** Words that may stand before the 其中 that opens a sentence. */
const beforeAmong: ReadonlySet<Tag> = new Set<Tag>(['neutral', 'preposition', 'within']);

/** What is said further on in a sentence and makes another sense of what stands before. */
function foresee(context: Context, tokens: readonly Token[]): void {
  const among = tokens.findIndex(({ tag }) => tag === 'among');
  // 受理 51 件，其中县直部门 24 件: the whole is told before its parts.
  const counts = (...tags: Tag[]) => {
    const at = tokens.findIndex(({ tag }, index) => tags.includes(tag) && hasNumber(tokens, index));
    return at >= 0 && !(among >= 0 && among < at);
  };
  context.splitsUp = counts('others', 'ownLevel');
  context.finishedInParts = counts('finishPart');
  const topic = tokens.findIndex(
    ({ tag, words }) => tag === 'topic' || tag === 'onRequest' || (tag === 'request' && !words),
  );
  context.topicInParts = among >= 0 && topic > among;
}

/** True where a number stands right before a token, or behind it in its clause. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.tag === 'number' || hasNumber(tokens, at);
}

/** True where a number stands behind a token in its clause. */
function hasNumber(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const { tag } = tokens[at]!;
    if (tag === 'comma' || tag === 'semicolon') return false;
    if (tag === 'number') return true;
  }
  return false;
}

/** A sentence that says nothing in numbers changes only what the next one speaks of. */
function passSentence(context: Context, words: string): void {
  startSentence(context, false);
  if (isOnTopic(words)) context.onTopic = true;
  context.subject = words.includes('申请') ? 'request' : undefined;
}

function isOnTopic(words: string): boolean {
  return TOPICS.some((topic) => words.includes(topic));
}

const TOPICS = ['信息公开', '政务公开', '政府信息', '依申请', '公开申请'];

/**
 * The numbers that cells have by the sentences: what the search for wrong cells takes as evidence. A cell of which
 * two sentences say different numbers has none, nor one where the sentence may speak of another cell.
 */
export function evidenceOf(claims: readonly Claim[]): Map<CellKey, number> {
  const told = new Map<CellKey, number>();
  const disputed = new Set<CellKey>();
  for (const { readings, value } of claims) {
    const [likeliest, ...others] = readings;
    if (likeliest?.length !== 1 || others.some((keys) => keys.length === 1)) continue;
    const key = likeliest[0]!;
    if (told.has(key) && told.get(key) !== value) disputed.add(key);
    told.set(key, value);
  }
  for (const key of disputed) told.delete(key);
  return told;
}
