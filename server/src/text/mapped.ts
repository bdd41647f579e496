// Text that was put together from pieces of a source: a paragraph whose lines a PDF broke,
// a cell with markup inside. Every offset of it leads back to the source.

import type { Span } from './span.ts';

/** `text`, whose unit at `at` (up to the next segment's `at`) stands in the source at `source`. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly MappedSegment[];
}

/**
 * A run of `length` units that stands in one piece in the source. `sourceLength` is given where the source
 * writes it with another number of units: `&nbsp;` is one unit written with six.
 */
export interface MappedSegment {
  readonly at: number;
  readonly source: number;
  readonly length: number;
  readonly sourceLength?: number;
}

/**
 * The place in the source of the half-open range [start, end) of a mapped text.
 * Ranges outside the text are cut to it; an empty range gives an empty span.
 */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  const from = sourceOffset(mapped.segments, Math.max(0, start), false);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: Math.max(from, sourceOffset(mapped.segments, Math.min(end, mapped.text.length), true)) };
}

/** The offset of the unit at `offset`, or (`after`) the offset behind the unit that ends at `offset`. */
function sourceOffset(segments: readonly MappedSegment[], offset: number, after: boolean): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { at } = segments[middle]!;
    if (at < offset || (at === offset && !after)) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return 0;
  const inside = Math.max(0, Math.min(offset - segment.at, segment.length));
  if (segment.sourceLength === undefined) return segment.source + inside;
  return segment.source + (inside === 0 ? 0 : segment.sourceLength);
}

/** The source's [start, end) as a mapped text of one segment. */
export function mappedSlice(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), segments: [{ at: 0, source: start, length: end - start }] };
}

/** The range [start, end) of a mapped text as a mapped text of its own. */
export function mappedPart(mapped: MappedText, start: number, end: number): MappedText {
  const segments: MappedSegment[] = [];
  for (const segment of mapped.segments) {
    const from = Math.max(segment.at, start);
    const to = Math.min(segment.at + segment.length, end);
    if (from >= to) continue;
    segments.push(
      segment.sourceLength === undefined
        ? { at: from - start, source: segment.source + from - segment.at, length: to - from }
        : { ...segment, at: from - start, length: to - from },
    );
  }
  return { text: mapped.text.slice(start, end), segments };
}

/** Puts a mapped text together from pieces of one source, in the order of the source. */
export class MappedTextBuilder {
  #text = '';
  #segments: MappedSegment[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Offset in the source behind what was appended last. */
  get sourceEnd(): number {
    const last = this.#segments.at(-1);
    return last ? last.source + (last.sourceLength ?? last.length) : 0;
  }

  /** Appends the source's [start, end) as it stands there. */
  append(source: string, start: number, end: number): void {
    const last = this.#segments.at(-1);
    const length = end - start;
    if (last && last.sourceLength === undefined && last.source + last.length === start) {
      this.#segments[this.#segments.length - 1] = { at: last.at, source: last.source, length: last.length + length };
    } else {
      this.#segments.push({ at: this.#text.length, source: start, length });
    }
    this.#text += source.slice(start, end);
  }

  /** Appends `text`, which the source writes otherwise, at [start, end). */
  appendAs(text: string, start: number, end: number): void {
    this.#segments.push({ at: this.#text.length, source: start, length: text.length, sourceLength: end - start });
    this.#text += text;
  }

  /** Appends a mapped text of the same source. */
  appendMapped(mapped: MappedText): void {
    for (const segment of mapped.segments) {
      this.#segments.push({ ...segment, at: segment.at + this.#text.length });
    }
    this.#text += mapped.text;
  }

  /** What was put together so far; the builder starts anew. */
  take(): MappedText {
    const mapped = { text: this.#text, segments: this.#segments };
    this.#text = '';
    this.#segments = [];
    return mapped;
  }
}
