// What the item of the status bar says.

import { expect, test } from 'vitest';
import { itemLabel, itemText } from '../../client/src/statusText.ts';
import type { ReportStatus } from '../../server/src/lsp/protocol.ts';

const clean: ReportStatus = {
  uri: 'file:///report.txt',
  version: 1,
  equations: { total: 42, holding: 42, broken: 0, unknown: 0 },
  errors: 0,
  warnings: 0,
  infos: 0,
  edition: '2021',
  year: 2024,
  agency: '澄湖县水利局',
};

test('all is well', () => {
  expect(itemText(clean)).toBe('年报 42/42 ✓');
  expect(itemLabel(clean)).toBe('年报检查：0 个错误，0 个警告，0 个提示；42 个等式中 42 个成立');
});

test('findings stand before the equations, and those that there are none of are left out', () => {
  const equations = { total: 42, holding: 40, broken: 2, unknown: 0 };
  expect(itemText({ ...clean, equations, errors: 1, warnings: 4 })).toBe('年报 $(error) 1 $(warning) 4 · 40/42');
  expect(itemText({ ...clean, infos: 3 })).toBe('年报 $(info) 3 · 42/42 ✓');
});

test('a form that is still being filled in is never all right', () => {
  const equations = { total: 42, holding: 0, broken: 0, unknown: 42 };
  expect(itemText({ ...clean, equations })).toBe('年报 0/42');
  expect(itemLabel({ ...clean, equations })).toContain('42 个等式中 0 个成立，42 个因缺数无法核对');
});

test('without a table there are no equations', () => {
  const equations = { total: 0, holding: 0, broken: 0, unknown: 0 };
  expect(itemText({ ...clean, equations, errors: 3 })).toBe('年报 $(error) 3');
});
