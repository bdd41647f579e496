import { describe, expect, it } from 'vitest';
import { judge } from '../../../server/src/diagnosis/claims/judge.ts';
import { readClaims } from '../../../server/src/diagnosis/claims/read.ts';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { rule as arithmetic } from '../../../server/src/rules/claim/arithmetic.ts';
import { rule as contradiction } from '../../../server/src/rules/claim/contradiction.ts';
import { rule as mismatch } from '../../../server/src/rules/claim/mismatch.ts';
import { claimReport } from '../../support/claimReport.ts';
import { readMarks } from '../../support/markedText.ts';
import { sentenceGroups } from './sentences.ts';

describe.each(sentenceGroups)('$construction', ({ tables, sentences }) => {
  it.each([...sentences])('%s', (sentence) => {
    const marked = sentence.replaceAll('[', '⟦').replaceAll(']', '⟧{claim/agrees}');
    const { text, marks } = readMarks(claimReport(tables, marked));
    const analysis = analyse(text);
    const found = [mismatch, contradiction, arithmetic].flatMap((rule) =>
      [...rule.check(analysis)].map(({ span, message }) => ({
        rule: rule.id,
        said: text.slice(span.start, span.end),
        message,
      })),
    );
    const agreeing = readClaims(analysis.report, analysis.form)
      .filter((claim) => judge(analysis, claim).state === 'agrees')
      .map(({ span }) => text.slice(span.start, span.end));

    const wrong = marks.filter(({ rule }) => rule !== 'claim/agrees');
    expect(found.map(({ rule, said }) => `${rule} ${said}`).sort(), JSON.stringify(found)).toEqual(
      wrong.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`).sort(),
    );
    for (const { span } of marks.filter(({ rule }) => rule === 'claim/agrees')) {
      expect(agreeing).toContain(text.slice(span.start, span.end));
    }
  });
});

it('has as many sentences as it promises', () => {
  expect(sentenceGroups.flatMap(({ sentences }) => sentences).length).toBeGreaterThanOrEqual(300);
});
