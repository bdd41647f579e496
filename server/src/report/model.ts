// A report as it was read: sections, paragraphs, tables and cells, each with its place in the text.
// Nothing here is judged; what could not be read stands in it as a problem with a place.

import type { CellKey, EditionId, SectionId, TableId } from '../form/schema.ts';
import type { MappedText } from '../text/mapped.ts';
import type { NumberReading } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';

export interface Report {
  readonly text: string;
  /** Title of the report with all its lines joined, where there is one. */
  readonly title?: Title;
  /** The year that the report is for, from the title, else the period sentence, else the sentences. */
  readonly year?: Dated;
  /** The body that reports, from the title or the signature. */
  readonly agency?: Named;
  /** The edition of the form by the majority of the labels; absent where no label of a table was found. */
  readonly edition?: EditionId;
  /** In the order of the text; the text before the first heading belongs to none. */
  readonly sections: readonly Section[];
  /** All prose in the order of the text: before, in and after the sections, never table content. */
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  /** Every cell that the text holds, by its key. Cells determined only by the equations are not here. */
  readonly cells: ReadonlyMap<CellKey, Cell>;
  readonly problems: readonly ReadingProblem[];
}

export interface Title {
  readonly span: Span;
  readonly content: MappedText;
}

export interface Dated {
  readonly value: number;
  readonly span: Span;
}

export interface Named {
  readonly name: string;
  readonly span: Span;
}

export interface Section {
  readonly id: SectionId;
  /** Heading and everything up to the next heading. */
  readonly span: Span;
  readonly heading: Heading;
}

export interface Heading {
  readonly span: Span;
  /** As written, number included, white space inside removed. */
  readonly text: string;
  /** 一 … 六 as written, where there is a number. */
  readonly numeral?: string;
  /** Where the words stand that follow the number. */
  readonly titleSpan: Span;
}

export type ParagraphKind = 'title' | 'heading' | 'prose' | 'note' | 'signature';

/** A paragraph of prose, its broken lines joined; `content` leads back to the text. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly span: Span;
  readonly content: MappedText;
  /** The section that it stands in; absent before the first heading. */
  readonly section?: SectionId;
}

export type TableLayout = 'tabs' | 'pipes' | 'html' | 'lines' | 'spaces' | 'unreadable';

export interface Table {
  readonly id: TableId;
  readonly span: Span;
  readonly layout: TableLayout;
  /** In the order of the text. */
  readonly rows: readonly Row[];
  /** Labels of groups and heads that were recognised, for hovers and wording. */
  readonly labels: readonly Label[];
}

export interface Label {
  /** Key of a group or a row; for a head the column's id behind the table's: `requests.naturalPerson`. */
  readonly key: string;
  readonly kind: 'row' | 'group' | 'column' | 'head';
  readonly span: Span;
  /** As written, broken lines joined, white space removed. */
  readonly text: string;
  /** False where it departs from the form's wording in more than spacing, width, numbering style and brackets. */
  readonly official: boolean;
}

export interface Row {
  /** `requests.granted`; absent for a row that the form does not have. */
  readonly key?: string | undefined;
  readonly label: Label;
  /** Label and values. */
  readonly span: Span;
  /** One for each column where the row is complete; else those that could be told apart. */
  readonly cells: readonly Cell[];
  /** What stands where values belong, in the order of the text, blanks included where the layout shows them. */
  readonly values: readonly Value[];
  /** How many values the form has here. */
  readonly expected: number;
  /** True where the text ends in the middle of this row. */
  readonly cut: boolean;
}

export interface Value {
  readonly span: Span;
  readonly text: string;
  readonly reading: NumberReading;
}

/** A value that has found its place in the form. A blank cell has an empty span where its value would stand. */
export interface Cell extends Value {
  readonly key: CellKey;
}

export type ProblemKind =
  | 'tableTorn' // labels and numbers stand apart: no value can be assigned
  | 'tableGlued' // the cells of a row stand together without a separator
  | 'cellCount' // a row holds more or fewer values than the form has columns
  | 'rowExtra' // a row that the form does not have
  | 'rowDuplicate' // a row stands twice; the first is read
  | 'tableDuplicate'; // a table stands twice; the first is read

export interface ReadingProblem {
  readonly kind: ProblemKind;
  readonly span: Span;
  readonly table?: TableId;
  readonly rowKey?: string;
  /** For glued digits: the ways that are left to cut them; empty where none satisfies the row, absent where too many. */
  readonly readings?: readonly (readonly number[])[];
}
