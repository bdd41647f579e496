// What a finding is recognised by in a later run: its rule and its cell or its words, not its place and not its message,
// so that it stays the same when lines are put in above it and when the program says it better.

import type { RuleFinding } from './configuration.ts';

/** Words shorter than this are told apart by what stands around them. */
const SHORTEST_QUOTE = 8;
const LONGEST_QUOTE = 80;
const AROUND = 12;

/**
 * The fingerprints of all findings of a text, in their order: 14 hexadecimal digits each. Findings that are alike in all
 * that counts are numbered, so no two in a text have the same.
 */
export function fingerprintsOf(findings: readonly RuleFinding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const subject = `${finding.rule}\n${finding.cell ?? quoteOf(finding, text)}`;
    const count = seen.get(subject) ?? 0;
    seen.set(subject, count + 1);
    return hashOf(`${subject}\n${count}`);
  });
}

/** The words of a finding without white space; where they are few, with their neighbours on the line. */
function quoteOf({ span }: RuleFinding, text: string): string {
  const inside = squeeze(text.slice(span.start, Math.min(span.end, span.start + 4 * LONGEST_QUOTE)));
  if (inside.length >= SHORTEST_QUOTE) return inside.slice(0, LONGEST_QUOTE);
  const before = text.slice(Math.max(0, span.start - 4 * AROUND), span.start);
  const after = text.slice(span.end, span.end + 4 * AROUND);
  const left = squeeze(before.slice(before.search(/[^\r\n]*$/))).slice(-AROUND);
  return `${left}[${inside}]${squeeze(after.slice(0, after.search(/[\r\n]|$/))).slice(0, AROUND)}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Two 32-bit sums with different factors, of which 56 bits are kept: enough for millions of findings. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x27d4eb2f;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  const hexadecimal = (sum: number, digits: number) => (sum >>> 0).toString(16).padStart(8, '0').slice(0, digits);
  return hexadecimal(one, 8) + hexadecimal(other ^ (one >>> 15), 6);
}
