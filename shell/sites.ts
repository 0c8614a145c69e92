import type { browser } from 'wxt/browser';
import {
  findBuiltIn,
  readSiteState,
  type SiteState,
  siteOf,
  turnSite,
} from '../engine/site-rules.ts';
import { placeOf } from './page-place.ts';
import { changeSettings, readSettings } from './settings.ts';
import { originOf, patternOf } from './site-patterns.ts';

/** Where a page stands for us. */
export type PageSite =
  | { kind: 'site'; host: string; state: SiteState }
  | { kind: 'elsewhere'; why: 'browser' | 'store' | 'pdf' | 'file' };

/** The parts of the extension API that sites need. */
export type SitesApi = Pick<typeof browser, 'permissions' | 'scripting' | 'storage'>;

/** On which sites Sanjyra runs, and what the reader changes in that. */
export interface Sites {
  /** What is true of a page, and why. */
  read(url: string | undefined): Promise<PageSite>;
  /**
   * Asks the browser to allow a site, first of all in a click; false if the reader refused. Nobody
   * is asked where it is allowed.
   */
  allow(host: string): Promise<boolean>;
  /**
   * Turns a site on. In a click, and first of all in it: the browser may ask the reader, and
   * Chromium closes the popup over its question; then the background does the rest. False if the
   * reader refused.
   * @param allowed what `allow` has answered, where that was asked in the click already: Firefox
   * takes no second question, not even for what is allowed
   * @throws whatever the storage throws.
   */
  turnOn(host: string, allowed?: Promise<boolean>): Promise<boolean>;
  /**
   * Turns a site off. A built-in one is remembered as off; one of the reader's own is forgotten and
   * its permission given back.
   * @throws whatever the storage throws.
   */
  turnOff(host: string): Promise<void>;
  /** Reads a tab along until it goes to another page; needs the reader's click on us. */
  readOnce(tabId: number): Promise<void>;
  /** Puts our script into a tab where it should be and is not. */
  reach(tabId: number): Promise<void>;
}

/** The sites, by the reader's settings and the browser's permissions. */
export function createSites(
  { permissions, scripting, storage }: SitesApi,
  builtIn: readonly string[],
): Sites {
  const patternFor = (host: string) => patternOf(findBuiltIn(host, builtIn) ?? siteOf(host));

  const allow = (host: string) => permissions.request({ origins: [patternFor(host)] });

  return {
    allow,
    async read(url) {
      const place = placeOf(url);
      if (url === undefined || place.kind === 'elsewhere')
        return place.kind === 'elsewhere' ? place : { kind: 'elsewhere', why: 'browser' };
      const { host } = place;
      const state = readSiteState(host, await readSettings(storage.local), builtIn);
      const isAllowed = !state.on || (await permissions.contains({ origins: [originOf(url)] }));
      return { kind: 'site', host, state: isAllowed ? state : { on: false, why: 'not-allowed' } };
    },
    async turnOn(host, allowed = allow(host)) {
      if (!(await allowed)) return false;
      await changeSettings(storage.local, (settings) => turnSite(settings, host, true, builtIn));
      return true;
    },
    async turnOff(host) {
      const site = siteOf(host);
      let isOwn = false;
      await changeSettings(storage.local, (settings) => {
        isOwn = settings.sites[site] === 'on' && findBuiltIn(site, builtIn) === null;
        return turnSite(settings, host, false, builtIn);
      });
      if (isOwn) await permissions.remove({ origins: [patternOf(site)] });
    },
    async readOnce(tabId) {
      await scripting.executeScript({
        target: { tabId },
        files: ['/once.js', '/page.js'],
        injectImmediately: true,
      });
    },
    async reach(tabId) {
      await scripting.executeScript({
        target: { tabId },
        files: ['/page.js'],
        injectImmediately: true,
      });
    },
  };
}
