// How long an editor waits: from a keystroke to its diagnostics over stdio, and for the server to start.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { LanguageClient } from '../support/languageClient.ts';
import { sampleParts, sampleReport } from '../support/sampleReport.ts';
import { milliseconds, printTable, quantile } from './measure.ts';

const uri = 'file:///bench/2025.nianbao';
const LENGTH = 16 * 1024;
const WARM_UP = 300;
const KEYSTROKES = 1000;

/** A report of 16 KB in UTF-8. */
function longerReport(): string {
  const bytes = Buffer.byteLength(sampleReport());
  const piece = '\n\n推进公开平台建设，网站专栏按月检查，查阅点覆盖县档案馆和图书馆，方便群众办事。';
  const count = Math.ceil((LENGTH - bytes) / Buffer.byteLength(piece));
  return sampleReport({ problems: sampleParts.problems + piece.repeat(Math.max(0, count)) });
}

export async function benchKeystrokes(): Promise<void> {
  const client = await LanguageClient.start();
  const text = longerReport();
  await client.open(uri, text);
  const cell = text.indexOf('318');
  const sentence = text.indexOf('群众看得懂');
  const requests: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['diagnostics', () => client.pull(uri)],
    ['symbols', () => client.request('textDocument/documentSymbol', { textDocument: { uri } })],
  ];
  const rows: string[][] = [];
  for (const [name, ask] of requests) {
    const times: number[] = [];
    for (let stroke = 0; stroke < WARM_UP + KEYSTROKES; stroke += 1) {
      // Types a digit into a cell and takes it out again, the same in a sentence.
      const place = stroke % 4 < 2 ? cell : sentence;
      const start = performance.now();
      void (stroke % 2 === 0 ? client.replace(uri, place, place, '1') : client.replace(uri, place, place + 1, ''));
      await ask();
      if (stroke >= WARM_UP) times.push(performance.now() - start);
    }
    rows.push([name, ...[0.5, 0.99, 1].map((part) => milliseconds(quantile(times, part)))]);
  }
  await client.stop();
  printTable(`Keystroke → answer over stdio, ${KEYSTROKES} keystrokes in a report of ${LENGTH / 1024} KB`, [
    ['answer', 'p50', 'p99', 'worst'],
    ...rows,
  ]);
}

export async function benchStart(): Promise<void> {
  const bare: number[] = [];
  const initialized: number[] = [];
  const first: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    let start = performance.now();
    await once(spawn(process.execPath, ['-e', '']), 'exit');
    bare.push(performance.now() - start);
    start = performance.now();
    const client = await LanguageClient.start();
    initialized.push(performance.now() - start);
    await client.open(uri, sampleReport());
    await client.pull(uri);
    first.push(performance.now() - start);
    await client.stop();
  }
  const median = (values: readonly number[]) => milliseconds(quantile(values, 0.5));
  printTable('Start, median of 10', [
    ['bare Node, started and ended', median(bare)],
    ['server, until it has answered initialize', median(initialized)],
    ['server, until the first diagnostics of a report', median(first)],
  ]);
}
