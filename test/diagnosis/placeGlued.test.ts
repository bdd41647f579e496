import { describe, expect, it } from 'vitest';
import { formOf } from '../../server/src/form/index.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { gluedTrial } from '../support/gluedTrial.ts';
import { randomModel } from '../support/model.ts';
import { printGlued } from '../support/printGlued.ts';
import { seededRandom } from '../support/random.ts';
import { sampleSize } from '../support/sampleSize.ts';

describe('a page whose markup was stripped', () => {
  const glued = (seed: number, parted = 0) => {
    const form = formOf('2021');
    return printGlued(randomModel(seededRandom(seed), form), form, seededRandom(seed), parted);
  };

  it('gives each cell the place of its digits', () => {
    const text = glued(4);
    for (const { span, text: digits } of analyse(text).report.cells.values()) {
      expect(text.slice(span.start, span.end)).toBe(digits);
    }
  });

  it.each([0, 0.7])('is read right or left undecided, never read wrong (spaces between %s of the cells)', (parted) => {
    for (const { right, wrong } of Object.values(gluedTrial(5000, sampleSize(60), parted))) {
      expect(wrong).toEqual([]);
      expect(right).toBeGreaterThan(0);
    }
  });

  it('is read as far as sums reach: all of table three, nearly all of table four', () => {
    const { requests, disputes } = gluedTrial(5000, sampleSize(60), 0);
    expect(requests!.undecided).toBe(0);
    expect(disputes!.undecided / disputes!.right).toBeLessThan(0.1);
  });

  it.each<[string, string, string, string, string[] | undefined]>([
    ['as many digits as columns', '规章2600', '规章260', 'rules.issued:2 rules.repealed:6 rules.inForce:0', undefined],
    ['what is the same in all ways', '规章2600', '规章2600', 'rules.inForce:0', ['2 60 0', '26 0 0']],
    ['a single way that no sum confirms', '规章2600', '规章1000', '', []],
    ['white space in between', '规章2600', '规章26 0 0', 'rules.issued:26 rules.repealed:0 rules.inForce:0', undefined],
  ])('of a row of table two: %s', (_, from, to, expected, readings) => {
    const text = glued(4).replace(from, to);
    const { cells, problems } = analyse(text).report;
    const read = [...cells.values()].filter(({ key }) => key.startsWith('proactive.rules.'));
    expect(read.map(({ key, text: digits }) => `${key.replace('proactive.', '')}:${digits}`).join(' ')).toBe(expected);
    for (const { span, text: digits } of read) expect(text.slice(span.start, span.end)).toBe(digits);
    const problem = problems.find(({ kind, rowKey }) => kind === 'tableGlued' && rowKey === 'proactive.rules');
    expect(problem?.readings?.map((numbers) => numbers.join(' '))).toEqual(readings);
  });

  const columns = 'naturalPerson business research welfare legalService otherOrg total';
  const disputeColumns = 'upheld corrected otherResult pending total';
  const rowOf = (text: string, row: string, ids: string) => {
    const { cells } = analyse(text).report;
    return ids
      .split(' ')
      .map((id) => cells.get(`${row}.${id}`)?.text ?? '?')
      .join(' ');
  };

  it('a row of table three whose sum is wrong is read where its digits leave one way, and hinders the others', () => {
    const text = glued(4)
      .replace('申请数量2000103', '申请数量2000104')
      .replace('大量反复申请0000000', '大量反复申请10000010');
    expect(rowOf(text, 'requests.received', columns)).toBe('2 0 0 0 1 0 4');
    expect(rowOf(text, 'requests.carriedIn', columns)).toBe('0 0 0 0 0 0 0');
    expect(rowOf(text, 'requests.unprocessed.excessive', columns)).toBe('? ? ? ? ? ? ?');
  });

  it('a row of table three is told apart by the sums of the columns', () => {
    // 1 and 11 or 11 and 1: the row itself allows both.
    const of = (digits: string, total: string) =>
      glued(4)
        .replace('申请数量2000103', `申请数量${total}`)
        .replace('大量反复申请0000000', `大量反复申请${digits}`)
        .replace('（七）总计2000103', `（七）总计${total}`);
    expect(rowOf(of('111000012', '3 11 0 0 1 0 15'), 'requests.unprocessed.excessive', columns)).toBe(
      '1 11 0 0 0 0 12',
    );
    expect(rowOf(of('111000012', '13 1 0 0 1 0 15'), 'requests.unprocessed.excessive', columns)).toBe(
      '11 1 0 0 0 0 12',
    );
    expect(rowOf(of('111000012', '3 12 0 0 1 0 16'), 'requests.unprocessed.excessive', columns)).toContain('?');
  });

  it('a row of table three that only its own sum tells apart is not read where another row is missing', () => {
    const text = glued(4)
      .replaceAll(/(申请数量|（七）总计)2000103/g, '$114 0 0 0 1 0 15')
      .replace('大量反复申请0000000', '大量反复申请120000012');
    expect(rowOf(text, 'requests.unprocessed.excessive', columns)).toBe('12 0 0 0 0 0 12');
    const missing = text.replace('2.重复申请0000000', '');
    expect(rowOf(missing, 'requests.unprocessed.excessive', columns)).toBe('? ? ? ? ? ? ?');
    expect(rowOf(missing, 'requests.carriedIn', columns)).toBe('0 0 0 0 0 0 0');
  });

  it('is read into the rows of its tables, each up to its last cell', () => {
    const { text, tables } = analyse(glued(4)).report;
    const rows = tables.filter(({ id }) => id !== 'proactive').flatMap((table) => table.rows);
    expect(rows.map(({ cells }) => cells.length)).toEqual([...new Array(25).fill(7), 5, 5, 5]);
    for (const { key, cells, values, span, label } of rows) {
      expect(cells.every((cell) => cell.key.startsWith(`${key}.`))).toBe(true);
      expect(values).toEqual(cells);
      expect(span.end).toBe(cells.at(-1)!.span.end);
      expect(text.slice(span.start, span.end)).toContain(label.text);
    }
  });

  it('table four is told apart by the sums of its groups', () => {
    const read = (digits: string) =>
      ['review', 'suitDirect', 'suitAfterReview'].map((group) =>
        rowOf(glued(4).replace('00000000474700022', digits), `disputes.${group}`, disputeColumns),
      );
    expect(read('00000000474700022')).toEqual(['0 0 0 0 0', '0 0 0 47 47', '0 0 0 2 2']);
    // 1 and 11, 11 and 1, or 1, 1 and 10
    expect(read('11100120000000000')).toEqual(['? ? ? 0 12', '0 0 0 0 0', '0 0 0 0 0']);
    // no way in which each group adds up
    expect(read('00000000474800022')).toEqual(['? ? ? ? ?', '? ? ? ? ?', '? ? ? ? ?']);
  });

  it('says of a row that stays undecided in how many ways it may be cut', () => {
    const text = `${glued(4)}`.replace(/行政规范性文件\d+/, '行政规范性文件77132470');
    const finding = analyse(text).findings.find(({ message }) => message.includes('77132470'));
    expect(finding?.rule).toBe('table/cell-count');
    expect(finding?.message).toContain('21 种分法');
    expect(finding?.fixes).toHaveLength(5);
  });
});
