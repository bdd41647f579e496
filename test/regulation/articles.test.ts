import { describe, expect, it } from 'vitest';
import { forms } from '../../server/src/form/index.ts';
import {
  articleOf,
  hasPart,
  itemCounts,
  nameOf,
  placeOf,
  readArticleName,
} from '../../server/src/regulation/articles.ts';
import { articles2007 } from '../../server/src/regulation/articles2007.ts';
import { articles2019 } from '../../server/src/regulation/articles2019.ts';

/** Items of each paragraph, for the articles that have more than one paragraph or any item; from the official texts. */
const PARTS_2019: Record<number, number[]> = {
  3: [0, 0, 0, 0],
  4: [0, 5],
  6: [0, 0],
  10: [0, 0, 0],
  11: [0, 0],
  12: [0, 0, 0],
  13: [0, 0],
  16: [0, 0],
  17: [0, 0, 0],
  20: [15],
  25: [0, 0, 0],
  29: [0, 3],
  31: [3],
  33: [0, 0, 0],
  36: [7],
  39: [0, 0],
  42: [0, 0],
  44: [0, 0],
  47: [0, 0],
  49: [0, 0],
  50: [5, 0],
  53: [3],
  55: [0, 0],
};
const PARTS_2007: Record<number, number[]> = {
  3: [0, 0, 0],
  4: [0, 5],
  7: [0, 0],
  9: [4],
  10: [11],
  11: [4],
  12: [8],
  14: [0, 0, 0, 0],
  16: [0, 0, 0],
  19: [0, 0, 0],
  20: [0, 3],
  21: [4],
  24: [0, 0, 0],
  25: [0, 0],
  27: [0, 0],
  28: [0, 0],
  32: [6],
  33: [0, 0],
  35: [6],
};

describe('the text of 2019', () => {
  it('has 56 articles in order, in the chapters of the law', () => {
    expect(articles2019.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1));
    const firsts = articles2019.filter(({ chapter }, i) => chapter !== articles2019[i - 1]?.chapter);
    expect(firsts.map(({ number, chapter }) => [number, chapter])).toEqual([
      [1, '总则'],
      [10, '公开的主体和范围'],
      [19, '主动公开'],
      [27, '依申请公开'],
      [46, '监督和保障'],
      [54, '附则'],
    ]);
  });

  it.each(articles2019.map((article) => [article.number, article] as const))(
    'article %i is explained',
    (number, article) => {
      expect(article.theme.length).toBeGreaterThanOrEqual(4);
      expect(article.theme.length).toBeLessThanOrEqual(12);
      expect(article.explanation).toMatch(/。$/);
      expect(article.explanation.split('。').length - 1).toBeLessThanOrEqual(3);
      if (article.forReport !== undefined) expect(article.forReport).toMatch(/。$/);
      expect(itemCounts('2019', number)).toEqual(PARTS_2019[number] ?? [0]);
      for (const { explanation, items = [] } of article.paragraphs ?? []) {
        for (const text of [explanation, ...items]) expect(text).toMatch(/。$/);
      }
    },
  );

  it('knows which paragraphs and items there are', () => {
    expect(hasPart('2019', 20, 1, 15)).toBe(true);
    expect(hasPart('2019', 20, undefined, 15)).toBe(true);
    expect(hasPart('2019', 20, undefined, 16)).toBe(false);
    expect(hasPart('2019', 20, 2)).toBe(false);
    expect(hasPart('2019', 29, undefined, 3)).toBe(true);
    expect(hasPart('2019', 29, 1, 3)).toBe(false);
    expect(hasPart('2019', 57)).toBe(false);
    expect(hasPart('2007', 14, 4)).toBe(true);
  });

  it('holds every article that the form rests on', () => {
    for (const form of forms) {
      const rows = Object.values(form.tables).flatMap(({ rows, groups }) => [...rows, ...groups]);
      for (const reference of [...form.sections, ...rows].flatMap(({ articles }) => articles)) {
        const { article, paragraph, item } = placeOf(reference);
        expect(hasPart('2019', article, paragraph, item), reference).toBe(true);
      }
    }
  });
});

describe('the text of 2007', () => {
  it('has 38 articles in order, each with its place in the text of 2019', () => {
    expect(articles2007.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, i) => i + 1));
    for (const { number, theme, now, parts = {} } of articles2007) {
      expect(theme.length, theme).toBeGreaterThanOrEqual(4);
      expect(itemCounts('2007', number), theme).toEqual(PARTS_2007[number] ?? [0]);
      for (const reference of [...now, ...Object.values(parts).flat()]) {
        const { article, paragraph, item } = placeOf(reference);
        expect(hasPart('2019', article, paragraph, item), `${theme} ${reference}`).toBe(true);
      }
    }
  });

  it('is recognised only where the number has moved', () => {
    for (const { number, now, words, unless } of articles2007) {
      const hasMoved = now[0] !== `${number}`;
      expect(words.length > 0 && unless.length > 0, `${number}`).toBe(hasMoved && number > 6);
    }
  });

  it('goes to every article of 2019 that is not new', () => {
    const added = [7, 8, 9, 13, 16, 18, 22, 24, 28, 31, 34, 35, 38, 39, 44, 45, 48];
    const reached = articles2007.flatMap(({ now, parts = {} }) => [...now, ...Object.values(parts).flat()]);
    const numbers = new Set(reached.map((reference) => placeOf(reference).article));
    const unreached = articles2019.map(({ number }) => number).filter((number) => !numbers.has(number));
    expect(unreached).toEqual(added.filter((number) => number !== 22));
  });
});

describe('names', () => {
  it.each<[string, number | undefined]>([
    ['第三十六条', 36],
    ['36', 36],
    ['三十六', 36],
    ['第36条', 36],
    ['３６', 36],
    ['第 三十 六 条', 36],
    ['第五十七条', 57],
    ['十', 10],
    ['', undefined],
    ['sum/balance', undefined],
    ['条', undefined],
    ['第条', undefined],
    ['第三十六条第一款', undefined],
    ['第二十条例', undefined],
  ])('reads %s', (text, expected) => {
    expect(readArticleName(text)).toBe(expected);
  });

  it('writes places', () => {
    expect(nameOf(placeOf('36(3)'))).toBe('第三十六条第（三）项');
    expect(nameOf(placeOf('16.2'))).toBe('第十六条第二款');
    expect(nameOf(placeOf('50.1(4)'))).toBe('第五十条第一款第（四）项');
    expect(() => placeOf('三十六')).toThrow();
    expect(articleOf(57)).toBeUndefined();
  });
});
