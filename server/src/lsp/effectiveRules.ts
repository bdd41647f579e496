// Which levels of rules are set for a document, and by what: its nianbao.json or the settings.

import { settingOf } from '../rules/configuration.ts';
import { rules } from '../rules/registry.ts';
import { type EffectiveRules, effectiveRulesRequest, type ReportParams } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers `nianbao/effectiveRules`; null for a document that is no report. */
export function answerEffectiveRules(session: Session): void {
  session.connection.onRequest(
    effectiveRulesRequest,
    session.onReport<ReportParams, EffectiveRules | null>(null, async ({ document }) => {
      const { layers, settings, configurationFile } = await session.workspace.of(document.uri);
      const levels = rules.flatMap(({ id }) => {
        const setting = settingOf(id, layers);
        if (!setting) return [];
        const from = setting.layer.configuration === settings.configuration ? 'settings' : 'file';
        return [{ rule: id, level: setting.level, from } as const];
      });
      return { file: configurationFile?.uri ?? null, levels };
    }),
  );
}
