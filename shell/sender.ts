/** Who sends a message: our script in a page, or our worker, popup and pages. */
export type Party = 'page' | 'extension';

/** What the browser says of a message's sender. */
export interface Sender {
  id?: string | undefined;
  /** The address of the document that it comes from. */
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/** The parts of `browser.runtime` by which we know ourselves. */
export interface OwnRuntime {
  readonly id: string;
  getURL(path: ''): string;
}

/** Who has sent a message; null for anybody but us, and where the browser does not say. */
export function partyOf({ id, url, tab }: Sender, runtime: OwnRuntime): Party | null {
  if (id === undefined || id !== runtime.id || url === undefined) return null;
  if (url.startsWith(runtime.getURL(''))) return 'extension';
  return tab?.id === undefined ? null : 'page';
}
