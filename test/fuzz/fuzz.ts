// Fuzzing: random edits go into open documents as an editor sends them, and after some of them everything that must
// hold for any text is looked at. The seed of a failure is enough to see it again.

import { TextDocument } from 'vscode-languageserver-textdocument';
import { Snapshots } from '../../server/src/lsp/snapshots.ts';
import { type Analysis, analyse } from '../../server/src/rules/analyse.ts';
import { type Random, seededRandom } from '../support/random.ts';
import { randomEdit } from './edits.ts';
import { faultsOf, faultsOfFix, isInsidePair } from './faults.ts';
import { faultsOfFeatures, faultsOfOfferedEdits } from './featureFaults.ts';

export interface FuzzFailure {
  /** `fuzzDocument` with this seed and the same texts fails again. */
  readonly seed: number;
  readonly fault: string;
  readonly text: string;
}

export interface FuzzFigures {
  edits: number;
  /** After how many edits the text was read and checked. */
  checks: number;
  /** After how many of these everything else was looked at, too. */
  thorough: number;
  documents: number;
  readonly failures: FuzzFailure[];
}

const EDITS_OF_A_DOCUMENT = 60;
/** Documents of a few paragraphs or rows take many edits in the time of a whole report, and break at the same places. */
const LENGTH_OF_A_PART = 600;
const MOST_OF_A_PART = 1200;
const MOST_OF_A_WHOLE = 12_000;

/**
 * Opens a document with one of the texts, or a part of it, and edits it; the failure where something does not hold.
 * After every second edit or so the text is read and checked; what the editor shows and offers beside that is asked for
 * now and then.
 */
export function fuzzDocument(seed: number, texts: readonly string[], figures: FuzzFigures): FuzzFailure | undefined {
  const random = seededRandom(seed);
  const snapshots = new Snapshots();
  const whole = random.chance(0.02);
  const opened = whole ? random.pick(texts) : partOf(random.pick(texts), random);
  let document = TextDocument.create('file:///fuzz.nianbao', 'nianbao', 1, opened);
  let expected = opened;
  figures.documents += 1;
  for (let count = random.integer(1, EDITS_OF_A_DOCUMENT); count > 0; count -= 1) {
    const { start, end, newText } = randomEdit(expected, texts, random, whole ? MOST_OF_A_WHOLE : MOST_OF_A_PART);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    // A place inside of a line end does not exist for the protocol: what the document makes of it is what counts.
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    expected = expected.slice(0, from) + newText + expected.slice(to);
    document = TextDocument.update(document, [{ range, text: newText }], document.version + 1);
    snapshots.forget(document);
    figures.edits += 1;
    // Fast typing and macros come in bursts, too.
    if (count > 1 && random.chance(0.5)) continue;
    figures.checks += 1;
    const thoroughly = random.chance(0.06);
    if (thoroughly) figures.thorough += 1;
    const fault = firstFault(snapshots, document, expected, thoroughly ? random : undefined, texts);
    if (fault !== undefined) return { seed, fault, text: expected };
  }
  return undefined;
}

function partOf(text: string, random: Random): string {
  const start = random.integer(0, Math.max(0, text.length - 200));
  return text.slice(start, start + random.integer(100, LENGTH_OF_A_PART));
}

/** With `random` all that is expected of a text, without it only what is expected of its reading and its findings. */
function firstFault(
  snapshots: Snapshots,
  document: TextDocument,
  expected: string,
  random: Random | undefined,
  texts: readonly string[],
): string | undefined {
  try {
    if (document.getText() !== expected) return 'the document is not what was typed';
    const { analysis } = snapshots.of(document, [])!;
    const faults = faultsOf(analysis);
    if (random && faults.length === 0) {
      const offset = outsidePairs(expected, random.integer(0, expected.length));
      faults.push(...faultsOfFeatures(analysis, offset), ...faultsOfFix(analysis, random));
      faults.push(...faultsOfOfferedEdits(analysis, offset, partOf(random.pick(texts), random)));
      if (told(analysis) !== told(analyse(expected))) faults.push('typed and opened differ');
      if (told(analysis) !== told(pasted(snapshots, expected, partOf(random.pick(texts), random)))) {
        faults.push('typed and pasted differ');
      }
    }
    return faults[0];
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The analysis of a document that held another text, and then `text` in the place of all of it. */
function pasted(snapshots: Snapshots, text: string, before: string): Analysis {
  const document = TextDocument.create('file:///pasted.nianbao', 'nianbao', 1, before);
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(before.length) };
  snapshots.of(document, []);
  const after = TextDocument.update(document, [{ range, text }], 2);
  return snapshots.of(after, [])!.analysis;
}

/** No editor puts its cursor into a character pair. */
function outsidePairs(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset - 1 : offset;
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
