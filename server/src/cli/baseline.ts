// The results of an earlier check, so that what was known then is not reported again: what is new, what remains, what was
// mended. A baseline is what `check --format json` or `jsonl` printed.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DiagnosticJson } from '../library/checkResult.ts';
import { bodyKey } from '../series/bodies.ts';
import { failureOf, UsageError } from './failure.ts';
import type { CheckedJson } from './shapes.ts';

/** Throws a `UsageError` where the file is no baseline. */
export async function readBaseline(given: string, cwd: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path.resolve(cwd, given), 'utf8');
  } catch (error) {
    throw new UsageError(`不能读取 --baseline 指定的 ${given}：${failureOf(error).message}`);
  }
  const results = resultsIn(text);
  if (!results) throw new UsageError(`--baseline 指定的 ${given} 不是 nianbao check --format json 或 jsonl 的输出`);
  return new Baseline(results);
}

function resultsIn(text: string): CheckedJson[] | undefined {
  const whole = parsed(text);
  if (isObject(whole)) return Array.isArray(whole.files) ? whole.files.filter(isResult) : [whole].filter(isResult);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const objects = lines.map(parsed);
  return lines.length > 0 && objects.every(isObject) ? objects.filter(isResult) : undefined;
}

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A file that could not be read then has no result, and all that is found in it now is new. */
function isResult(value: unknown): value is CheckedJson {
  if (!isObject(value) || !Array.isArray(value.diagnostics)) return false;
  return value.diagnostics.every((one) => isObject(one) && typeof one.fingerprint === 'string');
}

export class Baseline {
  readonly #bySubject = new Map<string, CheckedJson>();
  /** The one result of a body and year; none where there are two. */
  readonly #byBody = new Map<string, CheckedJson | undefined>();

  constructor(results: readonly CheckedJson[]) {
    for (const result of results) {
      this.#bySubject.set(subjectKey(result), result);
      const body = bodyYearKey(result);
      if (body !== undefined) this.#byBody.set(body, this.#byBody.has(body) ? undefined : result);
    }
  }

  /**
   * The result with its new findings alone, and how it compares. A file is known by its name; a report that was handed in
   * anew under another name by its body and year.
   */
  compare(result: CheckedJson): CheckedJson {
    const body = bodyYearKey(result);
    const before = this.#bySubject.get(subjectKey(result)) ?? (body === undefined ? undefined : this.#byBody.get(body));
    const known = new Map((before?.diagnostics ?? []).map((diagnostic) => [diagnostic.fingerprint, diagnostic]));
    const fresh: DiagnosticJson[] = [];
    let remaining = 0;
    for (const diagnostic of result.diagnostics) {
      if (known.delete(diagnostic.fingerprint)) remaining++;
      else fresh.push(diagnostic);
    }
    const mended = [...known.values()].map(({ rule, severity, message, cell, fingerprint }) => ({
      rule,
      severity,
      message,
      ...(cell !== undefined && { cell }),
      fingerprint,
    }));
    return { ...result, diagnostics: fresh, baseline: { new: fresh.length, remaining, mended } };
  }
}

function subjectKey(result: CheckedJson): string {
  return 'file' in result ? `file ${path.normalize(result.file)}` : `id ${JSON.stringify(result.id)}`;
}

function bodyYearKey({ agency, year }: CheckedJson): string | undefined {
  return agency && year ? `${bodyKey(agency)} ${year}` : undefined;
}
