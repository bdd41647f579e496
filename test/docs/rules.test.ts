// The pages of the rules: every rule has one, every page has a rule, and its examples are what they say.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleOf, rules } from '../../server/src/rules/registry.ts';
import type { OtherReports } from '../../server/src/series/model.ts';
import { findingsOf } from '../support/checkRule.ts';
import { declaredParts, previousReport } from '../support/otherReports.ts';

const folder = 'docs/rules';
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replaceAll('\\', '/').slice(0, -'.md'.length));

/** A fenced example: `错` where the rule must find something, `对` where it must find nothing. */
interface Example {
  readonly kind: '错' | '对';
  readonly text: string;
}

function examplesOf(page: string): Example[] {
  return [...textOf(page).matchAll(/^```nianbao (错|对)\n([\s\S]*?)\n```$/gm)].map((match) => ({
    kind: match[1] as Example['kind'],
    text: match[2]!,
  }));
}

/** What the examples of a page are compared with: fences `上年`, or `部分` and a name. */
function othersOf(page: string): OtherReports {
  const text = textOf(page);
  const previous = /^```nianbao 上年\n([\s\S]*?)\n```$/m.exec(text);
  const parts = [...text.matchAll(/^```nianbao 部分 (.+)\n([\s\S]*?)\n```$/gm)];
  return {
    ...(previous && { previous: previousReport(previous[1]!) }),
    ...(parts.length > 0 && { parts: declaredParts(new Map(parts.map((match) => [match[1]!, match[2]!]))) }),
  };
}

function textOf(page: string): string {
  return readFileSync(`${folder}/${page}.md`, 'utf8').replaceAll('\r\n', '\n');
}

it('every rule has a page, and every page a rule', () => {
  expect([...pages].sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(pages.filter((page) => ruleOf(page)))('the page of %s', (page) => {
  it('begins with the id and the title of its rule', () => {
    expect(readFileSync(`${folder}/${page}.md`, 'utf8').split('\n')[0]).toBe(`# ${page}　${ruleOf(page)!.title}`);
  });

  it('has an example that is wrong and one that is right', () => {
    const examples = examplesOf(page);
    const others = othersOf(page);
    expect(examples.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['错', '对']));
    for (const { kind, text } of examples) {
      const found = findingsOf(page, text, others).map(({ message }) => message);
      if (kind === '错') expect(found, text).not.toEqual([]);
      else expect(found, text).toEqual([]);
    }
  });
});
