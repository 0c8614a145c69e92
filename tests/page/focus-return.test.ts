import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFocused, hasFocus } from '../../page/focus-return.ts';

beforeEach(() => {
  document.body.innerHTML = '<button>Play</button><div id="outer"></div>';
});
afterEach(() => {
  document.body.innerHTML = '';
});

/** A button inside an open root inside another. */
function buryButton(): HTMLButtonElement {
  const outer = document.querySelector('#outer')?.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  outer?.append(inner);
  const button = document.createElement('button');
  inner.attachShadow({ mode: 'open' }).append(button);
  return button;
}

test('finds what has the focus', () => {
  const button = document.querySelector('button');
  button?.focus();
  expect(findFocused(document)).toBe(button);
});

test('finds it inside open shadow roots', () => {
  const button = buryButton();
  button.focus();
  expect(findFocused(document)).toBe(button);
});

test('finds nothing where nothing has it', () => {
  expect(findFocused(document)).toBeNull();
});

test('knows an element that has the focus in its closed root', () => {
  const host = document.querySelector('#outer') ?? document.body;
  const button = document.createElement('button');
  host.attachShadow({ mode: 'closed' }).append(button);
  expect(hasFocus(host)).toBe(false);
  button.focus();
  expect(hasFocus(host)).toBe(true);
});

test('knows it also inside another root', () => {
  const button = buryButton();
  button.focus();
  expect(hasFocus(button)).toBe(true);
});
