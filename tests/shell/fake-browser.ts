import { vi } from 'vitest';
import { createArea } from './memory-area.ts';

/** What the fake browser calls the extension. */
export const OWN_ID = 'sanjyra';

/** A script as the browser registers it. */
interface Registered {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
}

/** A tab of the fake browser; `isOurs`: whether the browser lets us in. */
interface FakeTab {
  id: number;
  url: string;
  isOurs: boolean;
}

/** A browser in memory, with what sites, their registration and answers to pages need of its API. */
export function createFakeBrowser({
  tabs = [],
  granted = [],
}: {
  tabs?: FakeTab[];
  granted?: string[];
} = {}) {
  let registered: Registered[] = [];
  const allowed = new Set(granted);
  return {
    permissions: {
      request: vi.fn(async ({ origins }: { origins: string[] }) =>
        origins.every((one) => allowed.has(one)),
      ),
      contains: vi.fn(async ({ origins }: { origins: string[] }) =>
        origins.every((one) => allowed.has(one)),
      ),
      remove: vi.fn(async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) allowed.delete(origin);
        return true;
      }),
    },
    scripting: {
      getRegisteredContentScripts: vi.fn(async () => registered),
      registerContentScripts: vi.fn(async (scripts: Registered[]) => {
        registered = [...registered, ...scripts];
      }),
      unregisterContentScripts: vi.fn(async () => {
        registered = [];
      }),
      executeScript: vi.fn(async ({ target }: { target: { tabId: number }; files?: string[] }) => {
        if (!tabs.find(({ id }) => id === target.tabId)?.isOurs) throw new Error('not allowed');
        return [];
      }),
    },
    action: {
      setBadgeText: vi.fn(async (_: { tabId: number; text: string }) => {}),
    },
    runtime: { id: OWN_ID, getURL: (path: string) => `chrome-extension://${OWN_ID}/${path}` },
    storage: { local: createArea(), session: createArea() },
    tabs: {
      query: vi.fn(async (_: { url?: string[] }) => tabs),
      sendMessage: vi.fn(async () => {}),
    },
  };
}
