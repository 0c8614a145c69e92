import { parseSettings, type Settings } from './parse-settings.ts';
import { changeSettings, readSettings, type StorageArea } from './settings.ts';

const KEY = 'settings';
const TROUBLE = 'carry-trouble';

/** Settings as they go to the reader's other browsers: without the sites, which stay on this one. */
function toCarried(settings: Settings): Settings {
  return { ...settings, paused: false, sites: {}, carried: true };
}

/**
 * Puts the settings into the browser's own account, where the reader wants that. What is there
 * already when the reader begins is taken first: it comes from the other browsers.
 *
 * @param begins whether the reader has just asked for it
 */
export async function carryOut(
  local: StorageArea,
  account: StorageArea,
  begins: boolean,
): Promise<void> {
  const settings = await readSettings(local);
  if (!settings.carried) return;
  if (begins && (await carryIn(local, account))) return;
  const carried = toCarried(settings);
  const { [KEY]: there } = await account.get([KEY]);
  if (JSON.stringify(there) === JSON.stringify(carried)) return;
  try {
    await account.set({ [KEY]: carried });
    await local.set({ [TROUBLE]: null });
  } catch (error) {
    await local.set({ [TROUBLE]: error instanceof Error ? error.message : String(error) });
  }
}

/** Takes over what another browser has put into the account; true if there was something sound. */
export async function carryIn(local: StorageArea, account: StorageArea): Promise<boolean> {
  const own = await readSettings(local);
  if (!own.carried) return false;
  const { [KEY]: there } = await account.get([KEY]);
  const carried = there === undefined ? 'broken' : parseSettings(there);
  if (typeof carried === 'string') return false;
  if (JSON.stringify(toCarried(own)) !== JSON.stringify(toCarried(carried)))
    await changeSettings(local, ({ paused, sites }) => ({ ...toCarried(carried), paused, sites }));
  return true;
}

/** Why the settings could not be put into the account, in the browser's words; null if they could. */
export async function readCarryTrouble(local: StorageArea): Promise<string | null> {
  const { [TROUBLE]: trouble } = await local.get([TROUBLE]);
  return typeof trouble === 'string' ? trouble : null;
}
