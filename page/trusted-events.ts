import { listenLastingly } from './lasting.ts';

/** Listens to one kind of event, on the window. */
export type Listen = <Name extends keyof DocumentEventMap>(
  name: Name,
  listener: (event: DocumentEventMap[Name]) => void,
  options?: { passive: boolean },
) => void;

/**
 * Listens to what the reader does, until the signal is aborted. Events that a script made are not
 * told. A page that stops an event does not stop us, unless it does so on the window itself, and
 * has listened there before we did. We listen passively unless asked otherwise.
 */
export function listenToReader(view: Window, signal: AbortSignal): Listen {
  return (name, listener, { passive } = { passive: true }) =>
    listenLastingly<DocumentEventMap[typeof name]>(
      view,
      name,
      (event) => {
        if (event.isTrusted) listener(event);
      },
      { capture: true, passive, signal },
    );
}
