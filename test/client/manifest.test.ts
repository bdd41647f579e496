// The extension's manifest says the same as the code: its rules, its files, both its languages.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import { rules } from '../../server/src/rules/registry.ts';

const atRoot = (path: string) => new URL(`../../${path}`, import.meta.url);

test('every text of the manifest is there in both languages, and no other', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
  expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
});

test('the setting nianbao.rules knows every rule (`npm run schema` writes it)', () => {
  const named = manifest.contributes.configuration.properties['nianbao.rules'].propertyNames.enum;
  expect(named).toEqual(rules.map(({ id }) => id));
});

test('every command is titled and can be found', () => {
  for (const { command, title, category } of manifest.contributes.commands) {
    expect(command).toMatch(/^nianbao\./);
    expect([title, category].every((text) => text.startsWith('%'))).toBe(true);
  }
});

test('every file that the manifest names is there', () => {
  const { languages, grammars, jsonValidation } = manifest.contributes;
  const named = [
    manifest.icon,
    ...languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
    ...grammars.map(({ path }) => path),
    ...jsonValidation.map(({ url }) => url),
  ];
  for (const path of named) expect(existsSync(atRoot(path)), path).toBe(true);
});

test('the lock file names every optional package, without which npm ci refuses it, and no address', () => {
  const lock = readFileSync(atRoot('package-lock.json'), 'utf8');
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(lock).packages;
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((at) => at in packages);
      expect(known, `${name}, which ${place} may need`).toBe(true);
    }
  }
  expect(lock).not.toContain('"resolved"');
});

test('the word pattern takes a run of Chinese characters, and a number with its separators, as one word', () => {
  const { wordPattern } = JSON.parse(readFileSync(atRoot('language-configuration.json'), 'utf8'));
  const words = '新收申请1,136件，增长33.9%（第三十六条）'.match(new RegExp(wordPattern.pattern, 'g'));
  expect(words).toEqual(['新收申请', '1,136', '件', '增长', '33.9%', '第三十六条']);
});
