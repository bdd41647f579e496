import { describe, expect, it } from 'vitest';
import { compact } from '../../server/src/regulation/compact.ts';
import { findDocumentCitations } from '../../server/src/regulation/documentCitations.ts';
import { documentsCalled, misnomerIn } from '../../server/src/regulation/documentNames.ts';
import { documents } from '../../server/src/regulation/documents.ts';
import { findShortNames, findTitles } from '../../server/src/regulation/titles.ts';
import { writeChineseNumeral } from '../../server/src/text/chineseNumerals.ts';
import { readChineseNumeral } from '../../server/src/text/numerals.ts';
import { expectLinear } from '../support/linear.ts';

describe('the documents', () => {
  it.each(documents.map((document) => [document.number ?? document.name, document] as const))('%s', (_, document) => {
    expect(document.issuer).not.toBe('');
    expect(document.numberProven).toBe(document.number !== undefined);
    for (const date of [document.issued, document.from, document.until]) {
      if (date !== undefined) expect(date).toMatch(/^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/);
    }
    // A replaced document says since when, by what and for which reports.
    expect(document.until === undefined).toBe(document.replacedBy === undefined);
    expect(document.until === undefined).toBe(document.lastReportYear === undefined);
    expect(documentsCalled(compact(document.name).text)).toContain(document);
  });

  it('are known by their wordings in use', () => {
    const numbers = (name: string) => documentsCalled(compact(name).text).map(({ number }) => number);
    expect(numbers('政府信息公开条例')).toEqual(['国务院令第711号', '国务院令第492号']);
    expect(numbers('国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知')).toEqual(['国办函〔2020〕109号']);
    expect(numbers('国务院办公厅关于印发2022年政务公开工作要点的通知')).toEqual(['国办发〔2022〕8号']);
    expect(numbers('最高人民法院关于审理政府信息公开行政案件若干问题的规定')).toEqual(['法释〔2011〕17号']);
    expect(numbers('青禾县政府信息公开条例')).toEqual([]);
    expect(numbers('青禾省人民政府办公厅关于印发2022年政务公开工作要点的通知')).toEqual([]);
  });

  it('have no slip in their own names', () => {
    for (const { name, otherNames = [] } of documents) {
      for (const wording of [name, ...otherNames]) expect(misnomerIn(wording), wording).toBeUndefined();
    }
  });
});

describe('numbers in a text', () => {
  /** Number and title of each, as `number ← title`. */
  function found(text: string): string[] {
    const dense = compact(text).text;
    return findDocumentCitations(dense).numbers.map(({ number, title }) => {
      const written = dense.slice(number.span.start, number.span.end);
      return title ? `${written} ← ${title.name}` : written;
    });
  }

  it.each<[string, string[]]>([
    ['《甲办法》（国办函〔2020〕109号）', ['国办函〔2020〕109号 ← 甲办法']],
    ['《甲办法》的通知（国办函[2020]109号，以下简称《办法》）', ['国办函[2020]109号 ← 甲办法']],
    ['《甲条例》（中华人民共和国国务院令第711号）', ['国务院令第711号 ← 甲条例']],
    ['《甲条例》（国务院令第492号公布，国务院令第711号修订）', ['国务院令第492号', '国务院令第711号']],
    ['《甲》《乙》（国务院令第711号、国办公开办函〔2021〕30号）', ['国务院令第711号', '国办公开办函〔2021〕30号']],
    ['国办函〔2020〕109号《甲办法》', ['国办函〔2020〕109号 ← 甲办法']],
    ['国办函〔2020〕109号文件《甲办法》', ['国办函〔2020〕109号 ← 甲办法']],
    ['《甲》和国办函〔2020〕109号', ['国办函〔2020〕109号']],
    ['根据国办公开办函〔2021〕第30号', ['国办公开办函〔2021〕第30号']],
    ['国务院第711号令', ['国务院第711号令']],
    ['国务院令第七百一十一号', ['国务院令第七百一十一号']],
    ['青政办〔2020〕109号', []],
    ['（濮政办明电〔2022〕8号）', []],
    ['地址：青禾路30号，电话12345号', []],
    ['号〔2021〕号国办号', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('stay linear', () => {
    const pieces = [
      '《',
      '》',
      '〈<',
      '号',
      '（',
      '简称',
      '《甲》',
      '国办函〔2020〕9号',
      '《甲》（以下简称《条例》）',
      '国务院令第1号',
    ];
    expectLinear((length) => {
      for (const piece of pieces) {
        const { text } = compact(piece.repeat(length / piece.length));
        findShortNames(text, findTitles(text));
        findDocumentCitations(text);
      }
    });
  });
});

describe('titles', () => {
  it('may stand in one another, and bear signs that are no brackets', () => {
    const names = (text: string) => findTitles(text).map(({ name, nested }) => (nested ? `(${name})` : name));
    expect(names('《关于印发〈甲〉的通知》')).toEqual(['(甲)', '关于印发〈甲〉的通知']);
    expect(names('《关于印发<甲>的通知》')).toEqual(['(甲)', '关于印发<甲>的通知']);
    expect(names('《关于印发《甲》的通知》')).toEqual(['(甲)', '关于印发《甲》的通知']);
    expect(names('3<5，《甲》5>3')).toEqual(['甲']);
    expect(names('《甲<乙》')).toEqual(['甲<乙']);
    expect(names('甲》《乙')).toEqual([]);
  });

  it('have short names', () => {
    const names = (text: string) => {
      const dense = compact(text).text;
      return findShortNames(dense, findTitles(dense)).map(({ name, title }) => `${name} ← ${title.name}`);
    };
    expect(names('《甲条例》（以下简称《条例》）')).toEqual(['条例 ← 甲条例']);
    expect(names('《甲条例》（国务院令第711号）（以下简称“条例”）')).toEqual(['条例 ← 甲条例']);
    expect(names('《甲条例》（国务院令第711号，以下简称为《条例》）')).toEqual(['条例 ← 甲条例']);
    expect(names('《甲》《乙》（以下简称《条例》和《办法》）')).toEqual([]);
    expect(names('青禾县水利局（以下简称“本局”）')).toEqual([]);
    expect(names('以下简称《条例》')).toEqual([]);
  });
});

it('Chinese numerals are written as they are read', () => {
  for (let value = 1; value < 10_000; value++) expect(readChineseNumeral(writeChineseNumeral(value))).toBe(value);
  expect([10, 16, 20, 36, 105, 110, 1001].map(writeChineseNumeral)).toEqual([
    '十',
    '十六',
    '二十',
    '三十六',
    '一百零五',
    '一百一十',
    '一千零一',
  ]);
  expect(() => writeChineseNumeral(1.5)).toThrow(RangeError);
});
