// Standard input as one JSON object a line: `{"id": "…", "text": "…"}`. A bad line is a failure of that line alone.

import { MOST_BYTES } from './collect.ts';
import { FileFailure } from './failure.ts';

export type JsonLine =
  | { readonly id: unknown; readonly text: string; readonly failure?: undefined }
  | { readonly id: unknown; readonly failure: FileFailure };

/** The lines of a stream, blank ones left out. A line's id is null where it gives none. */
export async function* readJsonLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let number = 0;
  for await (const bytes of splitLines(stream)) {
    number++;
    if (bytes === undefined) yield badLine(number, null, `超过 ${MOST_BYTES / 1024 / 1024} MB 的上限`);
    else {
      const line = new TextDecoder().decode(bytes).trim();
      if (line !== '') yield readJsonLine(line, number);
    }
  }
}

function readJsonLine(line: string, number: number): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return badLine(number, null, '不是 JSON');
    throw error;
  }
  if (typeof value !== 'object' || value === null) return badLine(number, null, '不是 {"id", "text"} 形式的对象');
  const { id = null, text } = value as { readonly id?: unknown; readonly text?: unknown };
  if (typeof text !== 'string') return badLine(number, id, '缺少文字 "text"');
  return { id, text };
}

function badLine(number: number, id: unknown, reason: string): JsonLine {
  return { id, failure: new FileFailure('badLine', `输入的第 ${number} 行${reason}`) };
}

const LINE_FEED = 0x0a;

/** The lines of a stream of bytes, without the line feed; undefined for a line past the limit, which is not kept. */
async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= MOST_BYTES) parts.push(part);
    else parts = [];
  };
  const finish = () => {
    const line = length <= MOST_BYTES ? Buffer.concat(parts) : undefined;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
