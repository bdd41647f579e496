// Bytes to text and back: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030.
// The text never holds the BOM, as in an editor, so that both count the same offsets.

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Places where bytes were no character of the encoding and U+FFFD stands now; 0 for a sound text. */
  readonly damages: number;
}

/** Why bytes are no text: `pdf`, `zip` (also .docx), `ole` (.doc, .wps, .xls) and `image` by their first bytes. */
export type NoText = 'binary' | 'pdf' | 'zip' | 'ole' | 'image' | 'unknownEncoding';

/** The text of a file's bytes, or why they are none. Never throws. */
export function decode(bytes: Uint8Array): Decoded | NoText {
  const marked = markedEncoding(bytes);
  if (marked) return decodeMarked(bytes, marked);
  const foreign = foreignFormat(bytes);
  if (foreign) return foreign;
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', damages: 0 };
  return decodeDamagedUtf8(bytes) ?? decodeGb18030(bytes);
}

/** In UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/**
 * The beginning of a text in UTF-8, at most `length` UTF-16 units of it; undefined where these bytes are no such text.
 * What is behind them is not looked at.
 */
export function decodeOpening(bytes: Uint8Array, length: number): string | undefined {
  if (foreignFormat(bytes)) return undefined;
  let end = Math.min(bytes.length, length * MOST_BYTES_A_UNIT);
  // Not within a character: its other bytes are 10xxxxxx.
  while (end > 0 && end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
  return decodeStrictly(bytes.subarray(0, end), 'utf-8')?.slice(0, length);
}

/**
 * The bytes of a text in an encoding, BOM included; undefined where the encoding cannot hold it
 * (half a surrogate pair; in GB18030 also U+FFFD and a few characters of the private use area).
 */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (hasLoneSurrogate(text)) return undefined;
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'gb18030') return encodeGb18030(text);
  return encodeUtf16(`\ufeff${text}`, encoding === 'utf-16le');
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  return { text, encoding, damages: countReplacements(text) };
}

const SIGNATURES: readonly { readonly format: NoText; readonly bytes: readonly number[] }[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'image', bytes: [0xff, 0xd8, 0xff] },
];

/** A NUL this near the start tells a binary file, as git and grep have it. */
const NUL_WITHIN = 8000;

function foreignFormat(bytes: Uint8Array): NoText | undefined {
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  if (signature) return signature.format;
  return bytes.subarray(0, NUL_WITHIN).includes(0) ? 'binary' : undefined;
}

/** Made once each: a decoder has memory beside the heap, which is given back long after it. */
const strictDecoders = new Map<string, InstanceType<typeof TextDecoder>>();

function strictDecoder(label: string): InstanceType<typeof TextDecoder> {
  let decoder = strictDecoders.get(label);
  if (!decoder) {
    decoder = new TextDecoder(label, { fatal: true });
    strictDecoders.set(label, decoder);
  }
  return decoder;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return strictDecoder(label).decode(bytes);
  } catch (error) {
    strictDecoders.delete(label); // it may still be where it failed
    if (error instanceof TypeError) return undefined; // what the decoder throws for bytes that are not of the encoding
    throw error;
  }
}

/** So many sound characters for each damaged place make a text a damaged UTF-8 text: GB18030 read as UTF-8 has far fewer. */
const SOUND_FOR_EACH_DAMAGE = 20;

/** A UTF-8 text with a few bad bytes, such as one cut off within a character. GB18030 would turn all of it into nonsense. */
function decodeDamagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damages = countReplacements(text);
  let sound = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f && code !== REPLACEMENT) sound++;
  }
  return sound >= damages * SOUND_FOR_EACH_DAMAGE ? { text, encoding: 'utf-8', damages } : undefined;
}

function decodeGb18030(bytes: Uint8Array): Decoded | NoText {
  const text = new TextDecoder('gb18030').decode(bytes);
  const damages = countReplacements(text);
  // A GB18030 text cut off within a character has one; more mean that it never was one.
  return damages <= 1 + text.length / 1000 ? { text, encoding: 'gb18030', damages } : 'unknownEncoding';
}

const REPLACEMENT = 0xfffd;

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function hasLoneSurrogate(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!;
    if (code > 0xffff) index++;
    else if (code >= 0xd800 && code <= 0xdfff) return true;
  }
  return false;
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

/** Characters of the basic plane beyond ASCII to their bytes as one number; built from the platform's decoder at first use. */
let gb18030Codes: ReadonlyMap<number, number> | undefined;

function encodeGb18030(text: string): Uint8Array | undefined {
  gb18030Codes ??= buildGb18030Codes();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.codePointAt(index)!;
    if (character > 0xffff) index++;
    const code = gb18030Code(character, gb18030Codes);
    if (code === undefined) return undefined;
    for (let shift = code > 0xffff ? 24 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8) bytes[length++] = code >>> shift;
  }
  return bytes.slice(0, length);
}

function gb18030Code(character: number, codes: ReadonlyMap<number, number>): number | undefined {
  if (character < 0x80) return character;
  if (character <= 0xffff) return codes.get(character);
  // Four-byte codes from 0x90308130 on stand for U+10000 and what follows, in order.
  return fourByteCode((0x90 - 0x81) * 12600 + character - 0x10000);
}

/** The four bytes, as one unsigned number, of the index-th four-byte code, counted from 0x81308130. */
function fourByteCode(index: number): number {
  const first = 0x81 + Math.floor(index / 12600);
  const second = 0x30 + (Math.floor(index / 1260) % 10);
  const third = 0x81 + (Math.floor(index / 10) % 126);
  const fourth = 0x30 + (index % 10);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}

const LAST_BASIC_INDEX = 39419;

function buildGb18030Codes(): Map<number, number> {
  const codes = new Map<number, number>();
  const decoder = new TextDecoder('gb18030');
  const add = (code: number, bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    // Where two codes decode to one character, the shorter one is the usual one.
    if (character.length === 1 && character.charCodeAt(0) !== REPLACEMENT && !codes.has(character.charCodeAt(0)))
      codes.set(character.charCodeAt(0), code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add((lead << 8) | trail, [lead, trail]);
  for (let index = 0; index <= LAST_BASIC_INDEX; index++) {
    const code = fourByteCode(index);
    add(code, [code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff]);
  }
  return codes;
}
