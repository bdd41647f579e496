import { expect, test } from 'vitest';
import { runRules } from '../../server/src/rules/run.ts';
import { contextOf, wordRule } from '../support/fakeContext.ts';
import { variantsOf } from '../support/markedText.ts';

const rules = [wordRule('sum/one', '错'), wordRule('table/two', '错')];

/** For each 错 of the text the rules that report it, `1` for sum/one and `2` for table/two. */
function heard(text: string): string[] {
  const all = variantsOf(text).map((variant) => {
    const found = runRules(contextOf(variant.marked), [], rules);
    const places = [...variant.marked.matchAll(/错/g)].map(({ index }) => index);
    return places.map((place) =>
      found
        .filter(({ span }) => span.start === place)
        .map(({ rule }) => (rule === 'sum/one' ? '1' : '2'))
        .join(''),
    );
  });
  for (const places of all) expect(places).toEqual(all[0]);
  return all[0]!;
}

test('the next line, for the rules that are named or for all', () => {
  expect(heard('错\n// nianbao-ignore sum/one\n错错\n错')).toEqual(['12', '2', '2', '12']);
  expect(heard('<!-- nianbao-ignore -->\n错\n错')).toEqual(['', '12']);
  expect(heard('// nianbao-ignore table/*\n错')).toEqual(['1']);
  expect(heard('// nianbao-ignore sum/one, table/two\n错')).toEqual(['']);
});

test('blank lines and further comments may stand between', () => {
  expect(heard('<!-- nianbao-ignore sum/one -->\n\n　\n错\n错')).toEqual(['2', '12']);
  expect(heard('// nianbao-ignore sum/one\n// nianbao-ignore table/two\n错')).toEqual(['']);
});

test('an id that no rule has silences nothing', () => {
  expect(heard('// nianbao-ignore sum/onne\n错')).toEqual(['12']);
});

test('a block, also within another and to the end of the text', () => {
  expect(heard('错\n// nianbao-ignore-start sum/one\n错\n错\n// nianbao-ignore-end\n错')).toEqual([
    '12',
    '2',
    '2',
    '12',
  ]);
  const nested = [
    '// nianbao-ignore-start sum/one',
    '错',
    '// nianbao-ignore-start table/two',
    '错',
    '// nianbao-ignore-end',
    '错',
  ];
  expect(heard(nested.join('\n'))).toEqual(['2', '', '2']);
  expect(heard('// nianbao-ignore-end\n错')).toEqual(['12']);
});

test('the whole file', () => {
  expect(heard('<!-- nianbao-ignore-file sum/one -->\n错\n错')).toEqual(['2', '2']);
  expect(heard('错\n// nianbao-ignore-file\n错')).toEqual(['', '']);
});
