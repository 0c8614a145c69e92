import type { Attendant } from './attendant.ts';
import type { Mention } from './mention.ts';

/** An attendant whose script is fetched when it is first of use. */
export interface LazyAttendant extends Attendant {
  /** Fetches the script, so that a card can open at once. */
  prepare(): void;
}

/**
 * An attendant that fetches the real one: most pages name nothing, and need none. What is asked of
 * it meanwhile is done when it has come. A script that does not come is asked for again the next
 * time.
 */
export function createLazyAttendant(
  load: () => Promise<Attendant>,
  signal: AbortSignal,
): LazyAttendant {
  let loading: Promise<Attendant | null> | null = null;
  let attendant: Attendant | null = null;
  let learned: readonly Mention[] = [];

  async function bring(): Promise<Attendant | null> {
    try {
      const loaded = await load();
      if (signal.aborted) return null;
      attendant = loaded;
      loaded.learn(learned);
      return loaded;
    } catch (error) {
      loading = null;
      if (!signal.aborted) console.warn('Sanjyra: the card cannot be fetched.', error);
      return null;
    }
  }

  function call(): Promise<Attendant | null> {
    loading ??= bring();
    return loading;
  }

  return {
    prepare: call,
    learn(mentions) {
      learned = mentions;
      attendant?.learn(mentions);
    },
    goTo: async (mention) => (await call())?.goTo(mention) ?? false,
    step: async (to) => (await call())?.step(to) ?? 'gone',
    say: async (what) => (await call())?.say(what),
  };
}
