// The agency named in two ways: one character off in one place, or another body's name left from a copied report.

import type { Paragraph, Report } from '../../report/model.ts';
import { isHan } from '../../text/characters.ts';
import { sourceSpan } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Rule } from '../rule.ts';
import { ownPlace, relationOf, singleDifference } from './names.ts';

/**
 * Reported at the name that differs from the agency's. Short names, superior and subordinate bodies, and bodies that a
 * sentence tells of are not looked at.
 */
export const rule: Rule = {
  id: 'agency/mismatch',
  severity: 'warning',
  title: '单位名称前后不一致',
  *check({ report }) {
    if (!report.agency) return;
    const own = report.agency.name;
    const names = [own, ownPlace(own) ?? ''].filter((name) => name.length >= SHORTEST_NAME);
    const found = new Map<number, Finding>();
    for (const paragraph of report.paragraphs) {
      if (paragraph.kind === 'title') continue;
      for (const finding of [...misspelled(report, paragraph, names), ...foreign(paragraph, own)]) {
        if (!found.has(finding.span.start)) found.set(finding.span.start, finding);
      }
    }
    yield* found.values();
  },
};

/** Names shorter than this are one character off from too many others. */
const SHORTEST_NAME = 5;
/** A difference in one of these makes another body or place, not a slip. */
const TELLING_APART = '省市县区旗州镇乡东南西北中上下前后新老大小一二三四五六七八九十总分局厅委办院部';

/** The agency's name, or the name of its place, with one character wrong. */
function misspelled(report: Report, { content }: Paragraph, names: readonly string[]): Finding[] {
  return names.flatMap((name) =>
    windowsLike(content.text, name).flatMap((at) => {
      const written = content.text.slice(at, at + name.length);
      const difference = singleDifference(name, written)!;
      if (TELLING_APART.includes(name[difference]!) || TELLING_APART.includes(written[difference]!)) return [];
      if (/[赴到与向比]$/.test(content.text.slice(0, at)) || !isHan(written.charCodeAt(difference))) return [];
      const span = sourceSpan(content, at, at + name.length);
      if (report.text.slice(span.start, span.end) !== written) return [];
      return [
        {
          span,
          message: `“${written}”与标题中的“${name}”有一字之差。`,
          fixes: [{ title: `改为“${name}”`, safe: false, edits: [{ span, newText: name }] }],
        },
      ];
    }),
  );
}

/** Where a text of the name's length differs from it in one character: one half of the name stands there as it is. */
function windowsLike(text: string, name: string): number[] {
  const middle = name.length >> 1;
  const halves = [
    { half: name.slice(0, middle), offset: 0 },
    { half: name.slice(middle), offset: middle },
  ];
  const windows: number[] = [];
  for (const { half, offset } of halves) {
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
      const start = at - offset;
      if (start >= 0 && singleDifference(name, text.slice(start, start + name.length)) !== undefined)
        windows.push(start);
    }
  }
  return windows;
}

const BODY = '(?:人民政府(?:办公室|办公厅)?|委员会|管委会|街道办事处|局|厅|委|乡|镇)';
/** Words behind which a report names itself, with the name. */
const SELF = [
  new RegExp(`(?:本报告|本年度报告|报告)?由([^，。；：、（）《》\\s]{2,24}?${BODY})(?:根据|按照|依据|编制|负责编制)`),
  new RegExp(`(?:现公布|现将|编制了?|特编制)([^，。；：、（）《》\\s]{2,24}?${BODY})\\s*20\\d\\d\\s*年`),
  new RegExp(`请(?:与|联系)([^，。；：、（）《》\\s]{2,24}?${BODY}(?:办公室)?)(?:联系|[（(，,])`),
];

/** Words with which the overview begins to tell of the body. */
const OVERVIEW = new RegExp(
  `^\\s*20\\d\\d\\s*年度?[，,]\\s*([^，。；：、（）《》\\s]{1,20}?(?:${BODY}|[县市区旗州镇乡]|街道))(?=政府信息公开|政务公开|信息公开|认真|坚持|严格|积极|深入|全面|高度|始终|持续|按照)`,
);

/** Another body's name where a report names itself: in the signature and in the sentences that introduce it. */
function foreign({ content, kind, section }: Paragraph, own: string): Finding[] {
  const places: { name: string; place: string; span: Span }[] = [];
  if (kind === 'signature') {
    const match = /^\s*([^\s\d，。：]{4,28}?)\s*(?:20\d\d|二[〇○零]|$)/.exec(content.text);
    if (match && new RegExp(`${BODY}$`).test(match[1]!)) {
      const at = content.text.indexOf(match[1]!);
      places.push({ name: match[1]!, place: '落款', span: sourceSpan(content, at, at + match[1]!.length) });
    }
  } else if (section === undefined || section === 'overview') {
    for (const pattern of section ? [OVERVIEW] : SELF) {
      const match = pattern.exec(content.text);
      if (!match || /^[本我各全]/.test(match[1]!)) continue;
      const at = content.text.indexOf(match[1]!, match.index);
      places.push({ name: match[1]!, place: '开头', span: sourceSpan(content, at, at + match[1]!.length) });
    }
  }
  return places.flatMap(({ name, place, span }) => {
    if (relationOf(own, name) === 'related') return [];
    return [{ span, message: `${place}的单位为“${name}”，标题为“${own}”。` }];
  });
}
