import { expect, test } from 'vitest';
import { checklistPage, prepublication, questions } from '../../server/src/features/checklist.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { sampleWith } from '../support/cursor.ts';
import { sampleReport } from '../support/sampleReport.ts';

const itemOf = (text: string, name: string) => prepublication(analyse(text)).find((item) => item.name === name)!;

test('every rule stands against exactly one question', () => {
  for (const { id } of rules) {
    const asked = questions.filter((question) => question.rules.some((one) => id.startsWith(one)));
    expect(
      asked.map(({ name }) => name),
      id,
    ).toHaveLength(1);
  }
});

test('a report in order passes what the text can tell', () => {
  const items = prepublication(analyse(sampleReport()));
  expect(items.filter(({ state }) => state === 'failed' || state === 'doubtful')).toEqual([]);
  expect(items.filter(({ state }) => state === 'unknown').map(({ name }) => name)).toEqual([
    '公布期限',
    '与上年年报',
    '汇总',
  ]);
  expect(itemOf(sampleReport(), '等式').detail).toBe('42 个全部成立');
});

test('a finding fails its question, and says where', () => {
  const text = sampleWith(['申请9件', '申请90件']);
  const item = itemOf(text, '文中的数字');
  expect(item).toMatchObject({ state: 'failed', detail: expect.stringContaining('90') });
  expect(text.slice(item.span!.start, item.span!.end)).toContain('90');
});

test('a report that is not written passes nothing that it must say', () => {
  const states = new Set(prepublication(analyse('一、总体情况\n')).map(({ name, state }) => `${name} ${state}`));
  expect(states).toContain('等式 unknown');
  expect(states).toContain('年份 unknown');
  expect(states).toContain('三张表 unknown');
});

test('the page counts the states and keeps its table whole', () => {
  const checked = analyse(sampleWith(['历年文件', '申请人号码13974120586。历年|文件']));
  const page = checklistPage(checked, prepublication(checked));
  expect(page).toContain('# 发布前检查：青禾县人民政府 2025 年\n\n共 15 项：');
  expect(page).toMatch(/\n\| 个人信息 \| ✗ 有问题 \| .+ \| 第 \d+ 行 \|\n/);
  for (const line of page.split('\n').filter((one) => one.startsWith('|'))) {
    expect(line.replaceAll('\\|', '').split('|')).toHaveLength(6);
  }
});
