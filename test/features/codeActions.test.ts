import { describe, expect, test } from 'vitest';
import { findingsAt, safeEdits } from '../../server/src/features/codeActions.ts';
import { harmlessEdits } from '../../server/src/features/harmlessFixes.ts';
import { commentEdit, configurationEdits, type SilenceScope } from '../../server/src/features/silence.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { readConfiguration } from '../../server/src/rules/configurationFile.ts';
import type { Edit } from '../../server/src/rules/rule.ts';
import type { ReportedFinding } from '../../server/src/rules/run.ts';
import { sampleWith } from '../support/cursor.ts';

const mistaken = sampleWith(['行政许可\t318', '行政许可\t３１８']);
const [finding] = analyse(mistaken).findings;

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

/** A finding of which only its place and its fixes matter. */
function found(start: number, end: number, ...fixes: ReportedFinding['fixes']): ReportedFinding {
  return { rule: 'table/label', severity: 'warning', span: { start, end }, message: '', related: [], fixes };
}

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });
const safe = (...edits: Edit[]) => ({ title: '', safe: true, edits });

describe('the findings at a place', () => {
  const findings = [found(0, 3), found(5, 5), found(8, 12)];

  test.each([
    [0, 0, [0]],
    [3, 3, [0]],
    [4, 4, []],
    [5, 5, [1]],
    [2, 9, [0, 1, 2]],
  ])('%i to %i', (start, end, expected) => {
    expect(findingsAt(findings, { start, end })).toEqual(expected.map((index) => findings[index]));
  });
});

describe('safe edits', () => {
  test('stand in the order of the text, whatever the order of the findings', () => {
    const findings = [found(5, 6, safe(edit(5, 6, 'b'))), found(0, 1, safe(edit(0, 1, 'a'), edit(9, 9, 'c')))];
    expect(safeEdits(findings).map(({ newText }) => newText)).toEqual(['a', 'b', 'c']);
  });

  test('leave out what is not safe, and what collides with an earlier fix', () => {
    const findings = [
      found(0, 4, { title: '', safe: false, edits: [edit(0, 1, 'x')] }),
      found(0, 4, safe(edit(0, 4, 'first'))),
      found(2, 6, safe(edit(2, 6, 'overlaps'))),
      found(4, 4, safe(edit(4, 4, 'behind'))),
      found(4, 4, safe(edit(4, 4, 'at the same place'))),
    ];
    expect(safeEdits(findings).map(({ newText }) => newText)).toEqual(['first', 'behind']);
  });

  test('of a report leave no safe fix behind', () => {
    const text = sampleWith(
      ['行政许可\t318', '行政许可\t３１８'],
      ['行政强制\t4', '行政强制\t4件'],
      ['五、存在的主要问题及改进情况', '六、存在的主要问题及改进情况'],
    );
    const mended = applied(text, safeEdits(analyse(text).findings));
    expect(safeEdits(analyse(mended).findings)).toEqual([]);
  });
});

describe('harmless edits', () => {
  /** The label, once it is mended, takes the numeral below for its value. */
  const damaged = '第二十条第八项\n政事业性收\n三';
  const misnumbered = '五、存在的主要问题及改进情况\n\n无。\n\n七、其他需要报告的事项\n\n无。';

  test('leave a fix out that would change what is read', () => {
    const analysis = analyse(damaged);
    expect(safeEdits(analysis.findings).map(({ newText }) => newText)).toEqual(['行政事业性收费']);
    expect(harmlessEdits(analysis)).toEqual([]);
  });

  test('hold the others beside it', () => {
    expect(harmlessEdits(analyse(`${damaged}\n\n${misnumbered}`)).map(({ newText }) => newText)).toEqual(['六']);
  });

  test('are all safe edits of a text that is in order otherwise', () => {
    const { findings } = analyse(misnumbered);
    expect(harmlessEdits(analyse(misnumbered))).toEqual(safeEdits(findings));
  });
});

describe('an entry in nianbao.json', () => {
  const report = { analysis: analyse(mistaken), file: '水利局/2025.txt' };
  const entryIn = (text: string, scope: SilenceScope) => {
    const edits = configurationEdits(text, scope, finding!, report);
    return edits && applied(text, edits);
  };

  test.each([
    '',
    '  \n',
    '{}',
    '{ "rules": {}, "silence": [] }',
    '{\r\n\t"silence": [\r\n\t\t{ "file": "a", "rule": "sum/balance" },\r\n\t]\r\n}',
  ])('silences the finding in %j', (text) => {
    for (const scope of ['finding', 'file', 'rule'] as const) {
      const { configuration, problems } = readConfiguration(entryIn(text, scope)!);
      expect(problems.filter(({ message }) => !message.includes('sum/balance'))).toEqual([]);
      expect(analyse(mistaken, [{ configuration, file: report.file }]).findings).toEqual([]);
    }
  });

  test('keeps comments, indents and line ends of what is there', () => {
    const text = '{\r\n\t// 县里的约定\r\n\t"rules": {\r\n\t\t"title/form": "off"\r\n\t}\r\n}\r\n';
    expect(entryIn(text, 'rule')).toBe(
      '{\r\n\t// 县里的约定\r\n\t"rules": {\r\n\t\t"title/form": "off",\r\n\t\t"table/number-form": "off"\r\n\t}\r\n}\r\n',
    );
  });

  test.each(['{ "rules": ', '[]', '{ "rules": [], "silence": {} }', '3'])('is not made in %j', (text) => {
    for (const scope of ['finding', 'file', 'rule'] as const) expect(entryIn(text, scope)).toBeUndefined();
  });
});

describe('a comment', () => {
  const markdown = '| 行政许可 | ３１８ |';

  test.each([
    [false, '// nianbao-ignore table/number-form\n'],
    [true, '<!-- nianbao-ignore table/number-form -->\n'],
  ])('above the line (markup %s) silences the finding', (markup, comment) => {
    const made = commentEdit(mistaken, finding!, markup)!;
    expect(made.newText).toBe(comment);
    expect(analyse(applied(mistaken, [made])).findings).toEqual([]);
  });

  test('is not put between the rows of a Markdown table', () => {
    expect(commentEdit(markdown, found(9, 12), true)).toBeUndefined();
  });
});
