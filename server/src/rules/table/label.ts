// A label of a table departs from the form's wording.

import { columnOf, formOf, forms, groupOf, rowOf } from '../../form/index.ts';
import type { Form } from '../../form/schema.ts';
import type { Label, Table } from '../../report/model.ts';
import { labelKey } from '../../text/characters.ts';
import type { Rule } from '../rule.ts';
import { holdsNumbers } from '../tables.ts';

/**
 * A slip in the label of a row, group or column (其他法律行政止公开), or its name in the other edition. Spacing, width, brackets, quotes, the style of numbering
 * and an explanation in brackets behind the label are in order.
 */
export const rule: Rule = {
  id: 'table/label',
  severity: 'warning',
  title: '表格中的名称与格式的用语不同',
  *check({ report, form }) {
    for (const table of report.tables) {
      if (table.layout === 'unreadable') continue;
      for (const label of labelsOf(table)) {
        if (label.span.end === label.span.start || (label.official && !isOtherEditions(form, label))) continue;
        const official = officialWording(form, table, label);
        if (official === undefined || isWrapped(table, label, official)) continue;
        if (isEntangled(form, table, label, official) || holdsNumbers(label)) continue;
        const written = report.text.slice(label.span.start, label.span.end);
        // Where other words or numbers stand between its lines, a label cannot be written anew in one piece.
        const isOnePiece = withoutSpaces(written) === withoutSpaces(label.text);
        yield {
          span: label.span,
          message: `“${withoutSpaces(label.text)}”应为“${official}”。`,
          ...(isOnePiece && {
            fixes: [{ title: `改为“${official}”`, safe: true, edits: [{ span: label.span, newText: official }] }],
          }),
        };
      }
    }
  },
};

/** The row's name in the other edition, which this one has changed: 规范性文件 for 行政规范性文件. */
function isOtherEditions({ edition }: Form, { key, kind, text }: Label): boolean {
  if (kind !== 'row') return false;
  const own = rowOf(formOf(edition), key);
  if (!own || text === own.label || labelKey(text) === labelKey(own.label)) return false;
  const isName = (name: string) => labelKey(name) === labelKey(text);
  return !own.aliases?.some(isName) && forms.some((other) => isName(rowOf(other, key)?.label ?? ''));
}

/** Where lines are broken, a label without its end is one whose last words stand elsewhere, not a slip. */
function isWrapped({ layout }: Table, { text }: Label, official: string): boolean {
  return (layout === 'spaces' || layout === 'lines') && bareKey(official).startsWith(bareKey(text));
}

/** The key of a label without its number, and that of the group whose label stands beside it: （四）1.本机关不掌握. */
function bareKey(text: string): string {
  return labelKey(text).replace(/^[一二三四五六七]?\d?/, '');
}

/**
 * True where the words of a row's group stand between its own: held apart by spaces only, 不予公 beside a row is as near to
 * it as its own words. What the label has too much is then all the group's.
 */
function isEntangled(form: Form, { layout }: Table, { kind, key, text }: Label, official: string): boolean {
  if (layout !== 'spaces' || kind !== 'row') return false;
  const row = rowOf(form, key);
  const own = [...labelKey(official)];
  const groups = [...labelKey(groupOf(form, row?.group ?? '')?.label ?? '')];
  const tooMuch = [...labelKey(text)].filter((character) => !takeOut(own, character));
  return tooMuch.length > 0 && tooMuch.every((character) => takeOut(groups, character));
}

/** Takes a character out of a list once; false where it has none. */
function takeOut(list: string[], character: string): boolean {
  const at = list.indexOf(character);
  if (at !== -1) list.splice(at, 1);
  return at !== -1;
}

/** The labels of groups, heads and rows, each place once. */
function labelsOf({ labels, rows }: Table): Label[] {
  const places = new Map<number, Label>();
  for (const label of [...labels, ...rows.filter(({ key }) => key !== undefined).map((row) => row.label)]) {
    places.set(label.span.start, label);
  }
  return [...places.values()].sort((one, other) => one.span.start - other.span.start);
}

function officialWording(form: Form, { id }: Table, { key, kind }: Label): string | undefined {
  const published = formOf(form.edition);
  if (kind === 'row') return rowOf(form, key)?.label ?? rowOf(published, key)?.label;
  if (kind === 'group') return groupOf(form, key)?.label ?? groupOf(published, key)?.label;
  const { rows, heads } = published.tables[id];
  if (kind === 'head') return heads.find((head) => head.key === key)?.label;
  const columnId = key.slice(key.lastIndexOf('.') + 1);
  const row = rows.find(({ columns }) => columns.some((column) => column.id === columnId));
  return row && columnOf(published, `${row.key}.${columnId}`)?.label;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
