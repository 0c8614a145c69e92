import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import {
  go,
  KLOOP,
  nextFrame,
  OSH,
  openByPointer,
  pass,
  point,
  type Stage,
  setStage,
  stopTime,
} from './hover-stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => {
  stage.controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const happens = (expected: string[]) =>
  vi.waitFor(() => expect(stage.calls).toEqual(expected), { timeout: 8000 });

/** So long that what the pointer did before counts as slow. */
async function calmDown(): Promise<void> {
  for (let frames = 0; frames < 6; frames++) await nextFrame();
}

describe('the pointer', () => {
  beforeEach(stopTime);

  test('opens the card of a name that it rests on for 300 ms', async () => {
    await point.atOsh();
    await nextFrame();
    pass(299);
    expect(stage.calls).toEqual([]);
    pass(1);
    expect(stage.calls).toEqual(['open Osh']);
    expect(stage.openings[0]).toEqual({ box: OSH, by: 'pointer' });
  });

  test('opens the card of a name in a link after 600 ms', async () => {
    await point.atTalas();
    await nextFrame();
    pass(599);
    expect(stage.calls).toEqual([]);
    pass(1);
    expect(stage.calls).toEqual(['open Talas']);
  });

  test('opens nothing where it only passes', async () => {
    await point.atOsh();
    await nextFrame();
    pass(299);
    await point.atNothing();
    await nextFrame();
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('opens nothing while it moves fast, and the card once it rests', async () => {
    for (const x of [60, 140, 60, 140, 60, 140]) {
      await go(x, 60);
      pass(200);
    }
    expect(stage.calls).toEqual([]);
    pass(100);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('may move slowly on the name meanwhile', async () => {
    await go(60, 60);
    await calmDown();
    pass(200);
    await go(64, 62);
    pass(100);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('opens nothing where the name has gone meanwhile', async () => {
    await go(60, 60);
    stage.names.length = 0;
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('opens the card beside where the name is by then', async () => {
    const moved = new DOMRect(50, 45, 100, 20);
    await go(60, 60);
    stage.names[0] = { mention: 'Osh', box: moved };
    pass(300);
    expect(stage.openings[0]?.box).toBe(moved);
  });

  test('has the card made ready of a name that it rests on for 100 ms', async () => {
    await point.atOsh();
    await nextFrame();
    pass(99);
    expect(stage.prepared).toEqual([]);
    pass(2);
    expect(stage.prepared).toEqual(['Osh']);
    pass(10_000);
    expect(stage.prepared).toEqual(['Osh']);
  });

  test('has nothing made ready where it does not stay', async () => {
    await point.atOsh();
    await nextFrame();
    pass(99);
    await point.atNothing();
    await nextFrame();
    pass(10_000);
    expect(stage.prepared).toEqual([]);
  });

  test('is not asked what it is on where no name can be', async () => {
    stage.isEmpty = true;
    await go(60, 60);
    pass(10_000);
    expect(stage.calls).toEqual([]);
    stage.isEmpty = false;
    await go(64, 62);
    pass(300);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('opens nothing that the page moves beneath it while it rests', async () => {
    await go(350, 600);
    await go(352, 600);
    pass(100);
    stage.names[0] = { mention: 'Osh', box: new DOMRect(300, 590, 100, 20) };
    await go(352, 600);
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('opens nothing where it has gone on into a frame', async () => {
    await go(60, 60);
    await go(280, 480);
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test.each([0, 150])('nor into one in what it was on, %i ms later', async (ms) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="position:fixed;inset:0;z-index:1">
        <iframe style="position:absolute;left:250px;top:450px;width:60px;height:60px"></iframe>
      </div>`,
    );
    await go(60, 60);
    pass(ms);
    await go(280, 480);
    pass(10_000);
    expect(stage.calls).toEqual([]);
  });

  test('opens the card 300 ms after its last move, however late its rest is noticed', async () => {
    let stamp = 0;
    window.addEventListener('pointermove', ({ timeStamp }) => {
      stamp = timeStamp;
    });
    await go(350, 500);
    pass(50);
    await go(60, 60);
    pass(50);
    vi.mocked(performance.now).mockImplementation(() => stamp + 150);
    pass(100);
    pass(149);
    expect(stage.calls).toEqual([]);
    pass(2);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('opens nothing with its button down', async () => {
    await commands.setButton('down');
    await go(60, 60);
    pass(10_000);
    await commands.setButton('up');
    expect(stage.calls).toEqual([]);
  });

  test('opens the card that it is on when the button comes up again', async () => {
    await commands.setButton('down');
    await go(60, 60);
    await commands.setButton('up');
    await go(64, 62);
    pass(300);
    expect(stage.calls).toEqual(['open Osh']);
  });
});

describe('the pointer, a card open', () => {
  beforeEach(async () => {
    stopTime();
    await openByPointer();
  });

  test('closes it 300 ms after it has left', async () => {
    await go(350, 600);
    pass(299);
    expect(stage.calls).toEqual(['open Osh']);
    pass(1);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('closes it 300 ms after it has come to where no name can be', async () => {
    stage.isEmpty = true;
    await go(350, 600);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('leaves a name alone that the card uncovers beneath it', async () => {
    await go(60, 220);
    stage.names.push({ mention: 'Batken', box: new DOMRect(50, 160, 100, 80) });
    await commands.pressKey('Escape');
    stage.card.remove();
    await go(64, 222);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh', 'close']);
    await go(350, 600);
    await go(64, 222);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close', 'open Batken']);
  });

  test('closes it when the page puts another thing in the place of what it has come to', async () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;left:300px;top:550px;width:100px;height:100px';
    cover.addEventListener('pointermove', () => cover.replaceWith(cover.cloneNode()));
    document.body.append(cover);
    await go(350, 600);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('closes it when it has left the window for a frame', async () => {
    await go(280, 480);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test.each<[string, [number, number]]>([
    ['is on the name', [70, 62]],
    ['is in the card', [60, 220]],
  ])('keeps it while it %s', async (_, [x, y]) => {
    await go(x, y);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test.each<[string, [number, number]]>([
    ['the name', [70, 62]],
    ['the card', [60, 220]],
  ])('keeps it by coming to %s in time, without a flicker', async (_, [x, y]) => {
    await go(350, 600);
    pass(299);
    await go(x, y);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('closes it once it has left the card', async () => {
    await go(60, 220);
    await go(350, 600);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test('opens another name’s card instead where it rests there', async () => {
    await go(210, 60);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'open Kloop']);
    expect(stage.openings[1]?.box).toBe(KLOOP);
  });

  test('closes it before a name in a link has been rested on', async () => {
    await go(360, 60);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close', 'open Talas']);
  });
});

describe('the way from the name to the card', () => {
  beforeEach(async () => {
    stopTime();
    await openByPointer();
  });

  test('may be slow', async () => {
    for (const y of [75, 85, 100, 120, 140]) {
      await go(70, y);
      pass(299);
    }
    await go(70, 165);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('leads over another name without opening it', async () => {
    for (const y of [92, 98, 104, 108]) {
      await go(104, y);
      pass(299);
    }
    await go(104, 165);
    pass(10_000);
    expect(stage.calls).toEqual(['open Osh']);
  });

  test('opens another name where the pointer comes to rest there', async () => {
    await go(104, 92);
    pass(200);
    await go(104, 98);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'open Naryn']);
  });

  test('ends where the pointer stops', async () => {
    await go(70, 85);
    pass(300);
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });

  test.each<[string, [number, number][]]>([
    ['beside it', [...Array(4).keys()].map((i) => [30 - 5 * i, 80 + 10 * i])],
    ['back from the card', [...Array(4).keys()].map((i) => [70, 120 - 10 * i])],
  ])('does not lead %s', async (_, places) => {
    for (const [x, y] of places) {
      await go(x, y);
      pass(100);
    }
    expect(stage.calls).toEqual(['open Osh', 'close']);
  });
});

test('by a real clock it all happens too', async () => {
  await point.atOsh();
  await happens(['open Osh']);
  await point.atNothing();
  await happens(['open Osh', 'close']);
});
