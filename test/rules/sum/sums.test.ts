import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/rules/analyse.ts';
import { checkFix, checkNone, checkRule, findingsOf } from '../../support/checkRule.ts';
import { readMarks } from '../../support/markedText.ts';
import { disputesTable, sampleParts, sampleReport } from '../../support/sampleReport.ts';

const sumRules = ['sum/suspect-cell', 'sum/row-total', 'sum/outcome-total', 'sum/balance', 'sum/dispute-total'];

function withRequests(...replacements: readonly (readonly [from: string, to: string])[]): string {
  let { requests } = sampleParts;
  for (const [from, to] of replacements) {
    expect(requests).toContain(from);
    requests = requests.replace(from, to);
  }
  return sampleReport({ requests });
}

/** The report without the sentence that tells 新收. */
function withoutClaim(text: string): string {
  return text.replace('全年新收政府信息公开申请9件，', '');
}

/** The titles of the fixes of the rule's first finding in a marked text. */
function fixTitles(marked: string, id: string): string[] {
  return (findingsOf(id, readMarks(marked).text)[0]?.fixes ?? []).map(({ title }) => title);
}

function withDisputes(row: string): string {
  const zeros = '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0';
  expect(disputesTable).toContain(zeros);
  return sampleReport({ disputes: sampleParts.disputes.replace(zeros, row) });
}

const granted = '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5';
const partial = '不计其他情形）\t\t1\t0\t0\t0\t0\t0\t1';
const outcomeTotal = '（七）总计\t\t7\t1\t0\t0\t0\t0\t8';

it('a report in order gives none of the findings about sums', () => {
  checkNone(sampleReport(), sumRules);
});

describe('sum/suspect-cell', () => {
  const id = 'sum/suspect-cell';

  it('names the one cell that is wrong, and nothing else', () => {
    const marked = withRequests([
      granted,
      '（一）予以公开\t\t⟦6⟧{sum/suspect-cell：应为 4，现为 6：改为 4 后，本行与（七）总计全部成立}\t1\t0\t0\t0\t0\t5',
    ]);
    checkRule(marked, ...sumRules);
    checkFix(marked, id, '改为 4', sampleReport());
  });

  it('a wrong cell of （七）总计 breaks its row, its column and the balance', () => {
    const marked = withRequests([
      outcomeTotal,
      '（七）总计\t\t⟦3⟧{sum/suspect-cell：“自然人”一列的（七）总计应为 7（4+1+2），现为 3：改正后，本行、（七）总计与勾稽关系全部成立}\t1\t0\t0\t0\t0\t8',
    ]);
    checkRule(marked, ...sumRules);
    checkFix(marked, id, 0, sampleReport());
  });

  it('tells each equation with its numbers as related information, at its total', () => {
    const text = withRequests([outcomeTotal, '（七）总计\t\t3\t1\t0\t0\t0\t0\t8']);
    const [finding] = findingsOf(id, text);
    expect(finding?.cell).toBe('requests.outcomeTotal.naturalPerson');
    expect(finding?.related?.map(({ message, span }) => [message, text.slice(span.start, span.end)])).toEqual([
      ['总计应为 4（3+1+0+0+0+0），现为 8', '8'],
      ['“自然人”一列的（七）总计应为 7（4+1+2），现为 3', '3'],
      ['“自然人”一列的勾稽关系不成立：第一项 8 + 第二项 1 = 9，（七）总计 3 + 第四项 2 = 5，相差 4', '3'],
    ]);
  });

  it('a value one column off is one finding and one fix', () => {
    const marked = withRequests([
      granted,
      '（一）予以公开\t\t4\t⟦0⟧{sum/suspect-cell：1 填错了格，应填在“商业企业”：移到那里后，（七）总计成立}\t1\t0\t0\t0\t5',
    ]);
    checkRule(marked, ...sumRules);
    expect(fixTitles(marked, id)).toEqual(['“（一）予以公开”的“商业企业”改为 1，“（一）予以公开”的“科研机构”改为 0']);
    checkFix(marked, id, 0, sampleReport());
  });

  it('two values exchanged', () => {
    const marked = withRequests([
      granted,
      '（一）予以公开\t\t⟦1⟧{sum/suspect-cell：与“商业企业”的 4 填反了：对调后}\t4\t0\t0\t0\t0\t5',
    ]);
    checkRule(marked, ...sumRules);
    checkFix(marked, id, 0, sampleReport());
  });

  it('a row one column off', () => {
    const marked = withRequests([
      granted,
      '（一）予以公开\t\t⟦0⟧{sum/suspect-cell：本行有 4 个数错开了一格：移回原位后}\t4\t1\t0\t0\t0\t0',
    ]);
    checkRule(marked, ...sumRules);
    checkFix(marked, id, 0, sampleReport());
  });

  it('two rows exchanged', () => {
    const marked = withRequests(
      [outcomeTotal, '（七）总计\t\t⟦2⟧{sum/suspect-cell：本行与“四、结转下年度继续办理”一行填反了}\t0\t0\t0\t0\t0\t2'],
      ['四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t2', '四、结转下年度继续办理\t\t\t7\t1\t0\t0\t0\t0\t8'],
    );
    const { text } = readMarks(marked);
    // One applicant column and the total would look like two wrong numbers elsewhere: here two columns differ.
    expect(analyse(text).diagnosis.mistakes[0]?.repairs[0]?.slip).toBe('swappedRows');
    checkRule(marked, ...sumRules);
    checkFix(marked, id, 0, sampleReport());
  });

  it('a cell and the total of its row', () => {
    const marked = withRequests([
      granted,
      '（一）予以公开\t\t⟦6⟧{sum/suspect-cell：应为 4，现为 6；“（一）予以公开”的“总计”应为 5：一并改正后}\t1\t0\t0\t0\t0\t8',
    ]);
    checkRule(marked, ...sumRules);
    checkFix(marked, id, 0, sampleReport());
  });

  it('two mistakes in different places are two findings', () => {
    const marked = withRequests(
      [granted, '（一）予以公开\t\t4\t⟦7⟧{sum/suspect-cell：应为 1，现为 7}\t0\t0\t0\t0\t5'],
      [partial, '不计其他情形）\t\t⟦3⟧{sum/suspect-cell：应为 1，现为 3}\t0\t0\t0\t0\t0\t1'],
    );
    checkRule(marked, ...sumRules);
  });

  it('the total of a group of table four where no result can be that small', () => {
    const marked = withDisputes(
      '10\t1\t0\t0\t⟦0⟧{sum/suspect-cell：总计应为 11（10+1+0+0），现为 0：改正后，本组总计成立}\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
    );
    checkRule(marked, ...sumRules);
  });
});

describe('what is said beside a finding', () => {
  const wordsOf = (text: string, id: string) =>
    findingsOf(id, text).map(({ message, related = [], fixes = [] }) => ({
      message,
      related: related.map((one) => one.message),
      fixes: fixes.map(({ title }) => title),
    }));

  it('the other cells of one slip, the sums that it breaks, and all that the fix writes', () => {
    const [shifted] = wordsOf(withRequests([granted, '（一）予以公开\t\t0\t4\t1\t0\t0\t0\t0']), 'sum/suspect-cell');
    expect(shifted).toEqual({
      message: '本行有 4 个数错开了一格：移回原位后，本行与（七）总计全部成立。',
      related: [
        '“（一）予以公开”的“商业企业”应为 1，现为 4',
        '“（一）予以公开”的“科研机构”应为 0，现为 1',
        '“（一）予以公开”的“总计”应为 5，现为 0',
        '总计应为 5（0+4+1+0+0+0），现为 0',
        '“自然人”一列的（七）总计应为 3（1+2），现为 7',
        '“商业企业”一列的（七）总计应为 4（4），现为 1',
        '“科研机构”一列的（七）总计应为 1（1），现为 0',
        '“总计”一列的（七）总计应为 3（1+2），现为 8',
      ],
      fixes: ['改正 4 个数：“（一）予以公开”自然人 4、商业企业 1、科研机构 0、总计 5'],
    });
  });

  it('a total of which every part is zero', () => {
    const [total] = wordsOf(withRequests([outcomeTotal, '（七）总计\t\t7\t1\t0\t3\t0\t0\t8']), 'sum/suspect-cell');
    expect(total!.message).toBe(
      '“社会公益组织”一列的（七）总计应为 0（各项都是 0），现为 3：改正后，本行、（七）总计与勾稽关系全部成立。',
    );
    expect(total!.fixes).toEqual(['改为 0']);
  });

  it('the parts of a total, and in how many ways it can be mended', () => {
    const text = withDisputes('12\t3\t0\t0\t9\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0');
    expect(wordsOf(text, 'sum/dispute-total')).toEqual([
      {
        message: '总计应为 15（12+3+0+0），现为 9。有 2 种改法都能成立。',
        related: ['结果维持：12', '结果纠正：3', '其他结果：0', '尚未审结：0'],
        fixes: ['改为 15', '“行政复议”的“结果维持”改为 6'],
      },
    ]);
  });

  it('both sides of the balance, and the sums that are broken with it', () => {
    const text = withRequests(
      [granted, '（一）予以公开\t\t6\t1\t0\t0\t0\t0\t7'],
      [outcomeTotal, '（七）总计\t\t9\t1\t0\t0\t0\t0\t10'],
    );
    const [ofPersons, ofAll, ...more] = wordsOf(text, 'sum/balance');
    expect(more).toEqual([]);
    expect(ofPersons).toEqual({
      message:
        '“自然人”一列的勾稽关系不成立：第一项 8 + 第二项 1 = 9，（七）总计 9 + 第四项 2 = 11，相差 2。连同另外 1 处不成立的合计，有 4 种改法都能成立。',
      related: [
        '一、本年新收政府信息公开申请数量：8',
        '二、上年结转政府信息公开申请数量：1',
        '四、结转下年度继续办理：2',
      ],
      fixes: [
        '改正 4 个数：“二、上年结转政府信息公开申请数量”自然人 2、总计 2；“四、结转下年度继续办理”自然人 1、总计 1',
        '“二、上年结转政府信息公开申请数量”的“自然人”改为 3，“二、上年结转政府信息公开申请数量”的“总计”改为 3',
        '“四、结转下年度继续办理”的“自然人”改为 0，“四、结转下年度继续办理”的“总计”改为 0',
        '“一、本年新收政府信息公开申请数量”的“自然人”改为 10，“一、本年新收政府信息公开申请数量”的“总计”改为 11',
      ],
    });
    expect(ofAll!.fixes).toEqual(ofPersons!.fixes);
  });
});

describe('sum/dispute-total', () => {
  const id = 'sum/dispute-total';

  it('is found at the total, with both ways to mend it', () => {
    const marked = withDisputes(
      '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t⟦0⟧{sum/dispute-total：总计应为 5（5+0+0+0），现为 0。有 2 种改法}',
    );
    checkRule(marked, ...sumRules);
    expect(fixTitles(marked, id)).toEqual(['改为 5', '“复议后起诉”的“结果维持”改为 0']);
    checkFix(marked, id, 0, withDisputes('1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5'));
    checkFix(marked, id, 1, withDisputes('1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0'));
  });
});

describe('sum/outcome-total', () => {
  const id = 'sum/outcome-total';

  it('is found at （七）总计 of each column where several rows can be wrong', () => {
    const marked = withRequests(
      [granted, '（一）予以公开\t\t3\t1\t0\t0\t0\t0\t4'],
      [
        outcomeTotal,
        '（七）总计\t\t⟦7⟧{sum/outcome-total：“自然人”一列的（七）总计应为 6（3+1+2），现为 7。连同另外 1 处不成立的合计，有 21 种改法}\t1\t0\t0\t0\t0\t⟦8⟧{sum/outcome-total：“总计”一列的（七）总计应为 7（4+1+2），现为 8}',
      ],
    );
    checkRule(marked, ...sumRules);
    expect(fixTitles(marked, id)).toHaveLength(5);
    checkFix(marked, id, '“（一）予以公开”的“自然人”改为 4，“（一）予以公开”的“总计”改为 5', sampleReport());
  });
});

describe('sum/balance', () => {
  const id = 'sum/balance';

  it('is found at （七）总计 where 新收, 上年结转 or 结转下年度 can be wrong', () => {
    const marked = withRequests(
      ['申请数量\t\t\t8\t1\t0\t0\t0\t0\t9', '申请数量\t\t\t7\t1\t0\t0\t0\t0\t8'],
      [
        outcomeTotal,
        '（七）总计\t\t⟦7⟧{sum/balance：“自然人”一列的勾稽关系不成立：第一项 7 + 第二项 1 = 8，（七）总计 7 + 第四项 2 = 9，相差 1}\t1\t0\t0\t0\t0\t⟦8⟧{sum/balance}',
      ],
    );
    const undecided = withoutClaim(marked);
    checkRule(undecided, ...sumRules);
    expect(fixTitles(undecided, id)).toHaveLength(3);
    checkFix(
      undecided,
      id,
      '“一、本年新收政府信息公开申请数量”的“自然人”改为 8，“一、本年新收政府信息公开申请数量”的“总计”改为 9',
      withoutClaim(sampleReport()),
    );
  });

  it('gives way to the wrong cells where a sentence tells which they are', () => {
    const text = withRequests(['申请数量\t\t\t8\t1\t0\t0\t0\t0\t9', '申请数量\t\t\t7\t1\t0\t0\t0\t0\t8']);
    expect(findingsOf(id, text)).toEqual([]);
    expect(findingsOf('sum/suspect-cell', text)).toHaveLength(1);
  });
});

describe('sum/row-total', () => {
  const id = 'sum/row-total';
  const cut = sampleParts.requests.slice(0, sampleParts.requests.indexOf('\t（二）部分公开'));
  const started = { requests: cut, disputes: '', problems: '', other: '' };

  it('is found at the total while the columns are not there yet, the total first to be mended', () => {
    const requests = cut.replace(
      granted,
      '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t⟦9⟧{sum/row-total：总计应为 5（4+1+0+0+0+0），现为 9。有 3 种改法都能成立}',
    );
    const marked = sampleReport({ ...started, requests });
    checkRule(marked, ...sumRules);
    expect(fixTitles(marked, id)[0]).toBe('改为 5');
    checkFix(marked, id, 0, sampleReport(started));
  });

  it('tells what took part', () => {
    const text = sampleReport({ ...started, requests: cut.replace(granted, '（一）予以公开\t\t4\t1\t0\t0\t0\t0\t9') });
    expect(findingsOf(id, text)[0]?.related?.map(({ message }) => message)).toEqual([
      '自然人：4',
      '商业企业：1',
      '科研机构：0',
      '社会公益组织：0',
      '法律服务机构：0',
      '其他：0',
    ]);
  });

  it('a part that is blank leaves the least that the total can be', () => {
    const requests = cut.replace(
      granted,
      '（一）予以公开\t\t4\t1\t\t0\t0\t0\t⟦2⟧{sum/row-total：总计至少应为 5（4+1+0+0+0），现为 2。}',
    );
    checkRule(sampleReport({ ...started, requests }), ...sumRules);
  });
});

it('where too much is wrong the sums are told, and that no more can be', () => {
  const rows = sampleParts.requests.split('\n').map((line, index) => {
    const numbers = line.split('\t');
    return index % 2 === 0 && /\t\d+$/.test(line)
      ? [...numbers.slice(0, -1), `${91 + index * index}`].join('\t')
      : line;
  });
  const text = sampleReport({ requests: rows.join('\n') });
  const found = sumRules.slice(1).flatMap((id) => findingsOf(id, text));
  expect(findingsOf('sum/suspect-cell', text)).toEqual([]);
  expect(found.length).toBeGreaterThan(10);
  for (const { message, fixes } of found) {
    expect(message).toContain('错处太多，无法判断是哪些数错了');
    expect(fixes).toBeUndefined();
  }
});
