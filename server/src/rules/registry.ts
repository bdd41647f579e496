// Every rule, in the order in which findings at one place are listed. A new rule is one import and one line.

import { rule as agencyMismatch } from './agency/mismatch.ts';
import { rule as citeArticle } from './cite/article.ts';
import { rule as citeRegulation } from './cite/regulation.ts';
import { rule as citeRepealed } from './cite/repealed.ts';
import { rule as claimArithmetic } from './claim/arithmetic.ts';
import { rule as claimContradiction } from './claim/contradiction.ts';
import { rule as claimMismatch } from './claim/mismatch.ts';
import { rule as contentAssessment } from './content/assessment.ts';
import { rule as contentDuplicate } from './content/duplicate.ts';
import { rule as contentFeeStatement } from './content/feeStatement.ts';
import { rule as contentOverviewTopic } from './content/overviewTopic.ts';
import { rule as contentPartCount } from './content/partCount.ts';
import { rule as contentResidue } from './content/residue.ts';
import { rule as domainFee } from './domain/fee.ts';
import { rule as domainRulesAuthority } from './domain/rulesAuthority.ts';
import { rule as historyCarryOver } from './history/carryOver.ts';
import { rule as historyCopied } from './history/copied.ts';
import { rule as historyInForce } from './history/inForce.ts';
import { rule as historyOutlier } from './history/outlier.ts';
import { rule as privacyPersonalData } from './privacy/personalData.ts';
import { rule as rollupSum } from './rollup/sum.ts';
import type { Rule } from './rule.ts';
import { rule as sectionDuplicate } from './section/duplicate.ts';
import { rule as sectionEmpty } from './section/empty.ts';
import { rule as sectionMissing } from './section/missing.ts';
import { rule as sectionNumbering } from './section/numbering.ts';
import { rule as sectionOrder } from './section/order.ts';
import { rule as sectionTitle } from './section/title.ts';
import { rule as sumBalance } from './sum/balance.ts';
import { rule as sumDisputeTotal } from './sum/disputeTotal.ts';
import { rule as sumOutcomeTotal } from './sum/outcomeTotal.ts';
import { rule as sumRowTotal } from './sum/rowTotal.ts';
import { rule as sumSuspectCell } from './sum/suspectCell.ts';
import { rule as tableCellBlank } from './table/cellBlank.ts';
import { rule as tableCellCount } from './table/cellCount.ts';
import { rule as tableEdition } from './table/edition.ts';
import { rule as tableLabel } from './table/label.ts';
import { rule as tableMissing } from './table/missing.ts';
import { rule as tableNotANumber } from './table/notANumber.ts';
import { rule as tableNumberForm } from './table/numberForm.ts';
import { rule as tableRowDuplicate } from './table/rowDuplicate.ts';
import { rule as tableRowExtra } from './table/rowExtra.ts';
import { rule as tableRowMissing } from './table/rowMissing.ts';
import { rule as titleForm } from './title/form.ts';
import { rule as titleMissing } from './title/missing.ts';
import { rule as yearDeadline } from './year/deadline.ts';
import { rule as yearMismatch } from './year/mismatch.ts';

export const rules: readonly Rule[] = [
  sumSuspectCell,
  sumRowTotal,
  sumOutcomeTotal,
  sumBalance,
  sumDisputeTotal,
  tableMissing,
  tableRowMissing,
  tableRowDuplicate,
  tableCellCount,
  tableRowExtra,
  tableCellBlank,
  tableNotANumber,
  tableNumberForm,
  tableLabel,
  tableEdition,
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionTitle,
  sectionEmpty,
  sectionNumbering,
  contentOverviewTopic,
  contentAssessment,
  contentFeeStatement,
  contentDuplicate,
  contentResidue,
  contentPartCount,
  claimMismatch,
  claimContradiction,
  claimArithmetic,
  citeRegulation,
  citeArticle,
  citeRepealed,
  titleMissing,
  titleForm,
  yearMismatch,
  yearDeadline,
  agencyMismatch,
  domainRulesAuthority,
  domainFee,
  privacyPersonalData,
  historyCarryOver,
  historyInForce,
  historyCopied,
  historyOutlier,
  rollupSum,
];

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  return rulesById.get(id);
}
