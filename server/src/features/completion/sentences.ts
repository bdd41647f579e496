// Offers the sentences that stand in every report, with the numbers that the tables have.

import { readingsOf } from '../../diagnosis/claims/cells.ts';
import { sumOf } from '../../diagnosis/claims/judge.ts';
import { readClaims } from '../../diagnosis/claims/read.ts';
import type { SectionId } from '../../form/schema.ts';
import { plainNumber } from '../../text/numbers.ts';
import type { CheckedReport } from '../equationLines.ts';
import { type Completion, type CursorLine, replaceTyped } from './model.ts';

interface Sentence {
  readonly label: string;
  /** Where it belongs; `opening` is the text before the first section. */
  readonly sections: readonly (SectionId | 'opening')[];
  /**
   * The words. `{year}` is the report's year, `{requests.received}` the number of a cell or the sum of a row or group, as
   * the sentences' patterns name them; `{}` and what is not known are left to the writer.
   */
  readonly words: string;
  /** What a report that says as much has in its prose; where it is absent, the first cell that the words name is told. */
  readonly sign?: RegExp;
}

const sentences: readonly Sentence[] = [
  {
    label: '统计期限',
    sections: ['opening', 'overview'],
    words: '本报告所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。',
    sign: /统计期限|期限为/,
  },
  {
    label: '依申请公开的数字',
    sections: ['overview', 'requests'],
    words:
      '{year}年，新收政府信息公开申请{requests.received}件，上年结转{requests.carriedIn}件；办结{requests.outcomeTotal}件，其中予以公开{requests.granted}件，部分公开{requests.partial}件，不予公开{requests.denied}件，无法提供{requests.unable}件，不予处理{requests.unprocessed}件，其他处理{requests.other}件；结转下年度继续办理{requests.carriedOut}件。',
  },
  {
    label: '行政规范性文件的数字',
    sections: ['overview', 'proactive'],
    words:
      '{year}年，制发行政规范性文件{proactive.normativeDocs.issued}件，废止{proactive.normativeDocs.repealed}件，现行有效{proactive.normativeDocs.inForce}件。',
  },
  {
    label: '行政复议、行政诉讼的数字',
    sections: ['overview', 'disputes'],
    words:
      '{year}年，因政府信息公开被申请行政复议{disputes.review}件，其中结果维持{disputes.review.upheld}件，结果纠正{disputes.review.corrected}件，其他结果{disputes.review.otherResult}件，尚未审结{disputes.review.pending}件；被提起行政诉讼{disputes.suitDirect + disputes.suitAfterReview}件。',
  },
  {
    label: '没有收取信息处理费',
    sections: ['other'],
    words: '{year}年，本机关未收取政府信息公开信息处理费。',
    sign: /信息处理费/,
  },
  {
    label: '收取了信息处理费',
    sections: ['other'],
    words: '{year}年，本机关依规定收取政府信息公开信息处理费{}元。',
    sign: /信息处理费/,
  },
];

/** The sentences that belong into a section, where one begins: at the start of a line and behind a full stop. */
export function recurringSentences(
  checked: CheckedReport,
  line: CursorLine,
  section: SectionId | undefined,
): Completion[] {
  if (line.after.trim() !== '') return [];
  const typed = line.before.slice(line.before.lastIndexOf('。') + 1).trimStart();
  return sentences.flatMap((sentence) => {
    const { label, sections, words } = sentence;
    if (!sections.includes(section ?? 'opening')) return [];
    const { text, gaps } = filled(checked, words);
    if (!text.startsWith(typed) && !label.startsWith(typed)) return [];
    const edit = replaceTyped(line, typed.length, text);
    const present = isTold(checked, sentence);
    const detail = present ? '已写到' : gaps.length > 0 ? '数字待填' : '整句';
    return [
      {
        kind: 'sentence',
        label,
        detail,
        documentation: text,
        edit,
        present,
        ...(gaps.length > 0 && { gaps }),
      } satisfies Completion,
    ];
  });
}

/** True where the prose of the report says already what the sentence says. */
function isTold({ report, form }: CheckedReport, { words, sign }: Sentence): boolean {
  if (sign) return report.paragraphs.some(({ content }) => sign.test(content.text));
  const [, first] = /\{([a-z][^}]*\.[^}]*)\}/.exec(words)!;
  const keys = new Set((readingsOf(form, first!, new Map())[0] ?? []).map(String));
  return readClaims(report, form).some(({ readings }) => readings.some((one) => one.some((key) => keys.has(key))));
}

function filled(checked: CheckedReport, words: string): { text: string; gaps: number[] } {
  const gaps: number[] = [];
  let text = '';
  for (const [index, piece] of words.split(/[{}]/).entries()) {
    if (index % 2 === 0) text += piece;
    else {
      const number = numberOf(checked, piece);
      if (number === undefined) gaps.push(text.length);
      else text += plainNumber(number);
    }
  }
  return { text, gaps };
}

function numberOf(checked: CheckedReport, name: string): number | undefined {
  if (name === 'year') return checked.report.year?.value;
  if (name === '') return undefined;
  const [keys] = readingsOf(checked.form, name, new Map());
  return keys && sumOf(checked, keys);
}
