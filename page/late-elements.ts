import { localNameOf } from './dom.ts';
import { shadowRootOf } from './flat-tree.ts';
import { listenLastingly } from './lasting.ts';

/** When elements are looked at first; then after twice as long each time, at most after so long. */
const FIRST_LOOK_MS = 500;
const LAST_LOOK_MS = 32_000;

/** Custom elements that may become others than they were when they were read. */
export interface LateElements {
  /** Looks at this element again and again until it is defined and has a shadow root, or is gone. */
  expect(element: Element): void;
}

/** Whether an element may become another, of which no observer tells. */
export function isUnready(element: Element): boolean {
  return localNameOf(element).includes('-') && !(isDefined(element) && isOpen(element));
}

/**
 * Tells of custom elements that get their definition or their shadow root late, as where a script is
 * still on its way: no observer of the page hears of either. A hidden tab is not looked at.
 */
export function createLateElements(
  document: Document,
  onCome: (element: Element) => void,
  signal: AbortSignal,
): LateElements {
  /** What each was when it was looked at last. */
  const awaited = new Map<Element, { defined: boolean; open: boolean }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delayMs = FIRST_LOOK_MS;

  function plan(): void {
    if (timer === undefined && awaited.size > 0 && !document.hidden)
      timer = setTimeout(look, delayMs);
  }

  function look(): void {
    stop();
    delayMs = Math.min(2 * delayMs, LAST_LOOK_MS);
    for (const [element, was] of awaited) {
      const is = { defined: isDefined(element), open: isOpen(element) };
      if ((is.defined && is.open) || !element.isConnected) awaited.delete(element);
      else awaited.set(element, is);
      if (is.defined !== was.defined || is.open !== was.open) onCome(element);
    }
    plan();
  }

  /** Much may be about to change. */
  function lookSoon(): void {
    if (delayMs > FIRST_LOOK_MS) stop();
    delayMs = FIRST_LOOK_MS;
    plan();
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  listenLastingly(document, 'visibilitychange', () => (document.hidden ? stop() : lookSoon()), {
    signal,
  });
  signal.addEventListener('abort', () => {
    stop();
    awaited.clear();
  });

  return {
    expect(element) {
      if (awaited.has(element) || signal.aborted) return;
      const is = { defined: isDefined(element), open: isOpen(element) };
      awaited.set(element, is);
      // One that is defined has mostly opened its root by the time it is read, or never will.
      if (is.defined) plan();
      else lookSoon();
    },
  };
}

function isDefined(element: Element): boolean {
  return element.matches(':defined');
}

function isOpen(element: Element): boolean {
  return shadowRootOf(element) !== null;
}
