/** Where a page stands: on a host of the web, or where no script of ours can run, and why. */
export type PagePlace =
  | { kind: 'web'; host: string }
  | { kind: 'elsewhere'; why: 'browser' | 'store' | 'pdf' | 'file' };

/** The stores of extensions, which let no extension run on their pages. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
];

/** Where a page stands; one whose address the browser keeps to itself is the browser's own. */
export function placeOf(url: string | undefined): PagePlace {
  if (url === undefined || !URL.canParse(url)) return { kind: 'elsewhere', why: 'browser' };
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return { kind: 'elsewhere', why: 'file' };
  if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'elsewhere', why: 'browser' };
  if (STORES.some((store) => store.test(url))) return { kind: 'elsewhere', why: 'store' };
  if (/\.pdf$/i.test(pathname)) return { kind: 'elsewhere', why: 'pdf' };
  return { kind: 'web', host: hostname };
}
