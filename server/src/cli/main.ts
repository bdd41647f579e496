// The program `nianbao`: a call with the real streams of its process.

import { once } from 'node:events';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { EXIT_FAILED } from './exitCodes.ts';
import { answerMessages } from './pool.ts';
import { run } from './run.ts';
import type { TextOutput } from './surroundings.ts';

function outputTo(stream: NodeJS.WriteStream): TextOutput {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `nianbao check … | head`: whoever reads has seen enough.
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}

function start(): void {
  const surroundings = {
    stdin: process.stdin,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    cwd: process.cwd(),
    programFolder: path.join(__dirname, '..'),
  };
  // The code is set and not forced, so that everything written reaches its reader.
  run(process.argv.slice(2), surroundings).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      console.error('程序出错，请把以下内容报告给开发者：', error);
      process.exitCode = EXIT_FAILED;
    },
  );
}

/**
 * What suits a program that does the same with many files (`npm run bench:folder`).
 * V8 writes functions into each other while it optimises: with less of that it is quick sooner, and no slower later.
 * And it lets the heap grow to some times of what is used before it collects what is old: here to twice of it.
 */
const V8_FLAGS = '--max-inlined-bytecode-size-cumulative=250 --heap-growing-percent=100';

// The threads of `--jobs` are the same program, under the flags of the first.
if (isMainThread) {
  setFlagsFromString(V8_FLAGS);
  start();
} else answerMessages();
