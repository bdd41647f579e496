// The command line, the core and the language server say the same about the same text, on every real report.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckedJson } from '../../server/src/cli/shapes.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { decode } from '../../server/src/text/decode.ts';
import { LineIndex } from '../../server/src/text/lines.ts';
import { call, projectFolder } from '../support/commandLine.ts';
import { LanguageClient } from '../support/languageClient.ts';

const folder = path.join(projectFolder, '../shared/reports');
const bundles = ['cli.js', 'server.js'].map((name) => path.join(projectFolder, 'dist', name));
const reportsThere = existsSync(folder);
const bundlesThere = bundles.every((file) => existsSync(file));

const names = reportsThere
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(?:txt|html|md)$/.test(name) && name !== 'README.md',
    )
  : [];

function textOf(name: string): string {
  const decoded = decode(readFileSync(path.join(folder, name)));
  if (typeof decoded === 'string') throw new Error(`${name}: ${decoded}`);
  return decoded.text;
}

describe.skipIf(!reportsThere)(
  `every report of ../shared/reports${reportsThere ? '' : ' (which is absent here)'}`,
  () => {
    test.each(names)('%s: the command line says what the core finds', async (name) => {
      const { stdout, exitCode } = await call(['check', '--format', 'json', name], { cwd: folder });
      const [file] = (JSON.parse(stdout) as { files: CheckedJson[] }).files;
      const { findings, diagnosis, text } = analyse(textOf(name));
      const lines = new LineIndex(text);
      expect(file!.diagnostics.map(({ rule, severity, message, range }) => [rule, severity, message, range])).toEqual(
        findings.map(({ rule, severity, message, span }) => [rule, severity, message, lines.rangeOf(span)]),
      );
      expect(file!.diagnostics.map(({ fixes, related }) => [fixes.length, related.length])).toEqual(
        findings.map(({ fixes, related }) => [fixes.length, related.length]),
      );
      expect(file!.equations!.total).toBe(diagnosis.equations.length);
      expect(exitCode).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    });
  },
);

const both = reportsThere && bundlesThere;

describe.skipIf(!both)(`the built programs${bundlesThere ? '' : ' (dist is absent: npm run build)'}`, () => {
  let client: LanguageClient | undefined;
  afterAll(() => client?.process.kill());

  test('the editor shows what the command line prints', async () => {
    const { stdout } = spawnSync(process.execPath, [bundles[0]!, 'check', '--format', 'jsonl', ...names], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const printed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CheckedJson & { file: string });
    client = await LanguageClient.start();
    for (const { file, diagnostics, equations } of printed) {
      const uri = pathToFileURL(path.join(folder, file)).href;
      await client.open(uri, textOf(file));
      const shown = await client.diagnostics(uri);
      expect(
        shown.map(({ code, severity, message, range }) => [code, severity, message, range]),
        file,
      ).toEqual(diagnostics.map(({ rule, severity, message, range }) => [rule, SEVERITIES[severity], message, range]));
      expect(client.statuses.at(-1)!.equations, file).toEqual({
        total: equations!.total,
        holding: equations!.holding,
        broken: equations!.broken.length,
        unknown: equations!.unknown.length,
      });
    }
    expect(printed).toHaveLength(names.length);
  });
});

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
