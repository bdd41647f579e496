// The report as HTML: read back with an HTML parser, so that the tests see what a browser sees.

import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { cellKeys, formOf } from '../../server/src/form/index.ts';
import { type Block, printBlocks, proofBlocks } from '../../server/src/preview/blocks.ts';
import { reportPage } from '../../server/src/preview/page.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { requestsTable, sampleParts, sampleReport } from '../support/sampleReport.ts';

type Node = ReturnType<typeof parseDocument> | Element;
interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly data?: string;
}

const sample = sampleReport();
const wrongCell = requestsTable.replace('本机关不掌握相关政府信息\t2', '本机关不掌握相关政府信息\t7');
const withWrongCell = sampleReport({ requests: `三、收到和处理政府信息公开申请情况\n\n${wrongCell}` });

describe('the proof', () => {
  test('has each cell of the form once, with its text and its place', () => {
    const blocks = proofBlocks(analyse(sample));
    const cells = blocks.flatMap((block) => elements(block).map((element) => ({ block, element })));
    const values = cells.filter(({ element }) => element.attribs['data-key'] !== undefined);
    expect(values.map(({ element }) => element.attribs['data-key'])).toEqual(cellKeys(formOf('2021')));
    for (const { block, element } of values) expect(placed(block, element, sample)).toBe(textOf(element));
  });

  test('has each paragraph once, with its place', () => {
    const analysis = analyse(sample);
    const blocks = proofBlocks(analysis).filter(({ id }) => !/^(?:table|figure)\//.test(id));
    expect(blocks.map(({ html }) => textOf(parse(html)))).toEqual(
      analysis.report.paragraphs.map(({ content }) => content.text),
    );
    for (const block of blocks) expect(placed(block, elements(block)[0]!, sample)).toBe(textOf(parse(block.html)));
  });

  test('marks a wrong cell with what it should be, and no other', () => {
    const marked = proofBlocks(analyse(withWrongCell)).flatMap(elements).filter(isMarkedCell);
    expect(marked.map(({ attribs }) => attribs['data-key'])).toEqual(['requests.unable.notHeld.naturalPerson']);
    expect(textOf(marked[0]!)).toBe('7应为 2');
    expect(marked[0]!.attribs.class).toContain('error');
    expect(marked[0]!.attribs.title).toContain('应为 2，现为 7');
  });

  test('says the total that should be where a row does not add up and several cells may be wrong', () => {
    const text = sample.replace('1\t0\t0\t0\t1\t0\t0', '1\t0\t0\t0\t4\t0\t0');
    const [total] = proofBlocks(analyse(text)).flatMap(elements).filter(isMarkedCell);
    expect(total?.attribs['data-key']).toBe('disputes.review.total');
    expect(textOf(total!)).toBe('4应为 1');
  });

  test('marks words that a finding speaks of', () => {
    const text = sample.replace('本报告由', '依据《中华人民共和国信息公开条例》，本报告由');
    const marks = proofBlocks(analyse(text)).flatMap((block) =>
      elements(block)
        .filter(({ name }) => name === 'mark')
        .map((element) => ({
          words: textOf(element),
          place: placed(block, element, text),
          title: element.attribs.title,
        })),
    );
    expect(marks).toHaveLength(1);
    expect(marks[0]!.words).toBe(marks[0]!.place);
    expect(marks[0]!.title).toContain('《中华人民共和国政府信息公开条例》');
  });

  test('says which section is missing, where it belongs', () => {
    const ids = proofBlocks(analyse(sampleReport({ problems: '' }))).map(({ id }) => id);
    expect(ids.indexOf('missing/problems')).toBe(ids.indexOf('other/1') - 1);
  });

  test('repaints only what changed: a block stays the same while text above it grows', () => {
    const before = new Map(proofBlocks(analyse(sample)).map(({ id, html }) => [id, html]));
    const changed = proofBlocks(analyse(sample.replace('860条', '1860条'))).filter(
      ({ id, html }) => before.get(id) !== html,
    );
    expect(changed.map(({ id }) => id)).toEqual(['overview/3']);
  });

  test('gives every block a name of its own, in broken reports too', () => {
    for (const text of ['', sample.slice(0, 900), `${sample}\n${sample}`, '| | |', requestsTable]) {
      const ids = proofBlocks(analyse(text)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('lets no markup of the text through', () => {
    const text = sample.replace('全年新收', '<img src=x onerror=alert(1)>"全年新收');
    const html = proofBlocks(analyse(text))
      .map((block) => block.html)
      .join('');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('style=');
  });
});

describe('the pictures', () => {
  const svgs = (text: string, previous?: string) => {
    const analysis = analyse(text, [], previous === undefined ? {} : { previous: { ...readBefore(previous) } });
    return new Map(
      proofBlocks(analysis).flatMap((block) =>
        elements(block)
          .filter(({ name }) => name === 'svg')
          .map((svg) => [block.id, svg] as const),
      ),
    );
  };
  const readBefore = (text: string) => {
    const { report, form, diagnosis } = analyse(text);
    return { report, form, diagnosis, file: '2024.txt', year: 2024 };
  };

  test('tell in words what they show', () => {
    const found = svgs(sample);
    expect([...found.keys()]).toEqual(['figure/outcomes', 'figure/applicants']);
    expect(found.get('figure/outcomes')!.attribs).toMatchObject({
      role: 'img',
      'aria-label': '办理结果（共 8 件）：予以公开 5 件，占 62.5%；部分公开 1 件，占 12.5%；无法提供 2 件，占 25.0%',
    });
    expect(found.get('figure/applicants')!.attribs['aria-label']).toContain('自然人 8 件；商业企业 1 件');
  });

  test('set this year beside last year where that report is known', () => {
    const label = svgs(sample, sample.replaceAll('2025', '2024')).get('figure/years')!.attribs['aria-label'];
    expect(label).toContain('新收申请：2025 年 9 件，2024 年 9 件');
  });

  test('are left out where there is nothing to show', () => {
    expect([...svgs(sampleReport({ requests: '三、收到和处理政府信息公开申请情况' })).keys()]).toEqual([]);
  });

  test('refer only to patterns that they define', () => {
    for (const svg of svgs(sample, sample).values()) {
      const all = below(svg);
      const defined = new Set(all.filter(({ name }) => name === 'pattern').map(({ attribs }) => `url(#${attribs.id})`));
      for (const { attribs } of all.filter(({ attribs }) => attribs.fill)) expect(defined).toContain(attribs.fill);
    }
  });
});

describe('the page', () => {
  const page = reportPage(analyse(withWrongCell));
  const all = below(parse(page));

  test('is self-contained: no script, no address, no mark', () => {
    expect(all.filter(({ name }) => ['script', 'link', 'img', 'iframe'].includes(name))).toEqual([]);
    expect(page).not.toMatch(/https?:|data-offset|应为/);
  });

  test('is semantic: language, captions, scopes', () => {
    expect(all.find(({ name }) => name === 'html')!.attribs.lang).toBe('zh-CN');
    expect(all.filter(({ name }) => name === 'caption').map(textOf)).toEqual([
      '主动公开政府信息情况表',
      '收到和处理政府信息公开申请情况表',
      '政府信息公开行政复议、行政诉讼情况表',
    ]);
    for (const { attribs } of all.filter(({ name }) => name === 'th'))
      expect(attribs.scope).toMatch(/^(?:col|row|rowgroup)$/);
    expect(all.filter(({ name }) => name === 'h2')).toHaveLength(6);
  });

  test('reads back as the same report', () => {
    const read = analyse(reportPage(analyse(sample)));
    const valuesOf = ({ report }: ReturnType<typeof analyse>) =>
      [...report.cells].map(([key, { text }]) => [key, text]);
    expect(valuesOf(read)).toEqual(valuesOf(analyse(sample)));
    expect(read.findings.map(({ rule }) => rule)).toEqual(analyse(sample).findings.map(({ rule }) => rule));
    expect(read.report.title?.content.text).toBe(sampleParts.title);
  });

  test('holds what the blocks for print hold', () => {
    for (const { html } of printBlocks(analyse(withWrongCell))) expect(page).toContain(html);
  });
});

function isMarkedCell({ attribs }: Element): boolean {
  return attribs['data-key'] !== undefined && attribs.class !== 'value';
}

/** What stands in the text at the place that an element names. */
function placed({ span }: Block, { attribs }: Element, text: string): string {
  return text.slice(span.start + Number(attribs['data-offset']), span.start + Number(attribs['data-end']));
}

function parse(html: string): Node {
  return parseDocument(html) as Node;
}

function elements({ html }: Block): Element[] {
  return below(parse(html));
}

function below(node: Node): Element[] {
  return (node.children as readonly Element[]).flatMap((child) => (child.attribs ? [child, ...below(child)] : []));
}

function textOf(node: Node): string {
  return (node.children as readonly Element[]).map((child) => child.data ?? textOf(child)).join('');
}
