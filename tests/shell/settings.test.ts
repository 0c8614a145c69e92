import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  readSettings,
  type Settings,
  type StorageArea,
  type StorageChanges,
  watchSettings,
  withSiteChoice,
} from '../../shell/settings.ts';

const DEFAULTS: Settings = { version: 1, paused: false, sites: {}, marks: 'section' };
const CHOSEN: Settings = {
  version: 1,
  paused: true,
  sites: { 'kloop.kg': 'off', 'a.org': 'on' },
  marks: 'page',
};

const BROKEN: [string, unknown][] = [
  ['null', null],
  ['a text', 'on'],
  ['a number', 1],
  ['a list', []],
  ['an empty object', {}],
  ['settings of another version', { ...CHOSEN, version: 2 }],
  ['settings without a version', { paused: false, sites: {} }],
  ['settings whose paused is no boolean', { ...CHOSEN, paused: 'yes' }],
  ['settings without sites', { version: 1, paused: false }],
  ['settings whose sites are null', { ...CHOSEN, sites: null }],
  ['settings whose sites are a list', { ...CHOSEN, sites: [] }],
  ['settings with an unknown choice', { ...CHOSEN, sites: { 'kloop.kg': 'maybe' } }],
  ['settings with a choice that is a boolean', { ...CHOSEN, sites: { 'kloop.kg': true } }],
  ['settings with unknown marks', { ...CHOSEN, marks: 'none' }],
  ['settings whose marks are null', { ...CHOSEN, marks: null }],
];

/** A storage area in memory; `items` is what it holds. */
function createArea(items: Record<string, unknown> = {}): StorageArea & typeof held {
  const held = { items };
  return Object.assign(held, {
    get: async (keys: string[]) =>
      Object.fromEntries(Object.entries(held.items).filter(([key]) => keys.includes(key))),
    set: async (changed: Record<string, unknown>) => {
      held.items = { ...held.items, ...changed };
    },
  });
}

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

  test('drops what it does not know', async () => {
    const area = createArea({ settings: { ...CHOSEN, colour: 'red' } });
    expect(await readSettings(area)).toEqual(CHOSEN);
  });

  test.each(['section', 'page', 'all', 'held'] as const)('knows the marks %s', async (marks) => {
    const area = createArea({ settings: { ...CHOSEN, marks } });
    expect(await readSettings(area)).toEqual({ ...CHOSEN, marks });
  });

  test('gives settings from before there were marks the usual ones, without a warning', async () => {
    const { marks: _, ...older } = CHOSEN;
    const settings = await readSettings(createArea({ settings: older }));
    expect(settings).toEqual({ ...CHOSEN, marks: 'section' });
    expect(warn).not.toHaveBeenCalled();
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
    const changes: StorageChanges = { addListener: (listener) => listener(changed, area) };
    watchSettings(changes, onChange);
    expect(onChange).toHaveBeenCalledTimes(expected);
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
