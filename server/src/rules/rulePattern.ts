// How configuration and silencing comments name rules: one id, all rules of a kind, or all rules.

/** True where `pattern` names the rule: its id `sum/balance`, its kind `sum/*`, or `*`. */
export function matchesRule(pattern: string, ruleId: string): boolean {
  if (pattern === '*' || pattern === ruleId) return true;
  return pattern.endsWith('/*') && ruleId.startsWith(pattern.slice(0, -1));
}
