/** What the reader has chosen for one site; absent for the default. */
export type SiteChoice = 'on' | 'off';

/** Whether Sanjyra runs on a host, and why. */
export interface SiteState {
  on: boolean;
  /** `not-allowed`: it would be on, but the browser has taken its permission back. */
  why: 'built-in' | 'turned-on' | 'turned-off' | 'not-listed' | 'paused' | 'not-allowed';
}

/** The choices that decide it. */
export interface SiteSettings {
  paused: boolean;
  /** By host, without `www.`. */
  sites: Record<string, SiteChoice>;
}

/**
 * Whether Sanjyra runs on a host. A choice for `a.org` holds for `b.a.org`, a closer one wins, and
 * any choice goes before the built-in list.
 */
export function readSiteState(
  host: string,
  settings: SiteSettings,
  builtIn: readonly string[],
): SiteState {
  if (settings.paused) return { on: false, why: 'paused' };
  const domains = listDomains(siteOf(host));
  const chosen = domains.find((domain) => Object.hasOwn(settings.sites, domain));
  if (chosen !== undefined)
    return settings.sites[chosen] === 'on'
      ? { on: true, why: 'turned-on' }
      : { on: false, why: 'turned-off' };
  if (findBuiltIn(host, builtIn) !== null) return { on: true, why: 'built-in' };
  return { on: false, why: 'not-listed' };
}

/** The settings with a site turned on or off; a choice that says no more than the default is not kept. */
export function turnSite<T extends SiteSettings>(
  settings: T,
  host: string,
  on: boolean,
  builtIn: readonly string[],
): T {
  const site = siteOf(host);
  const { [site]: _old, ...others } = settings.sites;
  const isDefault = readSiteState(site, { paused: false, sites: others }, builtIn).on === on;
  return { ...settings, sites: isDefault ? others : { ...others, [site]: on ? 'on' : 'off' } };
}

/** The built-in site that a host belongs to; null if to none. */
export function findBuiltIn(host: string, builtIn: readonly string[]): string | null {
  return listDomains(siteOf(host)).find((domain) => builtIn.includes(domain)) ?? null;
}

/** The site that a choice is kept for: the host in lower case, without `www.` or a final point. */
export function siteOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}

/** `b.a.org`, `a.org`, `org`. */
function listDomains(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}
