// Fees that do not go together: 信息处理费 told in section six against 行政事业性收费 in table two, and amounts in 万元 that look
// like 元.

import { cellNumber } from '../../report/cellNumber.ts';
import type { Cell, Paragraph, Report } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { plainNumber } from '../../text/numbers.ts';
import { findNumbers } from '../../text/numbersInText.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Rule } from '../rule.ts';

/** 信息处理费 is one of the 行政事业性收费, so the amount in table two cannot be less. Information only: the two may be booked apart. */
export const rule: Rule = {
  id: 'domain/fee',
  severity: 'info',
  title: '信息处理费与表二的行政事业性收费不相称，或金额单位可疑',
  *check({ report, form }) {
    const cell = report.cells.get('proactive.fees.amount');
    if (cell?.reading.kind !== 'number') return;
    const value = cellNumber(cell, form)!;
    yield* tooLittle(report, cell, value);
    if (!cell.reading.unit && looksLikeYuan(report, cell, value)) {
      yield {
        span: cell.span,
        message: `${plainNumber(value)} 万元对本单位来说过大，请核对是否把元填成了万元。`,
        cell: cell.key,
        ...inTenThousands(report, cell, value),
      };
    }
  },
};

const FEE_WORDS = /信息(?:公开)?(?:信息)?处理费/;

/** Said before an amount that is no fee of this year: a rate, last year's, or money spent where no fee was charged. */
const OTHER_MONEY = /标准|每件|每页|去年|上年|未收|没有收|免收|投入|经费/;

/** Half of the last digit that the form asks for: 0.0001 万元. */
const ROUNDING = 0.00005;

function* tooLittle(report: Report, cell: Cell, amount: number): Iterable<Finding> {
  for (const fee of report.paragraphs.flatMap(feesTold)) {
    if (fee.value <= amount + ROUNDING) continue;
    yield {
      span: fee.span,
      message: `文中收取信息处理费 ${fee.text}，表二行政事业性收费为 ${plainNumber(amount)} 万元：信息处理费属于行政事业性收费，请核对。`,
      cell: cell.key,
      related: [{ span: cell.span, message: `行政事业性收费：${cell.text}` }],
    };
  }
}

/** How far before an amount its sentence is looked at. */
const LONGEST_SENTENCE = 200;

/** The amounts of 信息处理费 that a paragraph says were charged, in 万元. */
function feesTold({ content }: Paragraph): { value: number; text: string; span: Span }[] {
  const { text } = content;
  if (!FEE_WORDS.test(text)) return [];
  return findNumbers(text).flatMap(({ start, unitEnd, value, unit, approximate }) => {
    if ((unit !== '元' && unit !== '万元') || approximate || value === 0 || text[unitEnd] === '/') return [];
    const near = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
    const sentence = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1);
    if (!FEE_WORDS.test(sentence) || !/收取|征收|收费|共/.test(sentence) || OTHER_MONEY.test(sentence)) return [];
    return [
      {
        value: unit === '元' ? value / 1e4 : value,
        text: text.slice(start, unitEnd).replace(/\s/g, ''),
        span: sourceSpan(content, start, unitEnd),
      },
    ];
  });
}

/** Amounts in 万元 from which a town, and a department or county, more likely wrote 元. */
const LARGEST_OF_TOWN = 5_000;
const LARGEST_OF_OTHERS = 500_000;

/** The fix that takes the number for 元; none where the result would still be too much. */
function inTenThousands(report: Report, cell: Cell, amount: number): Pick<Finding, 'fixes'> {
  const value = Number((amount / 1e4).toFixed(6));
  if (looksLikeYuan(report, cell, value)) return {};
  const newText = plainNumber(value);
  return { fixes: [{ title: `由元折算，改为 ${newText} 万元`, safe: false, edits: [{ span: cell.span, newText }] }] };
}

function looksLikeYuan({ agency }: Report, { text }: Cell, amount: number): boolean {
  // More than two digits behind the point are no fen.
  if (!agency || /\.\d{3}/.test(text)) return false;
  const name = agency.name.replace(/(?:人民)?政府$|办事处$/, '');
  if (/[镇乡]$|街道$/.test(name)) return amount >= LARGEST_OF_TOWN;
  return /[县区旗局委厅]$|委员会$/.test(name) && !/自治区$/.test(name) && amount >= LARGEST_OF_OTHERS;
}
