// Runs inside the preview panel: puts the blocks that the extension sends in place of those that changed, shows where the
// cursor is, and tells which place of the text the user wants to go to. The text itself is never changed from here.

/** A block as the extension sends it; without `html` it is the same as before. */
interface Block {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly html?: string;
}

type Message =
  | { readonly type: 'show'; readonly blocks: readonly Block[] }
  | { readonly type: 'cursor'; readonly offset: number };

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): { readonly scroll: number } | undefined;
  setState(state: { readonly scroll: number }): void;
};

const editor = acquireVsCodeApi();
const report = document.querySelector('main')!;
/** The blocks on show, by their id, in their order. */
const shown = new Map<string, { readonly block: Block; readonly element: HTMLElement }>();
let cursor: number | undefined;
/** The element that the Tab key reaches; arrow keys move it. */
let tabStop: HTMLElement | undefined;
let scrollToRestore = editor.getState()?.scroll;

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if (data.type === 'show') show(data.blocks);
  else if (data.offset !== cursor) {
    cursor = data.offset;
    showCursor(true);
  }
});

function show(blocks: readonly Block[]): void {
  const hadFocus = report.contains(document.activeElement);
  const wanted = new Set(blocks.map(({ id }) => id));
  for (const [id, { element }] of shown) {
    if (wanted.has(id)) continue;
    element.remove();
    shown.delete(id);
  }
  let before: Element | null = null;
  for (const block of blocks) {
    const element = shown.get(block.id)?.element ?? document.createElement('div');
    if (block.html !== undefined) element.innerHTML = block.html;
    const place: ChildNode | null = before ? before.nextSibling : report.firstChild;
    if (element !== place) report.insertBefore(element, place);
    before = element;
    shown.set(block.id, { block, element });
  }
  if (scrollToRestore !== undefined) document.documentElement.scrollTop = scrollToRestore;
  scrollToRestore = undefined;
  showCursor(false);
  if (!tabStop?.isConnected) moveStop(replacementOf(tabStop), hadFocus);
}

/** What stands now where an element stood that was painted anew. */
function replacementOf(gone: HTMLElement | undefined): HTMLElement | undefined {
  const key = gone?.dataset.key;
  const cell = key === undefined ? null : report.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  return cell ?? report.querySelector<HTMLElement>('[data-offset]') ?? undefined;
}

/** Marks the innermost element that the cursor is in. */
function showCursor(follow: boolean): void {
  for (const element of report.querySelectorAll('.cursor')) element.classList.remove('cursor');
  if (cursor === undefined) return;
  const element = elementAt(cursor);
  element?.classList.add('cursor');
  if (follow) element?.scrollIntoView({ block: 'nearest' });
}

function elementAt(offset: number): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  let width = Number.POSITIVE_INFINITY;
  for (const { block, element } of shown.values()) {
    if (block.start === block.end || offset < block.start || offset > block.end) continue;
    for (const candidate of element.querySelectorAll<HTMLElement>('[data-offset]')) {
      const start = block.start + Number(candidate.dataset.offset);
      const end = block.start + Number(candidate.dataset.end);
      if (offset < start || offset > end || end - start > width) continue;
      found = candidate;
      width = end - start;
    }
  }
  return found;
}

function goTo(element: HTMLElement | null | undefined): void {
  const place = element?.closest<HTMLElement>('[data-offset]');
  if (!place) return;
  for (const { block, element: own } of shown.values()) {
    if (own.contains(place)) editor.postMessage({ type: 'go', offset: block.start + Number(place.dataset.offset) });
  }
}

/** Makes an element the one that the Tab key reaches. */
function moveStop(element: HTMLElement | undefined, focus: boolean): void {
  if (!element) return;
  tabStop?.removeAttribute('tabindex');
  tabStop = element;
  tabStop.tabIndex = 0;
  if (focus) tabStop.focus();
}

/** The element that an arrow key leads to: the next or the one before, up and down in a table in the same column. */
function neighbour(key: string): HTMLElement | undefined {
  const all = [...report.querySelectorAll<HTMLElement>('h1, h2, h3, p, td.value')].filter((one) => one.dataset.offset);
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  const from = all.indexOf(tabStop!.closest<HTMLElement>('h1, h2, h3, p, td.value')!);
  const column = tabStop!.dataset.key?.split('.').at(-1);
  const vertical = key === 'ArrowDown' || key === 'ArrowUp';
  for (let at = from + step; at >= 0 && at < all.length; at += step) {
    const { key: other } = all[at]!.dataset;
    if (!vertical || other === undefined || column === undefined || other.split('.').at(-1) === column) return all[at];
  }
  return undefined;
}

report.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !getSelection()?.isCollapsed) return;
  moveStop(target.closest<HTMLElement>('[data-offset]') ?? undefined, false);
  goTo(target);
});

report.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') goTo(tabStop);
  else if (event.key.startsWith('Arrow') && tabStop) moveStop(neighbour(event.key), true);
  else return;
  event.preventDefault();
});

let saving: ReturnType<typeof setTimeout> | undefined;
addEventListener('scroll', () => {
  clearTimeout(saving);
  saving = setTimeout(() => editor.setState({ scroll: document.documentElement.scrollTop }), 100);
});

editor.postMessage({ type: 'ready' });
