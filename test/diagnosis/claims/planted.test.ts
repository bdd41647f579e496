// One number changed in a sentence, or in a cell that a sentence tells, of the real reports: it must be found wherever
// the text leaves no other way to be right. Prints what was found, by kind.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { judge } from '../../../server/src/diagnosis/claims/judge.ts';
import type { Claim, Relation } from '../../../server/src/diagnosis/claims/model.ts';
import { readStatements } from '../../../server/src/diagnosis/claims/read.ts';
import { type Analysis, analyse } from '../../../server/src/rules/analyse.ts';
import { plainNumber } from '../../../server/src/text/numbers.ts';
import type { Span } from '../../../server/src/text/span.ts';

const folder = '../shared/reports';

/** Changes that a hand makes: one more, one less, a digit twice, two digits exchanged. */
function changed(value: number): number[] {
  const digits = plainNumber(value);
  const swapped = digits.length > 1 ? Number(digits[1]! + digits[0]! + digits.slice(2)) : value + 10;
  return [...new Set([value + 1, value - 1, Number(digits + digits.at(-1)), swapped])].filter(
    (number) => number >= 0 && number !== value,
  );
}

function replaced(text: string, { start, end }: Span, by: number): string {
  return text.slice(0, start) + plainNumber(by) + text.slice(end);
}

/** What was said and what was found, by kind. */
class Tally {
  readonly #counts = new Map<string, { planted: number; found: number }>();
  readonly missed: string[] = [];

  add(kind: string, found: boolean, what: string): void {
    const count = this.#counts.get(kind) ?? { planted: 0, found: 0 };
    count.planted += 1;
    if (found) count.found += 1;
    else this.missed.push(`${kind} ${what}`);
    this.#counts.set(kind, count);
  }

  toString(): string {
    return [...this.#counts].map(([kind, { planted, found }]) => `${kind}: ${found} of ${planted}`).join('\n');
  }
}

/** True where the changed text has a finding that the text as it was had not. */
function findsMore(before: Analysis, text: string): boolean {
  const known = new Set(judged(before));
  return judged(analyse(text)).some((finding) => !known.has(finding));
}

function judged({ findings }: Analysis): string[] {
  return findings.filter(({ rule }) => /^(?:claim|sum)\//.test(rule)).map(({ rule, message }) => `${rule} ${message}`);
}

/** The relations in which a wrong part cannot be right all the same. */
function decides({ kind, ...relation }: Relation): boolean {
  return kind === 'parts' && 'complete' in relation && relation.complete && !relation.carries;
}

function plant(file: string, text: string, tally: Tally): void {
  const analysis = analyse(text);
  const { claims, relations } = readStatements(analysis.report, analysis.form);
  const agreeing = claims.filter((claim) => judge(analysis, claim).state === 'agrees');
  for (const claim of agreeing) {
    if (claim.digits) plantInSentence(claim, claim.digits);
    plantInCell(claim);
  }
  const told = new Set(agreeing.map(({ digits }) => digits?.start));
  for (const relation of relations.filter(decides)) {
    if (relation.kind !== 'parts') continue;
    for (const { digits, value } of [...relation.parts, relation.wholes[0]!]) {
      if (told.has(digits.start)) continue;
      for (const by of changed(value)) {
        tally.add(
          'part or whole in a sentence',
          findsMore(analysis, replaced(text, digits, by)),
          `${file} ${value} → ${by}`,
        );
      }
    }
  }

  function plantInSentence(claim: Claim, digits: Span): void {
    for (const by of changed(claim.value)) {
      if (isAnotherReading(analysis, claim, by)) continue;
      const found = findsMore(analysis, replaced(text, digits, by));
      tally.add(`${claim.family ?? 'other'} in a sentence`, found, `${file} ${claim.text} → ${by}`);
    }
  }

  function plantInCell(claim: Claim): void {
    const [keys] = claim.readings;
    const cell = keys?.length === 1 ? analysis.report.cells.get(keys[0]!) : undefined;
    if (cell?.reading.kind !== 'number') return;
    for (const by of changed(cell.reading.value)) {
      const changedText = replaced(text, cell.span, by);
      // Where cells run together the changed digits may be cut otherwise, or not at all.
      if (analyse(changedText).report.cells.get(cell.key)?.text !== plainNumber(by)) continue;
      const found = findsMore(analysis, changedText);
      tally.add('cell that a sentence tells', found, `${file} ${cell.key} ${cell.text} → ${by}`);
    }
  }
}

/** True where the number would be right as another of the things that the sentence can mean. */
function isAnotherReading(analysis: Analysis, claim: Claim, by: number): boolean {
  return judge(analysis, { ...claim, value: by }).state !== 'differs';
}

const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?!README).*\.(?:txt|md|html)$/.test(name),
    )
  : [];

describe.skipIf(files.length === 0)(
  'changes planted in ../shared/reports (left out where that folder is absent)',
  () => {
    const tally = new Tally();
    afterAll(() => console.log(String(tally)));

    it.each(files)('are found in %s', (file) => {
      const missed = tally.missed.length;
      plant(file, new TextDecoder().decode(readFileSync(`${folder}/${file}`)), tally);
      expect(tally.missed.slice(missed)).toEqual([]);
    });
  },
);
