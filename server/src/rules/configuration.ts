// What a configuration says about rules: their severities, in all files or in some, and single findings that are
// silenced. Where several configurations hold for a text they lie in layers, the strongest first.

import type { CellKey } from '../form/schema.ts';
import { matchesGlob } from './glob.ts';
import type { Finding, Severity } from './rule.ts';
import { matchesRule } from './rulePattern.ts';

export type RuleLevel = Severity | 'off';

/** Levels by rule id, by kind (`sum/*`) or for all rules (`*`). */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

export interface Configuration {
  readonly rules: RuleLevels;
  /** Levels for the files that a pattern matches; the last match that names a rule counts. */
  readonly files: readonly { readonly pattern: string; readonly rules: RuleLevels }[];
  readonly silence: readonly SilencedFinding[];
}

/** One finding, or all of its rule in a file where neither cell nor text is given. */
export interface SilencedFinding {
  /** Path or pattern, relative to the folder of the configuration. */
  readonly file: string;
  readonly rule: string;
  readonly cell?: CellKey;
  /** A piece of the report, on one line, that covers the beginning of the finding; white space does not count. */
  readonly text?: string;
}

/** A configuration and the path of the checked file relative to the configuration's folder, with `/`. */
export interface ConfigurationLayer {
  readonly configuration: Configuration;
  readonly file: string;
}

export const emptyConfiguration: Configuration = { rules: new Map(), files: [], silence: [] };

/** The level that the strongest layer with an opinion gives a rule; undefined where none has one. */
export function levelOf(ruleId: string, layers: readonly ConfigurationLayer[]): RuleLevel | undefined {
  for (const { configuration, file } of layers) {
    const forFile = configuration.files
      .filter(({ pattern }) => matchesGlob(pattern, file))
      .map(({ rules }) => levelIn(rules, ruleId))
      .findLast((level) => level !== undefined);
    const level = forFile ?? levelIn(configuration.rules, ruleId);
    if (level !== undefined) return level;
  }
  return undefined;
}

/** An id counts before its kind, its kind before all. */
function levelIn(levels: RuleLevels, ruleId: string): RuleLevel | undefined {
  const kind = `${ruleId.slice(0, ruleId.indexOf('/'))}/*`;
  return levels.get(ruleId) ?? levels.get(kind) ?? levels.get('*');
}

/** True where a layer silences this very finding. `text` is the text that was checked. */
export function isSilencedByConfiguration(
  finding: Finding,
  ruleId: string,
  text: string,
  layers: readonly ConfigurationLayer[],
): boolean {
  return layers.some(({ configuration, file }) =>
    configuration.silence.some(
      (entry) =>
        matchesRule(entry.rule, ruleId) &&
        matchesGlob(entry.file, file) &&
        (entry.cell === undefined || entry.cell === finding.cell) &&
        (entry.text === undefined || coversFinding(entry.text, finding, text)),
    ),
  );
}

/** The entry that silences this finding and no other; `file` is the path relative to the configuration's folder. */
export function silencingEntry(finding: Finding, ruleId: string, text: string, file: string): SilencedFinding {
  if (finding.cell !== undefined) return { file, rule: ruleId, cell: finding.cell };
  if (isEmpty(finding)) return { file, rule: ruleId, text: squeeze(finding.message) };
  const { before, inside, after } = surroundings(finding, text);
  const end = inside.length <= QUOTED ? inside + after.slice(0, QUOTED_AROUND) : inside.slice(0, QUOTED);
  return { file, rule: ruleId, text: before.slice(-QUOTED_AROUND) + end };
}

/** How much of a finding's text an entry quotes, and how much of its line on either side. */
const QUOTED = 40;
const QUOTED_AROUND = 12;

/** A finding without a text of its own, such as a missing section, is known by its message. */
function coversFinding(quoted: string, finding: Finding, text: string): boolean {
  const wanted = squeeze(quoted);
  if (isEmpty(finding)) return wanted === squeeze(finding.message);
  const { before, inside, after } = surroundings(finding, text);
  const line = before + inside + after;
  for (let at = line.indexOf(wanted); at !== -1 && at <= before.length; at = line.indexOf(wanted, at + 1))
    if (at + wanted.length > before.length) return true;
  return false;
}

function isEmpty({ span }: Finding): boolean {
  return span.start === span.end;
}

/** How far around a finding its line is looked at. */
const WINDOW = 200;

/** The text of a finding and its line on either side, without white space. */
function surroundings({ span }: Finding, text: string): { before: string; inside: string; after: string } {
  const before = text.slice(Math.max(0, span.start - WINDOW), span.start);
  const after = text.slice(span.end, span.end + WINDOW);
  return {
    before: squeeze(before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)),
    inside: squeeze(text.slice(span.start, Math.min(span.end, span.start + WINDOW))),
    after: squeeze(after.slice(0, after.search(/[\r\n]|$/))),
  };
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
