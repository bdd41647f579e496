// The numbers of a report as other reports may rely on them.

import { cellKeys } from '../form/index.ts';
import type { CellKey, Form } from '../form/schema.ts';
import { cellNumber } from '../report/cellNumber.ts';
import type { PartReport, ReadReport } from './model.ts';

/**
 * The number of a cell in the unit of its column: where its own report leaves no doubt that it is wrong, what it should
 * be; 0 for a blank in a table whose blanks are zeros; for another blank what the equations determine. Undefined where
 * none of this tells a number.
 */
export function comparableNumber({ report, form, diagnosis }: ReadReport, key: CellKey): number | undefined {
  for (const { certain, repairs } of diagnosis.mistakes) {
    const correction = certain ? repairs[0]!.corrections.find((candidate) => candidate.key === key) : undefined;
    if (correction) return correction.to;
  }
  const cell = report.cells.get(key);
  const number = cell && cellNumber(cell, form);
  if (typeof number === 'number') return number;
  const table = key.slice(0, key.indexOf('.'));
  if (cell?.reading.kind === 'blank' && diagnosis.blankIsZero.has(table)) return 0;
  return diagnosis.determined.get(key);
}

/** Where the cells of a form stand in the lists below; the same for all reports of the form. */
const placesOfForms = new WeakMap<Form, ReadonlyMap<CellKey, number>>();

function placesOf(form: Form): ReadonlyMap<CellKey, number> {
  let places = placesOfForms.get(form);
  if (!places) {
    places = new Map(cellKeys(form).map((key, place) => [key, place]));
    placesOfForms.set(form, places);
  }
  return places;
}

/**
 * The numbers of a report without the report: three thousand parts of a whole are held at a time, where three thousand
 * reports would not fit.
 */
export function partReport(file: string, name: string, read: ReadReport): PartReport {
  const places = placesOf(read.form);
  const numbers = new Float64Array(places.size).fill(Number.NaN);
  const spans = new Uint32Array(2 * places.size);
  for (const [key, place] of places) {
    numbers[place] = comparableNumber(read, key) ?? Number.NaN;
    const span = read.report.cells.get(key)?.span;
    if (span) spans.set([span.start, span.end], 2 * place);
  }
  return {
    file,
    name,
    number(key) {
      const number = numbers[places.get(key) ?? -1];
      return number === undefined || Number.isNaN(number) ? undefined : number;
    },
    place(key) {
      const place = places.get(key);
      const [start, end] = place === undefined ? [] : spans.subarray(2 * place, 2 * place + 2);
      return start === undefined || end === undefined || start === end ? undefined : { start, end };
    },
  };
}
