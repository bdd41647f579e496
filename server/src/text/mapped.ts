// Text that was put together from pieces of a source: a paragraph whose lines a PDF broke,
// a cell with markup inside. Every offset of it leads back to the source.

import type { Span } from './span.ts';

/** `text`, whose unit at `at` (up to the next segment's `at`) stands in the source at `source`. */
export interface MappedText {
  readonly text: string;
  readonly segments: readonly MappedSegment[];
}

/** A run of units that stand in the source in one piece, `length` units long in both. */
export interface MappedSegment {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/**
 * The place in the source of the half-open range [start, end) of a mapped text.
 * Ranges outside the text are cut to it; an empty range gives an empty span.
 */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  const from = sourceOffset(mapped, start);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: sourceOffset(mapped, end - 1) + 1 };
}

function sourceOffset({ segments }: MappedText, offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return 0;
  return segment.source + Math.max(0, Math.min(offset - segment.at, segment.length));
}
