// What a configuration says about rules: their severities, in all files or in some, and single findings that are
// silenced. Where several configurations hold for a text they lie in layers, the strongest first.

import type { CellKey } from '../form/schema.ts';
import type { Declarations } from './declarations.ts';
import { matchesGlob } from './glob.ts';
import type { Finding, Severity } from './rule.ts';
import { matchesRule } from './rulePattern.ts';

export type RuleLevel = Severity | 'off';

/** Levels by rule id, by kind (`sum/*`) or for all rules (`*`). */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

export interface Configuration extends Declarations {
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
  /**
   * A piece of the report, on one line, that covers the beginning of the finding, or the finding's whole message.
   * White space does not count.
   */
  readonly text?: string;
}

/** A configuration and the path of the checked file relative to the configuration's folder, with `/`. */
export interface ConfigurationLayer {
  readonly configuration: Configuration;
  readonly file: string;
}

export const emptyConfiguration: Configuration = {
  rules: new Map(),
  files: [],
  silence: [],
  bodies: [],
  rollup: [],
  roster: [],
};

/** The level that the strongest layer with an opinion gives a rule; undefined where none has one. */
export function levelOf(ruleId: string, layers: readonly ConfigurationLayer[]): RuleLevel | undefined {
  return settingOf(ruleId, layers)?.level;
}

/** The same with the layer that says so. */
export function settingOf(
  ruleId: string,
  layers: readonly ConfigurationLayer[],
): { readonly level: RuleLevel; readonly layer: ConfigurationLayer } | undefined {
  for (const layer of layers) {
    const { configuration, file } = layer;
    const forFile = configuration.files
      .filter(({ pattern }) => matchesGlob(pattern, file))
      .map(({ rules }) => levelIn(rules, ruleId))
      .findLast((level) => level !== undefined);
    const level = forFile ?? levelIn(configuration.rules, ruleId);
    if (level !== undefined) return { level, layer };
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

/** What is checked and was found: an analysis, or as much of it. */
export interface CheckedText {
  readonly text: string;
  readonly findings: readonly RuleFinding[];
}

export type RuleFinding = Finding & { readonly rule: string };

/**
 * The entry that silences this finding of `checked` and no other. `file` is the path relative to the configuration's
 * folder.
 */
export function silencingEntry(finding: RuleFinding, checked: CheckedText, file: string): SilencedFinding {
  const { rule } = finding;
  if (finding.cell !== undefined) return { file, rule, cell: finding.cell };
  const quotes = [...quotesOf(finding, checked.text), squeeze(finding.message)];
  const ofRule = checked.findings.filter((other) => other.rule === rule);
  const isExact = (quote: string) => ofRule.filter((other) => coversFinding(quote, other, checked.text)).length === 1;
  return { file, rule, text: quotes.find(isExact) ?? quotes[0]! };
}

/** The finding's text with as much of its line as an entry quotes, the most telling first; none where it has no text. */
function quotesOf(finding: Finding, text: string): string[] {
  const { before, inside, after } = surroundings(finding, text);
  if (inside === '') return [];
  if (inside.length > QUOTED) return [before.slice(-QUOTED_AROUND) + inside.slice(0, QUOTED), inside.slice(0, QUOTED)];
  const left = before.slice(-QUOTED_AROUND) + inside;
  // The less that follows is quoted, the less of its neighbours on the line.
  const quotes = [QUOTED_AROUND, 6, 3, 0].map((length) => left + after.slice(0, length));
  return [...quotes, inside + after.slice(0, QUOTED_AROUND)];
}

/** How much of a finding's text an entry quotes, and how much of its line on either side. */
const QUOTED = 40;
const QUOTED_AROUND = 12;

/** A finding without a text of its own is known by its message. */
function coversFinding(quoted: string, finding: Finding, text: string): boolean {
  const wanted = squeeze(quoted);
  if (wanted === '') return false;
  if (wanted === squeeze(finding.message)) return true;
  const { before, inside, after } = surroundings(finding, text);
  const line = before + inside + after;
  for (let at = line.indexOf(wanted); at !== -1 && at <= before.length; at = line.indexOf(wanted, at + 1))
    if (at + wanted.length > before.length) return true;
  return false;
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
