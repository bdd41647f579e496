// The names of bodies: when two names, written on two reports, mean the same body.

/** 县政府 and 县人民政府, 管委会 and 管理委员会, 政府办 and 政府办公室 are the same words. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!人民)政府/g, '人民政府'],
  [/政府办$/, '政府办公室'],
  [/管委会/g, '管理委员会'],
  [/委员会办$/, '委员会办公室'],
];

const REGION_ENDS = '省市县区州盟旗乡镇';

/**
 * The name as it is compared: white space, brackets and the like removed, synonyms in one wording. A region alone stands
 * for its government: 青禾县 → 青禾县人民政府. Not for reading.
 */
export function bodyKey(name: string): string {
  let key = name.replace(/[^\p{L}\p{N}]/gu, '');
  for (const [pattern, word] of SYNONYMS) key = key.replace(pattern, word);
  return key.length > 1 && REGION_ENDS.includes(key.at(-1)!) ? `${key}人民政府` : key;
}

const SHORTEST_NAME = 3;

/**
 * The shorter keys by which a body is called where its region is understood, the longest first:
 * 青禾县教育局 → 县教育局, 教育局. None is shorter than three characters.
 */
export function shorterKeys(key: string): string[] {
  const shorter: string[] = [];
  for (let at = 1; at < key.length; at++) {
    if (!REGION_ENDS.includes(key[at]!)) continue;
    for (const start of [at, at + 1]) if (key.length - start >= SHORTEST_NAME) shorter.push(key.slice(start));
  }
  return shorter;
}
