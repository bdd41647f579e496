// What the item of the status bar says about the state of a report.

import type { ReportStatus } from '../../server/src/lsp/protocol.ts';

/** `年报 42/42 ✓`, or with findings `年报 $(error) 2 $(warning) 1 · 40/42`. */
export function itemText({ equations, errors, warnings, infos }: ReportStatus): string {
  const counts = [
    errors > 0 ? `$(error) ${errors}` : '',
    warnings > 0 ? `$(warning) ${warnings}` : '',
    infos > 0 ? `$(info) ${infos}` : '',
  ].filter((count) => count !== '');
  const balance = `${equations.holding}/${equations.total}${equations.holding === equations.total ? ' ✓' : ''}`;
  const parts = equations.total > 0 ? [counts.join(' '), balance] : [counts.join(' ')];
  return `年报 ${parts.filter((part) => part !== '').join(' · ')}`.trimEnd();
}

/** One sentence for screen readers. */
export function itemLabel({ equations, errors, warnings, infos }: ReportStatus): string {
  const findings = `${errors} 个错误，${warnings} 个警告，${infos} 个提示`;
  return `年报检查：${findings}；${equations.total} 个等式中 ${equationStates(equations)}`;
}

/** `40 个成立，2 个不成立`; what there is none of is left out. */
export function equationStates({ holding, broken, unknown }: ReportStatus['equations']): string {
  return [`${holding} 个成立`, broken > 0 ? `${broken} 个不成立` : '', unknown > 0 ? `${unknown} 个因缺数无法核对` : '']
    .filter((state) => state !== '')
    .join('，');
}
