import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleWith } from '../support/cursor.ts';
import { sampleReport } from '../support/sampleReport.ts';

const version = /^NVIM v(\d+)\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '');
const absent = version ? '' : ' (skipped: Neovim is not installed; Debian has it as neovim)';

/** The configurations that the manual gives, the one for Neovim 0.8 and later first. */
function documentedConfigurations(): string[] {
  const manual = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
  return [...manual.matchAll(/```lua\n([^`]*)```/g)].map((match) => match[1]!);
}

describe.skipIf(!version)(`Neovim as the manual sets it up${absent}`, () => {
  let folder: string;
  let seen: {
    problem?: string;
    findings: { code: string; source: string; line: number; severity: number }[];
    hover: { contents: { value: string } };
    actions: string[];
    mended: boolean;
    text: string;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-neovim-'));
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const command = join(folder, 'nianbao');
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
    chmodSync(command, 0o755);
    const [modern, old] = documentedConfigurations();
    const isOld = Number(version![1]) === 0 && Number(version![2]) < 8;
    writeFileSync(join(folder, 'init.lua'), (isOld ? old : modern)!);
    writeFileSync(join(folder, 'report.txt'), sampleWith(['行政许可\t318', '行政许可\t３１８']));
    const driver = fileURLToPath(new URL('neovim.lua', import.meta.url));
    const { status, stderr } = spawnSync(
      'nvim',
      ['--headless', '--noplugin', '-u', join(folder, 'init.lua'), '-c', `luafile ${driver}`],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 30_000,
        env: {
          ...process.env,
          PATH: `${folder}${delimiter}${process.env.PATH}`,
          LANG: 'C.UTF-8',
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          NIANBAO_REPORT: join(folder, 'report.txt'),
          NIANBAO_RESULT: join(folder, 'result.json'),
        },
      },
    );
    if (status !== 0) throw new Error(`Neovim ended with ${status}: ${stderr}`);
    seen = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    if (seen.problem) throw new Error(seen.problem);
  }, 40_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows the finding', () => {
    const line = sampleReport()
      .split('\n')
      .findIndex((one) => one.startsWith('行政许可'));
    expect(seen.findings).toMatchObject([{ code: 'table/number-form', source: 'nianbao', line, severity: 2 }]);
  });

  test('shows the hover', () => {
    expect(seen.hover.contents.value).toContain('**行政许可**');
  });

  test('mends the text, and the finding goes', () => {
    expect(seen.actions[0]).toBe('改为 318');
    expect(seen.text).toBe(sampleReport());
    expect(seen.mended).toBe(true);
  });
});
