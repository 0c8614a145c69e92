import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import {
  changeSettings,
  choicesOf,
  forgetAside,
  inspectSettings,
  readSettings,
  type SettingsReport,
  type StorageArea,
  type StorageChanges,
  watchSettings,
  withSiteChoice,
} from '../../shell/settings.ts';
import { createArea } from './memory-area.ts';

const CHOSEN: Settings = {
  ...DEFAULTS,
  paused: true,
  sites: { 'kloop.kg': 'off', 'a.org': 'on' },
  marks: 'page',
  silentKinds: ['place'],
  hidden: ['kloop'],
  language: 'ky',
};

/** What cannot be read, and the trouble that it makes; the rows of fields stand in parse-settings. */
const BROKEN: [string, unknown, SettingsReport['trouble']][] = [
  ['null', null, 'broken'],
  ['a text', 'on', 'broken'],
  ['settings with an unknown choice', { ...CHOSEN, sites: { 'kloop.kg': 'maybe' } }, 'broken'],
  ['settings of a later version', { ...CHOSEN, version: 3 }, 'newer'],
];

/** A storage area that cannot be reached. */
const unreachable: StorageArea = {
  get: () => Promise.reject(new Error('no storage')),
  set: () => Promise.reject(new Error('no storage')),
};

let warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  warn.mockRestore();
});

describe('readSettings', () => {
  test('gives the defaults where nothing is stored', async () => {
    expect(await readSettings(createArea())).toEqual(DEFAULTS);
  });

  test('says nothing where nothing is stored', async () => {
    await readSettings(createArea());
    expect(warn).not.toHaveBeenCalled();
  });

  test('gives what is stored', async () => {
    expect(await readSettings(createArea({ settings: CHOSEN }))).toEqual(CHOSEN);
  });

  test.each(BROKEN)('gives the defaults for %s', async (_, settings) => {
    expect(await readSettings(createArea({ settings }))).toEqual(DEFAULTS);
  });

  test.each(BROKEN)('warns once of %s', async (_, settings) => {
    await readSettings(createArea({ settings }));
    expect(warn).toHaveBeenCalledOnce();
  });

  test.each(BROKEN)('writes nothing over %s', async (_, settings) => {
    const area = createArea({ settings });
    await readSettings(area);
    expect(area.items).toEqual({ settings });
  });

  test('gives the defaults where the storage cannot be reached', async () => {
    expect(await readSettings(unreachable)).toEqual(DEFAULTS);
  });

  test('warns once where the storage cannot be reached', async () => {
    await readSettings(unreachable);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('inspectSettings', () => {
  test('finds nothing wrong where nothing is stored', async () => {
    expect(await inspectSettings(createArea())).toEqual({
      settings: DEFAULTS,
      trouble: null,
      aside: [],
    });
  });

  test.each(BROKEN)(
    'tells what is wrong with %s, and hands it over',
    async (_, stored, trouble) => {
      const area = createArea({ settings: stored, 'settings-set-aside': ['first'] });
      const aside = ['first', stored];
      expect(await inspectSettings(area)).toEqual({ settings: DEFAULTS, trouble, aside });
    },
  );

  test('hands over what was put aside before, the settings being sound', async () => {
    const area = createArea({ settings: CHOSEN, 'settings-set-aside': ['first'] });
    expect(await inspectSettings(area)).toEqual({
      settings: CHOSEN,
      trouble: null,
      aside: ['first'],
    });
  });

  test('tells that the storage cannot be reached', async () => {
    expect((await inspectSettings(unreachable)).trouble).toBe('unreachable');
  });

  test('has nothing to hand over once it is forgotten', async () => {
    const area = createArea({ settings: CHOSEN, 'settings-set-aside': ['first'] });
    await forgetAside(area);
    expect((await inspectSettings(area)).aside).toEqual([]);
  });
});

describe('changeSettings', () => {
  const pause = (settings: Settings): Settings => ({ ...settings, paused: true });

  test('stores the defaults, changed, where nothing is stored', async () => {
    const area = createArea();
    await changeSettings(area, pause);
    expect(area.items).toEqual({ settings: { ...DEFAULTS, paused: true } });
  });

  test('stores what is stored, changed', async () => {
    const area = createArea({ settings: { ...CHOSEN, paused: false } });
    await changeSettings(area, pause);
    expect(area.items).toEqual({ settings: CHOSEN });
  });

  test('gives what it stored', async () => {
    expect(await changeSettings(createArea(), pause)).toEqual({ ...DEFAULTS, paused: true });
  });

  test('leaves other keys alone', async () => {
    const area = createArea({ other: 1 });
    await changeSettings(area, pause);
    expect(area.items.other).toBe(1);
  });

  test.each(BROKEN)('changes the defaults in place of %s', async (_, settings) => {
    const area = createArea({ settings });
    await changeSettings(area, pause);
    expect(area.items.settings).toEqual({ ...DEFAULTS, paused: true });
  });

  test.each(BROKEN)('puts %s aside', async (_, settings) => {
    const area = createArea({ settings });
    await changeSettings(area, pause);
    expect(area.items['settings-set-aside']).toEqual([settings]);
  });

  test('keeps what was put aside before', async () => {
    const area = createArea({ settings: 'second', 'settings-set-aside': ['first'] });
    await changeSettings(area, pause);
    expect(area.items['settings-set-aside']).toEqual(['first', 'second']);
  });

  test('keeps what was put aside when sound settings change', async () => {
    const area = createArea({ settings: CHOSEN, 'settings-set-aside': ['first'] });
    await changeSettings(area, pause);
    expect(area.items['settings-set-aside']).toEqual(['first']);
  });

  test('lets the caller know that the storage cannot be reached', async () => {
    await expect(changeSettings(unreachable, pause)).rejects.toThrow('no storage');
  });

  test('lets the caller know that the storage takes nothing', async () => {
    const full = { ...createArea(), set: unreachable.set };
    await expect(changeSettings(full, pause)).rejects.toThrow('no storage');
  });
});

describe('watchSettings', () => {
  test.each([
    ['calls back when the settings change', { settings: {} }, 'local', 1],
    ['does not call back when something else changes', { 'settings-set-aside': {} }, 'local', 0],
    ['does not call back when another area changes', { settings: {} }, 'sync', 0],
  ])('%s', (_, changed, area, expected) => {
    const onChange = vi.fn();
    const changes: StorageChanges = {
      addListener: (listener) => listener(changed, area),
      removeListener: () => {},
    };
    watchSettings(changes, onChange);
    expect(onChange).toHaveBeenCalledTimes(expected);
  });

  test('ends when it is told to', () => {
    const listeners = new Set<unknown>();
    const changes: StorageChanges = {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    };
    const stop = watchSettings(changes, () => {});
    expect(listeners.size).toBe(1);
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('withSiteChoice', () => {
  test('adds a choice', () => {
    expect(withSiteChoice(DEFAULTS, 'kloop.kg', 'off').sites).toEqual({ 'kloop.kg': 'off' });
  });

  test('replaces a choice', () => {
    expect(withSiteChoice(CHOSEN, 'kloop.kg', 'on').sites).toEqual({
      'kloop.kg': 'on',
      'a.org': 'on',
    });
  });

  test('takes a choice back', () => {
    expect(withSiteChoice(CHOSEN, 'kloop.kg', null).sites).toEqual({ 'a.org': 'on' });
  });

  test('takes back no choice that there is not', () => {
    expect(withSiteChoice(CHOSEN, 'b.org', null)).toEqual(CHOSEN);
  });

  test('leaves the settings that it was given as they are', () => {
    const settings: Settings = { ...DEFAULTS, sites: { 'kloop.kg': 'off' } };
    withSiteChoice(settings, 'kloop.kg', 'on');
    expect(settings.sites).toEqual({ 'kloop.kg': 'off' });
  });
});

describe('choicesOf', () => {
  test.each([
    ['the marks that were chosen', false, 'page'],
    ['none until the key is held, in discreet mode', true, 'held'],
  ] as const)('gives %s', (_, discreet, expected) => {
    expect(choicesOf({ ...CHOSEN, discreet }).marks).toBe(expected);
  });
});
