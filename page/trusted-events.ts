/** Listens to one kind of event, on the window. */
export type Listen = <Name extends keyof DocumentEventMap>(
  name: Name,
  listener: (event: DocumentEventMap[Name]) => void,
  options?: { passive: boolean },
) => void;

/**
 * Listens to what the reader does, until the signal is aborted. Events that a script made are not
 * told; a page that stops an event does not stop us, since we hear it first, and passively unless
 * asked otherwise.
 */
export function listenToReader(view: Window, signal: AbortSignal): Listen {
  return (name, listener, { passive } = { passive: true }) =>
    view.addEventListener(
      name,
      (event) => {
        if (event.isTrusted) listener(event as DocumentEventMap[typeof name]);
      },
      { capture: true, passive, signal },
    );
}
