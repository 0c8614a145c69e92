import { readSiteState, type SiteSettings, siteOf } from '../engine/site-rules.ts';

/** Where our script runs, as `scripting.registerContentScripts` takes it. */
export interface SitePatterns {
  matches: string[];
  excludeMatches: string[];
}

/** The match pattern of a site: all its pages, and those of what is below it. */
export function patternOf(site: string): string {
  return isAddress(site) ? `*://${site}/*` : `*://*.${site}/*`;
}

/** The match pattern of what stands on the host of a page, by its protocol. */
export function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** The site that a pattern covers; null if it covers more than one, or is no pattern of web pages. */
export function siteOfPattern(pattern: string): string | null {
  const [, host] = /^(?:\*|https?):\/\/(?:\*\.)?([^/*]+)\/.*$/.exec(pattern) ?? [];
  return host === undefined ? null : siteOf(host);
}

/**
 * Where our script is to run: a site that is off, or everything while paused, runs nothing of ours.
 * One that is off stays in where something below it is on; there the script itself asks.
 */
export function listPatterns(settings: SiteSettings, builtIn: readonly string[]): SitePatterns {
  const chosen = Object.keys(settings.sites);
  const isOn = (site: string) => readSiteState(site, settings, builtIn).on;
  const on = [...new Set([...builtIn, ...chosen])].filter(isOn);
  const off = chosen.filter(
    (site) => !isOn(site) && !on.some((other) => other.endsWith(`.${site}`)),
  );
  return { matches: on.map(patternOf), excludeMatches: on.length === 0 ? [] : off.map(patternOf) };
}

/** `127.0.0.1`, `[::1]`: nothing stands below an address. */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
}
