import type { MarkChoice } from '../engine/first-mentions.ts';
import type { SiteChoice, SiteSettings } from '../engine/site-rules.ts';

/** All that is ever stored: the reader's own choices. */
export interface Settings extends SiteSettings {
  version: 1;
  /** Which mentions are marked; `held`: none until a key is held. */
  marks: MarkChoice | 'held';
}

/** The part of `browser.storage.local` that settings need. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The part of `browser.storage.onChanged` that settings need. */
export interface StorageChanges {
  addListener(listener: (changes: Record<string, unknown>, area: string) => void): void;
}

const KEY = 'settings';
/** Broken settings that were found, oldest first; kept so that nothing of the reader's is lost. */
const ASIDE = 'settings-set-aside';

const MARKS: readonly Settings['marks'][] = ['section', 'page', 'all', 'held'];

const DEFAULTS: Settings = { version: 1, paused: false, sites: {}, marks: 'section' };

/**
 * The settings as stored; the defaults where nothing is stored, or where what is stored is broken
 * or cannot be read. Then a warning goes to the console. Never throws, never writes.
 */
export async function readSettings(storage: StorageArea): Promise<Settings> {
  try {
    const { [KEY]: stored } = await storage.get([KEY]);
    if (stored === undefined) return DEFAULTS;
    const settings = parseSettings(stored);
    if (settings === null)
      console.warn('Sanjyra: the stored settings cannot be read; the defaults hold.', stored);
    return settings ?? DEFAULTS;
  } catch (error) {
    console.warn('Sanjyra: the settings cannot be reached; the defaults hold.', error);
    return DEFAULTS;
  }
}

/**
 * Changes the settings. Broken ones are first put aside under a key of their own.
 * @throws whatever the storage throws: the caller tells the reader.
 */
export async function changeSettings(
  storage: StorageArea,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  const { [KEY]: stored, [ASIDE]: aside } = await storage.get([KEY, ASIDE]);
  const settings = stored === undefined ? DEFAULTS : parseSettings(stored);
  const changed = change(settings ?? DEFAULTS);
  const kept = Array.isArray(aside) ? aside : [];
  await storage.set({
    [KEY]: changed,
    ...(settings === null ? { [ASIDE]: [...kept, stored] } : {}),
  });
  return changed;
}

/** Calls back whenever the stored settings change. */
export function watchSettings(changes: StorageChanges, onChange: () => void): void {
  changes.addListener((changed, area) => {
    if (area === 'local' && KEY in changed) onChange();
  });
}

/** The settings with a choice for one site; `null` takes the choice back. */
export function withSiteChoice(
  settings: Settings,
  site: string,
  choice: SiteChoice | null,
): Settings {
  const { [site]: _old, ...others } = settings.sites;
  return { ...settings, sites: choice === null ? others : { ...others, [site]: choice } };
}

/** What a stored value says, or null if it is not settings of a version that we know. */
function parseSettings(value: unknown): Settings | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, paused, sites, marks: stored } = value as Record<string, unknown>;
  if (version !== 1 || typeof paused !== 'boolean') return null;
  if (typeof sites !== 'object' || sites === null || Array.isArray(sites)) return null;
  const choices = Object.entries(sites);
  if (
    !choices.every(
      (entry): entry is [string, SiteChoice] => entry[1] === 'on' || entry[1] === 'off',
    )
  )
    return null;
  // Older settings have no such choice.
  const marks = stored === undefined ? DEFAULTS.marks : MARKS.find((one) => one === stored);
  if (marks === undefined) return null;
  return { version, paused, sites: Object.fromEntries(choices), marks };
}
