import { type Changes, noChanges, noteRecords, TELLING_ATTRIBUTES } from './changes.ts';
import { isElement } from './dom.ts';
import { listenLastingly } from './lasting.ts';
import { createSlices } from './slices.ts';

// A form's field may stand before it.
const { closest } = Element.prototype;

/** Quiet time after a change before it counts, and the longest that a restless page can put it off. */
const QUIET_MS = 250;
const PATIENCE_MS = 1000;

/**
 * So many records at once are a page at work, which is waited for longer while it goes on: what is
 * read in the middle of it is mostly read again.
 */
const AT_WORK = 50;
const WORK_PATIENCE_MS = 3000;

/** More records than this are not kept: each has its nodes. Those that come then are noted at once. */
const MOST_KEPT = 10_000;

/** So many records are looked through before the page is given a turn. */
const AT_ONCE = 250;

/** For each millisecond of work that changes made, at least so many of rest: a tenth at most. */
const REST = 10;

/** A page that is being watched. */
export interface PageWatch {
  /** Watches an open shadow root, too. */
  watchRoot(root: ShadowRoot): void;
  /** Counts a node as changed of which no observer could tell. */
  noteNode(node: Node): void;
}

/**
 * Watches a page for new, changed, revealed or hidden text and tells of it in batches: when the page
 * has been quiet for a moment, or at the latest after a second, three while very much happens; later,
 * the more the last batch cost (`onChanges` resolves to that, in ms), but never not at all. A hidden
 * tab costs nothing: what happens there is told of as one when it is seen again. Our own host does
 * not count.
 */
export function observePage(
  document: Document,
  onChanges: (changes: Changes) => Promise<number>,
  signal: AbortSignal,
): PageWatch {
  const view = document.defaultView ?? window;
  let changes = noChanges();
  /** What the page did since, kept and not looked through: the time of a callback is the page's. */
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let restsUntil = 0;
  let workedAt = Number.NEGATIVE_INFINITY;
  let body: HTMLElement | null = null;
  const shadows = new Set<ShadowRoot>();

  async function tell(): Promise<void> {
    if (document.hidden) return;
    clearTimeout(timer);
    since = null;
    hear(inner.takeRecords());
    const [told, heard] = [changes, records];
    [changes, records] = [noChanges(), []];
    const from = performance.now();
    restsUntil = Number.POSITIVE_INFINITY;
    for (const root of shadows) if (!root.isConnected) shadows.delete(root);
    const { pause, spent } = createSlices(signal);
    for (let i = 0; i < heard.length; i += AT_ONCE) {
      noteRecords(told, heard.slice(i, i + AT_ONCE));
      if (!(await pause())) return;
    }
    const cost = spent() + (await onChanges(told));
    restsUntil = Math.max(performance.now(), from) + REST * cost;
    if (since !== null) note();
  }

  function note(): void {
    if (signal.aborted) return;
    const now = performance.now();
    since ??= now;
    if (restsUntil === Number.POSITIVE_INFINITY) return;
    clearTimeout(timer);
    const patience = now < workedAt + QUIET_MS ? WORK_PATIENCE_MS : PATIENCE_MS;
    const wait = Math.max(0, Math.min(QUIET_MS, since + patience - now));
    timer = setTimeout(tell, Math.max(wait, restsUntil - now));
  }

  const inner = new MutationObserver((heard) => {
    if (document.hidden) {
      inner.disconnect();
      forget();
    } else hear(heard);
    if (heard.length >= AT_WORK) workedAt = performance.now();
    note();
  });
  /** A page that replaces its body: the root's children, among which our host comes and goes. */
  const outer = new MutationObserver(() => {
    if (document.body === body) return;
    watchOuter();
    noteEverything();
    watchInner();
  });

  function watchOuter(): void {
    outer.disconnect();
    for (const root of [document, document.documentElement])
      if (root !== null) outer.observe(root, { childList: true });
  }

  function hear(heard: readonly MutationRecord[]): void {
    if (records.length + heard.length > MOST_KEPT) noteRecords(changes, heard);
    else for (const record of heard) records.push(record);
  }

  /** Whatever has changed: all will be read anew. */
  function forget(): void {
    changes = { ...noChanges(), everything: true };
    records = [];
  }

  function noteEverything(): void {
    forget();
    note();
  }

  function watchInner(): void {
    inner.disconnect();
    body = document.body;
    for (const root of body === null ? shadows : [body, ...shadows]) watch(root);
  }

  function watch(root: Node): void {
    inner.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: TELLING_ATTRIBUTES,
    });
  }

  /** A click, a key, a new width or a late style sheet may show text that was there all along. */
  function noteSights({ target }: Event): void {
    // Beside head and body stands our host.
    if (isElement(target) && closest.call(target, 'head, body') === null) return;
    changes.sights = true;
    note();
  }

  watchOuter();
  watchInner();
  const listening = { passive: true, capture: true, signal };
  for (const name of ['click', 'toggle', 'load'])
    listenLastingly(document, name, noteSights, listening);
  listenLastingly(view, 'resize', noteSights, listening);
  // Another page in the same document: what was read of the last one decides nothing any more.
  view.navigation?.addEventListener('navigatesuccess', noteEverything, { signal });
  listenLastingly(
    document,
    'visibilitychange',
    () => {
      if (document.hidden || since === null) return;
      if (changes.everything) watchInner();
      tell();
    },
    listening,
  );
  signal.addEventListener('abort', () => {
    inner.disconnect();
    outer.disconnect();
    clearTimeout(timer);
  });

  return {
    watchRoot(root) {
      if (shadows.has(root) || signal.aborted) return;
      shadows.add(root);
      watch(root);
    },
    noteNode(node) {
      changes.nodes.add(node);
      note();
    },
  };
}
