import type { Attendant } from './attendant.ts';
import type { Mention } from './mention.ts';

/** An attendant whose script is fetched when it is first of use. */
export interface LazyAttendant extends Attendant {
  /** Fetches the script, so that a card can open at once. */
  prepare(): void;
}

/**
 * An attendant that fetches the real one: most pages name nothing, and need none. Of what is asked
 * of it meanwhile, the last is done when it has come. A script that does not come is asked for again
 * the next time.
 */
export function createLazyAttendant(
  load: () => Promise<Attendant>,
  signal: AbortSignal,
): LazyAttendant {
  let attendant: Attendant | null = null;
  let isLoading = false;
  let learned: readonly Mention[] = [];
  let waiting: ((attendant: Attendant) => void) | null = null;

  async function prepare(): Promise<void> {
    if (isLoading || attendant !== null) return;
    isLoading = true;
    try {
      const loaded = await load();
      if (signal.aborted) return;
      attendant = loaded;
      loaded.learn(learned);
      waiting?.(loaded);
      waiting = null;
    } catch (error) {
      // What was asked for is old by the time that the next attempt succeeds.
      waiting = null;
      if (!signal.aborted) console.warn('Sanjyra: the card cannot be fetched.', error);
    } finally {
      isLoading = false;
    }
  }

  function ask(what: (attendant: Attendant) => void): void {
    if (attendant !== null) what(attendant);
    else {
      waiting = what;
      prepare();
    }
  }

  return {
    prepare,
    learn(mentions) {
      learned = mentions;
      attendant?.learn(mentions);
    },
    openAt: (goal) => ask((loaded) => loaded.openAt(goal)),
    say: (what) => ask((loaded) => loaded.say(what)),
  };
}
