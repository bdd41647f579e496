// 规章 counted by a body that cannot make any.

import type { Report } from '../../report/model.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { Rule } from '../rule.ts';
import { cellName } from '../tables.ts';

/**
 * 规章 are made by departments of the State Council and by the governments of provinces, cities with districts and
 * autonomous prefectures alone (立法法). Reported at the first number of the row that is not zero. Silent where the agency's
 * name does not settle its level, as of a city that may or may not have districts.
 */
export const rule: Rule = {
  id: 'domain/rules-authority',
  severity: 'warning',
  title: '没有规章制定权的单位填了规章',
  *check({ report, form }) {
    const agency = agencyWithoutAuthority(report);
    if (!agency) return;
    const cells = [...report.cells.values()].filter(
      ({ key, reading }) => key.startsWith('proactive.rules.') && reading.kind === 'number' && reading.value !== 0,
    );
    const [first, ...others] = cells;
    if (first?.reading.kind !== 'number') return;
    yield {
      span: first.span,
      message: `${agency}没有规章制定权，“规章”一行应为 0，现为 ${plainNumber(first.reading.value)}。规范性文件填在下一行。`,
      cell: first.key,
      related: others.map(({ key, span, text }) => ({ span, message: `${cellName(form, key)}：${text}` })),
      fixes: [{ title: '“规章”一行改为 0', safe: false, edits: cells.map(({ span }) => ({ span, newText: '0' })) }],
    };
  },
};

/** The agency's name where it certainly cannot make 规章. */
function agencyWithoutAuthority({ agency }: Report): string | undefined {
  const name = agency?.name;
  if (!name || /国务院|国家|中国|中华|[部署]$|总局$/.test(name)) return undefined;
  // The office reports for its government.
  const place = name.replace(/政府办公[室厅]$/, '政府').replace(/(?:人民)?政府$/, '');
  if (/(?:局|厅|委员会|委|院|中心|街道办事处|街道|管委会|大队|支队|站|所)$/.test(place)) return name;
  if (/[县旗镇乡]$|(?<!自治)区$/.test(place)) return name;
  // 新乡市辉县市: a city within a city has no districts.
  return /市.{1,6}市$/.test(place) ? name : undefined;
}
