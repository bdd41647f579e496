// `npm run fuzz -- [--edits N] [--seconds N] [--seed N]`: edits random reports until one of the limits, prints figures,
// and for each kind of failure its seed and the smallest text that still fails.

import { parseArgs } from 'node:util';
import { analyse } from '../../server/src/rules/analyse.ts';
import { faultsAfter, faultsOf } from './faults.ts';
import { faultsOfFeatures, faultsOfOfferedEdits } from './featureFaults.ts';
import { type FuzzFailure, type FuzzFigures, fuzzDocument, shrink } from './fuzz.ts';
import { seedTexts } from './seeds.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const [edits, seconds, firstSeed] = [Number(values.edits), Number(values.seconds), Number(values.seed)];

const texts = seedTexts();
const figures: FuzzFigures = { edits: 0, checks: 0, thorough: 0, documents: 0, failures: [] };
const known = new Set<string>();
/** A run can be cut off: what was done until then is worth knowing. */
const EDITS_BETWEEN_NEWS = 20_000;
let nextNews = EDITS_BETWEEN_NEWS;
const begin = performance.now();
const elapsed = () => (performance.now() - begin) / 1000;
for (let seed = firstSeed; figures.edits < edits && elapsed() < seconds; seed += 1) {
  if (figures.edits >= nextNews) {
    console.error(told());
    nextNews += EDITS_BETWEEN_NEWS;
  }
  const failure = fuzzDocument(seed, texts, figures);
  if (!failure) continue;
  figures.failures.push(failure);
  const kind = kindOf(failure.fault);
  if (known.has(kind)) continue;
  known.add(kind);
  print(failure);
}

console.log(told());
process.exitCode = figures.failures.length > 0 ? 1 : 0;

function told(): string {
  return (
    `${figures.edits} edits in ${figures.documents} documents, ${figures.checks} checks, ${figures.thorough} of them ` +
    `thorough, ${elapsed().toFixed(0)} s, seeds from ${firstSeed}, ${texts.length} texts: ` +
    `${figures.failures.length} failures of ${known.size} kinds`
  );
}

function print({ seed, fault, text }: FuzzFailure): void {
  const kind = kindOf(fault);
  const again = shrink(text, (shorter) => faultsIn(shorter).some((other) => kindOf(other) === kind));
  console.log(`seed ${seed}: ${fault}\n  ${JSON.stringify(again.length <= 600 ? again : again.slice(0, 600))}\n`);
}

function faultsIn(text: string): string[] {
  try {
    const analysis = analyse(text);
    const middle = text.length >> 1;
    return [
      ...faultsOf(analysis),
      ...faultsOfFeatures(analysis, middle),
      ...faultsOfOfferedEdits(analysis, middle, text),
      ...analysis.findings.flatMap(({ fixes }) =>
        fixes.flatMap(({ title, edits: ofFix }) => faultsAfter(text, title, ofFix)),
      ),
    ];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** A fault without its numbers and names: what differs only in these is the same mistake. */
function kindOf(fault: string): string {
  return fault
    .replace(/[0-9.]+|\S*[^\0-\x7f]\S*/g, '#')
    .split('\n')
    .slice(0, 2)
    .join(' ');
}
