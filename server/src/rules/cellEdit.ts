// How a number is written into a cell of the text. A blank cell that nothing marks there stands at the edge of a value or
// of its row's label: what is written into it must be parted from that as the cells of its table are.

import { tableIdOf } from '../form/index.ts';
import type { CellKey } from '../form/schema.ts';
import type { Cell, Report, Table } from '../report/model.ts';
import { isSpace } from '../text/characters.ts';
import type { Edit } from './rule.ts';

/** A cell that is written anew. */
export interface CellChange {
  readonly key: CellKey;
  /** `“（一）予以公开”的“总计”`. */
  readonly name: string;
  /** As it stands in the text; empty where it is blank. */
  readonly from: string;
  readonly to: string;
  readonly edit: Edit;
}

/** The edit that writes `written` into a cell; undefined where nothing in its table shows how cells are parted. */
export function cellEdit({ text, tables }: Report, { key, span }: Cell, written: string): Edit | undefined {
  const touchesBefore = span.start === span.end && isPartOfCell(text, span.start - 1);
  const touchesBehind = span.start === span.end && isPartOfCell(text, span.start);
  if (!touchesBefore && !touchesBehind) return { span, newText: written };
  const table = tables.find(({ id }) => id === tableIdOf(key));
  const separator = table && separatorOf(text, table);
  if (separator === undefined) return undefined;
  return { span, newText: (touchesBefore ? separator : '') + written + (touchesBehind ? separator : '') };
}

/** The edits that write several numbers, in the order of the text; undefined where one of them cannot be written. */
export function cellEdits(
  report: Report,
  values: readonly (readonly [cell: Cell, written: string])[],
): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [cell, written] of values) {
    const edit = cellEdit(report, cell, written);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits.sort((one, other) => one.span.start - other.span.start);
}

function isPartOfCell(text: string, at: number): boolean {
  const character = text[at];
  return character !== undefined && !'|<>'.includes(character) && !isSpace(text.charCodeAt(at));
}

/** What stands between the cells of a table. */
function separatorOf(text: string, { layout, rows }: Table): string | undefined {
  if (layout === 'tabs') return '\t';
  if (layout === 'pipes') return ' | ';
  if (layout === 'spaces') return ' ';
  if (layout !== 'lines') return undefined;
  for (const { values } of rows) {
    for (let i = 1; i < values.length; i++) {
      const between = text.slice(values[i - 1]!.span.end, values[i]!.span.start);
      if (between !== '' && /^[\s|]+$/.test(between)) return between;
    }
  }
  return undefined;
}
