// Prints a grid as a Markdown or an HTML table.

import type { Grid, GridCell } from './printGrid.ts';
import { matrixOf } from './printMatrix.ts';
import type { Random } from './random.ts';

/** A Markdown table: merged cells blank, omitted behind `||||`, with or without outer pipes, aligned or not. */
export function printMarkdown(grid: Grid, moved: boolean, random: Random): string[] {
  const merged = random.pick(['blank', 'closed', 'omit'] as const);
  const outer = random.chance(0.75);
  const aligned = random.chance(0.3);
  const cut = random.chance(0.2);
  const breaks = random.pick(['', '', '<br>', '<br/>']);
  const matrix = matrixOf(grid, {
    across: merged === 'blank' ? 'blank' : 'omit',
    down: merged === 'omit' ? 'omit' : 'blank',
    moved,
  });
  const rows = matrix.map((cells) =>
    cells.map(({ text, kind }) => (kind === 'value' ? text : withBreak(text, breaks))),
  );
  const widths = Array.from({ length: grid.width }, (_, i) => Math.max(3, ...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) => {
    const cells = row.map((text, i) => (aligned ? text.padEnd(widths[i]!) : text));
    const closing = merged === 'closed' ? '|'.repeat(grid.width - row.length) : '';
    if (outer || row.length === 1) return `| ${cells.join(' | ')} |${closing}`;
    return cells.join(' | ') + (closing ? ` |${closing}` : '');
  });
  const rule = random.pick(['---', ':---', ':-:', '-----']);
  const strokes = new Array<string>(grid.width).fill(rule);
  const ruleLine = outer ? `|${strokes.join('|')}|` : strokes.join(' | ');
  const ruled = random.chance(0.85) ? [lines[0]!, ruleLine, ...lines.slice(1)] : lines;
  return cut ? ruled.flatMap((line, i) => (i > 3 && random.chance(0.1) ? ['', line] : [line])) : ruled;
}

/** `<br>` in the middle of a long label. */
function withBreak(text: string, lineBreak: string): string {
  if (lineBreak === '' || text.length < 6) return text;
  const middle = Math.ceil(text.length / 2);
  return text.slice(0, middle) + lineBreak + text.slice(middle);
}

/** An HTML table with spans, in one of the styles that editors and office programs write. */
export function printHtml(grid: Grid, random: Random): string[] {
  const style = {
    paragraphs: random.chance(0.5),
    entities: random.chance(0.3),
    attributes: random.chance(0.5),
    upper: random.chance(0.1),
    closed: random.chance(0.9),
    split: random.chance(0.3),
  };
  const oneLine = random.chance(0.4);
  const tag = (name: string) => (style.upper ? name.toUpperCase() : name);
  const rows = grid.lines.map((line) => {
    const cells = line.map((cell) => htmlCell(cell, style, tag, random));
    return `<${tag('tr')}>${oneLine ? '' : '\n'}${cells.join(oneLine ? '' : '\n')}${style.closed ? `</${tag('tr')}>` : ''}`;
  });
  const open = `<${tag('table')}${style.attributes ? ' border="1" cellspacing=0 style="border-collapse: collapse"' : ''}>`;
  const body = random.chance(0.5) ? [`<${tag('tbody')}>`, ...rows, `</${tag('tbody')}>`] : rows;
  const lines = [open, ...body, `</${tag('table')}>`];
  const whole = random.chance(0.15) ? ['<table><tr><td>', ...lines, '</td></tr></table>'] : lines;
  return oneLine ? [whole.join('')] : whole.flatMap((line) => line.split('\n'));
}

interface HtmlStyle {
  readonly paragraphs: boolean;
  readonly entities: boolean;
  readonly attributes: boolean;
  readonly closed: boolean;
  readonly split: boolean;
}

function htmlCell(cell: GridCell, style: HtmlStyle, tag: (name: string) => string, random: Random): string {
  const name = tag(cell.kind === 'head' && random.chance(0.5) ? 'th' : 'td');
  const spans = (cell.rows > 1 ? ` rowspan="${cell.rows}"` : '') + (cell.columns > 1 ? ` colspan=${cell.columns}` : '');
  const attributes = style.attributes ? ' style="padding: 5px; width: 12.5%" valign="center"' : '';
  const pieces = style.split && cell.kind !== 'value' && cell.text.length > 4 ? halves(cell.text) : [cell.text];
  const written = pieces.map((piece) => {
    const text = style.entities ? withEntities(piece, random) : piece;
    return style.paragraphs ? `<p style="text-indent: 0em;"><span>${text}</span></p>` : text;
  });
  const blank = cell.text === '' && random.chance(0.5) ? random.pick(['&nbsp;', ' ', '<br>']) : '';
  const content = blank || written.join(style.paragraphs ? '' : '<br>');
  return `<${name}${spans}${attributes}>${content}${style.closed ? `</${name}>` : ''}`;
}

function halves(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

function withEntities(text: string, random: Random): string {
  const written = text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll(' ', '&nbsp;');
  return random.chance(0.3) ? `${written}&nbsp;` : written.replace('（', '&#xff08;');
}
