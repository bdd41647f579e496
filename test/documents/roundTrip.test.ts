import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/documents/docx.ts';
import { readWorkbook } from '../../server/src/documents/readSheets.ts';
import { writeCsv, writeXlsx } from '../../server/src/documents/sheets.ts';
import { writeDocx } from '../../server/src/documents/writeDocx.ts';
import { importTables } from '../../server/src/features/importTables.ts';
import { formOf, withRows } from '../../server/src/form/index.ts';
import { skeleton } from '../../server/src/form/skeleton.ts';
import { reportPage } from '../../server/src/preview/page.ts';
import { type Analysis, analyse } from '../../server/src/rules/analyse.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { randomModel } from '../support/model.ts';
import { printGlued } from '../support/printGlued.ts';
import { seededRandom } from '../support/random.ts';

/** `NIANBAO_MODELS=1000` takes so many random models instead of these. */
const models = Number(process.env.NIANBAO_MODELS ?? 24);

const throughWord = (analysis: Analysis): Analysis => {
  const word = readDocx(writeDocx(analysis));
  if (typeof word === 'string') throw new Error(word);
  return analyse(word.text);
};

/** Through a workbook into the blank form: prose has no place there. */
const throughExcel = async (analysis: Analysis): Promise<Analysis> => {
  const sheets = readWorkbook(await writeXlsx(analysis));
  if (typeof sheets === 'string') throw new Error(sheets);
  const rows = new Set(analysis.report.tables.flatMap((table) => table.rows.flatMap(({ key }) => key ?? [])));
  const blank = skeleton(withRows(analysis.form, rows), { layout: 'tabs' });
  const filled = sheets.reduce((text, sheet) => {
    const { changes } = importTables(analyse(text), sheet.text)!;
    return applyEdits(
      text,
      changes.map(({ edit }) => edit),
    );
  }, blank);
  return analyse(filled);
};

/** Values that are numbers, however they are written. */
const numbersOf = ({ report }: Analysis) =>
  [...report.cells.values()]
    .flatMap(({ key, reading }) => (reading.kind === 'number' ? [`${key} ${reading.value}`] : []))
    .sort();
const sumsOf = ({ findings }: Analysis) =>
  findings
    .filter(({ rule }) => rule.startsWith('sum/'))
    .map(({ rule, cell }) => `${rule} ${cell}`)
    .sort();

const cellsOf = ({ report }: Analysis) => [...report.cells.values()].map(({ key, text }) => `${key} ${text}`).sort();
/** The official form has the official labels, so that only findings about labels may go. */
const rulesOf = ({ findings }: Analysis) =>
  findings
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'table/label')
    .sort();

describe('a report written in the official form and read again', () => {
  const folder = new URL('../../examples/', import.meta.url);
  it.each(readdirSync(folder).filter((name) => /\.(txt|md|html|nianbao)$/.test(name)))(
    '%s has the same facts and findings',
    async (name) => {
      const analysis = analyse(readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'));
      for (const again of [throughWord(analysis), analyse(reportPage(analysis))]) {
        expect(cellsOf(again)).toEqual(cellsOf(analysis));
        expect(rulesOf(again)).toEqual(rulesOf(analysis));
        expect(again.report.year?.value).toBe(analysis.report.year?.value);
        expect(again.report.agency?.name).toBe(analysis.report.agency?.name);
      }
      const numbers = await throughExcel(analysis);
      expect(numbersOf(numbers)).toEqual(numbersOf(analysis));
      expect(sumsOf(numbers)).toEqual(sumsOf(analysis));
    },
  );

  it(`has the same cells and findings for ${models} random models, as Word, as a page and as a workbook`, async () => {
    for (let seed = 1; seed <= models; seed++) {
      const form = formOf(seed % 2 === 0 ? '2019' : '2021');
      const random = seededRandom(seed);
      const model = randomModel(random, form);
      // Every third has a number that is wrong, so that there is something to find.
      if (seed % 3 === 0) model.set('requests.granted.naturalPerson', model.get('requests.granted.naturalPerson')! + 1);
      const analysis = analyse(printGlued(model, form, random, 1));
      for (const again of [throughWord(analysis), analyse(reportPage(analysis))]) {
        expect(cellsOf(again), `seed ${seed}`).toEqual(cellsOf(analysis));
        expect(rulesOf(again), `seed ${seed}`).toEqual(rulesOf(analysis));
      }
      const numbers = await throughExcel(analysis);
      expect(numbersOf(numbers), `seed ${seed}`).toEqual(numbersOf(analysis));
      expect(sumsOf(numbers), `seed ${seed}`).toEqual(sumsOf(analysis));
    }
  }, 600_000);

  it('is the same bytes each time', () => {
    const analysis = analyse(skeleton(formOf('2021'), { layout: 'tabs', agency: '澄湖县水利局', year: 2025 }));
    expect(writeDocx(analysis)).toEqual(writeDocx(analysis));
  });
});

describe('tables for spreadsheets', () => {
  const random = seededRandom(7);
  const form = formOf('2021');
  const analysis = analyse(printGlued(randomModel(random, form), form, random, 1));

  it('have a line a cell as CSV', () => {
    const lines = writeCsv(analysis).split('\r\n');
    expect(lines[0]).toBe('\ufeff表,行,列,键,值');
    expect(lines.filter((line) => line !== '')).toHaveLength(201);
    expect(
      lines.some((line) => line.includes('一、本年新收政府信息公开申请数量,自然人,requests.received.naturalPerson,')),
    ).toBe(true);
  });

  it('quote what a spreadsheet would take for a formula', () => {
    const text = skeleton(formOf('2021'), { layout: 'tabs' }).replace('行政许可\t', '行政许可\t=1+1');
    expect(writeCsv(analyse(text))).toContain("proactive.licences.decisions,'=1+1\r\n");
  });

  it('are a workbook', async () => {
    const bytes = await writeXlsx(analysis);
    expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 0x03, 0x04]);
  });
});
