// The page over all notes of a review: what each report needs, who has not reported, and who was late.

import type { Analysis } from '../rules/analyse.ts';
import type { Day, RosterState } from '../rules/roster.ts';
import { equationCounts } from './reportSummary.ts';
import { countsOf, type FindingCounts, type NoteSubject, plainText, subjectName } from './returnNote.ts';

/** A report that got a note. */
export interface NotedReport {
  readonly file: string;
  /** The body that it is of, else the file. */
  readonly name: string;
  readonly counts: FindingCounts;
  readonly holding: number;
  readonly equations: number;
}

/** What the page says of a report. */
export function notedReport({ body, file }: NoteSubject, analysis: Analysis): NotedReport {
  const { total, holding } = equationCounts(analysis.diagnosis);
  return { file, name: body ?? file, counts: countsOf(analysis.findings), holding, equations: total };
}

export interface Review {
  readonly year?: number;
  readonly noted: readonly NotedReport[];
  readonly roster: readonly RosterState[];
  /** What could not be read, in words. */
  readonly failures: readonly string[];
}

/** The page as Markdown. */
export function reviewSummary(review: Review): string {
  const { noted, failures } = review;
  const { missing, late } = rosterGaps(review);
  const sections = [
    `# ${subjectName(review)}审核汇总`,
    countWords(noted),
    [
      '| 机关 | 文件 | 需要改正 | 请核对 | 供参考 | 等式成立 |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      ...noted.map(
        ({ name, file, counts, holding, equations }) =>
          `| ${plainText(name)} | ${plainText(file)} | ${counts.error} | ${counts.warning} | ${counts.info} | ${holding}/${equations} |`,
      ),
    ].join('\n'),
    ...listSection(
      '没有报送',
      missing.map(({ body, due }) => `${body}（截止 ${dayWords(due)}）`),
    ),
    ...listSection(
      '逾期',
      late.map(({ body, due, lateOn }) => `${body}：落款 ${dayWords(lateOn!)}，截止 ${dayWords(due)}`),
    ),
    ...listSection('不能读取', failures),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The bodies of the roster that have not reported, and those that were late. */
export function rosterGaps({ roster }: Pick<Review, 'roster'>): Record<'missing' | 'late', RosterState[]> {
  return {
    missing: roster.filter(({ reports }) => reports.length === 0),
    late: roster.filter(({ lateOn }) => lateOn !== undefined),
  };
}

function listSection(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [`## ${title}（${items.length}）`, items.map((item) => `- ${plainText(item)}`).join('\n')];
}

/** How many reports there are of each kind. */
export function countWords(noted: readonly NotedReport[]): string {
  const wrong = noted.filter(({ counts }) => counts.error > 0).length;
  const doubtful = noted.filter(({ counts }) => counts.error === 0 && counts.warning > 0).length;
  const fine = noted.length - wrong - doubtful;
  return `共审核 ${noted.length} 份：${wrong} 份需要改正，${doubtful} 份请核对，${fine} 份没有错误和警告。`;
}

function dayWords({ year, month, day }: Day): string {
  return `${year} 年 ${month} 月 ${day} 日`;
}
