import { expect, test } from 'vitest';
import { emptyConfiguration, type RuleLevel } from '../../server/src/rules/configuration.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { contextOf, wordRule } from '../support/fakeContext.ts';

const TEXT = '甲乙\n丙甲乙';

function layer(levels: Record<string, RuleLevel>) {
  return { configuration: { ...emptyConfiguration, rules: new Map(Object.entries(levels)) }, file: 'a.txt' };
}

test('findings stand in the order of the text, those of one place in the order of the rules', () => {
  const rules = [wordRule('b/long', '甲乙'), wordRule('a/second', '甲'), wordRule('c/first', '甲')];
  const found = runRules(contextOf(TEXT), [], rules).map(({ rule, span }) => `${rule}@${span.start}`);
  expect(found).toEqual(['a/second@0', 'c/first@0', 'b/long@0', 'a/second@4', 'c/first@4', 'b/long@4']);
});

test('a reported finding has everything that editors ask for', () => {
  const [finding] = runRules(contextOf('甲'), [], [wordRule('a/a', '甲', 'warning')]);
  expect(finding).toEqual({
    rule: 'a/a',
    severity: 'warning',
    span: { start: 0, end: 1 },
    message: '有“甲”',
    related: [],
    fixes: [],
  });
});

test('a finding may be milder than its rule, and a configured level holds for both', () => {
  const rules = [wordRule('a/a', '甲', 'warning', { severity: 'info' })];
  const severities = (...layers: ReturnType<typeof layer>[]) =>
    runRules(contextOf('甲'), layers, rules).map(({ severity }) => severity);
  expect(severities()).toEqual(['info']);
  expect(severities(layer({ 'a/a': 'error' }))).toEqual(['error']);
  expect(severities(layer({ 'a/a': 'off' }))).toEqual([]);
  expect(severities(layer({ 'b/b': 'off' }), layer({ 'a/*': 'warning' }))).toEqual(['warning']);
});

test('a rule that is off does not run', () => {
  const rule: Rule = {
    ...wordRule('a/a', '甲'),
    check: () => {
      throw new Error('ran');
    },
  };
  expect(runRules(contextOf('甲'), [layer({ '*': 'off' })], [rule])).toEqual([]);
});

test('a rule that throws is a finding about the rule, and hides nothing', () => {
  const throwing: Rule = {
    ...wordRule('a/throws', '甲'),
    *check() {
      yield { span: { start: 1, end: 2 }, message: '在前' };
      throw new Error('坏了');
    },
  };
  const found = runRules(contextOf(TEXT), [], [throwing, wordRule('b/b', '丙')]);
  expect(found.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
    ['a/throws', 'warning', '规则 a/throws 在此文本上运行出错，其检查不完整：坏了。请把此文本报告给开发者'],
    ['a/throws', 'error', '在前'],
    ['b/b', 'error', '有“丙”'],
  ]);
});

test('comments in the text and entries of the configuration silence single findings', () => {
  const rules = [wordRule('a/a', '甲'), wordRule('b/b', '乙')];
  const text = '// nianbao-ignore a/a\n甲乙\n甲乙';
  const silence = [{ file: 'a.txt', rule: 'b/b', text: '甲乙' }];
  const layers = [{ configuration: { ...emptyConfiguration, silence }, file: 'a.txt' }];
  const found = (...given: typeof layers) => runRules(contextOf(text), given, rules).map(({ rule }) => rule);
  expect(found()).toEqual(['b/b', 'a/a', 'b/b']);
  expect(found(...layers)).toEqual(['a/a']);
});
