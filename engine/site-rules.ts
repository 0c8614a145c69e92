/** What the reader has chosen for one site; absent for the default. */
export type SiteChoice = 'on' | 'off';

/** Whether Sanjyra runs on a host, and why. */
export interface SiteState {
  on: boolean;
  why: 'built-in' | 'turned-on' | 'turned-off' | 'not-listed' | 'paused';
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
  if (domains.some((domain) => builtIn.includes(domain))) return { on: true, why: 'built-in' };
  return { on: false, why: 'not-listed' };
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
