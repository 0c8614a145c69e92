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

/** Whether Sanjyra runs on a host; a choice for `a.org` holds for `b.a.org`, a closer one wins. */
export function readSiteState(
  host: string,
  settings: SiteSettings,
  builtIn: readonly string[],
): SiteState {
  if (settings.paused) return { on: false, why: 'paused' };
  for (const domain of listDomains(siteOf(host))) {
    const choice = Object.hasOwn(settings.sites, domain) ? settings.sites[domain] : undefined;
    if (choice !== undefined)
      return { on: choice === 'on', why: choice === 'on' ? 'turned-on' : 'turned-off' };
    if (builtIn.includes(domain)) return { on: true, why: 'built-in' };
  }
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
