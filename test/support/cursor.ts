// Texts with a cursor: `$0` stands where it is.

import { sampleReport } from './sampleReport.ts';

export interface TextWithCursor {
  readonly text: string;
  readonly offset: number;
}

/** Takes the cursor out of a text; throws where there is none, or more than one. */
export function readCursor(marked: string): TextWithCursor {
  const [before, after, ...more] = marked.split('$0');
  if (before === undefined || after === undefined || more.length > 0) throw new Error('The text needs one $0');
  return { text: before + after, offset: before.length };
}

/** The sample report with pieces replaced, by a cursor or a mistake; each piece must stand in it exactly once. */
export function sampleWith(...replacements: readonly (readonly [piece: string, by: string])[]): string {
  return replacements.reduce((text, [piece, by]) => {
    const parts = text.split(piece);
    if (parts.length !== 2) throw new Error(`«${piece}» stands ${parts.length - 1} times in the text`);
    return parts.join(by);
  }, sampleReport());
}
