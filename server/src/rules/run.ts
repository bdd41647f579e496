// Runs the rules over one report and gives what is to be reported: with severities settled, silenced findings
// left out, in the order of the text.

import { type ConfigurationLayer, isSilencedByConfiguration, levelOf } from './configuration.ts';
import { rules as allRules } from './registry.ts';
import type { Finding, Fix, Related, Rule, RuleContext, Severity } from './rule.ts';
import { isSilencedAt, type SilencedRegion, silencedRegions } from './silencing.ts';

/** A finding as editor and command line report it. */
export interface ReportedFinding extends Finding {
  /** Id of its rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/**
 * The findings of all rules that are not off, sorted by place; those of one place in the order of the rules.
 * `layers` are the configurations that hold for this text, the strongest first. A severity that a layer sets holds
 * for every finding of the rule; else the finding's own, else the rule's. A rule that throws is reported as a
 * finding of that rule at the start of the text, and what it had found before is kept.
 */
export function runRules(
  context: RuleContext,
  layers: readonly ConfigurationLayer[] = [],
  rules: readonly Rule[] = allRules,
): ReportedFinding[] {
  const { text } = context.report;
  const regions = silencedRegions(text);
  const reported: ReportedFinding[] = [];
  for (const rule of rules) {
    const level = levelOf(rule.id, layers);
    if (level === 'off') continue;
    for (const finding of findingsOf(rule, context)) {
      if (isSilenced(finding, rule, text, regions, layers)) continue;
      reported.push({
        ...finding,
        rule: rule.id,
        severity: level ?? finding.severity ?? rule.severity,
        related: finding.related ?? [],
        fixes: finding.fixes ?? [],
      });
    }
  }
  return reported.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

function findingsOf(rule: Rule, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const finding of rule.check(context)) findings.push(finding);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.push({
      span: { start: 0, end: 0 },
      severity: 'warning',
      message: `规则 ${rule.id} 在此文本上运行出错，其检查不完整：${reason}。请把此文本报告给开发者`,
    });
  }
  return findings;
}

function isSilenced(
  finding: Finding,
  rule: Rule,
  text: string,
  regions: readonly SilencedRegion[],
  layers: readonly ConfigurationLayer[],
): boolean {
  return (
    isSilencedAt(regions, rule.id, finding.span.start) || isSilencedByConfiguration(finding, rule.id, text, layers)
  );
}
