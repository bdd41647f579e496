import { expect, test } from 'vitest';
import { definitionsAt, referencesAt } from '../../server/src/features/references.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { readCursor, sampleWith } from '../support/cursor.ts';

/** The pieces that are marked «…» are what the cursor's definitions, or its references, lead to. */
function check(
  marked: string,
  find: (analysis: ReturnType<typeof analyse>, offset: number) => { start: number }[],
): void {
  const places: number[] = [];
  const { text, offset } = readCursor(marked.replaceAll('»', ''));
  const plain = text.replaceAll('«', (_, at: number) => {
    places.push(at - places.length);
    return '';
  });
  const before = text.slice(0, offset).split('«').length - 1;
  expect(find(analyse(plain), offset - before).map(({ start }) => start)).toEqual(places);
}

const received = '申请数量\t\t\t8\t1\t0\t0\t0\t0\t9';
const markedReceived = '申请数量\t\t\t8\t1\t0\t0\t0\t0\t«9»';

test('a number in a sentence is defined by the cell that it tells', () => {
  check(sampleWith(['申请9件', '申请9$0件'], [received, markedReceived]), definitionsAt);
});

test('a cell is its own definition', () => {
  check(sampleWith([received, '申请数量\t\t\t8\t1\t0\t0\t0\t0\t«$09»']), definitionsAt);
});

test('other text has neither', () => {
  check(sampleWith(['均按期答复', '均按$0期答复']), definitionsAt);
  check(sampleWith(['均按期答复', '均按$0期答复']), (analysis, offset) => referencesAt(analysis, offset, true));
});

test('a cell is told by sentences', () => {
  const text = sampleWith(
    ['申请9件', '申请«9件»'],
    ['均按期答复。', '均按期答复。收到的«9件»申请中，自然人8件。'],
    [received, '申请数量\t\t\t8\t1\t0\t0\t0\t0\t$09'],
  );
  check(text, (analysis, offset) => referencesAt(analysis, offset, false));
});

test('the cell itself is among them where it is asked for', () => {
  const text = sampleWith(['申请9件', '申请«9件$0»'], [received, markedReceived]);
  check(text, (analysis, offset) => referencesAt(analysis, offset, true));
});
