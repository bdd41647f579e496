// Pieces of a sentence that hold one number each, as relations between numbers are read from them.

import type { Piece } from './clause.ts';
import type { Time } from './context.ts';
import type { SaidNumber, SaidShare } from './model.ts';
import type { Strand } from './sentences.ts';

/** A part of a clause, up to 、 or 和 where each side has its number; else the whole clause. */
export interface Segment {
  readonly pieces: readonly Piece[];
  readonly strand: Strand;
  /** How many semicolons stand before it in its strand. */
  readonly semicolons: number;
  /** Counts and amounts, in order. */
  readonly numbers: readonly SegmentNumber[];
  /** Percentages, in order. */
  readonly shares: readonly SegmentShare[];
  /** The year that the sentence has come to speak of. */
  readonly time: Time;
}

export interface SegmentNumber extends SaidNumber {
  /** Place among the pieces. */
  readonly at: number;
  readonly approximate: boolean;
}

export interface SegmentShare extends SaidShare {
  readonly at: number;
}
