/** What only a reader does; pages scroll by themselves, too. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Watches whether the reader begins to do something with the page: clicks, types or scrolls. What
 * comes back tells it. A page that stands elsewhere than at first counts as scrolled: dragging a
 * scroll bar is no event.
 */
export function watchReader(document: Document, signal: AbortSignal): () => boolean {
  const readTop = () => document.scrollingElement?.scrollTop ?? 0;
  const top = readTop();
  let hasActed = false;
  for (const act of ACTS)
    document.addEventListener(
      act,
      ({ isTrusted }) => {
        hasActed ||= isTrusted;
      },
      { passive: true, capture: true, signal },
    );
  return () => hasActed || readTop() !== top;
}
