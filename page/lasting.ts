/**
 * Listens as `addEventListener` does, also once the page has written itself anew: `document.open`
 * takes every listener away. It puts another root in the place of the first, and what is listening
 * still is not added twice.
 */
export function listenLastingly<Heard extends Event>(
  target: EventTarget,
  name: string,
  listener: (event: Heard) => void,
  options: AddEventListenerOptions & { signal: AbortSignal },
): void {
  const listen = () => target.addEventListener(name, listener as EventListener, options);
  listen();
  const rewritten = new MutationObserver(listen);
  rewritten.observe(document, { childList: true });
  options.signal.addEventListener('abort', () => rewritten.disconnect());
}
