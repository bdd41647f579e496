import { existsSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mostUnpacked } from '../../server/src/documents/archive.ts';
import { readDocx } from '../../server/src/documents/docx.ts';
import { type WordText, wordPlaceOf } from '../../server/src/documents/wordPlaces.ts';
import { analyse } from '../../server/src/rules/analyse.ts';
import { docx, paragraph, table } from '../support/docx.ts';

const read = (body: string, parts: Record<string, string> = {}): WordText => {
  const word = readDocx(docx(body, parts));
  if (typeof word === 'string') throw new Error(word);
  return word;
};

describe('a Word document', () => {
  it('is a paragraph a line, and a row of a table a line with tabs', () => {
    const body = paragraph('一、总体情况') + table([['规章', '0', '', '1']]) + paragraph('完');
    expect(read(body).text).toBe('一、总体情况\n规章\t0\t\t1\n完\n');
  });

  it('leaves cells blank that go on with the one above, and writes those over several columns once', () => {
    const body = table([
      [['（三）不予公开', '<w:vMerge w:val="restart"/>'], '1.属于国家秘密', '0'],
      [['', '<w:vMerge/>'], '2.其他法律行政法规禁止公开', '0'],
      [['（七）总计', '<w:gridSpan w:val="2"/>'], '0'],
    ]);
    expect(read(body).text).toBe('（三）不予公开\t1.属于国家秘密\t0\n\t2.其他法律行政法规禁止公开\t0\n（七）总计\t0\n');
  });

  it('has the numbers of its lists, from the paragraph or its style', () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const styles = `<w:styles><w:style w:styleId="biaoti"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`;
    const list = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
    const body =
      paragraph('总体情况', list(0)) +
      paragraph('主动公开', list(1)) +
      paragraph('依申请公开', list(1)) +
      paragraph('主动公开政府信息情况', '<w:pStyle w:val="biaoti"/>') +
      paragraph('表', list(1));
    const { text } = read(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles });
    expect(text).toBe('一、总体情况\n（一）主动公开\n（二）依申请公开\n二、主动公开政府信息情况\n（一）表\n');
  });

  it('counts tracked changes as accepted, and says so', () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('收到申请')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('21')}</w:ins>${run('件')}</w:p>`;
    const word = read(body);
    expect(word.text).toBe('收到申请21件\n');
    expect(word.notices).toHaveLength(1);
  });

  it('has text boxes once, content controls, and footnotes behind the text', () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r>${box}<w:t>正文</w:t></w:r></w:p><w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`;
    const footnotes = `<w:footnotes><w:footnote>${paragraph('含上年结转')}</w:footnote></w:footnotes>`;
    expect(read(body, { 'word/footnotes.xml': footnotes }).text).toBe('框中文字\n正文\n控件\n注：含上年结转\n');
  });

  it('keeps the place of each line in the terms of Word', () => {
    const word = read(
      paragraph('青禾县人民政府') +
        paragraph('一、总体情况') +
        table([
          ['规章', '0'],
          ['行政规范性文件', '12'],
        ]),
    );
    const analysis = analyse(word.text);
    expect(wordPlaceOf(word, analysis, word.text.indexOf('县'))).toBe('第 1 段');
    expect(wordPlaceOf(word, analysis, word.text.indexOf('总体'))).toBe('第一部分，第 2 段');
    expect(wordPlaceOf(word, analysis, word.text.indexOf('12'))).toBe('第一部分，表格 1 第 2 行第 2 格');
  });

  it('reads the characters that XML must escape', () => {
    expect(read(paragraph('&lt;格式&gt; &amp; &#x4e00;')).text).toBe('<格式> & 一\n');
  });
});

describe('a file that is no Word document', () => {
  it.each([
    ['an old or encrypted one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'encrypted'],
    ['a text with the wrong ending', strToU8('一、总体情况'), 'notZip'],
    ['an archive of something else', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'foreign'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(readDocx(bytes)).toBe(reason);
  });

  it('that is truncated is refused, wherever it ends', () => {
    const whole = docx(paragraph('一、总体情况'.repeat(200)));
    for (let end = 4; end < whole.length; end += 97) {
      expect(readDocx(whole.subarray(0, end)), `cut at ${end}`).toBe('damaged');
    }
  });

  it('that unfolds beyond the limit is refused before it is unfolded whole', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(mostUnpacked + 1_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(readDocx(bomb)).toBe('tooLarge');
  });

  it('with names that lead out of the archive has them passed over', () => {
    const bytes = zipSync({
      '../../evil.txt': strToU8('x'),
      'word/document.xml': strToU8(`<w:document><w:body>${paragraph('正文')}</w:body></w:document>`),
    });
    expect(readDocx(bytes)).toMatchObject({ text: '正文\n' });
  });

  it('with entities that name entities has them as they are written', () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]><w:document><w:body>${paragraph('&b;')}</w:body></w:document>`;
    const word = readDocx(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(word).toMatchObject({ text: '&b;\n' });
  });

  it('with macros is read without them, and nothing of them is looked at', () => {
    const bytes = zipSync({
      'word/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      'word/document.xml': strToU8(`<w:document><w:body>${paragraph('正文')}</w:body></w:document>`),
    });
    expect(readDocx(bytes)).toMatchObject({ text: '正文\n' });
  });

  it('with entities that would grow to gigabytes has none of them grown', () => {
    const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const xml = `<!DOCTYPE x [<!ENTITY e0 "哈">${entities}]><w:document><w:body>${paragraph('&e30;')}</w:body></w:document>`;
    const styles = `<!DOCTYPE x [${entities}]><w:styles><w:style w:styleId="&e30;"/></w:styles>`;
    const word = readDocx(zipSync({ 'word/document.xml': strToU8(xml), 'word/styles.xml': strToU8(styles) }));
    expect(word).toMatchObject({ text: '&e30;\n' });
  });

  it('that names a file of the machine or an address has it left alone', () => {
    const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const body = `${paragraph('&f;')}<w:p><w:r><w:t>见</w:t></w:r><w:altChunk r:id="rId9"/></w:p>`;
    const relations =
      '<Relationships><Relationship Id="rId9" Target="http://example.invalid/x" TargetMode="External"/></Relationships>';
    const word = readDocx(
      zipSync({
        'word/document.xml': strToU8(`${outside}<w:document><w:body>${body}</w:body></w:document>`),
        'word/_rels/document.xml.rels': strToU8(relations),
      }),
    );
    expect(word).toMatchObject({ text: '&f;\n见\n' });
  });

  it('whose styles or numbering are 100,000 deep is read without them', () => {
    const deep = (name: string) => `<${name}>`.repeat(100_000);
    const word = read(paragraph('正文', '<w:pStyle w:val="a"/>'), {
      'word/styles.xml': deep('w:style'),
      'word/numbering.xml': deep('w:lvl'),
    });
    expect(word.text).toBe('正文\n');
  });

  it('with more parts than any document has is refused', () => {
    const parts = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`word/a${i}.xml`, '']));
    expect(readDocx(docx(paragraph('正文'), parts))).toBe('tooLarge');
  });

  it('with 100,000 nested elements is refused', () => {
    const deep = docx(`${'<w:sdt>'.repeat(100_000)}${paragraph('正文')}${'</w:sdt>'.repeat(100_000)}`);
    expect(readDocx(deep)).toBe('tooLarge');
  });
});

describe('the blank form as it is handed out', () => {
  const form = new URL('../../../shared/reports/blank-form-2021.docx', import.meta.url);
  it.skipIf(!existsSync(form))('reads as its text does (needs ../shared/reports)', () => {
    const word = readDocx(new Uint8Array(readFileSync(form)));
    if (typeof word === 'string') throw new Error(word);
    const text = readFileSync(new URL('blank-form-2021.txt', form), 'utf8');
    const facts = (source: string) => {
      const { report, findings } = analyse(source);
      return {
        cells: [...report.cells].map(([key, { text: value }]) => [key, value.trim()]),
        sections: report.sections.map(({ heading }) => heading.text),
        findings: findings.map(({ rule, message }) => [rule, message]),
      };
    };
    expect(facts(word.text)).toEqual(facts(text));
  });
});
