// Names of public bodies: the places in them, and whether two of them can be names of one body or of bodies that belong
// together. In doubt they do.

/** A place in a name, by its own name and its level: 青禾 and 县. */
interface Place {
  readonly name: string;
  readonly level: string;
}

const PLACE = /([^省市县区旗州镇乡道]{1,12}?)(自治区|自治州|自治县|自治旗|街道|[省市县区旗州镇乡])/g;

/** The places that a name begins with, the widest first: 淮安市洪泽区 → 淮安 市, 洪泽 区. */
function placesOf(name: string): Place[] {
  const places: Place[] = [];
  let end = 0;
  for (const match of name.matchAll(PLACE)) {
    if (match.index !== end) break;
    places.push({ name: match[1]!, level: match[2]!.at(-1)! });
    end = match.index + match[0].length;
  }
  return places;
}

/** The last place of a name with its level: 瀍河回族区 of 洛阳市瀍河回族区人民政府; undefined where it names none. */
export function ownPlace(name: string): string | undefined {
  const last = placesOf(name).at(-1);
  return last && last.name + last.level;
}

/** Name of a body without places, generic words and 办公室: 教育 of 青禾县教育局, empty for governments. */
function subjectOf(name: string): string {
  return name
    .replace(PLACE, '')
    .replace(/人民政府|政府|办公[室厅]|党政办|管理委员会|管委会|办事处|委员会|[局厅委办署部]$/g, '')
    .replace(/[和与及、]/g, '');
}

/** How two names stand to each other: they may mean one body, they name different places, or different departments. */
export type Relation = 'related' | 'otherPlace' | 'otherBody';

/**
 * Whether `other` can name the body `own`, one above or one below it. Short names (县教体局 for 青禾县教育和体育局) can; so
 * can offices of a government for the government.
 */
export function relationOf(own: string, other: string): Relation {
  if (isAbbreviation(own, other) || isAbbreviation(other, own)) return 'related';
  const ownPlaces = placesOf(own);
  const otherPlaces = placesOf(other);
  const shares = otherPlaces.some((place) => ownPlaces.some((known) => known.name === place.name));
  const isComparable = otherPlaces.some((place) => ownPlaces.some((known) => known.level === place.level));
  if (isComparable && !shares) return 'otherPlace';
  const ownSubject = subjectOf(own);
  const otherSubject = subjectOf(other);
  const isDifferent = ownSubject.length > 1 && otherSubject.length > 1 && !sharesCharacter(ownSubject, otherSubject);
  const isDepartment = /[局厅委]$/.test(own) && /[局厅委]$/.test(other);
  return isDifferent && isDepartment ? 'otherBody' : 'related';
}

/** True where the characters of `short` stand in `long` in their order, as those of any part of it do. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

function sharesCharacter(one: string, other: string): boolean {
  return [...one].some((character) => other.includes(character));
}

/** The place where two names of one length differ in a single character; undefined where they differ otherwise. */
export function singleDifference(one: string, other: string): number | undefined {
  if (one.length !== other.length) return undefined;
  let difference: number | undefined;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] === other[at]) continue;
    if (difference !== undefined) return undefined;
    difference = at;
  }
  return difference;
}
