// Runs inside the panel with the table of all reports: sorts it, and tells which report or which file the user wants.

export {};

interface Column {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number';
}

interface Row {
  readonly uri: string;
  /** In the order of the columns. */
  readonly values: readonly (string | number | null)[];
}

interface State {
  readonly sortedBy: string;
  readonly isDescending: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): void;
};

/** More rows than these are shown on request: a page with a hundred thousand cells is slow. */
const ROWS_AT_ONCE = 500;
/** Columns of counts in which anything above zero asks for attention. */
const MARKED = new Set(['errors', 'warnings']);

const editor = acquireVsCodeApi();
const table = document.querySelector('table')!;
const head = document.querySelector('thead')!;
const body = document.querySelector('tbody')!;
const summary = document.querySelector('#summary')!;
const more = document.querySelector<HTMLButtonElement>('#more')!;
const byChinese = new Intl.Collator('zh-CN', { numeric: true });

let columns: readonly Column[] = [];
let rows: readonly Row[] = [];
let shown = ROWS_AT_ONCE;
let state: State = editor.getState() ?? { sortedBy: 'errors', isDescending: true };

addEventListener('message', ({ data }: MessageEvent<{ columns: readonly Column[]; rows: readonly Row[] }>) => {
  columns = data.columns;
  rows = data.rows;
  showHead();
  showRows();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-format]'))
  button.addEventListener('click', () => {
    editor.postMessage({ type: 'export', format: button.dataset.format, uris: sorted().map(({ uri }) => uri) });
  });

more.addEventListener('click', () => {
  const first = body.rows.length;
  shown += ROWS_AT_ONCE;
  showRows();
  body.rows[first]?.querySelector('button')?.focus();
});

body.addEventListener('keydown', (event) => {
  const row = (event.target as Element).closest('tr');
  const target = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  if (!target) return;
  event.preventDefault();
  target.querySelector('button')?.focus();
});

function showHead(): void {
  if (head.rows.length === 0) {
    const line = head.insertRow();
    for (const { id, title, kind } of columns) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.className = kind;
      cell.dataset.column = id;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title;
      button.addEventListener('click', () => sortBy(id, kind));
      cell.append(button);
      line.append(cell);
    }
  }
  for (const cell of head.querySelectorAll('th')) {
    const isSorted = cell.dataset.column === state.sortedBy;
    if (isSorted) cell.setAttribute('aria-sort', state.isDescending ? 'descending' : 'ascending');
    else cell.removeAttribute('aria-sort');
  }
}

/** The same column again turns it round; numbers begin with the greatest. */
function sortBy(id: string, kind: Column['kind']): void {
  const isDescending = state.sortedBy === id ? !state.isDescending : kind === 'number';
  state = { sortedBy: id, isDescending };
  editor.setState(state);
  showHead();
  showRows();
}

function sorted(): Row[] {
  const at = columns.findIndex(({ id }) => id === state.sortedBy);
  const compare = ({ values: one }: Row, { values: other }: Row) => {
    const [first, second] = [one[at] ?? null, other[at] ?? null];
    // What is not known comes last either way.
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    const difference =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : byChinese.compare(String(first), String(second));
    return state.isDescending ? -difference : difference;
  };
  return [...rows].sort(compare);
}

function showRows(): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset.uri;
  const lines = sorted().slice(0, shown).map(lineOf);
  body.replaceChildren(...lines);
  if (focused !== undefined) body.querySelector<HTMLElement>(`[data-uri="${CSS.escape(focused)}"]`)?.focus();
  const errors = columns.findIndex(({ id }) => id === 'errors');
  const wrong = rows.filter(({ values }) => Number(values[errors]) > 0).length;
  summary.textContent = `共 ${rows.length} 份年报，${wrong} 份有错误`;
  const failure = columns.findIndex(({ id }) => id === 'failure');
  table.classList.toggle(
    'has-no-failure',
    rows.every(({ values }) => values[failure] === null),
  );
  more.hidden = shown >= rows.length;
  more.textContent = `再显示 ${Math.min(ROWS_AT_ONCE, rows.length - shown)} 份（还有 ${rows.length - shown} 份）`;
}

function lineOf({ uri, values }: Row): HTMLTableRowElement {
  const line = document.createElement('tr');
  for (const [at, { id, kind }] of columns.entries()) {
    const value = values[at] ?? null;
    const cell = document.createElement(at === 0 ? 'th' : 'td');
    cell.className = kind;
    cell.dataset.column = id;
    if (MARKED.has(id) && Number(value) > 0) cell.classList.add(id);
    if (at === 0) {
      (cell as HTMLTableCellElement).scope = 'row';
      cell.append(openButton(uri, String(value ?? pathIn(values))));
    } else cell.textContent = value === null ? '' : String(value);
    line.append(cell);
  }
  return line;
}

function pathIn(values: Row['values']): string | number | null {
  return values[columns.findIndex(({ id }) => id === 'path')] ?? '';
}

function openButton(uri: string, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'open';
  button.dataset.uri = uri;
  button.textContent = name;
  button.title = '打开这份年报';
  button.addEventListener('click', () => editor.postMessage({ type: 'open', uri }));
  return button;
}

editor.postMessage({ type: 'ready' });
