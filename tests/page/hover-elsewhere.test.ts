import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { go, nextFrame, OSH, pass, setStageForEach, stage } from './hover-stage.ts';

setStageForEach();

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
