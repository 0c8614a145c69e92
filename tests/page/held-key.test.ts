import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { listenForHeldKey } from '../../page/held-key.ts';

let held: boolean[];
let controller: AbortController;

beforeEach(() => {
  held = [];
  controller = new AbortController();
  listenForHeldKey(document, (isHeld) => held.push(isHeld), controller.signal);
  window.focus();
});
afterEach(() => controller.abort());

test('a key is told of as it is held and let go', async () => {
  await commands.pressKey('Alt');
  expect(held).toEqual([true, false]);
});

test('it is told of even where the page stops the event', async () => {
  const stop = (event: Event) => event.stopImmediatePropagation();
  document.addEventListener('keydown', stop, { capture: true });
  await commands.pressKey('Alt');
  document.removeEventListener('keydown', stop, { capture: true });
  expect(held).toEqual([true, false]);
});

test('other keys are not told of', async () => {
  await commands.pressKey('Control');
  await commands.pressKey('a');
  expect(held).toEqual([]);
});

test('a key that the page makes up is not told of', () => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', bubbles: true }));
  expect(held).toEqual([]);
});

test('a window that loses the focus lets it go', () => {
  window.dispatchEvent(new Event('blur'));
  expect(held).toEqual([false]);
});

test('nothing is told of after an abort', async () => {
  controller.abort();
  await commands.pressKey('Alt');
  window.dispatchEvent(new Event('blur'));
  expect(held).toEqual([]);
});
