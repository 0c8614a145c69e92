import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { listenForTaps } from '../../page/tap.ts';
import { listenToReader } from '../../page/trusted-events.ts';

let controller: AbortController;
/** What was tapped, in order: the name, or something else. */
let taps: string[];

beforeEach(() => {
  controller = new AbortController();
  const { signal } = controller;
  taps = [];
  listenForTaps<string>(
    listenToReader(window, signal),
    {
      document,
      hitTest(x, y) {
        const box = document.querySelector('i')?.getBoundingClientRect() ?? new DOMRect();
        const isOn = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
        return isOn ? { mention: document.querySelector('i')?.textContent ?? '', box } : null;
      },
      isAnswering: (mention) => mention === 'Osh',
      isInCard: (event) => event.composedPath().some((node) => node instanceof HTMLMenuElement),
      onTap: (hit) => taps.push(hit?.mention ?? 'something else'),
    },
    signal,
  );
});
afterEach(() => {
  controller.abort();
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
});

/** Shows a name, in `<i>`, among other things. */
function show(html: string): void {
  document.body.innerHTML = `<div style="font:30px/40px monospace">In ${html} on Monday</div>`;
}

async function tap(selector: string, holdMs?: number): Promise<void> {
  const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  await commands.tapAt(box.left + box.width / 2, box.top + box.height / 2, holdMs);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const listen = (type: string, listener: (event: Event) => void) =>
  document.querySelector('div')?.addEventListener(type, listener, { passive: false });

describe('a tap on a name', () => {
  test.each([
    ['in text', '<i>Osh</i>'],
    ['in the emphasis of a list', '<ul><li><b><i>Osh</i></b></ul>'],
    ['in a part of the page that can have the focus', '<p tabindex="-1"><i>Osh</i></p>'],
  ])('%s opens it', async (_, html) => {
    show(html);
    await tap('i');
    expect(taps).toEqual(['Osh']);
  });

  test.each([
    ['that does not answer', '<i>Kloop</i>'],
    ['in a link', '<a href="#there"><b><i>Osh</i></b></a>'],
    ['in a button', '<button><i>Osh</i></button>'],
    ['in a label', '<label><i>Osh</i></label>'],
    ['in the head of details', '<details><summary><i>Osh</i></summary></details>'],
    ['in a button by role', '<p role="button"><i>Osh</i></p>'],
    ['in a link by role', '<p role="link"><i>Osh</i></p>'],
    ['in what has a handler', '<p onclick="void 0"><i>Osh</i></p>'],
    ['in text that is edited', '<p contenteditable><i>Osh</i></p>'],
    ['in what looks clickable', '<p style="cursor:pointer"><i>Osh</i></p>'],
  ])('%s is the page’s own', async (_, html) => {
    show(html);
    await tap('i');
    expect(taps).toEqual(['something else']);
  });

  test('in an open shadow tree opens it, though not in a button there', async () => {
    show('<i>Osh</i>');
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<slot></slot>';
    await tap('i');
    if (root) root.innerHTML = '<button><slot></slot></button>';
    await tap('i');
    expect(taps).toEqual(['Osh', 'something else']);
  });

  test('that the page answers itself is the page’s own', async () => {
    show('<i>Osh</i>');
    listen('click', (event) => event.preventDefault());
    await tap('i');
    expect(taps).toEqual(['something else']);
  });

  test('that the page keeps to itself without an answer opens it', async () => {
    show('<i>Osh</i>');
    listen('click', (event) => event.stopImmediatePropagation());
    await tap('i');
    expect(taps).toEqual(['Osh']);
  });

  test('is never kept from the page', async () => {
    show('<i>Osh</i>');
    const heard: [string, boolean][] = [];
    for (const type of ['pointerdown', 'touchstart', 'touchend', 'click'])
      listen(type, (event) => heard.push([event.type, event.defaultPrevented]));
    await tap('i');
    expect(heard).toEqual([
      ['pointerdown', false],
      ['touchstart', false],
      ['touchend', false],
      ['click', false],
    ]);
  });

  test('takes a selection back first', async () => {
    show('<i>Osh</i>');
    listen('click', () => getSelection()?.removeAllRanges());
    getSelection()?.selectAllChildren(document.body);
    await tap('i');
    expect(taps).toEqual(['something else']);
    await tap('i');
    expect(taps).toEqual(['something else', 'Osh']);
  });

  test('that selects something is the page’s own', async () => {
    show('<i>Osh</i>');
    listen('click', () => getSelection()?.selectAllChildren(document.body));
    await tap('i');
    expect(taps).toEqual(['something else']);
  });
});

test('a long press opens nothing', async () => {
  show('<i>Osh</i>');
  await tap('i', 800);
  expect(taps).not.toContain('Osh');
});

test('a click of the mouse is no tap', async () => {
  show('<i>Osh</i>');
  const box = document.querySelector('i')?.getBoundingClientRect() ?? new DOMRect();
  await commands.clickAt(box.left + 5, box.top + 20);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(taps).toEqual([]);
});

test('a tap elsewhere is one on something else', async () => {
  show('<b>to</b> <i>Osh</i>');
  await tap('b');
  expect(taps).toEqual(['something else']);
});

test('a tap in the card is none', async () => {
  show('<menu><i>Osh</i></menu>');
  await tap('i');
  expect(taps).toEqual([]);
});
