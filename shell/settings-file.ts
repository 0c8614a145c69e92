import { siteOf } from '../engine/site-rules.ts';
import { parseSettings, type Settings } from './parse-settings.ts';

/** What a file was found to be. */
export type SettingsFile =
  | { kind: 'settings'; settings: Settings }
  | { kind: 'refused'; why: Refusal };

/**
 * Why a file is not taken: it is larger than settings ever are; it is no JSON; it is JSON of something
 * else; its settings have a field that nobody could read, or a site that is none; a later Sanjyra has
 * written it; it cannot be read from the disk.
 */
export type Refusal = 'too-large' | 'not-json' | 'not-ours' | 'broken' | 'newer' | 'unreadable';

/** The part of a `File` that is needed. */
interface TextFile {
  size: number;
  text(): Promise<string>;
}

export const SETTINGS_FILE_NAME = 'sanjyra-settings.json';

/** The reader's lists are short: a file beyond this, in bytes, is something else. */
const MAX_SIZE = 256 * 1024;

/** Says in the file what the file is. */
const WHAT = 'Sanjyra settings';

/**
 * The text of a file with settings in it. What is stored but could not be read can be written too:
 * a Sanjyra that knows it, a later one, will then read it from the file.
 * @param older what else there is, for the reader to look through; never read again
 */
export function writeSettingsFile(settings: unknown, older: readonly unknown[] = []): string {
  const file = { what: WHAT, settings, ...(older.length > 0 ? { older } : {}) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The settings in a file that the reader has chosen, or why it is not taken. Never throws. */
export async function readSettingsFile(file: TextFile): Promise<SettingsFile> {
  if (file.size > MAX_SIZE) return refuse('too-large');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refuse('unreadable');
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refuse('not-json');
  }
  if (!isOurs(content)) return refuse('not-ours');
  const settings = parseSettings(content.settings);
  if (typeof settings === 'string') return refuse(settings);
  return Object.keys(settings.sites).every(isSite)
    ? { kind: 'settings', settings }
    : refuse('broken');
}

const refuse = (why: Refusal): SettingsFile => ({ kind: 'refused', why });

function isOurs(content: unknown): content is { settings: unknown } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'what' in content &&
    content.what === WHAT &&
    'settings' in content
  );
}

/** A whole name of a host, as settings keep it: the browser is asked for permission by it. */
function isSite(site: string): boolean {
  const address = `https://${site}/`;
  return (
    /^([a-z0-9][a-z0-9._-]*|\[[0-9a-f:]+\])$/.test(site) &&
    URL.canParse(address) &&
    siteOf(new URL(address).hostname) === site
  );
}
