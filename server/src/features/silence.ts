// Ways to silence a finding: an entry in nianbao.json, of which nothing reaches the published report,
// or a comment in the text.

import { type FormattingOptions, findNodeAtLocation, modify, type ParseError, parseTree } from 'jsonc-parser';
import { type CheckedText, silencingEntry } from '../rules/configuration.ts';
import { lineBreakOf, lineEnd, lineStart } from '../rules/places.ts';
import type { Edit } from '../rules/rule.ts';
import type { ReportedFinding } from '../rules/run.ts';
import { SILENCING_WORD } from '../text/silencingLine.ts';

/** What an entry silences: this one finding, all of its rule in this file, or the rule everywhere. */
export type SilenceScope = 'finding' | 'file' | 'rule';

/** The report whose finding is silenced. */
export interface SilencedReport {
  readonly analysis: CheckedText;
  /** Its path relative to the folder of nianbao.json, with `/`. */
  readonly file: string;
}

/**
 * The edits that make a nianbao.json with this text silence a finding; an empty text stands for a file that is still
 * to be made. Comments and layout of the file are kept. Undefined where the file is no JSON, or its entries are not of
 * the kind that can be added to.
 */
export function configurationEdits(
  text: string,
  scope: SilenceScope,
  finding: ReportedFinding,
  report: SilencedReport,
): Edit[] | undefined {
  const { rule } = finding;
  if (scope === 'rule') return addition(text, 'rules', 'object', [rule], 'off');
  const entry =
    scope === 'finding' ? silencingEntry(finding, report.analysis, report.file) : { file: report.file, rule };
  return addition(text, 'silence', 'array', [-1], entry);
}

/** Puts a value below a key of the file, as `path` says; the key is made where it is absent. */
function addition(
  text: string,
  key: string,
  kind: 'object' | 'array',
  path: readonly (string | number)[],
  value: unknown,
): Edit[] | undefined {
  const isNew = text.trim() === '';
  const errors: ParseError[] = [];
  const root = isNew ? undefined : parseTree(text, errors, { allowTrailingComma: true });
  if (!isNew && (root?.type !== 'object' || errors.length > 0)) return undefined;
  const list = root && findNodeAtLocation(root, [key]);
  if (list && list.type !== kind) return undefined;
  const edits = modify(text, [key, ...path], value, {
    isArrayInsertion: kind === 'array',
    formattingOptions: formattingOf(text),
  });
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

/** Indents as the file does: by the white space before its first key. */
function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: lineBreakOf(text) };
}

/**
 * The edit that puts a comment above the line of a finding. `markup` says whether the report is HTML or Markdown,
 * where a comment is written `<!-- … -->`. Undefined where a line of its own would change what is published:
 * between the rows of a Markdown table.
 */
export function commentEdit(text: string, finding: ReportedFinding, markup: boolean): Edit | undefined {
  const at = lineStart(text, finding.span.start);
  if (markup && isTableLine(text, at)) return undefined;
  const words = `${SILENCING_WORD} ${finding.rule}`;
  const comment = markup ? `<!-- ${words} -->` : `// ${words}`;
  return { span: { start: at, end: at }, newText: comment + lineBreakOf(text) };
}

function isTableLine(text: string, start: number): boolean {
  const line = text.slice(start, lineEnd(text, start));
  return line.includes('|');
}
