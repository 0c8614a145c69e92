import { commands } from 'vitest/browser';
import { type Hover, listenForHover } from '../../page/hover.ts';

/** The boxes of the two names on the stage. */
export const OSH = new DOMRect(50, 50, 100, 20);
export const KLOOP = new DOMRect(200, 50, 100, 20);

const NAMES = [
  { mention: 'Osh', box: OSH },
  { mention: 'Kloop', box: KLOOP },
];

const PAGE = `
  <div id="card" style="position:fixed;left:50px;top:80px;width:200px;height:100px;overflow:auto">
    <div style="height:500px"></div>
  </div>
  <div id="box" style="position:fixed;left:50px;top:300px;width:200px;height:100px;overflow:auto">
    <div style="height:500px"></div>
  </div>
  <div style="height:3000px"></div>`;

/** A page with two names and a place for a card, the pointer on none of them. */
export interface Stage {
  hover: Hover<string>;
  controller: AbortController;
  /** What was opened and closed, in order. */
  calls: string[];
  /** How each card was opened. */
  openings: { box: DOMRect; focus: boolean }[];
  /** The keys that the page itself hears. */
  heard: string[];
  card: Element;
  /** A part of the page that scrolls by itself. */
  box: Element;
}

/** Sets the stage; `controller.abort()` ends what listens. */
export async function setStage(): Promise<Stage> {
  document.body.innerHTML = PAGE;
  window.scrollTo(0, 0);
  window.focus();
  await point.atNothing();
  const controller = new AbortController();
  const { signal } = controller;
  const [card, box] = [find('#card'), find('#box')];
  const calls: string[] = [];
  const openings: Stage['openings'] = [];
  const heard: string[] = [];
  const hover = listenForHover<string>(
    {
      document,
      isInside: (_mention, scroller) => scroller instanceof Element && scroller.id === 'box',
      hitTest: (x, y) =>
        NAMES.find(({ box: { left, right, top, bottom } }) => {
          return left <= x && x <= right && top <= y && y <= bottom;
        }) ?? null,
      isInCard: (event) => event.composedPath().includes(card),
      open(mention, at, focus) {
        calls.push(`open ${mention}`);
        openings.push({ box: at, focus });
      },
      close: () => calls.push('close'),
    },
    signal,
  );
  document.addEventListener('keydown', ({ key }) => heard.push(key), { signal });
  return { hover, controller, calls, openings, heard, card, box };
}

/** Where the real pointer can go. */
export const point = {
  atOsh: () => commands.movePointer(60, 60),
  atKloop: () => commands.movePointer(210, 60),
  atCard: () => commands.movePointer(60, 120),
  atNothing: () => commands.movePointer(350, 600),
};

function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
}
