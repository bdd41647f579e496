// Child processes of the scripts: run one to its end, and undo at the end of a script whatever it has set up.
import { spawn } from 'node:child_process';

/** A failure whose message says all there is to say: no stack is printed for it. */
export class Failure extends Error {}

/** On Windows `npm` and its like are .cmd files, which only a shell can start. */
const needsShell = process.platform === 'win32';

/**
 * Runs a command to its end and resolves to its exit code and what it printed.
 * With `onLine` each line of its standard output and error goes there as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 for a command that a signal ended
 */
export function run(command, args, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell });
    const forget = onEnd(() => child.kill('SIGTERM'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output += chunk;
        if (!onLine) return;
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
      stream.on('end', () => {
        if (onLine && rest) onLine(rest);
      });
    }
    child.on('error', (error) => {
      forget();
      reject(new Failure(`${command} cannot be started: ${error.message}`));
    });
    child.on('close', (code) => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Like `run`, for a command that must succeed: resolves to its output, or fails with the end of it. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const end = output.trim().split('\n').slice(-20).join('\n');
  throw new Failure(`${command} ${args.join(' ')} ended with code ${code}:\n${end}`);
}

/** @type {Set<() => unknown>} */
const endings = new Set();
/** @type {Promise<void> | undefined} */
let ending;

/**
 * Registers what is to be done when the script ends, by itself or by a signal; the latest is done first.
 * @param {() => unknown} action
 * @returns {() => void} takes the registration back
 */
export function onEnd(action) {
  endings.add(action);
  return () => endings.delete(action);
}

/** True from the moment the script has begun to clean up. */
export const isEnding = () => ending !== undefined;

function cleanUp() {
  ending ??= (async () => {
    for (const action of [...endings].reverse()) {
      try {
        await action();
      } catch (error) {
        process.stderr.write(`while cleaning up: ${error.message}\n`);
      }
    }
  })();
  return ending;
}

/**
 * Runs a script: cleans up behind it and exits with the number that it resolves to; 3 where it fails, 130 for a signal.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => cleanUp().then(() => process.exit(130)));
  }
  let code = 3;
  try {
    code = await main();
  } catch (error) {
    // What a signal has broken off fails too, and is no news.
    if (!isEnding()) process.stderr.write(`${error instanceof Failure ? error.message : error.stack}\n`);
  }
  await cleanUp();
  process.exit(code);
}

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
