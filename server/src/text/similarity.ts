// How far two wordings are apart.

/**
 * The number of characters to insert, drop or change to make one of the other (Levenshtein); a number above `most`
 * where it is more than that. Work is at most the product of the lengths.
 */
export function editDistance(one: string, other: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // The row of the table of distances that is being filled: behind `j` it still holds the row before.
  const row = [0];
  for (let j = 1; j <= other.length; j++) row.push(j);
  for (let i = 1; i <= one.length; i++) {
    const code = one.charCodeAt(i - 1);
    let diagonal = i - 1;
    let value = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= other.length; j++) {
      const above = row[j]!;
      value = Math.min(above + 1, value + 1, diagonal + (code === other.charCodeAt(j - 1) ? 0 : 1));
      diagonal = above;
      row[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
  }
  return row[other.length]!;
}
