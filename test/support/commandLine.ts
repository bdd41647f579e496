// Runs the command line inside the test's own process, over files in a folder of its own.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../../server/src/cli/run.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A folder that goes away with the test; `files` are paths in it and what they hold. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

export interface CallResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly terminal?: boolean;
}

/** Carries out a call such as `nianbao check a.txt`. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<CallResult> {
  const { cwd = projectFolder, stdin = '', terminal = false } = options;
  const written = { stdout: '', stderr: '' };
  const outputTo = (name: keyof typeof written) => ({
    isTerminal: terminal,
    async write(text: string) {
      written[name] += text;
    },
  });
  const exitCode = await run(args, {
    stdin: typeof stdin === 'string' || stdin instanceof Uint8Array ? once(Buffer.from(stdin)) : stdin,
    stdout: outputTo('stdout'),
    stderr: outputTo('stderr'),
    cwd,
    programFolder: projectFolder,
  });
  return { exitCode, ...written };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
