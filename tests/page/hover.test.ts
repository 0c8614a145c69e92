import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { KLOOP, OSH, point, type Stage, setStage } from './hover-stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => {
  stage.controller.abort();
  vi.useRealTimers();
});

const pressEscape = () => commands.pressKey('Escape');
const happens = (expected: string[]) =>
  vi.waitFor(() => expect(stage.calls).toEqual(expected), { timeout: 8000 });
/** Longer than any delay of ours. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 800));
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** For where a slow machine would be the wrong clock. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

async function openOsh(): Promise<void> {
  await point.atOsh();
  await happens(['open Osh']);
}

describe('the pointer', () => {
  test('opens the card of a name that it rests on', async () => {
    await openOsh();
    expect(stage.openings[0]?.box).toBe(OSH);
    expect(stage.openings[0]?.focus).toBe(false);
  });

  test('opens nothing where it only passes', async () => {
    stopTime();
    await point.atOsh();
    await nextFrame();
    vi.advanceTimersByTime(200);
    await point.atNothing();
    await nextFrame();
    vi.advanceTimersByTime(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('closes the card once it has been away for a moment', async () => {
    await openOsh();
    await point.atNothing();
    await happens(['open Osh', 'close']);
  });

  test('keeps the card open while it is on the name', async () => {
    await openOsh();
    await commands.movePointer(70, 62);
    await wait();
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('keeps the card open while it is in the card', async () => {
    await openOsh();
    await point.atCard();
    await wait();
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('keeps the card open where it reaches the card by a detour', async () => {
    await openOsh();
    stopTime();
    await point.atNothing();
    await nextFrame();
    vi.advanceTimersByTime(200);
    await point.atCard();
    vi.advanceTimersByTime(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('closes the card once it has left it', async () => {
    await openOsh();
    await point.atCard();
    await point.atNothing();
    await happens(['open Osh', 'close']);
  });

  test('opens another name’s card when it comes to rest there', async () => {
    await openOsh();
    await point.atKloop();
    await happens(['open Osh', 'open Kloop']);
    expect(stage.openings[1]?.box).toBe(KLOOP);
  });

  test('crosses another name on its way to the card without opening it', async () => {
    await openOsh();
    stopTime();
    await point.atKloop();
    await nextFrame();
    vi.advanceTimersByTime(200);
    await point.atCard();
    vi.advanceTimersByTime(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('Esc', () => {
  test('closes the card, and the page does not see the key', async () => {
    await openOsh();
    await pressEscape();
    expect(stage.calls).toEqual(['open Osh', 'close']);
    expect(stage.heard).toEqual([]);
  });

  test('is the page’s own while no card is open', async () => {
    await pressEscape();
    expect(stage.heard).toEqual(['Escape']);
  });

  test('stops a card that is about to open, and the page sees the key', async () => {
    stopTime();
    await point.atOsh();
    await nextFrame();
    await pressEscape();
    vi.advanceTimersByTime(10_000);
    expect(stage.calls).toEqual([]);
    expect(stage.heard).toEqual(['Escape']);
  });

  test('is the only key that the page does not see', async () => {
    await openOsh();
    await commands.pressKey('a');
    expect(stage.heard).toEqual(['a']);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('a click', () => {
  test('elsewhere closes the card', async () => {
    stage.hover.openAt('Osh', OSH);
    await commands.clickAt(350, 600);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('in the card leaves it open', async () => {
    stage.hover.openAt('Osh', OSH);
    await commands.clickAt(60, 120);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('the focus in the card', () => {
  test('keeps it open wherever the pointer goes', async () => {
    await point.atOsh();
    await happens(['open Osh']);
    stage.hover.hold();
    await point.atNothing();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(stage.calls).toEqual(['open Osh']);
  });
});

/** Scrolls a box that has nothing to do with the name. */
function scrollTicker(): void {
  const ticker = document.createElement('div');
  ticker.style.cssText = 'height: 10px; overflow: auto';
  ticker.innerHTML = '<p style="height: 500px">news</p>';
  document.body.append(ticker);
  ticker.scrollTo(0, 100);
}

describe('scrolling', () => {
  test.each<[string, () => void]>([
    ['the page', () => window.scrollTo(0, 100)],
    ['the box that the name stands in', () => stage.box.scrollTo(0, 100)],
  ])('%s closes the card', async (_, scroll) => {
    stage.hover.openAt('Osh', OSH);
    scroll();
    await happens(['open Osh', 'close']);
  });

  test.each<[string, () => void]>([
    ['the page by a hair', () => window.scrollTo(0, 5)],
    ['the card', () => stage.card.scrollTo(0, 100)],
    ['a ticker elsewhere', () => scrollTicker()],
  ])('%s leaves it open', async (_, scroll) => {
    stage.hover.openAt('Osh', OSH);
    scroll();
    await wait();
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('an event that a script of the page made', () => {
  const made = { bubbles: true, cancelable: true, clientX: 60, clientY: 60, pointerType: 'mouse' };

  test('opens no card', async () => {
    document.body.dispatchEvent(new PointerEvent('pointermove', made));
    await wait();
    expect(stage.calls).toEqual([]);
  });

  test.each([
    ['pointer', new PointerEvent('pointerdown', made)],
    ['Esc', new KeyboardEvent('keydown', { ...made, key: 'Escape' })],
    ['scroll', new Event('scroll', made)],
  ])('closes no card: %s', (_, event) => {
    stage.hover.openAt('Osh', OSH);
    document.body.dispatchEvent(event);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('a card that is asked for', () => {
  test('opens at once and takes the focus', () => {
    stage.hover.openAt('Osh', OSH);
    expect(stage.calls).toEqual(['open Osh']);
    expect(stage.openings[0]?.box).toBe(OSH);
    expect(stage.openings[0]?.focus).toBe(true);
  });

  test('stays open wherever the pointer goes', async () => {
    stage.hover.openAt('Osh', OSH);
    await point.atKloop();
    await point.atNothing();
    await wait();
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('closes when it is dismissed', () => {
    stage.hover.openAt('Osh', OSH);
    stage.hover.dismiss();
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });
});

describe('after an abort', () => {
  test('the pointer opens nothing', async () => {
    stage.controller.abort();
    await point.atOsh();
    await wait();
    expect(stage.calls).toEqual([]);
  });

  test('a name that the pointer rests on already opens no more', async () => {
    stopTime();
    await point.atOsh();
    await nextFrame();
    stage.controller.abort();
    vi.advanceTimersByTime(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('neither Esc nor a click nor scrolling does anything', async () => {
    stage.hover.openAt('Osh', OSH);
    stage.controller.abort();
    await pressEscape();
    await commands.clickAt(350, 600);
    window.scrollTo(0, 100);
    await wait();
    expect(stage.calls).toEqual(['open Osh']);
  });
});
