import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardHost } from '../../page/card-host.ts';
import { type CardStage, findHost, findHosts, setCardStage, settle } from './card-stage.ts';

let host: CardHost;
let told: unknown[];
let open: CardStage['open'];

beforeEach(() => {
  ({ host, told, open } = setCardStage());
});
afterEach(() => {
  host.leave();
  document.body.innerHTML = '';
});

describe('the focus', () => {
  let button: HTMLElement;

  beforeEach(() => {
    button = document.querySelector('button') ?? document.body;
    button.focus();
  });

  test('goes into a card that was opened by key', () => {
    open({ by: 'key' });
    expect(document.activeElement).toBe(findHost());
  });

  test('stays where it is when a card opens by pointer', () => {
    open();
    expect(document.activeElement).toBe(button);
  });

  test('goes back when the card closes', () => {
    open({ by: 'key' });
    host.close();
    expect(document.activeElement).toBe(button);
  });

  test('goes back even after another card was opened from the first', () => {
    open({ by: 'key' });
    open({ by: 'key' });
    host.close();
    expect(document.activeElement).toBe(button);
  });

  test('is not fetched back from where it has gone meanwhile', () => {
    open({ by: 'key' });
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    host.close();
    expect(document.activeElement).toBe(field);
  });

  test('goes nowhere if the page has taken away what had it', () => {
    open({ by: 'key' });
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
    open({ by: 'key' });
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
    host.say('card.said.noNames');
    expect(findHosts()).toEqual([]);
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
    open({ entity: 'osh' });
    host.togglePin();
    expect(told).toEqual([{ pinned: true }, { pinned: true }]);
  });

  test('is nothing without a card', () => {
    host.togglePin();
    expect(told).toEqual([]);
  });
});

describe('a line that is said', () => {
  test('stands in an element of ours, which goes with the next card', async () => {
    host.say('card.said.noNames');
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
    host.say('card.said.noNames');
    vi.advanceTimersByTime(6000);
    vi.useRealTimers();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('stands in the card that is open, and leaves it there', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    open();
    host.say('card.said.noNames');
    host.say('card.said.gone');
    expect(findHosts()).toHaveLength(1);
    vi.advanceTimersByTime(6000);
    vi.useRealTimers();
    expect(host.readBox()).not.toBeNull();
  });
});
