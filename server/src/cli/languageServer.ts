// The command `lsp`: hands this process over to the language server, which is a bundle of its own beside this program.

import path from 'node:path';
import { EXIT_FINE } from './exitCodes.ts';
import type { Surroundings } from './surroundings.ts';

/** Starts the server, which reads its transport (`--stdio`) from the process's own arguments and ends it by itself. */
export async function startLanguageServer({ programFolder }: Surroundings): Promise<number> {
  // Bundled, this is a `require`, which takes a path.
  await import(path.join(programFolder, 'dist', 'server.js'));
  return EXIT_FINE;
}
