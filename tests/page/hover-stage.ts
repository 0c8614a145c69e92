import { afterEach, beforeEach, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { listenForHover } from '../../page/hover.ts';
import type { Hover, OpenedBy } from '../../page/hover-target.ts';

/** The boxes of the names on the stage. */
export const OSH = new DOMRect(50, 50, 100, 20);
export const KLOOP = new DOMRect(200, 50, 100, 20);
/** Between the name of Osh and its card. */
export const NARYN = new DOMRect(100, 90, 60, 20);
/** In a link. */
export const TALAS = new DOMRect(350, 50, 100, 20);

const NAMES = [
  { mention: 'Osh', box: OSH },
  { mention: 'Kloop', box: KLOOP },
  { mention: 'Naryn', box: NARYN },
  { mention: 'Talas', box: TALAS },
];

const PAGE = `
  <div id="card" style="position:fixed;left:50px;top:160px;width:200px;height:100px;overflow:auto">
    <button id="inside" style="width:100px;height:40px">more</button>
    <div style="height:500px"></div>
  </div>
  <div id="box" style="position:fixed;left:50px;top:300px;width:200px;height:100px;overflow:auto">
    <div style="height:500px"></div>
  </div>
  <input id="field" style="position:fixed;left:300px;top:300px">
  <iframe style="position:fixed;left:250px;top:450px;width:60px;height:60px"></iframe>
  <div style="height:3000px"></div>`;

/** A page with some names and a place for a card, the pointer on none of them. */
export interface Stage {
  hover: Hover<string>;
  controller: AbortController;
  /** What was opened and closed, in order. */
  calls: string[];
  /** How each card was opened. */
  openings: { box: DOMRect; by: OpenedBy }[];
  /** The names whose cards were made ready, in order. */
  prepared: string[];
  /** The keys that the page itself hears, and with ^ those whose release it hears. */
  heard: string[];
  card: HTMLElement;
  /** A part of the page that scrolls by itself. */
  box: Element;
  field: HTMLElement;
  /** Where each name is; a name that is taken away answers no more. */
  names: typeof NAMES;
  /** Whether it is known that no name is where the pointer is. */
  isEmpty: boolean;
}

/** Sets the stage; `controller.abort()` ends what listens. */
export async function setStage(): Promise<Stage> {
  document.body.innerHTML = PAGE;
  window.scrollTo(0, 0);
  window.focus();
  await point.atNothing();
  const controller = new AbortController();
  const { signal } = controller;
  const [card, box, field] = [find('#card'), find('#box'), find('#field')];
  const names = [...NAMES];
  const calls: string[] = [];
  const openings: Stage['openings'] = [];
  const heard: string[] = [];
  const prepared: string[] = [];
  let isOpen = false;
  const set = { isEmpty: false };
  const hover = listenForHover<string>(
    {
      document,
      isInside: (_mention, scroller) => scroller instanceof Element && scroller.id === 'box',
      hitTest: (x, y) =>
        names.find(({ box: { left, right, top, bottom } }) => {
          return left <= x && x <= right && top <= y && y <= bottom;
        }) ?? null,
      isNear: () => !set.isEmpty,
      isDressed: (mention) => mention === 'Talas',
      isMarked: (mention) => mention !== 'Kloop',
      isInCard: (event) => isOpen && event.composedPath().includes(card),
      readCardBox: () => (isOpen ? card.getBoundingClientRect() : null),
      prepare: (mention) => prepared.push(mention),
      open(mention, at, by) {
        isOpen = true;
        calls.push(`open ${mention}`);
        openings.push({ box: at, by });
      },
      close() {
        isOpen = false;
        calls.push('close');
      },
      onPinKey: () => calls.push('pin key'),
    },
    signal,
  );
  document.addEventListener('keydown', ({ key }) => heard.push(key), { signal });
  document.addEventListener('keyup', ({ key }) => heard.push(`^${key}`), { signal });
  return Object.assign(set, {
    hover,
    controller,
    calls,
    openings,
    prepared,
    heard,
    card,
    box,
    field,
    names,
  });
}

/** The stage of the test that runs. */
export let stage: Stage;

/** Sets a stage with a stopped clock for each test of a file, and clears it away. */
export function setStageForEach(): void {
  beforeEach(async () => {
    stage = await setStage();
    stopTime();
  });
  afterEach(() => {
    stage.controller.abort();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

/** Where the real pointer can go. */
export const point = {
  atOsh: () => commands.movePointer(60, 60),
  atKloop: () => commands.movePointer(210, 60),
  atTalas: () => commands.movePointer(360, 60),
  atCard: () => commands.movePointer(60, 220),
  atNothing: () => commands.movePointer(350, 600),
};

/** After the next frame: what the pointer did before was looked at. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  if (vi.isFakeTimers()) vi.advanceTimersByTime(0);
  else await new Promise((resolve) => setTimeout(resolve));
}

/** Moves the pointer, and waits until that was looked at. */
export async function go(x: number, y: number): Promise<void> {
  await commands.movePointer(x, y);
  await nextFrame();
}

/**
 * For where a slow machine would be the wrong clock. Events bear the real time, which then has nothing
 * to do with this clock: a rest counts from where it is noticed.
 */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'now').mockReturnValue(0);
}

/** Lets the clock that was stopped run for so long. */
export const pass = (ms: number) => vi.advanceTimersByTime(ms);

/** Rests on the name of Osh until its card opens. The clock must have been stopped. */
export async function openByPointer(): Promise<void> {
  await point.atOsh();
  await nextFrame();
  pass(300);
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
}
