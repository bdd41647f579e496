// Rows whose cells are glued together: the equations of the form tell their digits apart, where they leave one way.

import { rowOf } from '../form/index.ts';
import type { CellKey, Form, TableId } from '../form/schema.ts';
import { keysOfRow } from '../report/labels/labels.ts';
import type { Cell, ReadingProblem, Report, Row, Value } from '../report/model.ts';
import { readCell } from '../text/numbers.ts';
import { type Cut, cutDigits } from './cutDigits.ts';

/** What is glued: one row, or the line of table four with its three groups. */
interface Glued {
  readonly problem: ReadingProblem;
  readonly tokens: readonly Token[];
  readonly keys: readonly CellKey[];
  /** As many numbers as digits: no other cut is possible. */
  readonly forced: boolean;
  /** Undefined where there are too many to list. */
  readonly cuts: readonly Cut[] | undefined;
  /** Cuts that are in some way to read the whole table. */
  remaining: readonly Cut[] | undefined;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

/** States of the search over a whole table; beyond, what is not decided stays so. */
const mostStates = 20_000;

/**
 * The report with the cells of glued rows whose digits can be cut in one way only: because they are as many as the
 * columns, or because the sums of row and columns allow no other. The others keep their problem, with the readings
 * that are left (none where no cut satisfies the row).
 */
export function placeGlued(report: Report, form: Form): Report {
  const problems = report.problems.filter(({ kind }) => kind === 'tableGlued');
  if (problems.length === 0) return report;
  const glued = problems.flatMap((problem) => gluedOf(problem, report, form));
  for (const table of ['requests', 'disputes', 'proactive'] as const) {
    const rows = glued.filter(({ problem }) => problem.table === table);
    if (table === 'requests') decideTogether(rows, report, form);
    else for (const row of rows) row.remaining = decidedAlone(row, table);
  }
  return withCells(report, glued);
}

function gluedOf(problem: ReadingProblem, report: Report, form: Form): Glued[] {
  const { table, rowKey, span } = problem;
  if (!table) return [];
  const keys = rowKey
    ? keysOfRow(rowKey, form.edition)
    : form.tables[table].rows.flatMap(({ key }) => keysOfRow(key, form.edition));
  const tokens = tokensIn(report.text, span.start, span.end);
  const digits = tokens.reduce((sum, { text }) => sum + text.length, 0);
  const total =
    table === 'proactive' ? undefined : rowOf(form, rowKey ?? form.tables[table].rows[0]!.key)?.columns.length;
  const texts = tokens.map(({ text }) => text);
  const cuts = cutDigits(texts, keys.length, total);
  const forced = digits === keys.length;
  const forcedCuts = forced ? cutDigits(texts, keys.length) : undefined;
  return [{ problem, tokens, keys, forced, cuts: forcedCuts ?? cuts, remaining: undefined }];
}

/** Table two has no sums, table four only those of its groups: with one cut it is decided where digits or sums force it. */
function decidedAlone({ forced, cuts }: Glued, table: TableId): readonly Cut[] | undefined {
  if (!cuts) return undefined;
  return forced || table === 'disputes' || cuts.length > 1 ? cuts : [];
}

function tokensIn(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let from = -1;
  for (let i = start; i <= end; i++) {
    const isDigit = i < end && text[i]! >= '0' && text[i]! <= '9';
    if (isDigit && from === -1) from = i;
    if (!isDigit && from !== -1) {
      tokens.push({ text: text.slice(from, i), start: from });
      from = -1;
    }
  }
  return tokens;
}

// ---- table three: all rows together ----

/**
 * Keeps of each row the cuts that are in some way to read the whole table so that every column adds up. A row that only
 * its own sum decides stays undecided where the columns cannot be asked: its sum may be the mistake.
 */
function decideTogether(rows: Glued[], report: Report, form: Form): void {
  const open = rows.filter(({ cuts }) => cuts !== undefined && cuts.length > 0);
  const ways = waysToRead(rows, open, report, form);
  for (const row of rows) {
    if (row.forced) row.remaining = row.cuts;
    else if (!ways) row.remaining = row.cuts?.length === 1 ? undefined : row.cuts;
    else row.remaining = row.cuts?.filter((cut) => ways.get(row)?.has(cut));
  }
}

/** For each row the cuts of all ways to read the table; undefined where it cannot be told (a row is missing, too many ways). */
function waysToRead(
  rows: readonly Glued[],
  open: readonly Glued[],
  report: Report,
  form: Form,
): ReadonlyMap<Glued, ReadonlySet<Cut>> | undefined {
  if (open.length < rows.length) return undefined;
  const columnEquations = form.equations.filter(({ kind }) => kind === 'outcome' || kind === 'balance');
  const rowOfKey = new Map<CellKey, { row: Glued; column: number }>();
  for (const row of open) for (const [column, key] of row.keys.entries()) rowOfKey.set(key, { row, column });
  const sums: number[] = [];
  const weights = new Map<Glued, { equation: number; column: number; weight: number }[]>();
  for (const [equation, { terms }] of columnEquations.entries()) {
    let known = 0;
    for (const { key, weight } of terms) {
      const place = rowOfKey.get(key);
      if (place) {
        const list = weights.get(place.row) ?? [];
        list.push({ equation, column: place.column, weight });
        weights.set(place.row, list);
        continue;
      }
      const reading = report.cells.get(key)?.reading;
      if (reading?.kind !== 'number') return undefined;
      known += weight * reading.value;
    }
    sums.push(known);
  }
  return search(open, weights, sums);
}

type Weights = ReadonlyMap<Glued, readonly { equation: number; column: number; weight: number }[]>;

/**
 * Sets of column sums that the rows can give, row by row from both ends; a cut is kept where a sum from the left and one
 * from the right meet in zero. Rows with one cut cost nothing, so the states are those of the rows in doubt.
 */
function search(open: readonly Glued[], weights: Weights, start: readonly number[]) {
  const rows = [...open].sort((one, other) => one.cuts!.length - other.cuts!.length);
  const add = (sums: readonly number[], row: Glued, cut: Cut): number[] => {
    const next = [...sums];
    for (const { equation, column, weight } of weights.get(row) ?? []) next[equation]! += weight * cut.numbers[column]!;
    return next;
  };
  // From the left: the sums before each row.
  const before: Map<string, number[]>[] = [new Map([[start.join(), [...start]]])];
  for (const row of rows) {
    const next = new Map<string, number[]>();
    for (const sums of before.at(-1)!.values()) {
      for (const cut of row.cuts!) {
        const added = add(sums, row, cut);
        next.set(added.join(), added);
        if (next.size > mostStates) return undefined;
      }
    }
    before.push(next);
  }
  // From the right: which of those sums lead to zero.
  const kept = new Map<Glued, Set<Cut>>();
  const zero = start.map(() => 0).join();
  let good = new Set(before.at(-1)!.has(zero) ? [zero] : []);
  if (good.size === 0) return undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    const cuts = new Set<Cut>();
    const goodBefore = new Set<string>();
    for (const [name, sums] of before[i]!) {
      for (const cut of row.cuts!) {
        if (!good.has(add(sums, row, cut).join())) continue;
        cuts.add(cut);
        goodBefore.add(name);
      }
    }
    kept.set(row, cuts);
    good = goodBefore;
  }
  return kept;
}

// ---- the report with what was decided ----

function withCells(report: Report, glued: readonly Glued[]): Report {
  const placed = new Map<CellKey, Cell>();
  const problems = new Map<ReadingProblem, ReadingProblem | undefined>();
  for (const row of glued) {
    const [first, second] = row.remaining ?? [];
    for (const [i, key] of row.keys.entries()) {
      if (
        first &&
        row.remaining!.every(
          (cut) =>
            cut.numbers[i] === first.numbers[i] &&
            cut.ends[i] === first.ends[i] &&
            cut.ends[i - 1] === first.ends[i - 1],
        )
      ) {
        placed.set(key, { key, ...valueAt(row.tokens, i === 0 ? 0 : first.ends[i - 1]!, first.ends[i]!) });
      }
    }
    const decided = first !== undefined && second === undefined;
    const readings = (row.remaining ?? row.cuts)?.map(({ numbers }) => numbers);
    problems.set(row.problem, decided ? undefined : { ...row.problem, ...(readings && { readings }) });
  }
  return {
    ...report,
    tables: report.tables.map((table) => ({ ...table, rows: table.rows.map((row) => withPlaced(row, placed)) })),
    cells: new Map([...report.cells, ...placed]),
    problems: report.problems.flatMap((problem) => (problems.has(problem) ? (problems.get(problem) ?? []) : [problem])),
  };
}

function withPlaced(row: Row, placed: ReadonlyMap<CellKey, Cell>): Row {
  if (!row.key || row.cells.length > 0) return row;
  const cells = [...placed.values()].filter(({ key }) => key.slice(0, key.lastIndexOf('.')) === row.key);
  if (cells.length === 0) return row;
  const span = { start: Math.min(row.span.start, cells[0]!.span.start), end: cells.at(-1)!.span.end };
  return { ...row, span, cells, values: cells };
}

/** The value that stands at [from, to) of the tokens put together. */
function valueAt(tokens: readonly Token[], from: number, to: number): Value {
  let before = 0;
  for (const { text, start } of tokens) {
    if (from < before + text.length) {
      const at = start + from - before;
      const number = text.slice(from - before, to - before);
      return { span: { start: at, end: at + number.length }, text: number, reading: readCell(number) };
    }
    before += text.length;
  }
  throw new RangeError(`no digits at ${from}`);
}
