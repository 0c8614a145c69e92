import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Written } from '../../components/Why.tsx';
import { type CardHost, type CardOpening, createCardHost } from '../../page/card-host.tsx';
import { cards } from '../components/sample-dataset.ts';

/** The window of a test has 414 × 896 pixels. */
const TOP = new DOMRect(20, 50, 80, 20);
const MIDDLE = new DOMRect(20, 440, 80, 20);
const EDGE = new DOMRect(380, 50, 30, 20);
const BOTTOM = new DOMRect(20, 840, 80, 20);

const WRITTEN: Written = { text: 'Asan Usonov', how: 'exact', rule: 'own-name', others: [] };

let host: CardHost;
/** What the host told, in order. */
let told: unknown[];

beforeEach(() => {
  document.body.innerHTML = '<p>Osh</p><button>Play</button>';
  told = [];
  const callbacks = {
    onClose() {
      told.push('closed');
      host.close();
    },
    onFocus: () => told.push('focused'),
    onPin: (pinned: boolean) => told.push({ pinned }),
    onLeave: (leaving: unknown) => told.push(leaving),
  };
  host = createCardHost(document, () => cards, callbacks);
});
afterEach(() => {
  host.close();
  document.body.innerHTML = '';
});

const openAs = (opening: Partial<CardOpening>) =>
  host.open({
    entity: 'asan-usonov',
    written: WRITTEN,
    box: TOP,
    by: 'pointer',
    near: document.body,
    ...opening,
  });
const open = (box = TOP, entity = 'asan-usonov') => openAs({ box, entity });
const openWithFocus = () => openAs({ by: 'key' });
const findHosts = () => [...document.documentElement.children].slice(2);
const findHost = () => findHosts()[0] ?? document.body;
const boxOfHost = () => findHost().getBoundingClientRect();

/** Waits until the card has found its place. */
async function settle(): Promise<void> {
  await expect.poll(() => boxOfHost().left).toBeGreaterThan(0);
}

describe('an open card', () => {
  test('is one element at the end of the page, in the top layer', () => {
    open();
    expect(findHosts()).toHaveLength(1);
    expect(findHost().matches(':popover-open')).toBe(true);
  });

  test('cannot be looked into', () => {
    open();
    expect(findHost().shadowRoot).toBeNull();
    expect(findHost().innerHTML).toBe('');
  });

  test('leaves the rest of the page as it is', () => {
    const before = [document.head.outerHTML, document.body.outerHTML];
    open();
    expect([document.head.outerHTML, document.body.outerHTML]).toEqual(before);
  });

  test('gives way to the next', () => {
    open();
    open(TOP, 'osh');
    expect(findHosts()).toHaveLength(1);
  });

  test('lies above everything that the page has', async () => {
    document.body.innerHTML = '<div style="position:fixed;inset:0;z-index:2147483647"></div>';
    open();
    await settle();
    const { left, top } = boxOfHost();
    expect(document.elementFromPoint(left + 100, top + 50)).toBe(findHost());
  });

  test('withstands the page’s styles', async () => {
    const hostile = document.createElement('style');
    hostile.textContent = `div { display: none !important; width: 5px !important; opacity: 0 !important;
      translate: 900px !important; pointer-events: none !important; position: static !important }`;
    document.body.append(hostile);
    open();
    await settle();
    const { left, top, width } = boxOfHost();
    expect(width).toBe(360);
    expect(getComputedStyle(findHost()).opacity).toBe('1');
    expect(document.elementFromPoint(left + 100, top + 50)).toBe(findHost());
  });
});

describe('its place', () => {
  test('is right below the name, flush with it', async () => {
    open(TOP);
    await settle();
    expect(boxOfHost()).toMatchObject({ left: 20, top: 76, width: 360 });
  });

  test('is right above a name at the bottom', async () => {
    open(BOTTOM);
    await settle();
    expect(boxOfHost().bottom).toBeCloseTo(834, 0);
  });

  test('is moved in from the edge of the window', async () => {
    open(new DOMRect(200, 50, 80, 20));
    await settle();
    expect(boxOfHost()).toMatchObject({ right: 406, top: 76 });
  });

  test('is below a name at the edge of the window, and no part of it outside', async () => {
    open(EDGE);
    await settle();
    expect(boxOfHost()).toMatchObject({ right: 406, top: 76 });
  });

  test.each([
    ['at the top', TOP],
    ['in the middle', MIDDLE],
    ['at the bottom', BOTTOM],
    ['at the edge', EDGE],
  ])('neither leaves the window nor covers a name %s, however long the card', async (_, box) => {
    open(box, 'bishkek');
    await settle();
    const { left, top, right, bottom } = boxOfHost();
    expect(Math.min(left, top, 414 - right, 896 - bottom)).toBeGreaterThanOrEqual(8);
    expect(top >= box.bottom || bottom <= box.top || right <= box.left).toBe(true);
  });

  test('is kept while the page changes beneath', async () => {
    open();
    await settle();
    const before = boxOfHost().toJSON();
    document.body.prepend('Osh and Bishkek');
    window.dispatchEvent(new Event('resize'));
    for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(boxOfHost().toJSON()).toEqual(before);
  });
});

describe('a closed card', () => {
  test('leaves nothing behind', () => {
    const before = document.documentElement.outerHTML;
    open();
    host.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('can be closed again', () => {
    open();
    host.close();
    host.close();
    expect(findHosts()).toEqual([]);
  });

  test('can be opened again', () => {
    open();
    host.close();
    open();
    expect(findHosts()).toHaveLength(1);
  });
});

describe('the focus', () => {
  let button: HTMLElement;

  beforeEach(() => {
    button = document.querySelector('button') ?? document.body;
    button.focus();
  });

  test('goes into a card that was opened by key', () => {
    openWithFocus();
    expect(document.activeElement).toBe(findHost());
  });

  test('stays where it is when a card opens by pointer', () => {
    open();
    expect(document.activeElement).toBe(button);
  });

  test('goes back when the card closes', () => {
    openWithFocus();
    host.close();
    expect(document.activeElement).toBe(button);
  });

  test('goes back even after another card was opened from the first', () => {
    openWithFocus();
    openWithFocus();
    host.close();
    expect(document.activeElement).toBe(button);
  });

  test('goes nowhere if the page has taken away what had it', () => {
    openWithFocus();
    button.remove();
    host.close();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the focus of a name in a shadow root', () => {
  test('goes back into it', () => {
    const root = document.querySelector('p')?.attachShadow({ mode: 'open' });
    const link = document.createElement('a');
    link.href = '#';
    root?.append(link);
    link.focus();
    openWithFocus();
    host.close();
    expect(root?.activeElement).toBe(link);
  });
});

describe('a page that lays hands on cards', () => {
  /** Opens a card, has the page take it away, and waits until that is noticed. */
  async function loseCard(): Promise<void> {
    open();
    await settle();
    findHost().remove();
    await expect.poll(() => told.length).toBeGreaterThan(0);
  }

  test('closes them', async () => {
    await loseCard();
    expect(told).toEqual(['closed']);
    expect(host.readBox()).toBeNull();
  });

  test('gets no more after the third', async () => {
    for (const _ of [1, 2, 3]) {
      told.length = 0;
      await loseCard();
    }
    told.length = 0;
    open();
    expect(findHosts()).toEqual([]);
    await Promise.resolve();
    expect(told).toEqual(['closed']);
    host.say('Nothing.');
    expect(findHosts()).toEqual([]);
  });
});

describe('the box of the card', () => {
  test('is where the card is', async () => {
    open();
    await settle();
    expect(host.readBox()).toEqual(boxOfHost());
  });

  test('is none where no card is open', () => {
    expect(host.readBox()).toBeNull();
  });
});

describe('the pin', () => {
  test('is told', () => {
    open();
    host.togglePin();
    host.togglePin();
    expect(told).toEqual([{ pinned: true }, { pinned: false }]);
  });

  test('is out again with the next card', () => {
    open();
    host.togglePin();
    open(TOP, 'osh');
    host.togglePin();
    expect(told).toEqual([{ pinned: true }, { pinned: true }]);
  });

  test('is nothing without a card', () => {
    host.togglePin();
    expect(told).toEqual([]);
  });
});

describe('a sheet', () => {
  test('stands at the bottom, as wide as the window', async () => {
    openAs({ by: 'touch' });
    await expect.poll(() => boxOfHost().bottom).toBe(896);
    expect(boxOfHost()).toMatchObject({ left: 0, width: 414 });
  });

  test('takes no focus', () => {
    openAs({ by: 'touch' });
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a line that is said', () => {
  test('stands in an element of ours, which goes with the next card', async () => {
    host.say('No known names on this page.');
    expect(findHosts()).toHaveLength(1);
    expect(host.readBox()).toBeNull();
    open();
    expect(findHosts()).toHaveLength(1);
    await settle();
    expect(host.readBox()).not.toBeNull();
  });

  test('leaves nothing behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const before = document.documentElement.outerHTML;
    host.say('No known names on this page.');
    vi.advanceTimersByTime(6000);
    vi.useRealTimers();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('stands in the card that is open, and leaves it there', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    open();
    host.say('One.');
    host.say('Two.');
    expect(findHosts()).toHaveLength(1);
    vi.advanceTimersByTime(6000);
    vi.useRealTimers();
    expect(host.readBox()).not.toBeNull();
  });
});

describe('an event', () => {
  /** Whether the host takes an event on an element for its own. */
  function owns(element: Element): boolean | undefined {
    let owned: boolean | undefined;
    const note = (event: Event) => {
      owned = host.contains(event);
    };
    window.addEventListener('pointerdown', note, { once: true });
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    return owned;
  }

  test('on the card is its own', () => {
    open();
    expect(owns(findHost())).toBe(true);
  });

  test('on the page is not', () => {
    open();
    expect(owns(document.body)).toBe(false);
  });

  test('is not while no card is open', () => {
    expect(owns(document.body)).toBe(false);
  });
});
