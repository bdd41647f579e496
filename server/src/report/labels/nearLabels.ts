// Labels with slips in them: which label of the form a wording is nearest to, and how near it is.

import { labelKey } from '../../text/characters.ts';
import { editDistance } from '../../text/similarity.ts';
import { type LabelEntry, type LabelIndex, type LabelMatch, withoutExplanation, withoutNumber } from './labels.ts';

/** How much of a wording may differ from a label's that it is still taken for it. */
const MOST_DIFFERENT = 0.34;
/** The second nearest label must be this much farther, as a share of the wording. */
const MARGIN = 0.15;
/** Or so many times as far. */
const FACTOR = 2.5;
/** What another number before the words counts, as a share of the wording. */
const OTHER_NUMBER = 0.15;
/** Longer words are no label, even with slips. */
const LONGEST_LABEL = 60;
/** Short labels have near neighbours in ordinary words: one slip is all that they bear. */
const SHORT = 6;

/**
 * The row or group whose wording is nearest to words with a slip in them, an explanation in brackets behind them left
 * out; undefined where none is near or two are.
 */
export function nearestLabel(index: LabelIndex, text: string): LabelMatch | undefined {
  const short = withoutExplanation(text);
  return nearest(index, labelKey(text)) ?? (short === text ? undefined : nearest(index, labelKey(short)));
}

function nearest(index: LabelIndex, key: string): LabelMatch | undefined {
  if (key.length < 3 || key.length > LONGEST_LABEL) return undefined;
  let best: LabelEntry | undefined;
  let bestShare = Number.POSITIVE_INFINITY;
  let secondShare = Number.POSITIVE_INFINITY;
  for (const entry of entriesWithCharactersOf(index, withoutNumber(key))) {
    const share = difference(key, entry.wording, MOST_DIFFERENT + MARGIN);
    if (share < bestShare) {
      if (best?.key !== entry.key) secondShare = bestShare;
      best = entry;
      bestShare = share;
    } else if (share < secondShare && entry.key !== best?.key) secondShare = share;
  }
  if (!best || bestShare > MOST_DIFFERENT) return undefined;
  const isClear = secondShare - bestShare >= MARGIN || secondShare >= bestShare * FACTOR;
  // Which of the parts of table two a label is of, matters to no value.
  if (!isClear && !best.key.startsWith('proactive.item')) return undefined;
  const words = withoutNumber(best.wording);
  if (words.length < SHORT && editDistance(words, withoutNumber(key), 2) > 1) return undefined;
  return { entry: best, official: false };
}

/** The rows and groups of a table, found by the characters of their words. */
interface CharacterIndex {
  readonly entries: readonly { readonly entry: LabelEntry; readonly length: number }[];
  /** For each character the places of the entries that have it; of those that have it again at its second place, and so on. */
  readonly places: ReadonlyMap<string, readonly (readonly number[])[]>;
}

const characterIndexes = new WeakMap<LabelIndex, CharacterIndex>();

function characterIndexOf(index: LabelIndex): CharacterIndex {
  let known = characterIndexes.get(index);
  if (!known) {
    known = buildCharacterIndex(index);
    characterIndexes.set(index, known);
  }
  return known;
}

function buildCharacterIndex({ entries: all }: LabelIndex): CharacterIndex {
  const entries: { entry: LabelEntry; length: number }[] = [];
  const places = new Map<string, number[][]>();
  for (const entry of all) {
    if (entry.kind !== 'row' && entry.kind !== 'group') continue;
    const words = withoutNumber(entry.wording);
    const seen = new Map<string, number>();
    for (const character of words) {
      const count = seen.get(character) ?? 0;
      seen.set(character, count + 1);
      if (!places.has(character)) places.set(character, []);
      const byCount = places.get(character)!;
      byCount[count] ??= [];
      byCount[count].push(entries.length);
    }
    entries.push({ entry, length: words.length });
  }
  return { entries, places };
}

/**
 * The rows and groups that have enough characters in common with these words to be near them, in the form's order.
 * Most words of a report have too few for any label, and so are compared with none.
 */
function entriesWithCharactersOf(index: LabelIndex, words: string): LabelEntry[] {
  const { entries, places } = characterIndexOf(index);
  const common = new Uint8Array(entries.length); // words are no longer than LONGEST_LABEL
  const seen = new Map<string, number>();
  for (const character of words) {
    const byCount = places.get(character);
    if (!byCount) continue;
    const count = seen.get(character) ?? 0;
    seen.set(character, count + 1);
    for (const place of byCount[count] ?? []) common[place]! += 1;
  }
  return entries.flatMap(({ entry, length }, place) => {
    const longer = Math.max(words.length, length);
    // Every character that is not common is at least one step.
    return (longer - common[place]!) / longer > MOST_DIFFERENT + MARGIN ? [] : [entry];
  });
}

/**
 * How far a wording is from a label's, as a share of the longer one, both as label keys: 0 is the same, and what is
 * farther than `most` is infinitely far. A number before the words counts little, for people number as they like.
 */
export function difference(key: string, wording: string, most = 1): number {
  const words = withoutNumber(key);
  const official = withoutNumber(wording);
  const longer = Math.max(words.length, official.length);
  if (longer === 0) return Number.POSITIVE_INFINITY;
  const steps = Math.floor(longer * most) + 1;
  if (Math.abs(words.length - official.length) > steps) return Number.POSITIVE_INFINITY;
  const share = Math.min(editDistance(words, official, steps), reorderedDistance(words, official)) / longer;
  if (share > most) return Number.POSITIVE_INFINITY;
  const number = key.slice(0, key.length - words.length);
  const ownNumber = wording.slice(0, wording.length - official.length);
  return share + (number !== '' && ownNumber !== '' && number !== ownNumber ? OTHER_NUMBER : 0);
}

/** True where a label key begins with the number of a wording: 2其他…, 三不予…. */
export function hasNumberOf(key: string, wording: string): boolean {
  const number = wording.slice(0, wording.length - withoutNumber(wording).length);
  return number !== '' && key.slice(0, key.length - withoutNumber(key).length) === number;
}

/** Characters that one wording has and the other has not, and a little for their order: 内部三类 for 三类内部. */
function reorderedDistance(one: string, other: string): number {
  const rest = new Map<string, number>();
  for (const character of other) rest.set(character, (rest.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of one) {
    const count = rest.get(character) ?? 0;
    if (count === 0) continue;
    rest.set(character, count - 1);
    common += 1;
  }
  return Math.max(one.length, other.length) - common + one.length / 8;
}
