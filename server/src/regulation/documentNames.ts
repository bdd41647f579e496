// Which known document a title means, and which it was meant to be where it has a slip. Works on compact text.

import { editDistance } from '../text/similarity.ts';
import { type CitedDocument, documents } from './documents.ts';

const NATIONAL_ISSUER =
  /^(?:国务院办公厅政府信息与政务公开办公室|国务院办公厅秘书局|国务院办公厅|国务院|最高人民法院|中共中央办公厅、?|中办、?|国办)+/;
const NOTICE_AROUND = /^关于(?:印发|发布|公布)(.+?)(?:的通知|的公告)?$/;

/** Longer titles are none that is known here. */
const LONGEST = 80;

/**
 * What of a title names the document: without the national issuer, 关于印发…的通知, brackets and a remark such as （试行）.
 * A local issuer stays: its document is another, though the rest of the name be the same.
 */
export function titleKey(name: string): string {
  const bare = name
    .replace(/[《》〈〉<>﹤﹥〈〉“”"‘’]/g, '')
    .replace(/(?!^)\([^()]{1,20}\)/g, '')
    .replace(NATIONAL_ISSUER, '');
  const key = NOTICE_AROUND.exec(bare)?.[1] ?? bare.replace(/^关于/, '');
  return key.replace(/^新?(?:修订)?的?(?=中华人民共和国|政府信息公开条例)/, '').replace(/的(?=格式$)/, '');
}

const documentsByKey = new Map<string, CitedDocument[]>();
for (const document of documents) {
  for (const key of new Set([document.name, ...(document.otherNames ?? [])].map(titleKey))) {
    const same = documentsByKey.get(key);
    if (same) same.push(document);
    else documentsByKey.set(key, [document]);
  }
}

/** The documents that a title may mean, two where a name was kept over a revision; none for an unknown title. */
export function documentsCalled(name: string): readonly CitedDocument[] {
  return name.length > LONGEST ? [] : (documentsByKey.get(titleKey(name)) ?? []);
}

/** True where the title itself names the national body that issued the document. */
export function hasNationalIssuer(name: string): boolean {
  return NATIONAL_ISSUER.test(name);
}

const MISSPELT_ENDING = /条[列理利历力立例]$/;

/** Words of a title that are wrong, and what they should be. */
export interface Misnomer {
  readonly written: string;
  readonly right: string;
}

/**
 * What is wrong in a title that misnames a known document: 中华人民共和国信息公开条例 → 中华人民共和国政府信息公开条例,
 * 政府信息公开条列 → 政府信息公开条例. Undefined for right and unknown titles. Words that are added make another document.
 */
export function misnomerIn(name: string): Misnomer | undefined {
  const mended = name.replace(MISSPELT_ENDING, '条例');
  const alike = unmistakable.filter(({ hallmark }) => mended.includes(hallmark!));
  if (alike.length === 0 || name.length > LONGEST || documentsCalled(name).length > 0) return undefined;
  if (mended !== name && documentsCalled(mended).length > 0) return { written: name, right: mended };
  const key = titleKey(mended);
  // What the key is made of stands in one piece unless the title holds another, which is looked at by itself.
  const at = mended.indexOf(key);
  // The full name and its usual form without 中华人民共和国; a shorter one could be the end of a local title.
  const wordings = alike.flatMap(({ name: right, otherNames = [] }) => [right, ...otherNames.slice(0, 1)]);
  const right = at === -1 ? undefined : wordings.find((known) => isSlip(key, known));
  return right === undefined ? undefined : { written: name.slice(at, at + key.length), right };
}

/** So many characters of a name may be wrong where its number says which document is meant. */
const MOST_WRONG = 3;

/**
 * What is wrong in a title behind which a document's own number stands: 关于…工作的意见 → 关于…工作的指导意见. Undefined for
 * right titles, for those that only leave words out at an end, and where the slip stands in several pieces.
 */
export function misnomerOf(name: string, document: CitedDocument): Misnomer | undefined {
  if (name.length > LONGEST || documentsCalled(name).length > 0) return undefined;
  const key = titleKey(name);
  const known = titleKey(document.name);
  if (known.includes(key) || editDistance(key, known, MOST_WRONG) > MOST_WRONG) return undefined;
  const hasAbout = document.name.startsWith('关于') && name.includes(`关于${key}`);
  const written = hasAbout ? `关于${key}` : key;
  return name.includes(written) ? { written, right: hasAbout ? document.name : known } : undefined;
}

const unmistakable = documents.filter(({ hallmark }) => hallmark !== undefined);

/** True where characters of a known name were lost or mistyped, but not those that say what kind of document it is. */
function isSlip(key: string, known: string): boolean {
  if (key.length > known.length || key.slice(-2) !== known.slice(-2)) return false;
  const most = known.length < 10 ? 1 : key.startsWith('中华人民共和国') ? 3 : 2;
  return editDistance(key, known, most) <= most;
}
