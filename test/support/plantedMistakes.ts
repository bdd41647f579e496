// Mistakes of the kinds that people make, planted in consistent numbers.

import { splitKey } from '../../server/src/form/index.ts';
import type { CellKey, Form } from '../../server/src/form/schema.ts';
import type { ReportModel } from './model.ts';
import type { Random } from './random.ts';

export interface PlantingKind {
  readonly name: string;
  /** The model with the mistake in it; undefined where the model has no place for it. The model itself stays. */
  plant(random: Random, form: Form, model: ReportModel): ReportModel | undefined;
}

const columnsOf = (form: Form) => form.tables.requests.rows[0]!.columns.map((column) => column.id);
const requestRows = (form: Form) => form.tables.requests.rows.map((row) => row.key);
const requestCells = (form: Form) => requestRows(form).flatMap((row) => cellsOfRow(form, row));
const cellsOfRow = (form: Form, row: string) => columnsOf(form).map((column) => `${row}.${column}`);
const disputeCells = (form: Form) =>
  form.tables.disputes.rows.flatMap((row) => row.columns.map((column) => `${row.key}.${column.id}`));

/** Another number in place of one: a slip of the fingers, a neighbour's value, or any number at all. */
export function mistyped(random: Random, value: number, neighbours: readonly number[]): number {
  const digits = [...String(value)];
  const place = random.integer(0, digits.length - 1);
  const candidates = [
    () => digits.with(place, String(random.integer(0, 9))),
    () => digits.toSpliced(place, 1),
    () => digits.toSpliced(place, 0, digits[place]!),
    () => digits.toSpliced(place, 2, ...digits.slice(place, place + 2).reverse()),
    () => [String(random.pick(neighbours))],
    () => [String(random.integer(0, 30))],
  ];
  for (;;) {
    const typed = Number(random.pick(candidates)().join('') || '0');
    if (typed !== value) return typed;
  }
}

function withMistyped(random: Random, model: ReportModel, keys: readonly CellKey[]): ReportModel {
  const planted = new Map(model);
  for (const key of keys) {
    const row = splitKey(key).row;
    const neighbours = [...model].filter(([other]) => splitKey(other).row === row).map(([, value]) => value);
    planted.set(key, mistyped(random, model.get(key)!, neighbours));
  }
  return planted;
}

const oneOf = (name: string, cells: (form: Form) => readonly CellKey[]): PlantingKind => ({
  name,
  plant: (random, form, model) => withMistyped(random, model, [random.pick(cells(form))]),
});

const someOf = (name: string, count: number, cells: (form: Form) => readonly CellKey[]): PlantingKind => ({
  name,
  plant: (random, form, model) => withMistyped(random, model, random.shuffled(cells(form)).slice(0, count)),
});

const apart = (name: string, count: number): PlantingKind => ({
  name,
  plant(random, form, model) {
    const rows = random.shuffled(requestRows(form)).slice(0, count);
    const columns = random.shuffled(columnsOf(form));
    return withMistyped(
      random,
      model,
      rows.map((row, place) => `${row}.${columns[place]}`),
    );
  },
});

/** The numbers of one row in another order, or others in their place. */
function rewriteRow(
  name: string,
  rewrite: (random: Random, numbers: readonly number[]) => readonly number[] | undefined,
): PlantingKind {
  return {
    name,
    plant(random, form, model) {
      for (const row of random.shuffled(requestRows(form))) {
        const keys = cellsOfRow(form, row);
        const numbers = keys.map((key) => model.get(key)!);
        const written = rewrite(random, numbers);
        if (!written?.some((number, column) => number !== numbers[column])) continue;
        return withCells(model, keys, written);
      }
      return undefined;
    },
  };
}

function withCells(model: ReportModel, keys: readonly CellKey[], numbers: readonly number[]): ReportModel {
  const planted = new Map(model);
  for (const [index, key] of keys.entries()) planted.set(key, numbers[index]!);
  return planted;
}

/** Exchanges two applicant columns of a row that stand side by side, where the two values are as asked. */
function exchangeNeighbours(numbers: readonly number[], fits: (one: number, other: number) => boolean, random: Random) {
  const places = random.shuffled([0, 1, 2, 3, 4]);
  const place = places.find((left) => fits(numbers[left]!, numbers[left + 1]!));
  return place === undefined ? undefined : numbers.toSpliced(place, 2, numbers[place + 1]!, numbers[place]!);
}

const isSparse = (numbers: readonly number[]) => numbers.slice(0, -1).filter((number) => number > 0).length < 2;

/** Mistakes of table three in one or two cells. */
export const smallPlantings: readonly PlantingKind[] = [
  oneOf('表三一格', requestCells),
  someOf('表三任意两格', 2, requestCells),
  apart('表三两格，不同行列', 2),
  {
    name: '同一行两格',
    plant: (random, form, model) =>
      withMistyped(random, model, random.shuffled(cellsOfRow(form, random.pick(requestRows(form)))).slice(0, 2)),
  },
  {
    name: '同一列两格',
    plant(random, form, model) {
      const column = random.pick(columnsOf(form));
      const rows = random.shuffled(requestRows(form)).slice(0, 2);
      return withMistyped(
        random,
        model,
        rows.map((row) => `${row}.${column}`),
      );
    },
  },
  rewriteRow('数填到左或右一列', (random, numbers) =>
    exchangeNeighbours(numbers, (one, other) => (one === 0) !== (other === 0), random),
  ),
  rewriteRow('左右两数对调', (random, numbers) =>
    exchangeNeighbours(numbers, (one, other) => one !== other && one > 0 && other > 0, random),
  ),
  {
    name: '一格和本行总计，各错各的',
    plant(random, form, model) {
      const [total, ...parts] = cellsOfRow(form, random.pick(requestRows(form))).reverse();
      return withMistyped(random, model, [random.pick(parts), total!]);
    },
  },
  {
    name: '一格错，总计按错的加',
    plant(random, form, model) {
      const [total, ...parts] = cellsOfRow(form, random.pick(requestRows(form))).reverse();
      const part = random.pick(parts);
      const planted = withMistyped(random, model, [part]);
      return planted.set(total!, model.get(total!)! + planted.get(part)! - model.get(part)!);
    },
  },
];

/** Slips of one row or two that make several cells of table three wrong. */
export const rowPlantings: readonly PlantingKind[] = [
  rewriteRow('六格右移一列', (_, numbers) =>
    isSparse(numbers) ? undefined : [0, ...numbers.slice(0, 5), numbers[6]!],
  ),
  rewriteRow('六格左移一列', (_, numbers) =>
    isSparse(numbers) ? undefined : [...numbers.slice(1, 6), 0, numbers[6]!],
  ),
  rewriteRow('七格右移一列', (_, numbers) => (isSparse(numbers) ? undefined : [0, ...numbers.slice(0, 6)])),
  rewriteRow('七格左移一列', (_, numbers) => (isSparse(numbers) ? undefined : [...numbers.slice(1), 0])),
  rewriteRow('漏一格，其后左移', (random, numbers) =>
    isSparse(numbers) ? undefined : [...numbers.toSpliced(random.integer(0, 4), 1), 0],
  ),
  rewriteRow('重一格，其后右移', (random, numbers) => {
    const place = random.integer(0, 4);
    return isSparse(numbers) ? undefined : numbers.toSpliced(place, 0, numbers[place]!).slice(0, 7);
  }),
  exchangeRows('两行对调，同在办理结果中', (one, other) => isOutcome(one) && isOutcome(other)),
  exchangeRows('两行对调，勾稽各不同', (one, other) => isOutcome(one) !== isOutcome(other)),
  exchangeRows('（七）总计与结转下年度对调', (one, other) =>
    [one, other].every((row) => /outcomeTotal|carriedOut/.test(row)),
  ),
];

const isOutcome = (row: string) => !/received|carriedIn|outcomeTotal|carriedOut/.test(row);

function exchangeRows(name: string, fits: (one: string, other: string) => boolean): PlantingKind {
  return {
    name,
    plant(random, form, model) {
      const rows = requestRows(form);
      const pairs = rows.flatMap((one, place) => rows.slice(place + 1).map((other) => [one, other] as const));
      const fitting = pairs.filter(
        ([one, other]) =>
          fits(one, other) && columnsOf(form).some((id) => model.get(`${one}.${id}`) !== model.get(`${other}.${id}`)),
      );
      if (fitting.length === 0) return undefined;
      const [one, other] = random.pick(fitting).map((row) => cellsOfRow(form, row)) as [CellKey[], CellKey[]];
      const numbers = [...other, ...one].map((key) => model.get(key)!);
      return withCells(model, [...one, ...other], numbers);
    },
  };
}

/** Mistakes in table four. */
export const disputePlantings: readonly PlantingKind[] = [
  oneOf('表四总计', (form) => disputeCells(form).filter((key) => key.endsWith('.total'))),
  oneOf('表四结果', (form) => disputeCells(form).filter((key) => !key.endsWith('.total'))),
  {
    name: '表四同一组两格',
    plant(random, form, model) {
      const row = random.pick(form.tables.disputes.rows);
      const keys = row.columns.map((column) => `${row.key}.${column.id}`);
      return withMistyped(random, model, random.shuffled(keys).slice(0, 2));
    },
  },
];

/** Several mistakes at once. */
export const manyPlantings: readonly PlantingKind[] = [
  {
    name: '表三一格、表四一格',
    plant: (random, form, model) =>
      withMistyped(random, model, [random.pick(requestCells(form)), random.pick(disputeCells(form))]),
  },
  apart('三格，不同行列', 3),
  apart('五格，不同行列', 5),
  someOf('任意三格', 3, requestCells),
  someOf('任意五格', 5, requestCells),
  {
    name: '矩形三角（看似第四角）',
    plant(random, form, model) {
      const [one, other] = random.shuffled(requestRows(form).filter(isOutcome)) as [string, string];
      const [left, right] = random.shuffled(columnsOf(form).slice(0, 6)) as [string, string];
      const by = random.integer(1, 9);
      const planted = new Map(model);
      const add = (key: CellKey, more: number) => planted.set(key, model.get(key)! + more);
      add(`${one}.${left}`, by);
      add(`${one}.${right}`, -by);
      add(`${other}.${left}`, -by);
      return [...planted.values()].some((value) => value < 0) ? undefined : planted;
    },
  },
];

/** From one to `most` wrong cells anywhere in tables three and four. */
export function thoroughlyWrong(random: Random, form: Form, model: ReportModel, most: number): ReportModel {
  const cells = random.shuffled([...requestCells(form), ...disputeCells(form)]);
  return withMistyped(random, model, cells.slice(0, random.integer(1, most)));
}
