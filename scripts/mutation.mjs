// `npm run mutation [-- FOLDER …]`: changes the code of a folder (or file) of server/src piece by piece and counts which
// changes its own tests notice. One folder after the other, each with the tests of the folder of the same name and a
// report of its own in .cache/mutation; what was found out before and has not changed since is not tried again.
import fs from 'node:fs';
import path from 'node:path';
import { mustRun, runScript } from './support/processes.mjs';
import { cache, root } from './support/project.mjs';

/** What must be held to 85 %: the number reader, what is wrong, and what is reported. */
const wanted = ['text/numbers.ts', 'text/numerals.ts', 'text/numbersInText.ts', 'text/numberKinds.ts'].concat(
  foldersBelow('diagnosis'),
  foldersBelow('rules'),
);

/** The sentences that tell what the tables say are tried with the reader of claims and the rules about them at once. */
const testedElsewhere = new Map([['rules/claim', '{test/rules/claim,test/diagnosis/claims}']]);

runScript(async () => {
  const given = process.argv.slice(2);
  const parts = given.length > 0 ? given : wanted;
  for (const part of parts) console.log(`${part.padEnd(24)} ${await scoreOf(part)}`);
  return 0;
});

/** The folders with code in a folder of server/src, itself included. */
function foldersBelow(folder) {
  const entries = fs.readdirSync(path.join(root, 'server/src', folder), { withFileTypes: true });
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`)];
}

/** How many of the mutants are noticed, in words; the files of a folder without those of its subfolders. */
async function scoreOf(part) {
  const isFile = part.endsWith('.ts');
  const folder = isFile ? path.posix.dirname(part) : part;
  const report = path.join(cache, 'mutation', `${part.replaceAll('/', '-')}.json`);
  const args = ['run', '--mutate', isFile ? `server/src/${part}` : `server/src/${part}/*.ts`];
  args.push('--incrementalFile', report.replace(/\.json$/, '.incremental.json'));
  await mustRun(path.join(root, 'node_modules/.bin/stryker'), args, {
    cwd: root,
    env: { ...process.env, MUTATION_TESTS: testsOf(folder), MUTATION_REPORT: report },
  });
  const { files } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants: ofFile, source }]) =>
    ofFile.map((mutant) => ({ ...mutant, file, source })),
  );
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const mutant of missed) console.log(described(mutant));
  const all = noticed + missed.length;
  return `${((100 * noticed) / Math.max(1, all)).toFixed(1)} %  ${noticed} of ${all} mutants`;
}

/** The tests of the folder, or of the one above where it has none of its own. */
function testsOf(folder) {
  if (testedElsewhere.has(folder)) return testedElsewhere.get(folder);
  const own = path.join(root, 'test', folder);
  return fs.existsSync(own) ? `test/${folder}` : testsOf(path.posix.dirname(folder));
}

function described({ file, source, status, replacement, location: { start, end } }) {
  const line = source.split('\n')[start.line - 1];
  const was =
    start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  const becomes = replacement.replace(/\s+/g, ' ').slice(0, 60);
  return `  ${file}:${start.line} ${status === 'NoCoverage' ? 'never run' : 'survives'}: ${was.trim()} → ${becomes}`;
}
