// What the sentences of a report say in numbers: claims about cells, and relations between the numbers themselves.
// Read, not judged.

import type { CellKey } from '../../form/schema.ts';
import type { Span } from '../../text/span.ts';
import type { Family } from './sayings.ts';

/** A number in a sentence, or words that say as much (无, 均已办结), with the cells that it speaks of. */
export interface Claim {
  /** The number with its unit, or the words. */
  readonly span: Span;
  /** The digits alone: what a correction replaces. Absent where the claim is made in words. */
  readonly digits?: Span;
  /** As written: 21件, 无行政诉讼. */
  readonly text: string;
  /** In the unit of the cells; 0 for a claim in words. */
  readonly value: number;
  /** Digits behind the point, in the unit of the cells: the claim says no more than that. */
  readonly decimals: number;
  /** The unit as written; the cells may have another. */
  readonly unit: string;
  /**
   * Sums of cells that the claim can mean, the likeliest first; it is right where one of them has its value.
   * Empty where it is not compared.
   */
  readonly readings: readonly (readonly CellKey[])[];
  readonly family?: Family;
  /** In Chinese: what it was taken for, or why it is not compared. */
  readonly why: string;
}

/** A number as a relation between numbers needs it. */
export interface SaidNumber {
  /** The digits alone. */
  readonly digits: Span;
  /** The number with its unit. */
  readonly span: Span;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  /** The claim that the number makes, where it speaks of cells. */
  readonly claim?: Claim;
}

/** A percentage as written. */
export interface SaidShare {
  readonly span: Span;
  readonly digits: Span;
  readonly value: number;
  readonly decimals: number;
}

/** What a sentence says of its own numbers. */
export type Relation = PartsRelation | ShareRelation | CellShareRelation | ChangeRelation | ListRelation;

/** 共 N 件，其中 … N 件 … : the parts are at most their whole, and as much where nothing else is left. */
export interface PartsRelation {
  readonly kind: 'parts';
  /** What the parts may be parts of, the likeliest first. */
  readonly wholes: readonly SaidNumber[];
  readonly parts: readonly SaidNumber[];
  /** True where the parts are said to be all: 其他 among them, a complete list. */
  readonly complete: boolean;
  /** True for results of a year's applications: what was carried in and out stands between them and their whole. */
  readonly carries: boolean;
}

/** N 件，占 x%. */
export interface ShareRelation {
  readonly kind: 'share';
  readonly part: SaidNumber;
  readonly share: SaidShare;
  /** Numbers of the text that it may be a share of. */
  readonly wholes: readonly SaidNumber[];
}

/** 自然人申请占 x%, without a number: the share that some cells have of all applications. */
export interface CellShareRelation {
  readonly kind: 'cellShare';
  readonly share: SaidShare;
  /** Names of what has the share, as written. */
  readonly text: string;
  /** Cells and what they are a share of; the sentence is right where one pair has this ratio. */
  readonly ratios: readonly { readonly part: readonly CellKey[]; readonly whole: readonly CellKey[] }[];
}

/** N 件，比上年的 M 件增加 D 件，增长 x%. */
export interface ChangeRelation {
  readonly kind: 'change';
  /** The numbers of this year and of the year before that may be compared. */
  readonly now: readonly SaidNumber[];
  readonly before: readonly SaidNumber[];
  readonly by?: SaidNumber;
  readonly rate?: SaidShare;
  /** True where it is said to have become more. */
  readonly rising: boolean;
}

/** A、B、C 分别为 1、2 件: fewer or more numbers than names. */
export interface ListRelation {
  readonly kind: 'list';
  readonly span: Span;
  readonly names: number;
  readonly numbers: number;
}

/** All that is said in numbers. */
export interface Statements {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
}
