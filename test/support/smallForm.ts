// A form with the equations of table three and so few cells that everything can be tried by brute force.

import { equationsOf } from '../../server/src/form/equations.ts';
import { formOf } from '../../server/src/form/index.ts';
import type { Form, TableForm } from '../../server/src/form/schema.ts';

const rowKeys = ['received', 'carriedIn', 'granted', 'partial', 'outcomeTotal', 'carriedOut'];
const columnIds = ['naturalPerson', 'business', 'total'];

/** Table three with six rows of three columns; table four with its first group; no table two. */
export function smallForm(): Form {
  const form = formOf('2021');
  const { proactive, requests, disputes } = form.tables;
  const tables: Record<'proactive' | 'requests' | 'disputes', TableForm> = {
    proactive: { ...proactive, rows: [] },
    requests: {
      ...requests,
      rows: requests.rows
        .filter(({ key }) => rowKeys.some((row) => key === `requests.${row}`))
        .map((row) => ({ ...row, columns: row.columns.filter(({ id }) => columnIds.includes(id)) })),
    },
    disputes: { ...disputes, rows: disputes.rows.slice(0, 1) },
  };
  return { ...form, tables, equations: equationsOf(tables) };
}
