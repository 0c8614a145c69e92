import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showWelcome } from './welcome-stage.tsx';

afterEach(() => {
  render(null, document.body);
});

const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const keysOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) =>
    [...one.querySelectorAll('kbd')].map(({ textContent }) => textContent),
  );

describe('the keys', () => {
  test('are those that the browser has, however it writes them', () => {
    showWelcome();
    expect(keysOf('dt')).toEqual([['Alt', 'Shift', 'J'], ['⌥', '⇧', 'K'], [], ['P'], ['Esc']]);
    expect(textsOf('dd')).toEqual([
      'next known name, with its card',
      'the one before',
      'turn the site on or off',
      'pin the card',
      'close it, and go back to where you were',
    ]);
  });

  test('that are missing are said to be, with the way to set them', () => {
    const onChangeKeys = vi.fn();
    showWelcome({ onChangeKeys });
    expect(textsOf('dt')[2]).toBe('no keys');
    expect(textsOf('.sec .hint').join()).toMatch(/another extension may have them/);
    button('Change the keys')?.click();
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  test('are not said to be missing where all are there', () => {
    showWelcome({ shortcuts: [{ command: 'next-name', shortcut: 'Alt+Shift+J' }] });
    expect(textsOf('.sec .hint')).toEqual([]);
    expect(button('Change the keys')).toBeDefined();
  });

  test('of the browser are not spoken of where it has none', () => {
    showWelcome({ shortcuts: [] });
    expect(keysOf('dt')).toEqual([['P'], ['Esc']]);
    expect(button('Change the keys')).toBeUndefined();
  });

  test('stand in the sentence that says what to try', () => {
    showWelcome();
    expect(textsOf('.try .hint')).toEqual([
      'Try it: rest on a dotted name, or press AltShiftJ. On a touch screen, tap.',
    ]);
  });

  test.each([
    ['has no keys', []],
    ['has none for it', [{ command: 'next-name', shortcut: '' }] as const],
  ])('do not where the browser %s', (_, shortcuts) => {
    showWelcome({ shortcuts });
    expect(textsOf('.try .hint')).toEqual([
      'Try it: rest on a dotted name. On a touch screen, tap.',
    ]);
  });
});

describe('the built-in sites', () => {
  test('are counted', () => {
    showWelcome();
    expect(textsOf('.sec p')).toContain(
      'On 34 newsrooms from the start, and anywhere else only if you turn it on there.',
    );
    expect(button('Allow it there')).toBeUndefined();
  });

  test('are asked for where the browser withholds some', () => {
    const onAllow = vi.fn();
    showWelcome({ builtIn: { count: 34, isAllowed: false }, onAllow });
    button('Allow it there')?.click();
    expect(onAllow).toHaveBeenCalledOnce();
  });

  test.each([
    ['allowed', 'Allowed: it runs on the built-in newsrooms.'],
    [
      'refused',
      'Not allowed, and nothing was changed. You can allow each site later, in the popup or in the options.',
    ],
  ] as const)('are said to be %s when the browser has asked', (said, words) => {
    showWelcome();
    const line = document.querySelector('[role="status"]');
    expect(line?.textContent).toBe('');
    showWelcome({ said });
    expect(document.querySelector('[role="status"]')).toBe(line);
    expect(line?.textContent).toBe(words);
  });
});

test('it ends when the reader is done', () => {
  const onDone = vi.fn();
  showWelcome({ onDone });
  button('Done')?.click();
  expect(onDone).toHaveBeenCalledOnce();
});

test('the tab is called by the page, which knows where it is', () => {
  showWelcome({}, { language: 'ky' });
  expect(textsOf('nav a')).toEqual(['Жөндөөлөр', 'Кантип иштейт']);
  expect(document.querySelector('[aria-current]')?.getAttribute('href')).toBe('/welcome.html');
});
