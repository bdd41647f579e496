// A section of prose stands in last year's report nearly word for word.

import type { SectionId } from '../../form/schema.ts';
import type { Report } from '../../report/model.ts';
import { headingPlace, sectionOf } from '../places.ts';
import { wordsOf } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { previousName } from './figures.ts';

/** Shorter texts may be alike in good faith. Section six says the same year after year where there was no fee. */
const SHORTEST: readonly (readonly [SectionId, number])[] = [
  ['overview', 60],
  ['problems', 60],
  ['other', 200],
];

/** So much of the section must stand in last year's. */
const MOST = 0.9;

/** A note at the heading. The years in the text do not count: they are what gets changed in a copy. */
export const rule: Rule = {
  id: 'history/copied',
  severity: 'info',
  title: '文字与上年年报的同一部分几乎相同',
  *check({ report, previous }) {
    if (!previous) return;
    for (const [id, shortest] of SHORTEST) {
      const section = sectionOf(report, id);
      const before = sectionOf(previous.report, id);
      if (!section || !before) continue;
      const words = comparedWords(report, id);
      if (words.length < shortest) continue;
      const share = sharedPart(words, comparedWords(previous.report, id));
      if (share < MOST) continue;
      const percent = Math.floor(share * 100);
      yield {
        span: headingPlace(section),
        message: `这一部分有 ${percent}% 的文字与 ${previousName(previous)}的同一部分相同，请写本年度的情况。`,
        related: [{ file: previous.file, span: headingPlace(before), message: `${previousName(previous)}的这一部分` }],
      };
    }
  },
};

function comparedWords(report: Report, id: SectionId): string {
  return wordsOf(report, id).replace(/20\d\d(?=年)|\n/g, '');
}

/** Texts are compared by all their runs of this many characters. */
const RUN = 4;
const SAMPLES = 24;

/** The share of a text's runs that another text holds, too: 1 for a copy, whatever else stands in the other. The text has runs. */
function sharedPart(text: string, other: string): number {
  const runs = text.length - RUN + 1;
  // Nearly all sections are told apart by some runs.
  let missing = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const at = Math.floor((sample * runs) / SAMPLES);
    if (!other.includes(text.slice(at, at + RUN))) missing++;
    if (missing > SAMPLES * (1.15 - MOST)) return 0;
  }
  const held = new Set<string>();
  for (let at = 0; at + RUN <= other.length; at++) held.add(other.slice(at, at + RUN));
  let shared = 0;
  for (let at = 0; at < runs; at++) if (held.has(text.slice(at, at + RUN))) shared++;
  return shared / runs;
}
