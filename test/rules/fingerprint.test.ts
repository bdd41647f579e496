import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/rules/analyse.ts';
import { fingerprintsOf } from '../../server/src/rules/fingerprint.ts';
import { sampleReport } from '../support/sampleReport.ts';

/** A report with findings of several kinds: at cells, in words, and about what is not there. */
const FAULTY = sampleReport({ title: '', problems: '' })
  .replace('8\t1\t0\t0\t0\t0\t9', '7\t1\t0\t0\t0\t0\t9')
  .replace('行政许可\t318', '行政许可\t若干')
  .replace('行政处罚\t27', '行政处罚\t若干');

/** Rule and fingerprint of every finding. */
function fingerprints(text: string): string[] {
  const { findings } = analyse(text);
  return fingerprintsOf(findings, text).map((fingerprint, index) => `${findings[index]!.rule} ${fingerprint}`);
}

test('no two findings of a text have the same', () => {
  const found = fingerprints(FAULTY);
  expect(found.length).toBeGreaterThan(4);
  expect(new Set(found).size).toBe(found.length);
  for (const one of found) expect(one).toMatch(/^[a-z/-]+ [0-9a-f]{14}$/);
});

test('it stays the same when other lines come and go, and with other line breaks', () => {
  const found = fingerprints(FAULTY);
  for (const text of [`\n\n${FAULTY}`, FAULTY.replaceAll('\n', '\r\n'), FAULTY.replace('全县', '本县')])
    expect(fingerprints(text)).toEqual(found);
  const mended = fingerprints(FAULTY.replace('行政许可\t若干', '行政许可\t318'));
  expect(found.filter((one) => !mended.includes(one))).toHaveLength(1);
  expect(mended.filter((one) => !found.includes(one))).toEqual([]);
});

test('it does not depend on the message', () => {
  const { findings } = analyse(FAULTY);
  const reworded = findings.map((finding) => ({ ...finding, message: '另一种说法' }));
  expect(fingerprintsOf(reworded, FAULTY)).toEqual(fingerprintsOf(findings, FAULTY));
});

test('findings that are alike are numbered', () => {
  const alike = [1, 2, 3].map(() => ({ rule: 'section/missing', span: { start: 0, end: 2 }, message: '' }));
  expect(new Set(fingerprintsOf(alike, '标题')).size).toBe(3);
});

describe('the words of a finding', () => {
  /** The fingerprint of a finding at the marked words. */
  function fingerprint(text: string): string {
    const start = text.indexOf('⟦');
    const end = text.indexOf('⟧') - 1;
    const finding = { rule: 'content/residue', span: { start, end }, message: '' };
    return fingerprintsOf([finding], text.replace(/[⟦⟧]/g, ''))[0]!;
  }
  const long = '字'.repeat(80);

  test.each([
    ['a⟦一二三四五六七八⟧b', 'c⟦一二三四五六七八⟧d'],
    ['⟦一二三四 五六七八⟧', '⟦一二\n三四五六 七八⟧'],
    [`⟦${long}甲⟧`, `⟦${long}乙⟧`],
    // Few words, with what stands on their line within twelve characters.
    ['甲\n前⟦一二⟧后\n乙', '丙丁\n前⟦一二⟧后\n'],
    ['甲\r\n前⟦一二⟧后\r\n乙', '前⟦一二⟧后'],
    ['甲123456789012⟦一二⟧123456789012乙', '123456789012⟦一二⟧123456789012丙'],
    ['前 面⟦一 二⟧后 面', '前面⟦一二⟧后面'],
  ])('%j and %j have the same fingerprint', (one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  test.each([
    ['⟦一二三四五六七八⟧', '⟦一二三四五六七九⟧'],
    ['甲⟦一二三四五六七⟧', '乙⟦一二三四五六七⟧'],
    ['⟦一二三四五六七⟧甲', '⟦一二三四五六七⟧乙'],
    ['甲23456789012⟦一二⟧', '乙23456789012⟦一二⟧'],
    ['⟦一二⟧12345678901甲', '⟦一二⟧12345678901乙'],
    ['一⟦二⟧', '⟦一二⟧'],
    [`⟦${'字'.repeat(79)}甲⟧`, `⟦${'字'.repeat(79)}乙⟧`],
  ])('%j and %j have not', (one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  test('count less than the cell', () => {
    const at = (start: number, cell: string) => ({
      rule: 'sum/balance',
      span: { start, end: start + 1 },
      message: '',
      cell,
    });
    const [one, same, other] = fingerprintsOf([at(0, 'a.b'), at(2, 'a.b'), at(0, 'a.c')], '1 2 3');
    const [again] = fingerprintsOf([at(4, 'a.b')], '1 2 3');
    expect(again).toBe(one);
    expect(new Set([one, same, other]).size).toBe(3);
  });
});
