// Bytes of files and streams, up to a stated limit.

import { FileFailure } from './failure.ts';

/** Files of more bytes are refused without being read. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** All bytes of a stream, up to the limit. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The failure of a file with so many bytes. */
export function tooLarge(bytes: number): FileFailure {
  const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
  return new FileFailure(
    'tooLarge',
    `文件超过 ${megabytes(MOST_BYTES)} MB 的上限（已知 ${megabytes(bytes)} MB），没有检查`,
  );
}
