// Changes to the text of a nianbao.json that quick fixes make: silence one finding, set the level of a rule.
// Comments, order and layout of what is there stay.

import { applyEdits, type JSONPath, modify, type ParseError, parse } from 'jsonc-parser';
import type { RuleLevel, SilencedFinding } from './configuration.ts';

/**
 * The text with an entry that silences a finding (see `silencingEntry`). An absent or empty file is given as ''.
 * Undefined where the text is no JSON or holds something else in the place of the list: it is to be mended first.
 */
export function withSilencedFinding(text: string, entry: SilencedFinding): string | undefined {
  const root = readRoot(text);
  if (!root) return undefined;
  const { silence = [] } = root;
  if (!Array.isArray(silence)) return undefined;
  return changed(text, ['silence', silence.length], entry);
}

/** The text with the level of a rule set; '' and undefined as in `withSilencedFinding`. */
export function withRuleLevel(text: string, ruleId: string, level: RuleLevel): string | undefined {
  const root = readRoot(text);
  if (!root) return undefined;
  const { rules = {} } = root;
  if (!isObject(rules)) return undefined;
  return changed(text, ['rules', ruleId], level);
}

function readRoot(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return {};
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && isObject(root) ? root : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function changed(text: string, path: JSONPath, value: unknown): string {
  const from = text.trim() === '' ? '{}\n' : text;
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(from),
    tabSize: 2,
    eol: from.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(from, modify(from, path, value, { formattingOptions }));
}
