// Puts the blocks of a printed report together: plain text, Markdown, HTML, or the pages of a PDF.

import { wrap } from './printPdf.ts';
import type { Block } from './printProse.ts';
import type { Random } from './random.ts';

export type TextKind = 'text' | 'markdown' | 'html' | 'pdf' | 'raw';

export function assemble(blocks: readonly Block[], kind: TextKind, random: Random): string[] {
  if (kind === 'html') return htmlPage(blocks, random);
  if (kind === 'pdf' || kind === 'raw') return pdfText(blocks, kind, random);
  const blank = kind === 'markdown' ? true : random.chance(0.5);
  const indent = kind === 'text' ? random.pick(['', '', '　　', '    ']) : '';
  const subheadings = kind === 'markdown' ? random.pick(['', '### ', '**']) : '';
  return joined(blocks).flatMap((block) => {
    const lines = textLines(block, indent, subheadings);
    return blank || block.kind === 'table' ? [...lines, ''] : lines;
  });
}

/** A heading that goes on in the paragraph behind it is one line with it. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.kind === 'heading' && last.rest !== '' && !last.rest.endsWith('\n') && block.kind === 'prose') {
      result[result.length - 1] = { ...last, rest: `${last.rest}${block.text}\n` };
    } else result.push(block);
  }
  return result;
}

function textLines(block: Block, indent: string, mark: string): string[] {
  switch (block.kind) {
    case 'title':
      return [...block.lines];
    case 'heading':
      return [block.text + (block.rest.endsWith('\n') ? block.rest.trimEnd() : '')];
    case 'table':
      return [...(block.headings ?? []).flatMap((heading) => [heading, '']), ...block.lines];
    case 'subheading':
      return [mark === '**' ? `**${block.text}**` : mark + indent + block.text];
    default:
      return [indent + block.text];
  }
}

function htmlPage(blocks: readonly Block[], random: Random): string[] {
  const paragraph = random.pick([
    (text: string) => `<p>${text}</p>`,
    (text: string) => `<p style="text-indent: 2em;"><span>${text}</span></p>`,
    (text: string) => `<div>&nbsp;&nbsp;&nbsp;&nbsp;${text}</div>`,
    (text: string) => `<p class=MsoNormal>${halved(text).join('</span><span lang=EN-US>')}</p>`,
  ]);
  const heading = random.pick([
    paragraph,
    (text: string) => `<h2>${text}</h2>`,
    (text: string) => paragraph(`<strong>${text}</strong>`),
  ]);
  const body = joined(blocks).flatMap((block) => {
    switch (block.kind) {
      case 'title':
        return block.lines.map((line) => `<h1>${line}</h1>`);
      case 'heading':
        return block.rest.endsWith('\n')
          ? [paragraph(`<b>${block.text}</b>${block.rest.trimEnd()}`)]
          : [heading(block.text)];
      case 'table':
        return [...(block.headings ?? []).map((text) => paragraph(text)), ...block.lines];
      default:
        return [paragraph(block.text)];
    }
  });
  const separated = random.chance(0.3) ? [body.join('')] : body;
  if (random.chance(0.4)) return ['<div class="TRS_Editor">', ...separated, '</div>'];
  if (random.chance(0.5)) return separated;
  return [
    '<!DOCTYPE html>',
    '<html><head><meta charset="utf-8"><title>政府信息公开年报</title>',
    '<style>td { width: 10% } </style><script>if (a < b) { document.write("<table><tr><td>1</td></tr></table>") }</script></head>',
    '<body><!-- 三、收到和处理政府信息公开申请情况 -->',
    ...separated,
    '</body></html>',
  ];
}

function halved(text: string): string[] {
  // Marks inside of the text stay whole.
  const middle = text.includes('<') ? 0 : Math.floor(text.length / 2);
  return [`<span>${text.slice(0, middle)}`, `${text.slice(middle)}</span>`];
}

/** Prose broken at the edge of the page, headings and first lines indented, titles in the middle. */
function pdfText(blocks: readonly Block[], kind: 'pdf' | 'raw', random: Random): string[] {
  const width = random.integer(26, 34);
  const indent = kind === 'pdf' ? '   ' : '';
  return joined(blocks).flatMap((block) => {
    switch (block.kind) {
      case 'title':
        return [
          ...block.lines.map((line) => (kind === 'pdf' ? `        ${line}` : line)),
          ...(kind === 'pdf' ? [''] : []),
        ];
      case 'table':
        return [...block.lines, ...(kind === 'pdf' ? ['', ''] : [])];
      case 'heading':
        return broken(block.text + (block.rest.endsWith('\n') ? block.rest.trimEnd() : ''), width, indent);
      default:
        return broken(block.text, width, indent);
    }
  });
}

function broken(text: string, width: number, indent: string): string[] {
  const first = text.slice(0, width - 2);
  const rest = text.slice(width - 2);
  return [indent + first, ...(rest === '' ? [] : wrap(rest, width))];
}
