import { shadowRootOf } from './flat-tree.ts';
import { listenLastingly } from './lasting.ts';

/** When elements are looked at first; then after twice as long each time, at most after so long. */
const FIRST_LOOK_MS = 500;
const LAST_LOOK_MS = 32_000;

/** Custom elements that may become others than they were when they were read. */
export interface LateElements {
  /** Looks at this element again and again until it has a shadow root, or is gone. */
  expect(element: Element): void;
}

/**
 * Tells of custom elements that get their definition or their shadow root late, as where a script is
 * still on its way: no observer of the page hears of either. A hidden tab is not looked at.
 */
export function createLateElements(
  onCome: (element: Element) => void,
  signal: AbortSignal,
): LateElements {
  /** Whether each was defined when it was looked at last. */
  const awaited = new Map<Element, boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delayMs = FIRST_LOOK_MS;

  function plan(): void {
    if (timer === undefined && awaited.size > 0 && !document.hidden)
      timer = setTimeout(look, delayMs);
  }

  function look(): void {
    stop();
    delayMs = Math.min(2 * delayMs, LAST_LOOK_MS);
    for (const [element, wasDefined] of awaited) {
      const isDefined = element.matches(':defined');
      const isOpen = shadowRootOf(element) !== null;
      if (isOpen || !element.isConnected) awaited.delete(element);
      else awaited.set(element, isDefined);
      if (isOpen || isDefined !== wasDefined) onCome(element);
    }
    plan();
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  listenLastingly(document, 'visibilitychange', () => (document.hidden ? stop() : plan()), {
    signal,
  });
  signal.addEventListener('abort', () => {
    stop();
    awaited.clear();
  });

  return {
    expect(element) {
      if (awaited.has(element) || signal.aborted) return;
      awaited.set(element, element.matches(':defined'));
      // What has just come is likelier to change soon than what was there.
      if (delayMs > FIRST_LOOK_MS) stop();
      delayMs = FIRST_LOOK_MS;
      plan();
    },
  };
}
