import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { createRegistration, type RegistrationApi } from '../../shell/registration.ts';
import { createFakeBrowser } from './fake-browser.ts';

const BUILT_IN = ['24.kg', 'hrw.org'];
const OFF: Settings = { ...DEFAULTS, sites: { '24.kg': 'off' } };
const PAUSED: Settings = { ...DEFAULTS, paused: true };

function start(fake = createFakeBrowser()) {
  const registration = createRegistration(fake as unknown as RegistrationApi, BUILT_IN);
  return { fake, registration };
}

describe('follow', () => {
  test('registers our scripts on the built-in sites, the first as early as can be', async () => {
    const { fake, registration } = start();
    expect(await registration.follow(DEFAULTS)).toBe(true);
    const everywhere = {
      matches: ['*://*.24.kg/*', '*://*.hrw.org/*'],
      excludeMatches: [],
      persistAcrossSessions: true,
    };
    expect(await fake.scripting.getRegisteredContentScripts()).toEqual([
      { ...everywhere, id: 'page', js: ['page.js'], runAt: 'document_start' },
      { ...everywhere, id: 'reader', js: ['names.js', 'reader.js'], runAt: 'document_end' },
    ]);
  });

  test('changes nothing that is so already', async () => {
    const { fake, registration } = start();
    await registration.follow(DEFAULTS);
    expect(await registration.follow({ ...DEFAULTS, marks: 'all' })).toBe(false);
    expect(fake.scripting.registerContentScripts).toHaveBeenCalledOnce();
  });

  test('follows a site that is turned off, and on again', async () => {
    const { fake, registration } = start();
    await registration.follow(DEFAULTS);
    await registration.follow(OFF);
    const [off] = await fake.scripting.getRegisteredContentScripts();
    expect(off).toMatchObject({ matches: ['*://*.hrw.org/*'], excludeMatches: ['*://*.24.kg/*'] });
    await registration.follow(DEFAULTS);
    const [on] = await fake.scripting.getRegisteredContentScripts();
    expect(on).toMatchObject({
      matches: ['*://*.24.kg/*', '*://*.hrw.org/*'],
      excludeMatches: [],
    });
  });

  test('brings what an earlier version did not have', async () => {
    const { fake, registration } = start();
    await registration.follow(DEFAULTS);
    const [first] = await fake.scripting.getRegisteredContentScripts();
    await fake.scripting.unregisterContentScripts();
    await fake.scripting.registerContentScripts(first === undefined ? [] : [first]);
    expect(await registration.follow(DEFAULTS)).toBe(true);
    expect(await fake.scripting.getRegisteredContentScripts()).toHaveLength(2);
  });

  test('runs nothing while paused', async () => {
    const { fake, registration } = start();
    await registration.follow(DEFAULTS);
    expect(await registration.follow(PAUSED)).toBe(true);
    expect(await fake.scripting.getRegisteredContentScripts()).toEqual([]);
    expect(await registration.follow(PAUSED)).toBe(false);
  });

  test('does one thing after the other, so that the last word counts', async () => {
    const { fake, registration } = start();
    await Promise.all([DEFAULTS, PAUSED, OFF, DEFAULTS, OFF].map(registration.follow));
    expect(await fake.scripting.getRegisteredContentScripts()).toHaveLength(2);
    const [last] = await fake.scripting.getRegisteredContentScripts();
    expect(last).toMatchObject({ matches: ['*://*.hrw.org/*'] });
  });

  test('goes on after the browser has refused once', async () => {
    const { fake, registration } = start();
    fake.scripting.registerContentScripts.mockRejectedValueOnce(new Error('busy'));
    await expect(registration.follow(DEFAULTS)).rejects.toThrow('busy');
    expect(await registration.follow(DEFAULTS)).toBe(true);
  });
});

describe('tabs that are open', () => {
  const tabs = [
    { id: 1, url: 'https://24.kg/a', isOurs: true },
    { id: 2, url: 'https://hrw.org/asleep', isOurs: false },
    { id: 3, url: 'https://hrw.org/b', isOurs: true },
    { id: 4, url: 'about:blank', isOurs: false },
  ];
  const reachedBy = ({ scripting }: ReturnType<typeof createFakeBrowser>) =>
    scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId);

  test.each<[string, Settings, number[]]>([
    ['those of the sites that are on, past one that is asleep', DEFAULTS, [1, 2, 3]],
    ['none of a site that is off', OFF, [2, 3]],
    ['none while paused', PAUSED, []],
  ])('are reached: %s', async (_, settings, expected) => {
    const { fake, registration } = start(createFakeBrowser({ tabs }));
    await registration.reachTabs(settings);
    expect(reachedBy(fake)).toEqual(expected);
  });

  test('are left where the browser does not allow us any more, even if a click lets us in', async () => {
    const granted = ['https://24.kg/*'];
    const { fake, registration } = start(createFakeBrowser({ tabs, granted }));
    await registration.leaveTabs();
    expect(fake.tabs.sendMessage.mock.calls.toSorted()).toEqual([
      [2, { kind: 'leave' }],
      [3, { kind: 'leave' }],
      [4, { kind: 'leave' }],
    ]);
  });
});
