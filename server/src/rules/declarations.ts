// What a configuration declares about the reports themselves: whose a file is, which report is the sum of which, and who
// must report.

import type { Identity } from '../series/identity.ts';
import type { Member, Series } from '../series/series.ts';
import { matchesGlob } from './glob.ts';

export interface Declarations {
  /** Whose the files are that a pattern matches; the last match counts. */
  readonly bodies: readonly DeclaredBody[];
  readonly rollup: readonly Rollup[];
  readonly roster: readonly RosterEntry[];
}

export interface DeclaredBody {
  /** Path or pattern, relative to the folder of the configuration. */
  readonly pattern: string;
  readonly identity: Identity;
}

/** A whole and its parts: each the name of a body, a file, a pattern, or with `/` at its end a folder. */
export interface Rollup {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A body that must report. */
export interface RosterEntry {
  readonly body: string;
  /** The last day of the year after, `01-31`; absent where the one that the law sets holds. */
  readonly due?: string;
}

/** What is declared of a file; `path` is relative to the folder of the configuration, with `/`. */
export function declaredIdentity({ bodies }: Pick<Declarations, 'bodies'>, path: string): Identity {
  return bodies.findLast(({ pattern }) => matchesGlob(pattern, path))?.identity ?? {};
}

/** What all configurations that hold for a file declare of it; `layers` begin with the strongest. */
export function declaredInLayers(
  layers: readonly { readonly configuration: Pick<Declarations, 'bodies'>; readonly file: string }[],
): Identity {
  const declared = layers.map(({ configuration, file }) => declaredIdentity(configuration, file));
  return Object.assign({}, ...declared.reverse());
}

/** The reports that a report is declared to be the sum of. */
export interface PartMembers {
  readonly members: readonly { readonly name: string; readonly member: Member }[];
  /** As in `DeclaredParts`. */
  readonly missing: readonly string[];
  readonly ambiguous: readonly string[];
}

/**
 * The declared parts of a report; undefined where it is declared to be no whole. Parts are reports for the same year.
 * `pathOf` gives a file's path relative to the folder of the configuration.
 */
export function partMembers(
  whole: Member,
  { rollup }: Pick<Declarations, 'rollup'>,
  series: Series,
  pathOf: (file: string) => string,
): PartMembers | undefined {
  const declared = rollup.find((entry) => isCalled(whole, entry.whole, series, pathOf));
  if (!declared) return undefined;
  const members = new Map<string, { readonly name: string; readonly member: Member }>();
  const missing: string[] = [];
  const ambiguous: string[] = [];
  for (const reference of declared.parts) {
    const found = reportsCalled(reference, series, pathOf).filter(
      ({ file, year }) => year === whole.year && file !== whole.file,
    );
    if (found.length === 0) missing.push(reference);
    for (const [name, ofBody] of byBody(found, series)) {
      if (ofBody.length === 1) members.set(ofBody[0]!.file, { name, member: ofBody[0]! });
      else ambiguous.push(`${name}（${ofBody.map(({ file }) => pathOf(file)).join('、')}）`);
    }
  }
  return { members: [...members.values()], missing, ambiguous: [...new Set(ambiguous)] };
}

/** True for references to files: 乡镇/, *2024*.txt, 局/教育局.md; a name of a body has nothing of this. */
export function isFilePattern(reference: string): boolean {
  return /[/*?]|\.(?:txt|md|html?|docx|nianbao)$/i.test(reference);
}

function isCalled(member: Member, reference: string, series: Series, pathOf: (file: string) => string): boolean {
  if (isFilePattern(reference)) return matchesGlob(reference, pathOf(member.file));
  return series.membersOf(reference).some(({ file }) => file === member.file);
}

function reportsCalled(reference: string, series: Series, pathOf: (file: string) => string): readonly Member[] {
  if (!isFilePattern(reference)) return series.membersOf(reference);
  return [...series.bodies].flat().filter(({ file }) => matchesGlob(reference, pathOf(file)));
}

/** Reports by the body that they are of, under the name that the first of them writes. */
function byBody(members: readonly Member[], series: Series): Map<string, Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    const name = series.membersOf(member.body)[0]?.body ?? member.body;
    const ofBody = found.get(name);
    if (ofBody) ofBody.push(member);
    else found.set(name, [member]);
  }
  return found;
}
