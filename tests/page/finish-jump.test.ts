import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { Passage } from '../../engine/entity.ts';
import { finishJump } from '../../page/finish-jump.ts';
import { listPainted, readPainted } from './painted.ts';

const PASSAGE: Passage = { start: 'The court ruled on Friday', end: 'had to close at once' };
const TEXT = 'The court ruled on Friday that the outlet had to close at once.';
const MARKED = TEXT.slice(0, -1);
const GONE = 'card.said.gone';
const FAR = '<div style="height:3000px"></div>';

let said: string[] = [];
let controller: AbortController;
let jump: Promise<void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  said = [];
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

function start(html: string, passage = PASSAGE): void {
  document.body.innerHTML = html;
  jump = finishJump({ document, passage, say: (text) => said.push(text) }, controller.signal);
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Lets the browser lay out, paint and tell observers, whatever the time. */
const nextFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** How far from the middle of the window the middle of an element is, in pixels. */
function offCentre(selector: string): number {
  const { top, height } =
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return Math.abs(top + height / 2 - document.documentElement.clientHeight / 2);
}

describe('a passage that the browser has missed', () => {
  test.each<[string, string, Passage, string]>([
    ['in one node', `<p>${TEXT}</p>`, PASSAGE, MARKED],
    [
      'in several nodes',
      '<p>The <b>court</b> <a href="#">ruled</a> on Friday that the outlet <i>had to</i> close at <b>once</b>.</p>',
      PASSAGE,
      MARKED,
    ],
    [
      'over several paragraphs',
      '<p>The court ruled on Friday.</p><p>It had to close at once.</p>',
      PASSAGE,
      'The court ruled on Friday.It had to close at once',
    ],
    [
      'with its opening twice on the page',
      `<p>The court ruled on Friday.</p><p>${'Words. '.repeat(300)}</p><p>${TEXT}</p>`,
      PASSAGE,
      MARKED,
    ],
    [
      'in Russian',
      '<p>Верховный суд оставил приговор в силе.</p>',
      { start: 'Верховный суд', end: 'в силе' },
      'Верховный суд оставил приговор в силе',
    ],
    [
      'in Kyrgyz',
      '<p>Өкмөт үйүнүн жанында нааразылык өттү.</p>',
      { start: 'өкмөт үйүнүн', end: 'өттү' },
      'Өкмөт үйүнүн жанында нааразылык өттү',
    ],
  ])('is marked: %s', async (_, html, passage, expected) => {
    start(FAR + html, passage);
    await pass(300);
    expect(readPainted()).toEqual([expected]);
  });

  test('is scrolled to', async () => {
    start(`${FAR}<p id="here">${TEXT}</p>${FAR}`);
    await pass(300);
    expect(offCentre('#here')).toBeLessThan(5);
  });

  test('is scrolled to inside a long paragraph', async () => {
    const words = 'Words and more words. '.repeat(2000);
    start(`<p>${words}${words}${TEXT} ${words}</p>`);
    await pass(300);
    const [range] = listPainted();
    const line = document.createRange();
    line.setStart(range?.startContainer ?? document, range?.startOffset ?? 0);
    line.setEnd(range?.endContainer ?? document, range?.endOffset ?? 0);
    const { top, bottom } = line.getBoundingClientRect();
    expect(Math.abs((top + bottom) / 2 - innerHeight / 2)).toBeLessThan(5);
  });

  test('is scrolled to inside a box that scrolls, smoothly or not', async () => {
    const box = 'height:200px;overflow:auto;scroll-behavior:smooth';
    start(`${FAR}<div id="box" style="${box}">${FAR}<p id="here">${TEXT}</p>${FAR}</div>${FAR}`);
    await pass(300);
    const here = document.querySelector('#here')?.getBoundingClientRect();
    const around = document.querySelector('#box')?.getBoundingClientRect();
    expect(here?.top).toBeGreaterThan(around?.top ?? 0);
    expect(here?.bottom).toBeLessThan(around?.bottom ?? 0);
  });

  test('is scrolled to at once where the page scrolls smoothly', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    start(`${FAR}<p id="here">${TEXT}</p>${FAR}`);
    await pass(300);
    document.documentElement.removeAttribute('style');
    expect(offCentre('#here')).toBeLessThan(5);
  });

  test('is marked for three seconds', async () => {
    start(`${FAR}<p>${TEXT}</p>`);
    await pass(300);
    await nextFrames();
    await pass(2900);
    expect(readPainted()).toEqual([MARKED]);
    await pass(200);
    expect(readPainted()).toEqual([]);
  });

  test('leaves no style sheet and no change of the page', async () => {
    const sheets = document.adoptedStyleSheets.length;
    start(`${FAR}<p>${TEXT}</p>`);
    const before = document.documentElement.outerHTML;
    await pass(300);
    const during = document.documentElement.outerHTML;
    await nextFrames();
    await pass(3000);
    expect(during).toBe(before);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });

  test('is said nothing of', async () => {
    start(`${FAR}<p>${TEXT}</p>`);
    await pass(20_000);
    expect(said).toEqual([]);
  });
});

describe('a passage that the browser has found', () => {
  test('is left alone', async () => {
    start(`<p>${TEXT}</p>${FAR}`);
    await pass(20_000);
    expect(readPainted()).toEqual([]);
    expect(scrollY).toBe(0);
    expect(said).toEqual([]);
  });

  test('is left alone where we do not read', async () => {
    start(`<p>Words.</p>${FAR}<footer>${TEXT}</footer>`);
    await pass(20_000);
    expect(readPainted()).toEqual([]);
    expect(said).toEqual([]);
  });
});

describe('a passage that comes late', () => {
  test.each([1000, 9000])('is scrolled to and marked: after %i ms', async (delayMs) => {
    start(`<p>Words.</p>${FAR}`);
    await pass(delayMs);
    document.body.insertAdjacentHTML('beforeend', `<p id="here">${TEXT}</p>${FAR}`);
    await pass(600);
    expect(readPainted()).toEqual([MARKED]);
    expect(offCentre('#here')).toBeLessThan(5);
  });

  test('is marked where it is if it comes into view', async () => {
    start(`<p>Words.</p>${FAR}`);
    await pass(1000);
    document.body.insertAdjacentHTML('afterbegin', `<div style="height:70vh"></div><p>${TEXT}</p>`);
    await pass(600);
    expect(readPainted()).toEqual([MARKED]);
    expect(scrollY).toBe(0);
  });

  test('is waited for through other changes of the page', async () => {
    start('<p>Words.</p>');
    for (let i = 0; i < 5; i++) {
      await pass(1000);
      document.body.insertAdjacentHTML('beforeend', '<p>More words.</p>');
    }
    await pass(1000);
    document.body.insertAdjacentHTML('beforeend', `${FAR}<p>${TEXT}</p>`);
    await pass(600);
    expect(readPainted()).toEqual([MARKED]);
  });

  test('is not waited for any longer', async () => {
    start('<p>Words.</p>');
    await pass(11_000);
    document.body.insertAdjacentHTML('beforeend', `${FAR}<p>${TEXT}</p>`);
    await pass(5000);
    expect(readPainted()).toEqual([]);
    expect(said).toEqual([GONE]);
  });
});

describe('a passage that was edited', () => {
  const edited = `<p>${TEXT.replace('Friday', 'Firday')}</p>`;

  test('is marked once the page has had time to bring it as it was', async () => {
    start(FAR + edited);
    await pass(1700);
    expect(readPainted()).toEqual([]);
    await pass(200);
    expect(readPainted()).toEqual([MARKED.replace('Friday', 'Firday')]);
  });

  test('gives way to the passage as it was', async () => {
    start(FAR + edited);
    await pass(1000);
    document.body.insertAdjacentHTML('beforeend', `<p>${TEXT}</p>`);
    await pass(1000);
    expect(readPainted()).toEqual([MARKED]);
  });
});

describe('a passage that is gone', () => {
  test.each([
    ['from the page', '<p>The court was silent.</p>'],
    ['with all the page', ''],
    ['into a hidden part', `<p hidden>${TEXT}</p>`],
    ['into a script', `<script type="application/json">${TEXT}</script>`],
  ])('is said so, once, after ten seconds: %s', async (_, html) => {
    start(html);
    await pass(10_000);
    expect(said).toEqual([]);
    await pass(500);
    expect(said).toEqual([GONE]);
    await pass(20_000);
    expect(said).toEqual([GONE]);
  });
});

describe('a reader who has begun to do something', () => {
  const late = `<p id="here">${TEXT}</p>${FAR}`;
  test.each<[string, () => unknown]>([
    ['clicks', () => commands.clickAt(50, 50)],
    ['types', () => commands.pressKey('a')],
    ['scrolls', () => scrollTo(0, 40)],
  ])('is left where he is: %s', async (_, act) => {
    start(`<p>Words.</p>${FAR}`);
    await pass(300);
    await act();
    const top = scrollY;
    document.body.insertAdjacentHTML('beforeend', late);
    await pass(600);
    expect(scrollY).toBe(top);
    expect(readPainted()).toEqual([MARKED]);
    expect(said).toEqual([]);
  });

  test('finds the passage still marked when he comes there', async () => {
    start(`<p>Words.</p>${FAR}`);
    await pass(300);
    scrollTo(0, 40);
    document.body.insertAdjacentHTML('beforeend', late);
    await pass(600);
    await nextFrames();
    await pass(10_000);
    expect(readPainted()).toEqual([MARKED]);
    document.querySelector('#here')?.scrollIntoView();
    await nextFrames();
    await pass(3000);
    expect(readPainted()).toEqual([]);
  });

  test('is not taken for a page that makes events up', async () => {
    start(`<p>Words.</p>${FAR}`);
    await pass(300);
    for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
      document.dispatchEvent(new Event(type, { bubbles: true }));
    document.body.insertAdjacentHTML('beforeend', late);
    await pass(600);
    expect(offCentre('#here')).toBeLessThan(5);
  });
});

test('a hidden tab waits until it is looked at', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  start(`${FAR}<p>${TEXT}</p>`);
  await pass(30_000);
  expect(readPainted()).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(300);
  expect(readPainted()).toEqual([MARKED]);
});

describe('after an abort', () => {
  test.each([0, 100, 5000])('at %i ms nothing happens', async (delayMs) => {
    start('<p>Words.</p>');
    await pass(delayMs);
    controller.abort();
    document.body.insertAdjacentHTML('beforeend', `${FAR}<p>${TEXT}</p>`);
    await pass(20_000);
    await jump;
    expect(readPainted()).toEqual([]);
    expect(said).toEqual([]);
  });

  test('a mark is taken back', async () => {
    start(`${FAR}<p>${TEXT}</p>`);
    await pass(300);
    controller.abort();
    expect(readPainted()).toEqual([]);
  });
});
