// A table of a report as a grid of cells that may span rows and columns, before any layout: labels and values written in
// a style, merged cells as the official form has them.

import type {
  CellKey,
  ColumnForm,
  Form,
  GroupForm,
  RowForm,
  TableForm,
  TableId,
} from '../../server/src/form/schema.ts';
import type { ReportModel } from './model.ts';
import { type LabelStyle, writeHead, writeLabel } from './printLabels.ts';
import { type ValueStyle, writeValue } from './printValues.ts';
import type { Random } from './random.ts';

export interface GridCell {
  readonly kind: 'head' | 'group' | 'row' | 'value';
  readonly text: string;
  /** How many lines and columns it takes. */
  readonly rows: number;
  readonly columns: number;
  /** Key of the row that a line of values belongs to; absent in heads and in table four. */
  readonly rowKey?: string;
}

export interface Grid {
  readonly table: TableId;
  readonly width: number;
  /** The cells that begin in each line, from the left. */
  readonly lines: readonly (readonly GridCell[])[];
}

/** Heads as the form has them, or as text recognition loses them: left out, or with other words in them. */
export type HeadStyle = 'official' | 'missing' | 'wrong';

export interface GridStyle {
  readonly labels: LabelStyle;
  readonly values: ValueStyle;
  readonly heads: HeadStyle;
  /** Where the labels of groups stand; `moved` is another row of the group. */
  readonly groups: 'inPlace' | 'repeated' | 'moved' | 'missing';
}

/** Writes the tables of one model; `cells` fills with the value of each cell as it was printed. */
export class GridWriter {
  readonly cells = new Map<CellKey, number | null>();
  readonly #form: Form;
  readonly #model: ReportModel;
  readonly #style: GridStyle;
  readonly #random: Random;

  constructor(form: Form, model: ReportModel, style: GridStyle, random: Random) {
    this.#form = form;
    this.#model = model;
    this.#style = style;
    this.#random = random;
  }

  grid(id: TableId): Grid {
    const table = this.#form.tables[id];
    if (id === 'proactive') return this.#proactive(table);
    return id === 'requests' ? this.#requests(table) : this.#disputes(table);
  }

  /** Table two: a small table for each group, four columns wide. */
  #proactive({ rows, groups, heads }: TableForm): Grid {
    const width = 4;
    const lines: GridCell[][] = [];
    for (const group of groups) {
      const members = rows.filter((row) => row.group === group.key);
      if (this.#style.groups !== 'missing') lines.push([this.#group(group, 1, width)]);
      const columns = members[0]!.columns;
      if (this.#style.heads !== 'missing') {
        const labels = [heads[0]!.label, ...columns.map(({ label }) => label)];
        lines.push(labels.map((label, i) => this.#head(label, 1, i === columns.length ? width - i : 1)));
      }
      for (const row of members) lines.push([this.#row(row, 1), ...this.#values(row, width - 1)]);
    }
    return { table: 'proactive', width, lines };
  }

  /** Table three: three columns of labels and seven of values. */
  #requests({ rows, groups, heads }: TableForm): Grid {
    const lines: GridCell[][] = [];
    if (this.#style.heads !== 'missing') lines.push(...this.#requestHeads(rows[0]!.columns, heads));
    const written = new Set<string>();
    for (const row of rows) {
      const path = pathOf(groups, row);
      const cells: GridCell[] = [];
      for (const group of path) {
        if (written.has(group.key) && this.#style.groups !== 'repeated') continue;
        written.add(group.key);
        const height = this.#style.groups === 'repeated' ? 1 : rows.filter((one) => isIn(groups, one, group)).length;
        const cell = this.#group(group, height, 1);
        cells.push(this.#style.groups === 'missing' ? { ...cell, text: '' } : cell);
      }
      lines.push([...cells, this.#row(row, 3 - path.length), ...this.#values(row, 7)]);
    }
    return { table: 'requests', width: 10, lines };
  }

  #requestHeads(columns: readonly ColumnForm[], heads: TableForm['heads']): GridCell[][] {
    const [note, applicant, organisation] = heads.map(({ label }) => label);
    const [person, ...others] = columns.map(({ label }) => label);
    const total = others.pop();
    return [
      [this.#head(note!, 3, 3), this.#head(applicant!, 1, 7)],
      [this.#head(person!, 2, 1), this.#head(organisation!, 1, 5), this.#head(total!, 2, 1)],
      others.map((label) => this.#head(label, 1, 1)),
    ];
  }

  /** Table four: three groups of five columns side by side. */
  #disputes({ rows, groups }: TableForm): Grid {
    const [review, ...suits] = rows;
    const columns = review!.columns.map(({ label }) => label);
    const lines: GridCell[][] = [];
    if (this.#style.heads !== 'missing') {
      lines.push(
        [this.#rowAsHead(review!, 1), this.#head(groups[0]!.label, 1, 10)],
        [...columns.map((label) => this.#head(label, 2, 1)), ...suits.map((row) => this.#rowAsHead(row, 1))],
        suits.flatMap(() => columns.map((label) => this.#head(label, 1, 1))),
      );
    } else {
      lines.push([this.#rowAsHead(review!, 1), ...suits.map((row) => this.#rowAsHead(row, 1))]);
    }
    lines.push(rows.flatMap((row) => this.#values(row, 5)).map((cell) => ({ ...cell, rowKey: 'disputes' })));
    return { table: 'disputes', width: 15, lines };
  }

  #group({ label }: GroupForm, rows: number, columns: number): GridCell {
    return { kind: 'group', text: writeLabel(label, false, this.#style.labels, this.#random), rows, columns };
  }

  #row({ label, key }: RowForm, columns: number): GridCell {
    const text = writeLabel(label, true, this.#style.labels, this.#random);
    return { kind: 'row', text, rows: 1, columns, rowKey: key };
  }

  #rowAsHead({ label, columns }: RowForm, rows: number): GridCell {
    return { kind: 'head', text: writeHead(label, this.#style.labels, this.#random), rows, columns: columns.length };
  }

  #head(label: string, rows: number, columns: number): GridCell {
    const wrong = this.#style.heads === 'wrong' && label.length < 8 && this.#random.chance(0.5);
    const text = wrong ? this.#random.pick(WRONG_HEADS) : writeHead(label, this.#style.labels, this.#random);
    return { kind: 'head', text, rows, columns };
  }

  /** The values of a row; the last one takes what is left of the width. */
  #values({ key, columns }: RowForm, width: number): GridCell[] {
    return columns.map(({ id, kind }, i) => {
      const written = writeValue(this.#model.get(`${key}.${id}`)!, kind, this.#style.values, this.#random);
      this.cells.set(`${key}.${id}`, written.value);
      const rest = i === columns.length - 1 ? width - i : 1;
      return { kind: 'value', text: written.text, rows: 1, columns: rest, rowKey: key };
    });
  }
}

const WRONG_HEADS = ['', '数量', '列1', '合计', '小计', '个人', '企业', '件数', '备注'];

function pathOf(groups: readonly GroupForm[], row: RowForm): GroupForm[] {
  const group = groups.find(({ key }) => key === row.group);
  const outer = groups.find(({ key }) => key === group?.group);
  return [outer, group].filter((one) => one !== undefined);
}

function isIn(groups: readonly GroupForm[], row: RowForm, group: GroupForm): boolean {
  return pathOf(groups, row).includes(group);
}
