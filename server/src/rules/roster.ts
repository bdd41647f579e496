// Who of the bodies that must report has not, or too late.

import type { Member, Series } from '../series/series.ts';
import type { RosterEntry } from './declarations.ts';
import { lastMonthOf } from './year/deadline.ts';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A body of the roster: its reports for the year, the day by which they were due, and the day of the latest signature. */
export interface RosterState {
  readonly body: string;
  readonly due: Day;
  readonly reports: readonly Member[];
  /** Only where the report is signed with a date after the last day. */
  readonly lateOn?: Day;
}

/** The state of each body of the roster, in its order; `signedOn` gives the date that a report is signed with. */
export function rosterStates(
  roster: readonly RosterEntry[],
  series: Series,
  year: number,
  signedOn: (file: string) => Day | undefined,
): RosterState[] {
  return roster.map(({ body, due }) => {
    const reports = series.membersOf(body).filter((member) => member.year === year);
    const lastDay = { year: year + 1, ...(due === undefined ? lawfulDay(body) : dayOf(due)) };
    const late = reports.map(({ file }) => signedOn(file)).find((day) => day && numberOf(day) > numberOf(lastDay));
    return { body, due: lastDay, reports, ...(late && { lateOn: late }) };
  });
}

function lawfulDay(body: string): Omit<Day, 'year'> {
  return { month: lastMonthOf(body), day: 31 };
}

function dayOf(due: string): Omit<Day, 'year'> {
  const [month, day] = due.split('-').map(Number);
  return { month: month!, day: day! };
}

function numberOf({ year, month, day }: Day): number {
  return (year * 100 + month) * 100 + day;
}
