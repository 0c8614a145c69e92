/** Told whenever the page may read differently than before. */
export type OnChange = () => void;

/** Quiet time after a change before it counts, and the longest that a restless page can put it off. */
const QUIET_MS = 250;
const PATIENCE_MS = 1000;

/**
 * Watches a page for new, changed or revealed text and tells of it in batches: when the page has
 * been quiet for a moment, or at the latest after a second. A hidden tab is told of when it is
 * seen again. Changes of our own host do not count.
 */
export function observePage(document: Document, onChange: OnChange, signal: AbortSignal): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let body: HTMLElement | null = null;

  function tell(): void {
    if (document.hidden) return;
    clearTimeout(quiet);
    since = null;
    onChange();
  }

  function note(): void {
    since ??= performance.now();
    clearTimeout(quiet);
    const patience = since + PATIENCE_MS - performance.now();
    quiet = setTimeout(tell, Math.max(0, Math.min(QUIET_MS, patience)));
  }

  const inner = new MutationObserver(note);
  /** A page that replaces its body: the root's children, among which our host comes and goes. */
  const outer = new MutationObserver(() => {
    if (document.body === body) return;
    watchBody();
    note();
  });

  function watchBody(): void {
    inner.disconnect();
    body = document.body;
    if (body !== null) inner.observe(body, { childList: true, characterData: true, subtree: true });
  }

  outer.observe(document.documentElement, { childList: true });
  watchBody();
  const listening = { passive: true, capture: true, signal };
  /** A click or a key may unfold text that was there all along; our host stands outside the body. */
  const noteUnfolding = ({ target }: Event) => {
    if (target instanceof Node && document.body?.contains(target)) note();
  };
  document.addEventListener('click', noteUnfolding, listening);
  document.addEventListener('toggle', noteUnfolding, listening);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden && since !== null) tell();
    },
    listening,
  );
  signal.addEventListener('abort', () => {
    inner.disconnect();
    outer.disconnect();
    clearTimeout(quiet);
  });
}
