// XML of the parts of documents, read tolerantly and within a stated depth.

import { Parser } from 'htmlparser2';

/** Office programs nest some dozens; a parser's work grows with the depth. */
const deepest = 1000;

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Goes over a part once. False where its elements are nested deeper than any that Office writes; the rest is left unread. */
export function readXml(xml: string, { open, text, close }: XmlHandlers): boolean {
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) parser.pause();
        open?.(name, attributes);
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name) {
        depth -= 1;
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  if (depth > deepest) return false;
  parser.end();
  return true;
}
