// A rule context around a text that nothing was read from, and rules that find words in it: for tests of what happens
// to findings, not of how they come about.

import { formOf } from '../../server/src/form/index.ts';
import type { Finding, Rule, RuleContext, Severity } from '../../server/src/rules/rule.ts';

export function contextOf(text: string): RuleContext {
  return {
    report: { text, sections: [], paragraphs: [], tables: [], cells: new Map(), problems: [] },
    form: formOf('2021'),
    diagnosis: { equations: [], mistakes: [], determined: new Map(), blankIsZero: new Set() },
  } as unknown as RuleContext;
}

/** A rule that finds every occurrence of a word; `more` is added to each finding. */
export function wordRule(id: string, word: string, severity: Severity = 'error', more: Partial<Finding> = {}): Rule {
  return {
    id,
    severity,
    title: word,
    *check({ report: { text } }) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
        yield { span: { start: at, end: at + word.length }, message: `有“${word}”`, ...more };
    },
  };
}
