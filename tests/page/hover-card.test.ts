import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { KLOOP, OSH, point, type Stage, setStage } from './hover-stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  stage.controller.abort();
  vi.useRealTimers();
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pass = (ms: number) => vi.advanceTimersByTime(ms);

async function go(x: number, y: number): Promise<void> {
  await commands.movePointer(x, y);
  await nextFrame();
}

async function openByPointer(): Promise<void> {
  await point.atOsh();
  await nextFrame();
  pass(300);
}

describe('a card that is asked for', () => {
  beforeEach(() => stage.hover.openAt('Osh', OSH));

  test('opens at once, as by a key', () => {
    expect(stage.calls).toEqual(['open Osh']);
    expect(stage.openings[0]).toEqual({ box: OSH, by: 'key' });
  });

  test('stays wherever the pointer goes', async () => {
    await go(210, 60);
    pass(10_000);
    await go(350, 600);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('gives way to another, and opens again where it is asked for again', () => {
    stage.hover.openAt('Kloop', KLOOP);
    stage.hover.openAt('Kloop', KLOOP);
    expect(stage.calls).toEqual(['open Osh', 'open Kloop', 'open Kloop']);
  });

  test('closes when it is dismissed', () => {
    stage.hover.dismiss();
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('takes the focus where the pointer had opened it', async () => {
    stage.hover.dismiss();
    await openByPointer();
    stage.hover.openAt('Osh', OSH);
    expect(stage.openings.map(({ by }) => by)).toEqual(['key', 'pointer', 'key']);
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
    await commands.clickAt(60, 180);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('on a name before its card is there does not keep it from opening', async () => {
    await go(60, 60);
    await commands.clickAt(60, 60);
    await go(64, 62);
    pass(300);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('on a name whose card is open closes it for as long as the pointer stays', async () => {
    await openByPointer();
    await commands.clickAt(60, 60);
    await go(64, 62);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });
});

describe('the focus in a card that the pointer opened', () => {
  beforeEach(openByPointer);

  test('keeps it wherever the pointer goes', async () => {
    stage.hover.hold();
    await go(350, 600);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('does not keep it where a press of the pointer brought the focus', async () => {
    await commands.clickAt(60, 180);
    stage.hover.hold();
    await go(350, 600);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('keeps it where a key moved the focus on after that', async () => {
    await commands.clickAt(60, 180);
    await commands.pressKey('Tab');
    stage.hover.hold();
    await go(350, 600);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('a pinned card', () => {
  beforeEach(async () => {
    await openByPointer();
    stage.hover.pin(true);
  });

  test.each<[string, () => Promise<unknown> | unknown]>([
    ['the pointer that leaves', () => go(350, 600)],
    ['another name', () => go(210, 60)],
    ['a click elsewhere', () => commands.clickAt(350, 600)],
    ['a tap elsewhere', () => commands.tapAt(350, 600)],
    ['a scroll of the page', () => window.scrollTo(0, 500)],
    ['a scroll of what the name stands in', () => stage.box.scrollTo(0, 100)],
    ['the focus that comes and goes', () => stage.hover.hold()],
  ])('outlasts %s', async (_, happen) => {
    await happen();
    await nextFrame();
    await nextFrame();
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test.each<[string, () => Promise<unknown> | unknown]>([
    ['Esc', () => commands.pressKey('Escape')],
    ['being dismissed', () => stage.hover.dismiss()],
  ])('closes by %s', async (_, happen) => {
    await happen();
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('gives way to another that is asked for, which is not pinned', async () => {
    stage.hover.openAt('Kloop', KLOOP);
    await commands.clickAt(350, 600);
    expect(stage.calls).toEqual(['open Osh', 'open Kloop', 'close']);
  });

  test('unpinned with the pointer in it closes when that leaves', async () => {
    await go(60, 220);
    stage.hover.pin(false);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
    await go(350, 600);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('unpinned from elsewhere waits for a click', async () => {
    await go(350, 600);
    stage.hover.pin(false);
    await go(360, 610);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
    await commands.clickAt(350, 600);
    expect(stage.calls).toEqual(['open Osh', 'close']);
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
    await nextFrame();
    await nextFrame();
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('stops a card that is about to open', async () => {
    await go(60, 60);
    window.scrollTo(0, 100);
    await nextFrame();
    await nextFrame();
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['the page by a hair', () => window.scrollTo(0, 5)],
    ['the card', () => stage.card.scrollTo(0, 100)],
    ['a ticker elsewhere', () => scrollTicker()],
  ])('%s leaves it open', async (_, scroll) => {
    stage.hover.openAt('Osh', OSH);
    scroll();
    await nextFrame();
    await nextFrame();
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('a tap', () => {
  /** As in a new task. */
  async function tap(x: number, y: number): Promise<void> {
    await commands.tapAt(x, y);
    await nextFrame();
    await nextFrame();
    pass(0);
  }

  test('on a marked name opens its card, as by touch', async () => {
    await tap(60, 60);
    expect(stage.calls).toEqual(['open Osh']);
    expect(stage.openings[0]).toEqual({ box: OSH, by: 'touch' });
  });

  test.each<[string, [number, number]]>([
    ['that is not marked', [210, 60]],
    ['in a link', [360, 60]],
  ])('on a name %s opens nothing', async (_, [x, y]) => {
    await tap(x, y);
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('elsewhere closes it', async () => {
    await tap(60, 60);
    await tap(350, 600);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('in the card leaves it open', async () => {
    await tap(60, 60);
    await tap(60, 220);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('on its name leaves it open', async () => {
    await tap(60, 60);
    await tap(60, 60);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('on another name opens that instead', async () => {
    await tap(60, 60);
    await tap(110, 100);
    expect(stage.calls).toEqual(['open Osh', 'open Naryn']);
  });
});
