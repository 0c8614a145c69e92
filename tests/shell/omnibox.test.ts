import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Found } from '../../engine/search-result.ts';
import { listenToOmnibox, type OmniboxApi } from '../../shell/omnibox.ts';

type Listener = (...args: never[]) => unknown;

/** A browser with an address bar: what we listen to, what we say, and where it is led. */
function createBar() {
  const listeners: Record<string, Listener> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener) => {
      listeners[name] = listener;
    },
  });
  return {
    listeners,
    omnibox: {
      onInputStarted: event('started'),
      onInputChanged: event('changed'),
      onInputEntered: event('entered'),
      setDefaultSuggestion: vi.fn(),
    },
    tabs: { update: vi.fn(async () => {}), create: vi.fn(async () => {}) },
    runtime: { getURL: (path: string) => `ours:${path}` },
  };
}

const IDS = ['kloop', 'osh', ...Array.from({ length: 9 }, (_, i) => `other-${i}`)];
const find = (query: string): Found => ({
  results: IDS.filter((id) => query !== '' && id.startsWith(query)).map((id) => ({
    id,
    kind: 'media',
    name: id === 'osh' ? 'Osh <&> ’n' : id.toUpperCase(),
    form: null,
    lang: null,
    marked: [],
    how: 'prefix',
  })),
  readAs: null,
});

let bar = createBar();
beforeEach(() => {
  bar = createBar();
  listenToOmnibox(bar as unknown as OmniboxApi, {
    search: find,
    isId: (text) => IDS.includes(text),
    describe: async ({ name, kind }) => `${name} · ${kind}`,
    hint: async () => 'Search',
  });
});

const call = (name: string, ...args: unknown[]) => bar.listeners[name]?.(...(args as never[]));

test('the bar says what may be typed', async () => {
  await call('started');
  expect(bar.omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Search' });
});

describe('what is typed', () => {
  test.each([
    ['a name', 'klo', [{ content: 'kloop', description: 'KLOOP · media' }]],
    [
      'letters that descriptions may not have',
      'os',
      [{ content: 'osh', description: 'Osh     ’n · media' }],
    ],
    ['nothing that is known', 'zzz', []],
    ['nothing', '', []],
  ])('is answered: %s', async (_, typed, expected) => {
    const suggest = vi.fn();
    await call('changed', typed, suggest);
    expect(suggest).toHaveBeenCalledExactlyOnceWith(expected);
  });

  test('is answered in eight lines at most', async () => {
    const suggest = vi.fn();
    await call('changed', 'o', suggest);
    expect(suggest.mock.calls[0]?.[0]).toHaveLength(8);
  });
});

describe('Enter', () => {
  test.each([
    ['on a suggestion leads to its page', 'kloop', 'ours:/entity.html#kloop'],
    ['on what was typed leads to the first that is found', 'os', 'ours:/entity.html#osh'],
    ['on what nobody knows leads to the search', 'zzz', 'ours:/popup.html'],
  ])('%s', async (_, entered, url) => {
    await call('entered', entered, 'currentTab');
    expect(bar.tabs.update).toHaveBeenCalledExactlyOnceWith({ url });
  });

  test.each([
    ['newForegroundTab', true],
    ['newBackgroundTab', false],
  ])('with %s opens a tab', async (disposition, active) => {
    await call('entered', 'kloop', disposition);
    expect(bar.tabs.create).toHaveBeenCalledExactlyOnceWith({
      url: 'ours:/entity.html#kloop',
      active,
    });
    expect(bar.tabs.update).not.toHaveBeenCalled();
  });
});
