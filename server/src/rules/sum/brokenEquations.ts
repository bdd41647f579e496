// Equations that do not hold and whose mistake is not certain: each is reported at its total, with what may be wrong.

import type { CheckedEquation, Mistake } from '../../diagnosis/model.ts';
import type { Equation } from '../../form/schema.ts';
import type { Finding, RuleContext } from '../rule.ts';
import { equationPlace, equationWords, partsOf } from './equationWords.ts';
import { repairFix } from './repairFix.ts';

/** A finding for each broken equation of the kind that no certain mistake explains. */
export function* brokenEquations(context: RuleContext, kind: Equation['kind']): Iterable<Finding> {
  const { equations, mistakes } = context.diagnosis;
  for (const checked of equations) {
    const { equation, state } = checked;
    if (state !== 'broken' || equation.kind !== kind) continue;
    const mistake = mistakes.find((candidate) => candidate.equations.includes(equation.id));
    if (!mistake?.certain) yield finding(context, checked, mistake);
  }
}

function finding(context: RuleContext, checked: CheckedEquation, mistake: Mistake | undefined): Finding {
  const { at } = checked.equation;
  const fixes = (mistake?.repairs ?? []).map((repair) => repairFix(context, repair, at));
  return {
    span: equationPlace(context, checked),
    message: `${equationWords(context, checked)}。${choiceWords(mistake)}`,
    cell: at,
    related: partsOf(context, checked),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** How many ways there are to mend it; nothing where there is no more to say than the numbers. */
function choiceWords(mistake: Mistake | undefined): string {
  if (!mistake) return '';
  const { explanations, equations, repairs } = mistake;
  const together = equations.length > 1 ? `连同另外 ${equations.length - 1} 处不成立的合计，` : '';
  if (explanations === Number.POSITIVE_INFINITY)
    return equations.length > 1 ? `${together}错处太多，无法判断是哪些数错了。` : '';
  if (explanations === 1) return `${together}有 1 种改法，但表中空缺的数与别处还有矛盾，不能断定。`;
  const listed = explanations > repairs.length ? `，这里列出 ${repairs.length} 种` : '';
  return `${together}有 ${explanations} 种改法都能成立${listed}。`;
}
