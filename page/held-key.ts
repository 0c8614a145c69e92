import { listenLastingly } from './lasting.ts';

/** Held, it shows what is marked, for readers who want no marks until they ask. */
const KEY = 'Alt';

/** Calls back with true while the key is held and false once it is let go, until the signal is aborted. */
export function listenForHeldKey(
  document: Document,
  onHeld: (isHeld: boolean) => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView ?? window;
  const listening = { passive: true, capture: true, signal };
  const follow = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === KEY) onHeld(event.type === 'keydown');
  };
  listenLastingly(view, 'keydown', follow, listening);
  listenLastingly(view, 'keyup', follow, listening);
  // The key may be let go in another window, which this one is never told of.
  listenLastingly(view, 'blur', () => onHeld(false), listening);
}
