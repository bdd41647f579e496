// A report as a Word document in the official form: pages as official documents have them (GB/T 9704), the three tables
// with their merged cells. WordprocessingML is written directly: what is needed of it are a dozen elements.

import { strToU8, zipSync } from 'fflate';
import { cellTexts } from '../preview/blocks.ts';
import { type OfficialCell, type OfficialRow, type OfficialTable, officialTables } from '../preview/officialTables.ts';
import type { Paragraph } from '../report/model.ts';
import type { ReadReport } from '../series/model.ts';

/** Twentieths of a point, Word's unit: 1 mm is 56.7 of them. */
const twips = (millimetres: number) => Math.round(millimetres * 56.6929);

// A4; margins of GB/T 9704: above 37 mm, left 28 mm, text of 156 × 225 mm.
const page = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(26),
  bottom: twips(35),
};
const textWidth = page.width - page.left - page.right;

/** Fonts by the names that official documents use, and what stands in for them where they are not installed. */
const fonts = {
  title: { name: '方正小标宋简体', instead: '华文中宋' },
  heading: { name: '黑体', instead: 'SimHei' },
  subheading: { name: '楷体_GB2312', instead: '楷体' },
  body: { name: '仿宋_GB2312', instead: '仿宋' },
  table: { name: '宋体', instead: 'SimSun' },
} as const;

type Style = keyof typeof fonts;

/** The bytes of the `.docx`. The same report always gives the same bytes. */
export function writeDocx({ report, form }: Pick<ReadReport, 'report' | 'form'>): Uint8Array {
  const tables = new Map(officialTables(form, cellTexts(report)).map((table) => [table.id, table]));
  const body = [
    ...report.paragraphs.map((paragraph) => ({
      at: paragraph.span.start,
      xml: paragraphXml(paragraph, report.agency?.name),
    })),
    ...report.tables.map(({ id, span }) => ({ at: span.start, xml: tableXml(tables.get(id)!) })),
  ].sort((one, other) => one.at - other.at);
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['fontTable', 'fontTable.xml'],
    ]),
    'word/styles.xml': STYLES,
    'word/fontTable.xml': fontTable(),
    'word/document.xml': `${HEAD}<w:document ${NAMESPACE}><w:body>${body.map(({ xml }) => xml).join('')}${SECTION}</w:body></w:document>`,
  };
  // A fixed date: the file says nothing of when it was made.
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { mtime: FIXED_DATE }]])),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const FIXED_DATE = '1980-01-01T00:00:00';

const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['fontTable', 'fontTable'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const list = parts.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

function fontTable(): string {
  const list = Object.values(fonts).map(
    ({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${HEAD}<w:fonts ${NAMESPACE}>${list.join('')}</w:fonts>`;
}

const fontXml = (style: Style) =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${fonts[style].name}"/>`;

/** 三号 is 16 points, 二号 22, 五号 10.5; sizes are in half points. Lines of 28 points give 22 to a page. */
const paragraphStyles: readonly [id: string, name: string, style: Style, halfPoints: number, properties: string][] = [
  ['title', 'Title', 'title', 44, '<w:spacing w:after="560" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>'],
  [
    'heading',
    'heading 1',
    'heading',
    32,
    '<w:keepNext/><w:spacing w:before="120" w:after="120" w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>',
  ],
  [
    'subheading',
    'heading 2',
    'subheading',
    32,
    '<w:keepNext/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/>',
  ],
  [
    'prose',
    'Body Text',
    'body',
    32,
    '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
  ],
  [
    'signature',
    'Signature',
    'body',
    32,
    '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>',
  ],
  ['note', 'Note', 'table', 21, '<w:spacing w:before="60" w:after="60"/>'],
  ['cell', 'Cell', 'table', 21, '<w:spacing w:line="280" w:lineRule="atLeast"/><w:jc w:val="center"/>'],
  ['label', 'Label', 'table', 21, '<w:spacing w:line="280" w:lineRule="atLeast"/>'],
];

const STYLES = `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fontXml('body')}<w:sz w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${paragraphStyles
  .map(
    ([id, name, style, size, properties]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${fontXml(style)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  )
  .join('')}</w:styles>`;

const SECTION = `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;

/** So many characters of the title's size fit into a line. */
const longestTitleLine = 20;

function paragraphXml({ kind, content, section }: Paragraph, agency: string | undefined): string {
  const text = content.text.replace(/^[#*>\s]+|[*\s]+$/g, '');
  const isSection = kind === 'heading' && section !== undefined && /^[一二三四五六]/.test(text);
  // A long title is broken where its meaning breaks: behind the body that reports.
  const isBroken =
    kind === 'title' && text.length > longestTitleLine && agency !== undefined && text.startsWith(agency);
  if (isBroken) return styled(kind, agency, text.slice(agency.length));
  return styled(kind === 'heading' ? (isSection ? 'heading' : 'subheading') : kind, text);
}

/** A paragraph of lines. */
function styled(style: string, ...lines: readonly string[]): string {
  return paragraphOf(`<w:pStyle w:val="${style}"/>`, lines);
}

function paragraphOf(properties: string, lines: readonly string[]): string {
  const runs = lines.map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${runs}</w:r></w:p>`;
}

/** Characters that XML cannot hold are left out; nothing of a report is among them. */
function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text
    .replace(/[&<>]/g, (character) => entities[character]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

// ---- tables ----

/** A cell that goes on in the rows below. */
interface Hanging {
  left: number;
  readonly cell: OfficialCell;
}

function tableXml({ id, columnWidths, head, bodies }: OfficialTable): string {
  const widths = columnWidths.map((share) => Math.round(share * textWidth));
  const hanging: (Hanging | undefined)[] = widths.map(() => undefined);
  const all = [...head, ...bodies.flat()];
  const rows = all.map((row, i) =>
    rowXml(row, widths, hanging, {
      isHead: i < head.length,
      // Table three is longer than a page may have room for; the others stay in one piece.
      staysWithNext: id !== 'requests' && i < all.length - 1,
      isLeft: ({ kind, scope }) => kind === 'note' || scope === 'rowgroup' || (kind === 'label' && id === 'requests'),
    }),
  );
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const properties = `<w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl>${styled('note', '')}`;
}

interface RowLook {
  /** Repeated at the top of each page. */
  readonly isHead: boolean;
  readonly staysWithNext: boolean;
  isLeft(cell: OfficialCell): boolean;
}

function rowXml(
  row: OfficialRow,
  widths: readonly number[],
  hanging: (Hanging | undefined)[],
  { isHead, staysWithNext, isLeft }: RowLook,
): string {
  const cells: string[] = [];
  const own = [...row];
  for (let column = 0; column < widths.length; ) {
    const above = hanging[column];
    const cell = above?.cell ?? own.shift();
    if (!cell) break;
    const width = widths.slice(column, column + cell.columnSpan).reduce((sum, one) => sum + one, 0);
    const merge = above ? '<w:vMerge/>' : cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
    const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
    const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
    const look = `<w:pStyle w:val="${isLeft(cell) ? 'label' : 'cell'}"/>${staysWithNext ? '<w:keepNext/>' : ''}`;
    cells.push(`<w:tc>${properties}${paragraphOf(look, [above ? '' : cell.text])}</w:tc>`);
    if (above) above.left -= 1;
    hanging[column] = above
      ? above.left > 0
        ? above
        : undefined
      : cell.rowSpan > 1
        ? { left: cell.rowSpan - 1, cell }
        : undefined;
    column += cell.columnSpan;
  }
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}
