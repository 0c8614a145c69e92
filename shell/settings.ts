import type { SiteChoice } from '../engine/site-rules.ts';
import { DEFAULTS, parseSettings, type Settings } from './parse-settings.ts';

/** The part of `browser.storage.local` that settings need. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The part of `browser.storage.onChanged` that settings need. */
export interface StorageChanges {
  addListener(listener: StorageListener): void;
  removeListener(listener: StorageListener): void;
}

type StorageListener = (changes: Record<string, unknown>, area: string) => void;

/** The settings, and what is wrong with them. */
export interface SettingsReport {
  settings: Settings;
  /** Why the defaults hold instead of what is stored; null if they do not. */
  trouble: 'broken' | 'newer' | 'unreachable' | null;
  /** What could not be read, now and before, oldest first: the reader may save it to a file. */
  aside: unknown[];
}

const KEY = 'settings';
/** Settings that could not be read, oldest first; kept so that nothing of the reader's is lost. */
const ASIDE = 'settings-set-aside';

/**
 * The settings as stored; the defaults where nothing is stored, or where what is stored is broken
 * or cannot be reached. Then a warning goes to the console. Never throws, never writes.
 */
export async function readSettings(storage: StorageArea): Promise<Settings> {
  const { settings, trouble } = await inspectSettings(storage);
  if (trouble !== null)
    console.warn(`Sanjyra: the stored settings are ${trouble}; the defaults hold.`);
  return settings;
}

/** The settings and what is wrong with them. Never throws, never writes. */
export async function inspectSettings(storage: StorageArea): Promise<SettingsReport> {
  try {
    const { [KEY]: stored, [ASIDE]: kept } = await storage.get([KEY, ASIDE]);
    const settings = stored === undefined ? DEFAULTS : parseSettings(stored);
    const aside = Array.isArray(kept) ? kept : [];
    if (typeof settings !== 'string') return { settings, trouble: null, aside };
    return { settings: DEFAULTS, trouble: settings, aside: [...aside, stored] };
  } catch {
    return { settings: DEFAULTS, trouble: 'unreachable', aside: [] };
  }
}

/**
 * Changes the settings. What could not be read is first put aside under a key of its own.
 * @throws whatever the storage throws: the caller tells the reader.
 */
export async function changeSettings(
  storage: StorageArea,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  const { [KEY]: stored, [ASIDE]: kept } = await storage.get([KEY, ASIDE]);
  const settings = stored === undefined ? DEFAULTS : parseSettings(stored);
  const isUnread = typeof settings === 'string';
  const changed = change(isUnread ? DEFAULTS : settings);
  const aside = Array.isArray(kept) ? kept : [];
  await storage.set({ [KEY]: changed, ...(isUnread ? { [ASIDE]: [...aside, stored] } : {}) });
  return changed;
}

/** Forgets what was put aside: the reader has saved it, or does not want it. */
export async function forgetAside(storage: StorageArea): Promise<void> {
  await storage.set({ [ASIDE]: [] });
}

/** Calls back, with the settings of before, whenever they change; returns what ends that. */
export function watchSettings(
  changes: StorageChanges,
  onChange: (before: Settings) => void,
): () => void {
  const listener: StorageListener = ({ [KEY]: changed }, area) => {
    if (area !== 'local' || changed === undefined) return;
    const before = parseSettings((changed as { oldValue?: unknown }).oldValue);
    onChange(typeof before === 'string' ? DEFAULTS : before);
  };
  changes.addListener(listener);
  return () => changes.removeListener(listener);
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

/** What of the settings holds on every page, discreet mode considered. */
export function choicesOf({ marks, discreet, look, silentKinds, hidden }: Settings) {
  return { marks: discreet ? 'held' : marks, look, silentKinds, hidden } as const;
}
