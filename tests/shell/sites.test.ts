import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { createSites, type PageSite, type SitesApi } from '../../shell/sites.ts';
import { createFakeBrowser } from './fake-browser.ts';

const BUILT_IN = ['24.kg'];
const OWN = '*://*.a.org/*';

async function start(settings: Partial<Settings> = {}, granted: string[] = []) {
  const fake = createFakeBrowser({ granted });
  fake.storage.local.items = { settings: { ...DEFAULTS, ...settings } };
  const sites = createSites(fake as unknown as SitesApi, BUILT_IN);
  const stored = () => fake.storage.local.items.settings as Settings;
  return { fake, sites, stored };
}

describe('read', () => {
  test.each<[string, string | undefined, Partial<Settings>, string[], PageSite]>([
    [
      'a built-in site',
      'https://24.kg/a',
      {},
      ['https://24.kg/*'],
      { kind: 'site', host: '24.kg', state: { on: true, why: 'built-in' } },
    ],
    [
      'a site whose permission the browser has taken back',
      'https://24.kg/a',
      {},
      [],
      { kind: 'site', host: '24.kg', state: { on: false, why: 'not-allowed' } },
    ],
    [
      'a site that is off, allowed or not',
      'https://24.kg/a',
      { sites: { '24.kg': 'off' } },
      [],
      { kind: 'site', host: '24.kg', state: { on: false, why: 'turned-off' } },
    ],
    [
      'a site that is not listed',
      'https://a.org/',
      {},
      [],
      { kind: 'site', host: 'a.org', state: { on: false, why: 'not-listed' } },
    ],
    ['a page of the browser', 'about:blank', {}, [], { kind: 'elsewhere', why: 'browser' }],
    ['a page nobody tells of', undefined, {}, [], { kind: 'elsewhere', why: 'browser' }],
  ])('tells of %s', async (_, url, settings, granted, expected) => {
    const { sites } = await start(settings, granted);
    expect(await sites.read(url)).toEqual(expected);
  });
});

describe('turnOn', () => {
  test('asks for the site, and remembers it', async () => {
    const { fake, sites, stored } = await start({}, [OWN]);
    expect(await sites.turnOn('www.a.org')).toBe(true);
    expect(fake.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [OWN] });
    expect(stored().sites).toEqual({ 'a.org': 'on' });
  });

  test('asks before anything else, while the browser knows of the click', async () => {
    const { fake, sites } = await start();
    sites.turnOn('a.org');
    expect(fake.permissions.request).toHaveBeenCalledOnce();
  });

  test('remembers nothing where the reader refused', async () => {
    const { sites, stored } = await start();
    expect(await sites.turnOn('a.org')).toBe(false);
    expect(stored().sites).toEqual({});
  });

  test.each([true, false])(
    'asks nothing where that was done, and answered with %s',
    async (allowed) => {
      const { fake, sites, stored } = await start();
      expect(await sites.turnOn('a.org', Promise.resolve(allowed))).toBe(allowed);
      expect(fake.permissions.request).not.toHaveBeenCalled();
      expect(stored().sites).toEqual(allowed ? { 'a.org': 'on' } : {});
    },
  );

  test('asks for the whole built-in site that a host belongs to', async () => {
    const { fake, sites } = await start();
    await sites.turnOn('ky.24.kg');
    expect(fake.permissions.request).toHaveBeenCalledWith({ origins: ['*://*.24.kg/*'] });
  });

  test('forgets that a built-in site was off', async () => {
    const { sites, stored } = await start({ sites: { '24.kg': 'off' } }, ['*://*.24.kg/*']);
    await sites.turnOn('24.kg');
    expect(stored().sites).toEqual({});
  });
});

describe('turnOff', () => {
  test('remembers that a built-in site is off, and keeps its permission', async () => {
    const { fake, sites, stored } = await start();
    await sites.turnOff('24.kg');
    expect(stored().sites).toEqual({ '24.kg': 'off' });
    expect(fake.permissions.remove).not.toHaveBeenCalled();
  });

  test('forgets a site of the reader’s own, and gives its permission back', async () => {
    const { fake, sites, stored } = await start({ sites: { 'a.org': 'on' } }, [OWN]);
    await sites.turnOff('a.org');
    expect(stored().sites).toEqual({});
    expect(fake.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: [OWN] });
  });

  test('turns a part of such a site off, and keeps the permission for the rest', async () => {
    const { fake, sites, stored } = await start({ sites: { 'a.org': 'on' } }, [OWN]);
    await sites.turnOff('b.a.org');
    expect(stored().sites).toEqual({ 'a.org': 'on', 'b.a.org': 'off' });
    expect(fake.permissions.remove).not.toHaveBeenCalled();
  });
});
