import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldingSpans } from '../../server/src/features/folding.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { definitionsAt, referencesAt } from '../../server/src/features/references.ts';
import { type ReportSymbol, reportSymbols } from '../../server/src/features/symbols.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { decode } from '../../server/src/text/decode.ts';
import { contains, touches } from '../../server/src/text/span.ts';

const folder = '../shared/reports';
const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md|html)$/.test(name))
  : [];

describe.skipIf(names.length === 0)(
  'features on the reports in ../shared/reports (left out where that folder is absent)',
  () => {
    test.each(names)('%s', (name) => {
      const decoded = decode(readFileSync(join(folder, name)));
      if (typeof decoded === 'string') throw new Error(`${name} is no text`);
      const { text } = decoded;
      const analysis = analyse(text);
      for (let offset = 0; offset <= text.length; offset += 5) {
        const hover = hoverAt(analysis, offset);
        if (hover) {
          expect(touches(hover.span, offset)).toBe(true);
          expect(hover.markdown.split('\n').length, hover.markdown).toBeLessThanOrEqual(15);
        }
        for (const span of [...definitionsAt(analysis, offset), ...referencesAt(analysis, offset, true)]) {
          expect(contains({ start: 0, end: text.length }, span)).toBe(true);
        }
      }
      const checkSymbols = (symbols: readonly ReportSymbol[], parent: ReportSymbol['span']) => {
        for (const { name: symbolName, span, selection, children } of symbols) {
          expect(symbolName).not.toBe('');
          expect(contains(parent, span), symbolName).toBe(true);
          expect(contains(span, selection), symbolName).toBe(true);
          checkSymbols(children, span);
        }
      };
      const whole = { start: 0, end: text.length };
      checkSymbols(reportSymbols(analysis.report, analysis.form), whole);
      for (const span of foldingSpans(analysis.report, analysis.form)) expect(contains(whole, span)).toBe(true);
    });
  },
);
