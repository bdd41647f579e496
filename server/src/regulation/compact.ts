// A text as the readers of citations look at it: without white space, with half-width digits and round brackets.
// Every offset of it leads back to the text.

import { isSpace } from '../text/characters.ts';
import { type MappedText, MappedTextBuilder, mappedSlice } from '../text/mapped.ts';

/** The text without white space, `０–９` as `0–9` and `（）` as `()`; its segments lead back to `text`. */
export function compact(text: string): MappedText {
  const dense = withoutSpaces(text);
  const folded = dense.text.replace(/[０-９（）]/g, halfWidth);
  return folded === dense.text ? dense : { text: folded, segments: dense.segments };
}

const SPACES = /[\s\u2000-\u200f\u202a-\u202e\u2060]/;

function withoutSpaces(text: string): MappedText {
  if (!SPACES.test(text)) return mappedSlice(text, 0, text.length);
  const builder = new MappedTextBuilder();
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSpace(text.charCodeAt(at))) continue;
    if (at > from) builder.append(text, from, at);
    from = at + 1;
  }
  if (from < text.length) builder.append(text, from, text.length);
  return builder.take();
}

const FULL_WIDTH_OFFSET = 0xfee0;

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
}
