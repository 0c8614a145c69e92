import type { browser } from 'wxt/browser';
import type { ListedSite } from '../../components/options/SiteLists.tsx';
import { readSiteState } from '../../engine/site-rules.ts';
import type { Settings } from '../../shell/parse-settings.ts';
import { patternOf } from '../../shell/site-patterns.ts';

/** The reader's own sites and the built-in ones, by name, each with where it stands but for a pause. */
export async function listSites(
  permissions: Pick<typeof browser.permissions, 'contains'>,
  settings: Settings,
  builtIn: readonly string[],
): Promise<{ ownSites: ListedSite[]; builtInSites: ListedSite[] }> {
  const own = Object.keys(settings.sites).filter((site) => !builtIn.includes(site));
  const list = (hosts: readonly string[]) =>
    Promise.all(
      hosts.toSorted().map(async (host): Promise<ListedSite> => {
        if (!readSiteState(host, { ...settings, paused: false }, builtIn).on)
          return { host, state: 'off' };
        const isAllowed = await permissions.contains({ origins: [patternOf(host)] });
        return { host, state: isAllowed ? 'on' : 'not-allowed' };
      }),
    );
  const [ownSites, builtInSites] = await Promise.all([list(own), list(builtIn)]);
  return { ownSites, builtInSites };
}
