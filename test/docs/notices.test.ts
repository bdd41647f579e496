import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('ThirdPartyNotices.txt names what is bundled (`npm run notices` writes it)', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--print'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(readFileSync('ThirdPartyNotices.txt', 'utf8').replaceAll('\r\n', '\n')).toBe(stdout);
}, 60_000);
