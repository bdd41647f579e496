// The one number reader: cells, sentences, fixes and the preview all read numbers with it.

/** What a string says when it is read as a number. */
export type NumberReading = NumberRead | BlankRead | UnreadableRead;

export interface NumberRead {
  readonly kind: 'number';
  /** Its value in the unit as written is `value × scale(unit)`; 1.2万件 has value 12000. Never NaN. */
  readonly value: number;
  /** How it departs from plain digits; absent where it is plain. */
  readonly form?: NumberForm;
  /** 件, 条, 万元, 元 … behind the digits, where one stands there. */
  readonly unit?: string;
}

export type NumberForm =
  | 'fullWidth' // １２
  | 'spaced' // 1 136
  | 'separated' // 1,136
  | 'unit' // 12件
  | 'annotated' // 22（其中修订16件）
  | 'chinese' // 二十一
  | 'padded'; // 007, +5 in a count, 12.0

/** Nothing, or a mark that stands for nothing: `/`, `-`, `—`, `无`. */
export interface BlankRead {
  readonly kind: 'blank';
  /** The mark as written; empty for a cell with nothing in it. */
  readonly mark: string;
}

export interface UnreadableRead {
  readonly kind: 'unreadable';
}
