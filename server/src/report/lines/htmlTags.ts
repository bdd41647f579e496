// The marks of HTML in a text: where a tag, a comment or a declaration ends, and what a character reference stands for.
// Only what shows on a page matters here: attributes are stepped over.

/** What a page shows of an element; elements that are not listed show nothing of their own. */
export type ElementKind = 'block' | 'inline' | 'hidden' | 'raw' | 'void';

const kinds = new Map<string, ElementKind>();
const named: Readonly<Record<ElementKind, string>> = {
  block:
    'html body header footer main nav aside section article div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd form fieldset center blockquote pre table caption thead tbody tfoot tr td th',
  inline: 'span a b i u s em strong font sub sup small big label abbr mark ins del o:p st1:chsdate',
  hidden: 'head noscript template svg select',
  // Their content is no markup either.
  raw: 'script style textarea title',
  void: 'br hr img input meta link col area base embed source track wbr',
};
for (const [kind, names] of Object.entries(named))
  for (const name of names.split(' ')) kinds.set(name, kind as ElementKind);

export function elementKind(name: string): ElementKind | undefined {
  return kinds.get(name);
}

/** True for a letter, with which the name of an element begins. */
export function beginsName(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Offset behind the name of an element that begins at `at`. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !ENDS_NAME.has(text.charCodeAt(end))) end++;
  return end;
}

const ENDS_NAME: ReadonlySet<number> = new Set(Array.from(' \t\n\r\f/><', (mark) => mark.charCodeAt(0)));
const GREATER_THAN = 0x3e;

const MARKS = /["'<>]/g;
const DOUBLE_QUOTE_OR_TAG = /["<]/g;
const SINGLE_QUOTE_OR_TAG = /['<]/g;

/**
 * Offset behind the `>` that closes the tag whose name ends at `at`. A `>` between quotes closes nothing. A tag that is
 * still being written ends before the next `<`, or with the text.
 */
export function tagEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === GREATER_THAN) return at + 1; // most tags have no attributes
  let from = at;
  for (;;) {
    MARKS.lastIndex = from;
    const match = MARKS.exec(text);
    if (!match) return text.length;
    const [mark] = match;
    if (mark === '>') return match.index + 1;
    if (mark === '<') return match.index;
    const closing = mark === '"' ? DOUBLE_QUOTE_OR_TAG : SINGLE_QUOTE_OR_TAG;
    closing.lastIndex = match.index + 1;
    const close = closing.exec(text);
    from = close?.[0] === mark ? close.index + 1 : match.index + 1;
  }
}

const characters: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  sect: '§',
};

const LONGEST_REFERENCE = 12;

/** The character that the reference at `at` (`&nbsp;`, `&#xff08;`) stands for, and where it ends; undefined for a lone `&`. */
export function characterReference(text: string, at: number): { text: string; end: number } | undefined {
  const semicolon = text.slice(at, at + LONGEST_REFERENCE).indexOf(';');
  if (semicolon < 2) return undefined;
  const name = text.slice(at + 1, at + semicolon);
  const end = at + semicolon + 1;
  if (name[0] !== '#') {
    const character = Object.hasOwn(characters, name) ? characters[name] : undefined;
    return character === undefined ? undefined : { text: character, end };
  }
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(hexadecimal ? 2 : 1);
  if (!(hexadecimal ? /^[0-9a-f]+$/i : /^\d+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hexadecimal ? 16 : 10);
  if (code > 0x10ffff) return undefined;
  return { text: isNoCharacter(code) ? '\ufffd' : String.fromCodePoint(code), end };
}

/** NUL and halves of character pairs, which HTML replaces. */
function isNoCharacter(code: number): boolean {
  return code === 0 || (code >= 0xd800 && code <= 0xdfff);
}
