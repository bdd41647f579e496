// What must hold between the cells of tables three and four, as weighted sums made from the rows of an edition.
// The balance is written in the form's own head (勾稽关系); that totals are sums follows from what the cells mean.

import type { Equation, EquationTerm, Form, RowForm, TableForm } from './schema.ts';

/**
 * The equations of an edition with these tables, in the order rows, outcome per column, balance per column, disputes.
 * The terms of each add up to zero: a total weighs 1 and its parts -1; in a balance what comes in weighs 1, the rest -1.
 */
export function equationsOf({ requests, disputes }: Pick<Form['tables'], 'requests' | 'disputes'>): Equation[] {
  const columns = requests.rows[0]!.columns;
  const outcomeRows = requests.rows.filter((row) => isOutcome(requests, row));
  return [
    ...requests.rows.map((row) => totalOfRow('row', `row:${row.key}`, row)),
    ...columns.map(({ id }): Equation => {
      const at = `requests.outcomeTotal.${id}`;
      const parts = outcomeRows.map((row) => `${row.key}.${id}`);
      return { id: `outcome:${id}`, kind: 'outcome', at, terms: [...plus(at), ...minus(...parts)] };
    }),
    ...columns.map(({ id }): Equation => {
      const at = `requests.outcomeTotal.${id}`;
      const incoming = plus(`requests.received.${id}`, `requests.carriedIn.${id}`);
      return {
        id: `balance:${id}`,
        kind: 'balance',
        at,
        terms: [...incoming, ...minus(at, `requests.carriedOut.${id}`)],
      };
    }),
    ...disputes.rows.map((row) => totalOfRow('disputes', row.key.replace('.', ':'), row)),
  ];
}

function totalOfRow(kind: 'row' | 'disputes', id: string, row: RowForm): Equation {
  const at = `${row.key}.total`;
  const parts = row.columns.filter((column) => column.id !== 'total').map((column) => `${row.key}.${column.id}`);
  return { id, kind, at, terms: [...plus(at), ...minus(...parts)] };
}

/** True for the rows that （七）总计 adds up: all under 三、本年度办理结果 but itself. */
function isOutcome(requests: TableForm, row: RowForm): boolean {
  if (row.key === 'requests.outcomeTotal') return false;
  const group = requests.groups.find(({ key }) => key === row.group);
  return row.group === 'requests.outcome' || group?.group === 'requests.outcome';
}

const plus = (...keys: string[]): EquationTerm[] => keys.map((key) => ({ key, weight: 1 }));
const minus = (...keys: string[]): EquationTerm[] => keys.map((key) => ({ key, weight: -1 }));
