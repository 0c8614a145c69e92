import { listenToReader } from './trusted-events.ts';

/**
 * Hears when the mouse goes out of the window or into a frame, while that is wanted: each element that
 * a pointer leaves tells of it, which would make every move dearer.
 * @returns what tells whether it is wanted
 */
export function createLeavingWatch(
  view: Window,
  onLeave: () => void,
  signal: AbortSignal,
): (isWanted: boolean) => void {
  let watching: AbortController | null = null;
  return (isWanted) => {
    if (isWanted === (watching !== null) || signal.aborted) return;
    watching?.abort();
    watching = isWanted ? new AbortController() : null;
    if (watching === null) return;
    const listen = listenToReader(view, AbortSignal.any([signal, watching.signal]));
    listen('pointerout', ({ pointerType, relatedTarget }) => {
      if (pointerType !== 'mouse') return;
      if (relatedTarget === null || relatedTarget instanceof HTMLIFrameElement) onLeave();
    });
  };
}
