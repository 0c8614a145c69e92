import type { browser } from 'wxt/browser';
import { readSiteState } from '../engine/site-rules.ts';
import { createTurns } from './in-turn.ts';
import type { PageRequest } from './messages.ts';
import { placeOf } from './page-place.ts';
import type { Settings } from './parse-settings.ts';
import { listPatterns, originOf, type SitePatterns } from './site-patterns.ts';

/** The parts of the extension API that a registration needs. */
export type RegistrationApi = Pick<typeof browser, 'permissions' | 'scripting' | 'tabs'>;

/** Our script in the pages of the sites that are on, and in no others. */
export interface Registration {
  /**
   * Makes the browser run our script where the settings say, from the next page on; true if that
   * was another place before.
   */
  follow(settings: Settings): Promise<boolean>;
  /** Puts our script into the tabs that are open already and where it may run. */
  reachTabs(settings: Settings): Promise<void>;
  /** Stops our script in tabs where the browser does not allow it any more. */
  leaveTabs(): Promise<void>;
}

/**
 * What runs in a page: the starter as early as can be, so that the settings are there before the
 * page is; and then the reader. To fetch that, too, would take two more ways through the browser.
 */
const SCRIPTS = [
  { id: 'page', js: ['page.js'], runAt: 'document_start' },
  { id: 'reader', js: ['names.js', 'reader.js'], runAt: 'document_end' },
] as const;

/**
 * Our script, registered from the settings and not in the manifest: a site that is off runs nothing
 * of ours at all. What is asked for at the same time is done one after the other.
 */
export function createRegistration(
  { permissions, scripting, tabs }: RegistrationApi,
  builtIn: readonly string[],
): Registration {
  const inTurn = createTurns();

  async function register(wanted: SitePatterns): Promise<boolean> {
    const registered = await scripting.getRegisteredContentScripts();
    const count = wanted.matches.length === 0 ? 0 : SCRIPTS.length;
    const isWanted = registered.every(
      ({ matches, excludeMatches }) =>
        isSame(matches, wanted.matches) && isSame(excludeMatches, wanted.excludeMatches),
    );
    if (registered.length === count && isWanted) return false;
    // Not `updateContentScripts`: it keeps what an empty list is meant to take away.
    if (registered.length > 0) await scripting.unregisterContentScripts();
    if (count === 0) return true;
    await scripting.registerContentScripts(
      SCRIPTS.map(({ js, ...script }) => ({
        ...script,
        ...wanted,
        js: [...js],
        persistAcrossSessions: true,
      })),
    );
    return true;
  }

  return {
    follow: (settings) => inTurn(() => register(listPatterns(settings, builtIn))),
    async reachTabs(settings) {
      const { matches } = listPatterns(settings, builtIn);
      if (matches.length === 0) return;
      const open = await tabs.query({ url: matches });
      const reached = open.map(async ({ id, url }) => {
        const place = placeOf(url);
        if (id === undefined || place.kind !== 'web') return;
        if (!readSiteState(place.host, settings, builtIn).on) return;
        await scripting.executeScript({
          target: { tabId: id },
          files: ['/page.js'],
          injectImmediately: true,
        });
      });
      // A tab may be asleep, or show an error page: then there is nothing to read.
      await Promise.allSettled(reached);
    },
    async leaveTabs() {
      const open = await tabs.query({});
      const left = open.map(async ({ id, url }) => {
        if (id === undefined || (await isAllowed(url))) return;
        await tabs.sendMessage(id, { kind: 'leave' } satisfies PageRequest);
      });
      // Most tabs have no script of ours to answer.
      await Promise.allSettled(left);
    },
  };

  /** Not by whether we get in: a click on our button lets us into a tab until it goes elsewhere. */
  async function isAllowed(url: string | undefined): Promise<boolean> {
    if (url === undefined || placeOf(url).kind !== 'web') return false;
    return permissions.contains({ origins: [originOf(url)] });
  }
}

function isSame(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return [...(some ?? [])].sort().join(' ') === [...others].sort().join(' ');
}
