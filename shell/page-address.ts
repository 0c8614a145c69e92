/** What addresses carry for whoever counts visits, not for finding the page. */
const NOISE = /^(utm_|mc_|pk_|at_)|^(fbclid|gclid|yclid|igshid|ref|ref_src|source|amp)$/;

/**
 * An address by which one page is known however it was reached: without protocol, `www.`, hash,
 * trailing slash and what counts visits. `null` if it is no address of a page on the web.
 */
export function toPageAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const query = [...searchParams]
    .filter(([name]) => !NOISE.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const path = pathname.replace(/\/+$/, '');
  return `${host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}

/** Whether a page is among these, however it was reached. */
export function isAmong(url: string, pages: readonly string[]): boolean {
  const address = toPageAddress(url);
  return address !== null && pages.some((page) => toPageAddress(page) === address);
}
