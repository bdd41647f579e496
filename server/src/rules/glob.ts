// File patterns of nianbao.json. An own matcher, because the usual libraries turn patterns into regular expressions
// that a hostile pattern makes run for minutes; this one takes at most the product of the two lengths.

/**
 * True where the pattern matches the whole path; both use `/`. `*` stands for any characters but `/`, `?` for one,
 * `**` as a whole part for any folders. A pattern without `/` matches the file's name in any folder, one that ends
 * with `/` everything below that folder. `草稿/**`, `*2019.txt`.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  if (pattern.endsWith('/')) return matchesGlob(`${pattern}**`, path);
  const parts = pattern.replace(/^(?:\.?\/)+/, '').split('/');
  const wanted = parts.length === 1 ? ['**', ...parts] : parts;
  return matchesSequence(wanted, path.split('/'), (part) => part === '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return matchesSequence(
    Array.from(pattern),
    Array.from(name),
    (character) => character === '*',
    (wanted, character) => wanted === '?' || wanted === character,
  );
}

/** Greedy matching of items, some of them wildcards for any number of items: only the last wildcard is ever retried. */
function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  isWildcard: (wanted: string) => boolean,
  matches: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  let retryAt = -1;
  let retryItem = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = pattern[at];
    if (wanted !== undefined && isWildcard(wanted)) {
      retryAt = at++;
      retryItem = item;
    } else if (wanted !== undefined && matches(wanted, items[item]!)) {
      at++;
      item++;
    } else if (retryAt !== -1) {
      at = retryAt + 1;
      item = ++retryItem;
    } else return false;
  }
  while (at < pattern.length && isWildcard(pattern[at]!)) at++;
  return at === pattern.length;
}
