// Every rule, in the order in which findings at one place are listed. A new rule is one import and one line.

import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [];

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  return rulesById.get(id);
}
