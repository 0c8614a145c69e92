import type { CardHost, CardOpening } from './card-host.tsx';

/** A card host whose script is fetched when it is first of use. */
export interface LazyCard extends CardHost {
  /** Fetches the script, so that a card can open at once. */
  prepare(): void;
}

/**
 * A card host that fetches the real one: most pages name nothing, and need none. What is asked of it
 * meanwhile happens when it has come, unless it has been taken back by then. A script that does not
 * come is asked for again the next time.
 */
export function createLazyCard(load: () => Promise<CardHost>, signal: AbortSignal): LazyCard {
  let host: CardHost | null = null;
  let isLoading = false;
  let waiting: ((host: CardHost) => void) | null = null;

  function prepare(): void {
    if (isLoading || host !== null) return;
    isLoading = true;
    load().then(
      (loaded) => {
        isLoading = false;
        host = loaded;
        if (!signal.aborted) waiting?.(loaded);
        waiting = null;
      },
      (error: unknown) => {
        isLoading = false;
        if (!signal.aborted) console.warn('Sanjyra: the card cannot be fetched.', error);
      },
    );
  }

  function ask(what: (host: CardHost) => void): void {
    if (host !== null) what(host);
    else {
      waiting = what;
      prepare();
    }
  }

  return {
    prepare,
    open: (opening: CardOpening) => ask((loaded) => loaded.open(opening)),
    say: (text) => ask((loaded) => loaded.say(text)),
    close() {
      waiting = null;
      host?.close();
    },
    contains: (event) => host?.contains(event) ?? false,
    readBox: () => host?.readBox() ?? null,
    togglePin: () => host?.togglePin(),
  };
}
