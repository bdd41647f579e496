// Places in a text. The whole core speaks of places as half-open spans of UTF-16 offsets;
// lines and characters exist only at the edges (the protocol, the command line).

/** A half-open range of UTF-16 offsets: `start` belongs to it, `end` does not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where `inner` lies within `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the offset lies in the span or at one of its two ends: a cursor there is «on» it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
