// Prints a model as the full text of a report, in every layout in which people hold such reports. What must be read out
// of it goes with the text.

import { tableIds } from '../../server/src/form/index.ts';
import type { CellKey, Form, SectionId, TableId } from '../../server/src/form/schema.ts';
import type { ReportModel } from './model.ts';
import { type Grid, type GridStyle, GridWriter } from './printGrid.ts';
import { randomLabelStyle } from './printLabels.ts';
import { type CellLines, printCellLines, printTabs, showsBlanks } from './printLines.ts';
import { printHtml, printMarkdown } from './printMarkup.ts';
import { assemble, type TextKind } from './printPages.ts';
import { partsOf } from './printParts.ts';
import { printPdfTable } from './printPdf.ts';
import {
  agencies,
  type Block,
  blocksBehindTable,
  headingBlock,
  openingBlocks,
  proseOfSection,
  signatureBlocks,
} from './printProse.ts';
import { printRaw, randomRawStyle } from './printRaw.ts';
import { randomValueStyle } from './printValues.ts';
import type { Random } from './random.ts';

export interface PrintedReport {
  readonly text: string;
  readonly agency: string;
  readonly year: number;
  /** The value of every cell as it was printed; null where it is blank. */
  readonly cells: ReadonlyMap<CellKey, number | null>;
  /** Everything that stands outside of tables, in its order; white space removed, the title in one piece. */
  readonly prose: readonly string[];
  readonly sections: readonly SectionId[];
  /** True where heads with other words in them look like any other lines. */
  readonly strayHeads: boolean;
  /** True where the lines of a paragraph were broken. */
  readonly brokenLines: boolean;
}

interface Layout {
  readonly kind: TextKind;
  /** True where white space inside of a cell does not part it, and a blank cell is seen. */
  readonly cells: boolean;
  readonly groups: readonly GridStyle['groups'][];
  readonly heads: readonly GridStyle['heads'][];
  print(grid: Grid, style: GridStyle, random: Random): Extract<Block, { kind: 'table' }>[];
}

const one = (lines: readonly string[]): Extract<Block, { kind: 'table' }>[] => [{ kind: 'table', lines }];
const allGroups = ['inPlace', 'inPlace', 'repeated', 'moved', 'missing'] as const;
const loose = {
  groups: ['inPlace', 'inPlace', 'missing'],
  heads: ['official', 'official', 'missing', 'wrong'],
} as const;
const gridded = { groups: allGroups, heads: ['official', 'official', 'official', 'missing', 'wrong'] } as const;

function cellLines(layout: CellLines): Layout {
  return {
    kind: 'text',
    cells: showsBlanks(layout),
    ...loose,
    print: (grid, style, random) => one(printCellLines(grid, layout, style.groups === 'moved', random)),
  };
}

const PAGE_NUMBERS: readonly ((page: number) => string)[] = [
  (page) => `-${page}-`,
  (page) => `- ${page} -`,
  (page) => `— ${page} —`,
  (page) => `第 ${page} 页 共 9 页`,
  (page) => String(page),
];

/** Every layout by its name. */
export const layouts: Readonly<Record<string, Layout>> = {
  tabs: {
    kind: 'text',
    cells: true,
    ...gridded,
    print: (grid, style, random) => one(printTabs(grid, style.groups === 'moved', true, random)),
  },
  cellsBehindTab: cellLines('tab'),
  cellsBeforePipe: cellLines('pipe'),
  cellsBetweenPipes: cellLines('pipeBetween'),
  cellsInLines: cellLines('bare'),
  cellsInBlankLines: cellLines('blankLines'),
  markdown: {
    kind: 'markdown',
    cells: true,
    ...gridded,
    print: (grid, style, random) => one(printMarkdown(grid, style.groups === 'moved', random)),
  },
  htmlInMarkdown: {
    kind: 'markdown',
    cells: true,
    ...gridded,
    print: (grid, _, random) => one(printHtml(grid, random)),
  },
  html: { kind: 'html', cells: true, ...gridded, print: (grid, _, random) => one(printHtml(grid, random)) },
  pdfLayout: {
    kind: 'pdf',
    cells: false,
    ...loose,
    print: (grid, _, random) =>
      one(
        printPdfTable(
          grid,
          { pageNumber: random.pick(PAGE_NUMBERS), shift: random.integer(0, 9), upright: random.chance(0.6) },
          random,
        ),
      ),
  },
  pdfRaw: {
    kind: 'raw',
    cells: false,
    ...loose,
    print: (grid, _, random) => one(printRaw(grid, randomRawStyle(random.pick(PAGE_NUMBERS), random), random)),
  },
  partsInMarkdown: { kind: 'markdown', cells: true, ...gridded, groups: ['inPlace'], print: parts(printMarkdownPart) },
  partsWithTabs: { kind: 'text', cells: true, ...gridded, groups: ['inPlace'], print: parts(printTabsPart) },
  partsInHtml: { kind: 'html', cells: true, ...gridded, groups: ['inPlace'], print: parts(printHtml) },
};

function printMarkdownPart(grid: Grid, random: Random): string[] {
  return printMarkdown(grid, false, random);
}

function printTabsPart(grid: Grid, random: Random): string[] {
  // Cells behind the last one would leave open which of a row's blank cells are the form's.
  return printTabs(grid, false, false, random);
}

function parts(print: (grid: Grid, random: Random) => string[]): Layout['print'] {
  return (grid, _, random) =>
    partsOf(grid, random).map((part) => ({ kind: 'table', lines: print(part.grid, random), headings: part.headings }));
}

/** A model as text in the layout of this name. */
export function printReport(model: ReportModel, form: Form, name: string, random: Random): PrintedReport {
  const layout = layouts[name]!;
  const style: GridStyle = {
    labels: randomLabelStyle(random, layout.cells),
    values: randomValueStyle(random, layout.cells),
    heads: random.pick(layout.heads),
    groups: random.pick(layout.groups),
  };
  const writer = new GridWriter(form, model, style, random);
  const { from, to } = form.years;
  const year = random.integer(from, to ?? 2025);
  const agency = random.pick(agencies);
  const blocks: Block[] = openingBlocks(agency, year, random);
  for (const section of form.sections) {
    blocks.push(headingBlock(section, layout.kind === 'markdown', random));
    blocks.push(...proseOfSection(section.id, year, random));
    if (tableIds.includes(section.id as TableId)) {
      blocks.push(...layout.print(writer.grid(section.id as TableId), style, random));
      blocks.push(...blocksBehindTable(section.id, random));
    }
  }
  blocks.push(...signatureBlocks(agency, year, random));
  const lineBreak = random.chance(0.3) ? '\r\n' : '\n';
  return {
    text: assemble(blocks, layout.kind, random).join('\n').replaceAll('\n', lineBreak),
    agency,
    year,
    cells: writer.cells,
    prose: blocks.flatMap(wordsOf),
    sections: form.sections.map(({ id }) => id),
    strayHeads: style.heads === 'wrong' && layout.heads === loose.heads,
    brokenLines: layout.kind === 'pdf' || layout.kind === 'raw',
  };
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return [];
    case 'title':
      return [bare(block.lines.join(''))];
    case 'heading':
      return [];
    default:
      return [bare(block.text)];
  }
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
