// What the command line prints as JSON is what its published schemas say, and everything that they name is printed.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { call, folderWith, projectFolder } from '../support/commandLine.ts';
import { sampleReport } from '../support/sampleReport.ts';
import { yearlyReport } from '../support/yearlyReport.ts';

const FAULTY = sampleReport({ title: '', problems: '' }).replace('8\t1\t0\t0\t0\t0\t9', '8\t1\t0\t0\t0\t0\t7');

const files = {
  'a.txt': FAULTY,
  'binary.txt': Uint8Array.of(0, 1, 2),
  'notes.txt': '今天没有年报。',
  '教育2024.txt': yearlyReport('青禾县教育局', 2024, { inForce: 3 }),
  '教育2025.txt': yearlyReport('青禾县教育局', 2025),
  '表.txt': yearlyReport('青禾县水利局', 2020),
  'nianbao.json': '{"rules": {"a/b": "off"}}',
};

function schemaOf(name: string): AnySchemaObject {
  return JSON.parse(readFileSync(path.join(projectFolder, 'schemas/output', name), 'utf8'));
}

/** Checks values against a schema or one of its definitions; keeps the values. */
class Outputs {
  readonly values: unknown[] = [];
  readonly schema: AnySchemaObject;
  readonly #ajv: Ajv;

  constructor(name: string) {
    this.schema = schemaOf(name);
    this.#ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    this.#ajv.addSchema(this.schema, 'schema');
  }

  take(value: unknown, reference = ''): void {
    const validate = this.#ajv.getSchema(`schema${reference}`)!;
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    this.values.push(value);
  }

  takeLines(lines: string): void {
    for (const line of lines.trimEnd().split('\n')) this.take(JSON.parse(line), '#/definitions/file');
  }

  /** The names in `properties` of the schema that no value has. */
  get unseen(): string[] {
    const seen = new Set<string>();
    JSON.stringify(this.values, (key, value) => {
      seen.add(key);
      return value;
    });
    return [...new Set(namesIn(this.schema))].filter((name) => !seen.has(name));
  }
}

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}

describe('check', () => {
  const outputs = new Outputs('check.schema.json');
  test('json, jsonl and JSONL input', async () => {
    const cwd = folderWith(files);
    const json = (await call(['check', '--format', 'json', '.'], { cwd })).stdout;
    outputs.take(JSON.parse(json));
    outputs.takeLines((await call(['check', '--format', 'jsonl', '.', 'none.txt'], { cwd })).stdout);
    const stdin = `${JSON.stringify({ id: 1, text: FAULTY })}\n{"id": 2}\nno JSON\n`;
    outputs.takeLines((await call(['check', '--jsonl-input', '-'], { cwd, stdin })).stdout);
    writeFileSync(path.join(cwd, 'before.json'), json);
    writeFileSync(path.join(cwd, 'a.txt'), sampleReport());
    outputs.take(
      JSON.parse((await call(['check', '--format', 'json', '--baseline', 'before.json', '.'], { cwd })).stdout),
    );
  });

  test('with the places of a Word document', async () => {
    const docx = folderWith({ 'a.md': FAULTY });
    expect((await call(['export', '--force', 'a.md', 'a.docx'], { cwd: docx })).exitCode).toBe(0);
    outputs.take(JSON.parse((await call(['check', '--format', 'json', 'a.docx'], { cwd: docx })).stdout));
  });

  test('prints everything that its schema names', () => {
    expect(outputs.unseen).toEqual([]);
  });
});

describe('facts', () => {
  const outputs = new Outputs('facts.schema.json');

  test('json, jsonl and claims', async () => {
    const cwd = folderWith(files);
    outputs.take(JSON.parse((await call(['facts', '--format', 'json', '.'], { cwd })).stdout));
    outputs.take(JSON.parse((await call(['facts', '--format', 'json', '--claims', '.'], { cwd })).stdout));
    outputs.takeLines((await call(['facts', '--format', 'jsonl', '.', 'none.txt'], { cwd })).stdout);
  });

  test('prints everything that its schema names', () => {
    expect(outputs.unseen).toEqual([]);
  });
});

test('sarif is what the official schema asks for', async () => {
  const schema = JSON.parse(
    readFileSync(path.join(projectFolder, 'test/fixtures/sarif/sarif-2.1.0.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  for (const args of [['.', 'none.txt'], ['nothing'], ['-']]) {
    const { stdout } = await call(['check', '--format', 'sarif', ...args], { cwd: folderWith(files), stdin: FAULTY });
    const log = JSON.parse(stdout);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    if (args[0] !== '.') continue;
    const results = log.runs[0].results as {
      relatedLocations?: unknown[];
      fixes?: unknown[];
      partialFingerprints: object;
    }[];
    expect(results.some(({ fixes }) => fixes)).toBe(true);
    expect(results.some(({ relatedLocations }) => relatedLocations)).toBe(true);
    expect(new Set(results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size).toBeGreaterThan(
      3,
    );
  }
});
