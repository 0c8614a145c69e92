import type { Trial } from './trial.ts';

/** The pattern by which a site of the reader's own is allowed. */
export const allPagesOf = (site: string) => `*://*.${site}/*`;

/** What the reader has chosen for sites, as it is stored. */
export async function readChoices(trial: Trial): Promise<object> {
  const stored = (await trial.readStorage('local')) as { settings?: { sites: object } };
  return stored.settings?.sites ?? {};
}

/** The patterns that the reader has allowed besides what came with the extension. */
export function readAllowed(trial: Trial): Promise<string[]> {
  return trial.inBackground(async () => {
    const { origins = [] } = await chrome.permissions.getAll();
    const { host_permissions: own = [] } = chrome.runtime.getManifest();
    return origins.filter((origin) => !own.includes(origin));
  });
}

/** Where our script is registered to run, and where not. */
export function readRegistered(trial: Trial) {
  return trial.inBackground(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ matches = [], excludeMatches = [] }) => ({
      matches: matches.toSorted(),
      excludeMatches: excludeMatches.toSorted(),
    }));
  });
}

/** Gives permissions for sites back and forgets all that is stored. */
export async function forgetSites(trial: Trial, sites: readonly string[]): Promise<void> {
  await trial.inBackground(async (origins) => {
    await chrome.permissions.remove({ origins });
    await chrome.storage.local.clear();
  }, sites.map(allPagesOf));
}
