// Fuzzing: random edits go into open documents as an editor sends them, and after some of them everything that must
// hold for any text is looked at. The seed of a failure is enough to see it again.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { Snapshots } from '../../server/src/lsp/snapshots.ts';
import { type Analysis, analyse } from '../../server/src/rules/analyse.ts';
import { type Random, seededRandom } from '../support/random.ts';
import { randomEdit } from './edits.ts';
import { faultsOf, faultsOfFeatures, faultsOfFix } from './faults.ts';

export interface FuzzFailure {
  /** `fuzzDocument` with this seed and the same texts fails again. */
  readonly seed: number;
  readonly fault: string;
  readonly text: string;
}

export interface FuzzFigures {
  edits: number;
  checks: number;
  documents: number;
  readonly failures: FuzzFailure[];
}

const EDITS_OF_A_DOCUMENT = 60;

/** Opens a document with one of the texts and edits it; the failure where something does not hold. */
export function fuzzDocument(seed: number, texts: readonly string[], figures: FuzzFigures): FuzzFailure | undefined {
  const random = seededRandom(seed);
  const snapshots = new Snapshots();
  const opened = random.pick(texts);
  let document = TextDocument.create('file:///fuzz.nianbao', 'nianbao', 1, opened);
  let expected = opened;
  figures.documents += 1;
  for (let count = random.integer(1, EDITS_OF_A_DOCUMENT); count > 0; count -= 1) {
    const { start, end, newText } = randomEdit(expected, texts, random);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    // A place inside of a line end does not exist for the protocol: what the document makes of it is what counts.
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    expected = expected.slice(0, from) + newText + expected.slice(to);
    document = TextDocument.update(document, [{ range, text: newText }], document.version + 1);
    snapshots.forget(document);
    figures.edits += 1;
    if (count > 1 && random.chance(0.6)) continue;
    figures.checks += 1;
    const fault = firstFault(snapshots, document, expected, random);
    if (fault !== undefined) return { seed, fault, text: expected };
  }
  return undefined;
}

function firstFault(
  snapshots: Snapshots,
  document: TextDocument,
  expected: string,
  random: Random,
): string | undefined {
  try {
    if (document.getText() !== expected) return 'the document is not what was typed';
    const { analysis } = snapshots.of(document, [])!;
    const offset = random.integer(0, expected.length);
    const faults = [...faultsOf(analysis), ...faultsOfFeatures(analysis, offset), ...faultsOfFix(analysis, random)];
    if (random.chance(0.2) && told(analysis) !== told(analyse(expected))) faults.push('typed and opened differ');
    return faults[0];
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** All that is reported, as one string. */
function told({ findings }: Analysis): string {
  return JSON.stringify(findings);
}

/** The smallest text that was found, by leaving pieces out, for which `fails` is still true. */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let shrunk = text;
  for (let size = shrunk.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < shrunk.length; ) {
      const shorter = shrunk.slice(0, at) + shrunk.slice(at + size);
      if (fails(shorter)) shrunk = shorter;
      else at += size;
    }
  }
  return shrunk;
}
