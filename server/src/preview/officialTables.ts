// The three tables as the form prints them: rows of cells with what is merged, which cell heads which, and the texts of
// the values. A plain structure that every way of writing a report shares: panel, HTML page, Word.

import type { CellKey, Form, GroupForm, HeadForm, RowForm, TableForm, TableId } from '../form/schema.ts';

export interface OfficialTable {
  readonly id: TableId;
  /** For those who do not see it: 主动公开政府信息情况表. Not the section's title, which would then stand twice. */
  readonly caption: string;
  /** Width of each column as a share of the table's; all add up to 1. Cells that span columns take several. */
  readonly columnWidths: readonly number[];
  /** Rows above all others, to be repeated at the top of a page; none in table two, whose parts have heads of their own. */
  readonly head: readonly OfficialRow[];
  /** Groups of rows that belong together: the parts of table two; all rows of another table. */
  readonly bodies: readonly (readonly OfficialRow[])[];
}

/** The cells that begin in a row, from the left; those that reach into it from above stand in the row where they begin. */
export type OfficialRow = readonly OfficialCell[];

export interface OfficialCell {
  /** `head` over columns, `label` of rows, `note` a remark of the form, `value` what the reporting body fills in. */
  readonly kind: 'head' | 'label' | 'note' | 'value';
  /** Whom a head or label names: its columns, its rows, all rows of its body. Absent for notes and values. */
  readonly scope?: 'col' | 'row' | 'rowgroup';
  readonly text: string;
  /** How many columns it takes. */
  readonly columnSpan: number;
  /** How many rows it takes. */
  readonly rowSpan: number;
  /** For a value the cell's key; for all others that of the row, group or head of the form; absent for a column's label. */
  readonly key?: CellKey;
}

/**
 * The tables of a form, in its order. `values` gives the text of each cell by its key; cells that it does not have are
 * blank. Keys that the form does not have are left out: give the form with the rows of the report (`Analysis.form`).
 */
export function officialTables(form: Form, values: ReadonlyMap<CellKey, string>): OfficialTable[] {
  return form.sections.flatMap(({ title, table: id }) => {
    if (!id) return [];
    const table = form.tables[id];
    return { id, caption: `${title}表`, ...layouts[id](table, values) };
  });
}

type Layout = (
  table: TableForm,
  values: ReadonlyMap<CellKey, string>,
) => Pick<OfficialTable, 'columnWidths' | 'head' | 'bodies'>;

const layouts: Readonly<Record<TableId, Layout>> = {
  proactive: layoutInParts,
  requests: layoutWithLabels,
  disputes: layoutInOneRow,
};

/** Table two: a part for each group, with the group's label and its heads above its rows. */
function layoutInParts({ groups, heads, rows }: TableForm, values: ReadonlyMap<CellKey, string>) {
  const parts = groups.map((group) => ({ group, members: rows.filter((row) => row.group === group.key) }));
  // So many columns that the values of every part, be they one, two or three, share the width equally.
  const valueColumns = parts.map(({ members }) => members[0]!.columns.length).reduce(leastCommonMultiple);
  const bodies = parts.map(({ group, members }) => {
    const { columns } = members[0]!;
    const columnSpan = valueColumns / columns.length;
    return [
      [cell('label', group.label, { scope: 'rowgroup', key: group.key, columnSpan: valueColumns + 1 })],
      [
        ...heads.map(({ key, label }) => cell('head', label, { scope: 'col', key })),
        ...columns.map(({ label }) => cell('head', label, { scope: 'col', columnSpan })),
      ],
      ...members.map((row) => [
        cell('label', row.label, { scope: 'row', key: row.key }),
        ...valueCells(row, values, columnSpan),
      ]),
    ];
  });
  const valueWidth = 0.66 / valueColumns;
  return { columnWidths: [0.34, ...new Array<number>(valueColumns).fill(valueWidth)], head: [], bodies };
}

/** Table three: labels of groups stand left of those of their rows, a column for each level; heads stand over heads. */
function layoutWithLabels(table: TableForm, values: ReadonlyMap<CellKey, string>) {
  const paths = table.rows.map((row) => [...groupsOf(table, row), row]);
  const labelColumns = Math.max(...paths.map(({ length }) => length));
  const { columns } = table.rows[0]!;
  const trees = headTrees(table.heads, columns);
  const levels = Math.max(...trees.map(depthOf));
  const corner = table.heads
    .filter((head) => head.columns.length === 0)
    .map(({ key, label }) => cell('note', label, { key, columnSpan: labelColumns, rowSpan: levels }));
  const head = headRows(trees, levels).map((cells, level) => (level === 0 ? [...corner, ...cells] : cells));
  const begun = new Set<string>();
  const body = table.rows.map((row, index) => {
    const path = paths[index]!;
    const labels = path.flatMap((part, level) => {
      if (begun.has(part.key)) return [];
      begun.add(part.key);
      const columnSpan = part === row ? labelColumns - level : 1;
      const rowSpan = paths.filter((other) => other[level] === part).length;
      return cell('label', part.label, { scope: 'row', key: part.key, columnSpan, rowSpan });
    });
    return [...labels, ...valueCells(row, values)];
  });
  // The innermost labels are the longest.
  const labelWidths = [...new Array<number>(labelColumns - 1).fill(0.17 / (labelColumns - 1)), 0.31];
  return {
    columnWidths: [...labelWidths, ...new Array<number>(columns.length).fill(0.52 / columns.length)],
    head,
    bodies: [body],
  };
}

/** Table four: the labels of groups and rows are heads over the columns, and all values stand in one row. */
function layoutInOneRow(table: TableForm, values: ReadonlyMap<CellKey, string>) {
  const trees: HeadTree[] = [];
  for (const row of table.rows) {
    let siblings = trees;
    for (const { key, label } of [...groupsOf(table, row), row]) {
      let tree = siblings.find((other) => other.key === key);
      if (!tree) {
        tree = { key, label, below: [] };
        siblings.push(tree);
      }
      siblings = tree.below;
    }
    siblings.push(...row.columns.map(({ label }) => ({ label, below: [] })));
  }
  const body = [table.rows.flatMap((row) => valueCells(row, values))];
  const width = body[0]!.length;
  return {
    columnWidths: new Array<number>(width).fill(1 / width),
    head: headRows(trees, Math.max(...trees.map(depthOf))),
    bodies: [body],
  };
}

/** A head with those that stand below it. */
interface HeadTree {
  readonly key?: string;
  readonly label: string;
  readonly below: HeadTree[];
}

/** Columns under their heads; a head stands once over neighbouring columns. */
function headTrees(heads: readonly HeadForm[], columns: RowForm['columns']): HeadTree[] {
  const trees: HeadTree[] = [];
  for (const { id, label } of columns) {
    let siblings = trees;
    for (const head of heads.filter((candidate) => candidate.columns.includes(id))) {
      let tree = siblings.at(-1);
      if (tree?.key !== head.key) {
        tree = { key: head.key, label: head.label, below: [] };
        siblings.push(tree);
      }
      siblings = tree!.below;
    }
    siblings.push({ label, below: [] });
  }
  return trees;
}

function depthOf({ below }: HeadTree): number {
  return 1 + Math.max(0, ...below.map(depthOf));
}

function breadthOf({ below }: HeadTree): number {
  return below.length === 0 ? 1 : below.reduce((sum, tree) => sum + breadthOf(tree), 0);
}

/** The rows of heads: one with nothing below it reaches down to the last of `levels` rows. */
function headRows(trees: readonly HeadTree[], levels: number): OfficialCell[][] {
  const rows: OfficialCell[][] = Array.from({ length: levels }, () => []);
  const lay = (tree: HeadTree, level: number) => {
    const { key, label, below } = tree;
    const rowSpan = below.length === 0 ? levels - level : 1;
    const options = { scope: 'col', columnSpan: breadthOf(tree), rowSpan, ...(key !== undefined && { key }) } as const;
    rows[level]!.push(cell('head', label, options));
    for (const child of below) lay(child, level + 1);
  };
  for (const tree of trees) lay(tree, 0);
  return rows;
}

/** The groups that a row stands in, the outermost first. */
function groupsOf(table: TableForm, row: RowForm): GroupForm[] {
  const groups: GroupForm[] = [];
  const find = (key: string | undefined) => table.groups.find((group) => group.key === key);
  for (let group = find(row.group); group; group = find(group.group)) groups.unshift(group);
  return groups;
}

function valueCells(row: RowForm, values: ReadonlyMap<CellKey, string>, columnSpan = 1): OfficialCell[] {
  return row.columns.map(({ id }) => {
    const key = `${row.key}.${id}`;
    return cell('value', values.get(key) ?? '', { key, columnSpan });
  });
}

function cell(
  kind: OfficialCell['kind'],
  text: string,
  options: Partial<Omit<OfficialCell, 'kind' | 'text'>>,
): OfficialCell {
  return { kind, text, columnSpan: 1, rowSpan: 1, ...options };
}

function leastCommonMultiple(one: number, other: number): number {
  let multiple = one;
  while (multiple % other !== 0) multiple += one;
  return multiple;
}
