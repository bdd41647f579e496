import { expect, test } from 'vitest';
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
