// Values whose cells stand together without a separator: 220000022.

import type { Span } from '../../text/span.ts';
import type { Value } from '../model.ts';

/**
 * The place of values whose cells are glued together: too few of them, but digits enough for all columns, and either one
 * value alone or one that begins with a 0 as no number does. Undefined for values that are merely too few. Among rows
 * that are glued (`gluedTable`) digits enough are sign enough.
 */
export function gluedSpan(values: readonly Value[], expected: number, gluedTable = false): Span | undefined {
  if (values.length === 0 || values.length >= expected) return undefined;
  if (!values.every(({ text }) => /^\d+$/.test(text))) return undefined;
  const digits = values.reduce((sum, { text }) => sum + text.length, 0);
  const telling =
    gluedTable || values.length === 1 || values.some(({ text }) => text.length > 1 && text.startsWith('0'));
  return digits >= expected && telling ? { start: values[0]!.span.start, end: values.at(-1)!.span.end } : undefined;
}
