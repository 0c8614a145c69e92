import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import {
  go,
  KLOOP,
  nextFrame,
  OSH,
  openByPointer,
  pass,
  setStageForEach,
  stage,
} from './hover-stage.ts';

setStageForEach();

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
