#!/usr/bin/env node
// The command line out of a checkout that nobody has built: installs and builds what is missing, then runs with the
// arguments that it was given. For continuous integration and pre-commit, which check out and call.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, ensurePackages, root } from './support/project.mjs';

const program = path.join(root, 'dist', 'cli.js');
if (!fs.existsSync(program)) {
  await ensurePackages();
  await build();
}
await import(pathToFileURL(program).href);
