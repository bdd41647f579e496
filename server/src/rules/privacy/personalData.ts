// Identity-card numbers and private mobile numbers, which must not be published.

import type { Paragraph } from '../../report/model.ts';
import { sourceSpan } from '../../text/mapped.ts';
import { digitOf } from '../../text/numerals.ts';
import type { Finding, Rule } from '../rule.ts';

/**
 * Reported at the number. An identity-card number must have a date of birth, and the right check digit or the word 身份证
 * before it. A mobile number in a sentence that gives a way of contact (电话, 联系, 咨询) and names no person is the
 * office's, and no finding.
 */
export const rule: Rule = {
  id: 'privacy/personal-data',
  severity: 'warning',
  title: '身份证号码或个人手机号码',
  *check({ report }) {
    for (const paragraph of report.paragraphs) yield* personalData(paragraph);
  },
};

function* personalData({ content }: Paragraph): Iterable<Finding> {
  const { text } = content;
  if (!MAY_BE_LONG.test(text)) return;
  for (const { start, end, digits } of runsOfDigits(text)) {
    if (mayBeIdentityNumber(digits) && (hasCheckDigit(digits) || isCalledIdentity(text, start))) {
      yield {
        span: sourceSpan(content, start, end),
        message: '这是身份证号码，公开前应删除。',
        fixes: [hide(content, start, end, 6, 4)],
      };
    } else if (isMobileNumber(digits) && !isContact(text, start)) {
      yield {
        span: sourceSpan(content, start, end),
        message: '这是手机号码，属于个人信息，公开前应核实、删除。',
        fixes: [hide(content, start, end, 3, 4)],
      };
    }
  }
}

/** Eleven digits with nothing else between them than what may part a number: few paragraphs have them. */
const MAY_BE_LONG = /[0-9０-９](?:[ -]?[0-9０-９]){10}/;

/** Digits, an X behind the seventeenth, and single spaces or hyphens between them: 138 0013 8000. */
function* runsOfDigits(text: string): Iterable<{ start: number; end: number; digits: string }> {
  for (let at = 0; at < text.length; at += 1) {
    if (digitOf(text.charCodeAt(at)) < 0) continue;
    let digits = '';
    let end = at;
    for (let next = at; next < text.length; next += 1) {
      const digit = digitOf(text.charCodeAt(next));
      const isLast = digits.length === 17 && 'xXＸｘ'.includes(text[next]!);
      if (digit >= 0) digits += digit;
      else if (isLast) digits += 'X';
      else if (!(' -'.includes(text[next]!) && digitOf(text.charCodeAt(next + 1)) >= 0)) break;
      end = next + 1;
    }
    if (![text[at - 1], text[end]].some((beside) => beside && /[A-Za-z.@/]/.test(beside)))
      yield { start: at, end, digits };
    at = end;
  }
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** True for 18 digits with a province and a date of birth (GB 11643). */
function mayBeIdentityNumber(digits: string): boolean {
  return /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits);
}

function hasCheckDigit(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_DIGITS[sum % 11] === digits[17];
}

/** True behind 身份证号码 and the like: a number whose check digit was mistyped is one, too. */
function isCalledIdentity(text: string, at: number): boolean {
  return /身份(?:证|号码)/.test(text.slice(Math.max(0, at - 16), at));
}

function isMobileNumber(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

/** A person named as the one to call: 联系人：李某, 请联系王某同志. */
const PERSON =
  /联系人\s*[:：]?\s*[\u4e00-\u9fff]{1,3}(?<![室科股处局委办所站心部组队])(?=\s*[，,、；;（(]|\s*(?:电话|手机))|(?:同志|先生|女士|老师)(?=\s*[，,、；;（(:：]|\s*(?:电话|手机))/;

/** True where the sentence before the number gives a way of contact, and of no person. */
function isContact(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 120), at);
  const sentence = near.slice(near.lastIndexOf('。') + 1);
  if (PERSON.test(sentence)) return false;
  return /联系|电话|咨询|热线|传真|监督|值班|办公/.test(sentence);
}

/** The fix that leaves the first and last digits and hides the others. */
function hide(content: Paragraph['content'], start: number, end: number, first: number, last: number) {
  const written = content.text.slice(start, end).replace(/[ -]/g, '');
  const hidden = written.slice(0, first) + '*'.repeat(written.length - first - last) + written.slice(-last);
  return { title: `改为 ${hidden}`, safe: false, edits: [{ span: sourceSpan(content, start, end), newText: hidden }] };
}
