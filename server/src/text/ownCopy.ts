/**
 * The same string with its characters for itself. A slice of a long text keeps all of that text in memory, so what
 * outlives the text is copied.
 */
export function ownCopy(text: string): string {
  // Put together with another string it is written anew; the slice of that holds on to one character more than itself.
  return ` ${text}`.slice(1);
}
