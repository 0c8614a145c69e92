import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardHost } from '../../page/card-host.ts';
import {
  boxOfHost,
  type CardStage,
  findHost,
  findHosts,
  setCardStage,
  settle,
  TOP,
} from './card-stage.ts';

const MIDDLE = new DOMRect(20, 440, 80, 20);
const EDGE = new DOMRect(380, 50, 30, 20);
const BOTTOM = new DOMRect(20, 840, 80, 20);

let host: CardHost;
let open: CardStage['open'];

beforeEach(() => {
  ({ host, open } = setCardStage());
});
afterEach(() => {
  host.leave();
  document.body.innerHTML = '';
});

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
    open({ entity: 'osh' });
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
    open({ box: TOP });
    await settle();
    expect(boxOfHost()).toMatchObject({ left: 20, top: 76, width: 360 });
  });

  test('is right above a name at the bottom', async () => {
    open({ box: BOTTOM });
    await settle();
    expect(boxOfHost().bottom).toBeCloseTo(834, 0);
  });

  test('is moved in from the edge of the window', async () => {
    open({ box: new DOMRect(200, 50, 80, 20) });
    await settle();
    expect(boxOfHost()).toMatchObject({ right: 406, top: 76 });
  });

  test('is below a name at the edge of the window, and no part of it outside', async () => {
    open({ box: EDGE });
    await settle();
    expect(boxOfHost()).toMatchObject({ right: 406, top: 76 });
  });

  test.each([
    ['at the top', TOP],
    ['in the middle', MIDDLE],
    ['at the bottom', BOTTOM],
    ['at the edge', EDGE],
  ])('neither leaves the window nor covers a name %s, however long the card', async (_, box) => {
    open({ box, entity: 'bishkek' });
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
  test('leaves nothing behind', async () => {
    const before = document.documentElement.outerHTML;
    open();
    host.close();
    await expect.poll(() => document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('fades for a moment, in which nothing of it answers', async () => {
    open();
    await settle();
    const { left, top } = boxOfHost();
    host.close();
    expect(findHosts()).toHaveLength(1);
    expect(document.elementFromPoint(left + 100, top + 50)).not.toBe(findHost());
    expect(host.readBox()).toBeNull();
    await expect.poll(findHosts).toEqual([]);
  });

  test.each<[string, () => void, number]>([
    ['another opens', () => open({ entity: 'osh' }), 1],
    ['a line is said', () => host.say('card.said.gone'), 1],
    ['the page is left', () => host.leave(), 0],
  ])('is gone at once when %s', (_, happen, count) => {
    open();
    host.close();
    happen();
    expect(findHosts()).toHaveLength(count);
  });

  test('can be closed again', async () => {
    open();
    host.close();
    host.close();
    await expect.poll(findHosts).toEqual([]);
  });

  test('can be opened again', () => {
    open();
    host.close();
    open();
    expect(findHosts()).toHaveLength(1);
  });
});

describe('a card that was made ready', () => {
  const content = {
    entity: 'asan-usonov',
    written: { text: 'Asan Usonov', how: 'exact', rule: 'own-name', others: [] },
    by: 'pointer',
  } as const;

  test('leaves the page as it is', () => {
    const before = document.documentElement.outerHTML;
    host.prepare(content);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('opens as any other', async () => {
    host.prepare(content);
    open(content);
    await settle();
    expect(boxOfHost().height).toBeGreaterThan(100);
  });

  test('gives way to one that is asked for instead', async () => {
    open({ entity: 'bishkek' });
    await settle();
    const { height } = boxOfHost();
    host.leave();
    host.prepare(content);
    open({ entity: 'bishkek' });
    await settle();
    expect(boxOfHost().height).toBe(height);
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

describe('a sheet', () => {
  test('stands at the bottom, as wide as the window', async () => {
    open({ by: 'touch' });
    await expect.poll(() => boxOfHost().bottom).toBe(896);
    expect(boxOfHost()).toMatchObject({ left: 0, width: 414 });
  });

  test('takes no focus', () => {
    open({ by: 'touch' });
    expect(document.activeElement).toBe(document.body);
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
