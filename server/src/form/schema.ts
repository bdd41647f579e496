// What an edition of the official form is made of. An edition is one data file (editions/*.ts);
// reading, equations, hovers, completion, the skeleton and the documentation all come from it.

export type EditionId = '2019' | '2021';
export type TableId = 'proactive' | 'requests' | 'disputes';
export type SectionId = 'overview' | TableId | 'problems' | 'other';

/** `requests.denied.stateSecret.total`: the row's key, a dot, the column's id. The public names of spec and JSON. */
export type CellKey = string;

/**
 * A place in the 条例 of 2019: the article, `.` its paragraph (款), `()` its item (项).
 * `37` is article 37, `16.2` paragraph 2 of article 16, `36(3)` item 3 of article 36, `50.1(4)` both.
 */
export type ArticleReference = string;

/** What may stand in a cell: a count 件, a change that may be negative, an amount of money. */
export type CellKind = 'count' | 'change' | 'amount';

export interface ColumnForm {
  readonly id: string;
  /** Official wording of the head, without line breaks. */
  readonly label: string;
  /** Other wordings that mean the same column and are no mistake. */
  readonly aliases?: readonly string[];
  readonly kind: CellKind;
  /** What the number counts: 件, 万元, 元, 项. */
  readonly unit: string;
  /** What belongs here and what does not, in our own words. */
  readonly explanation: string;
}

export interface RowForm {
  /** `requests.denied.stateSecret`, `proactive.rules`, `disputes.review`. */
  readonly key: string;
  /** Official wording with its numbering: `1.属于国家秘密`. */
  readonly label: string;
  /** Other wordings that mean the same row and are no mistake. */
  readonly aliases?: readonly string[];
  /** Key of the group whose label stands before it: `requests.denied`. */
  readonly group?: string;
  readonly columns: readonly ColumnForm[];
  /** What the row rests on; none where the 条例 has nothing of its own for it. */
  readonly articles: readonly ArticleReference[];
  readonly explanation: string;
}

/** A label that stands over several rows: `（三）不予公开`, `第二十条第（一）项`. */
export interface GroupForm {
  readonly key: string;
  readonly label: string;
  /** Key of the group that it stands in: `requests.outcome` of `requests.denied`. */
  readonly group?: string;
  readonly articles: readonly ArticleReference[];
  readonly explanation: string;
}

export interface TableForm {
  readonly id: TableId;
  readonly rows: readonly RowForm[];
  readonly groups: readonly GroupForm[];
  /** The outer before the inner. */
  readonly heads: readonly HeadForm[];
}

/** Words of a table's head that are no column: 信息内容, 申请人情况, 法人或其他组织. */
export interface HeadForm {
  /** `requests.applicant`; never the key of a row, a group or a table's column. */
  readonly key: string;
  readonly label: string;
  /** Ids of the columns that it stands over; none for the head over the labels. */
  readonly columns: readonly string[];
  readonly explanation: string;
}

export interface SectionForm {
  readonly id: SectionId;
  /** 一 … 六 */
  readonly numeral: string;
  /** Official title without its number: 总体情况. */
  readonly title: string;
  /** Wordings that are in use and no mistake. */
  readonly aliases: readonly string[];
  readonly table?: TableId;
  readonly articles: readonly ArticleReference[];
  readonly explanation: string;
}

/** A weighted sum over cells that must be zero: `total − a − b = 0`. */
export interface Equation {
  /** `row:requests.granted`, `outcome:total`, `balance:total`, `disputes:review`. */
  readonly id: string;
  readonly kind: 'row' | 'outcome' | 'balance' | 'disputes';
  /** The cell at which a broken equation is reported. */
  readonly at: CellKey;
  readonly terms: readonly EquationTerm[];
}

export interface EquationTerm {
  readonly key: CellKey;
  readonly weight: 1 | -1;
}

/** Rows that may stand in place of others: the undivided （六）其他处理 of 2019 for the three of 2021, and the reverse. */
export interface FormVariant {
  readonly id: string;
  readonly table: TableId;
  readonly rows: readonly RowForm[];
  /** Groups of these rows that the table does not have yet. */
  readonly groups: readonly GroupForm[];
  /** Keys of the rows that they replace, neighbours in the table. */
  readonly instead: readonly string[];
}

export interface Form {
  readonly edition: EditionId;
  /** Reports for these years use this form; `to` is open where absent. */
  readonly years: { readonly from: number; readonly to?: number };
  /** The notice that published the form. */
  readonly notice: string;
  readonly sections: readonly SectionForm[];
  readonly tables: Readonly<Record<TableId, TableForm>>;
  readonly equations: readonly Equation[];
  /** What a report may hold instead, see `withRows`. */
  readonly variants: readonly FormVariant[];
}
