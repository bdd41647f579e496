// The reports of many files, grouped by the body that they are of: which is whose, and which is the one for the year before.

import { ownCopy } from '../text/ownCopy.ts';
import { bodyKey, shorterKeys } from './bodies.ts';
import type { Identity } from './identity.ts';

/** A report of the collection. */
export interface Member {
  readonly file: string;
  /** Name of the body as this report writes it. */
  readonly body: string;
  readonly year: number;
}

/** Of a hundred thousand reports nothing is kept but a line each. */
export class Series {
  readonly #members = new Map<string, Member>();
  /** Members by body, where all names of a body have one number. */
  #bodies: ReadonlyMap<number, readonly Member[]> | undefined;
  #numbers: ReadonlyMap<string, number> = new Map();
  /** The bodies that a name may be short for, by that name; made when it is first asked for. */
  #shorter: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  readonly #names = new Map<string, string>();

  /** Adds a report; one without a body or a year belongs to no series. A file that is added again counts as it is now. */
  add(file: string, { body, year }: Identity): void {
    this.#bodies = undefined;
    if (body === undefined || year === undefined) this.#members.delete(file);
    else this.#members.set(file, { file, body: this.#kept(body), year });
  }

  remove(file: string): void {
    this.#bodies = undefined;
    this.#members.delete(file);
  }

  memberOf(file: string): Member | undefined {
    return this.#members.get(file);
  }

  /** The reports of each body, in the order in which they were added. */
  get bodies(): Iterable<readonly Member[]> {
    return this.#grouped().values();
  }

  /** The reports of the body that is called so; none where no body is, or where two are. */
  membersOf(body: string): readonly Member[] {
    const grouped = this.#grouped();
    const key = bodyKey(body);
    const number = this.#numbers.get(key) ?? this.#onlyNumberOf(key);
    return (number !== undefined && grouped.get(number)) || [];
  }

  /** A body of the collection that is called by a longer or a shorter name than any of its reports has. */
  #onlyNumberOf(key: string): number | undefined {
    this.#shorter ??= numbersOfShorterKeys(this.#numbers);
    const found = new Set(this.#shorter.get(key));
    for (const shorter of shorterKeys(key)) {
      const number = this.#numbers.get(shorter);
      if (number !== undefined) found.add(number);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /**
   * The report of the same body for the year before. Where there are several, the one whose file is called most alike
   * and lies nearest.
   */
  previousOf(file: string): Member | undefined {
    const member = this.#members.get(file);
    if (!member) return undefined;
    const candidates = this.membersOf(member.body).filter(({ year }) => year === member.year - 1);
    return candidates.reduce<Member | undefined>(
      (best, candidate) => (best && likeness(best.file, file) >= likeness(candidate.file, file) ? best : candidate),
      undefined,
    );
  }

  #grouped(): ReadonlyMap<number, readonly Member[]> {
    if (this.#bodies) return this.#bodies;
    const yearsOf = new Map<string, Set<number>>();
    const keys = new Map<string, string>();
    for (const { body, year } of this.#members.values()) {
      const key = keys.get(body) ?? bodyKey(body);
      keys.set(body, key);
      const years = yearsOf.get(key);
      if (years) years.add(year);
      else yearsOf.set(key, new Set([year]));
    }
    this.#numbers = numberBodies(yearsOf);
    this.#shorter = undefined;
    const bodies = new Map<number, Member[]>();
    for (const member of this.#members.values()) {
      const number = this.#numbers.get(keys.get(member.body)!)!;
      const members = bodies.get(number);
      if (members) members.push(member);
      else bodies.set(number, [member]);
    }
    this.#bodies = bodies;
    return bodies;
  }

  /** One string for all reports of a body, which does not keep the text alive that it was cut out of. */
  #kept(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const copy = ownCopy(name);
    this.#names.set(copy, copy);
    return copy;
  }
}

/**
 * A number for each name; names of one body have the same. A name without its region joins the one body that it may be
 * short for, where it has no report for a year for which that one has one, too: then they are two.
 */
function numberBodies(yearsOf: ReadonlyMap<string, ReadonlySet<number>>): Map<string, number> {
  const longerOf = new Map<string, string[]>();
  for (const key of yearsOf.keys())
    for (const shorter of shorterKeys(key)) {
      if (!yearsOf.has(shorter)) continue;
      const longer = longerOf.get(shorter);
      if (longer) longer.push(key);
      else longerOf.set(shorter, [key]);
    }
  const numbers = new Map<string, number>();
  const yearsOfNumber: Set<number>[] = [];
  // A longer name is settled before the names that may be short for it.
  for (const key of [...yearsOf.keys()].sort((one, other) => other.length - one.length)) {
    const years = yearsOf.get(key)!;
    const candidates = new Set((longerOf.get(key) ?? []).map((longer) => numbers.get(longer)!));
    const [only] = candidates;
    const joins =
      only !== undefined && candidates.size === 1 && ![...years].some((year) => yearsOfNumber[only]!.has(year));
    const number = joins ? only : yearsOfNumber.push(new Set()) - 1;
    numbers.set(key, number);
    for (const year of years) yearsOfNumber[number]!.add(year);
  }
  return numbers;
}

function numbersOfShorterKeys(numbers: ReadonlyMap<string, number>): Map<string, Set<number>> {
  const shorter = new Map<string, Set<number>>();
  for (const [key, number] of numbers)
    for (const short of shorterKeys(key)) {
      const known = shorter.get(short);
      if (known) known.add(number);
      else shorter.set(short, new Set([number]));
    }
  return shorter;
}

/** How much the paths of two files have in common: the same ending, and the same beginning. */
function likeness(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  const ending = (file: string) => file.slice(file.lastIndexOf('.'));
  return same + (ending(one) === ending(other) ? 1000 : 0);
}
