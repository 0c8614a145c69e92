import { isRecord } from './record.ts';
import type { StorageArea } from './settings.ts';

/** A {@link StorageArea} that forgets. */
export interface SessionArea extends StorageArea {
  remove(keys: string[]): Promise<void>;
}

const KEY = 'look-up';
/** Longer than any name; a whole page that was selected is nothing to look up. */
const LONGEST = 200;

/** Keeps what the reader wants looked up until the popup takes it. */
export async function keepLookUp(session: SessionArea, text: string): Promise<void> {
  const words = text.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  if (words !== '') await session.set({ [KEY]: { text: words } });
}

/** What the reader wants looked up, once: it is forgotten with the answer. */
export async function takeLookUp(session: SessionArea): Promise<string | null> {
  const { [KEY]: kept } = await session.get([KEY]);
  if (kept === undefined) return null;
  await session.remove([KEY]);
  const text = isRecord(kept) ? kept.text : null;
  return typeof text === 'string' && text.length <= LONGEST ? text : null;
}
