import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLateElements } from '../../page/late-elements.ts';

let controller: AbortController;
let came: string[];
let late: ReturnType<typeof createLateElements>;
/** A name can be defined once. */
let count = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  came = [];
  controller = new AbortController();
  late = createLateElements(document, ({ localName }) => came.push(localName), controller.signal);
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** A custom element that nothing has defined yet, on the page. */
function makeUndefined(): HTMLElement {
  const element = document.createElement(`late-${++count}`);
  document.body.append(element);
  late.expect(element);
  return element;
}

const define = ({ localName }: Element, open: boolean) =>
  customElements.define(
    localName,
    class extends HTMLElement {
      constructor() {
        super();
        if (open) this.attachShadow({ mode: 'open' });
      }
    },
  );

function setHidden(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

test('an element that opens a root as it is defined is told of once', () => {
  const element = makeUndefined();
  define(element, true);
  vi.advanceTimersByTime(500);
  expect(came).toEqual([element.localName]);
  vi.advanceTimersByTime(100_000);
  expect(came).toHaveLength(1);
});

test('one that opens its root later than that is told of twice', () => {
  const element = makeUndefined();
  define(element, false);
  vi.advanceTimersByTime(500);
  expect(came).toHaveLength(1);
  element.attachShadow({ mode: 'open' });
  vi.advanceTimersByTime(1000);
  expect(came).toHaveLength(2);
});

test('however late it comes, it is told of', () => {
  const element = makeUndefined();
  vi.advanceTimersByTime(3_600_000);
  define(element, true);
  vi.advanceTimersByTime(32_000);
  expect(came).toEqual([element.localName]);
});

test('beside one that is waited for in vain, another is told of as soon as if it stood alone', () => {
  makeUndefined();
  vi.advanceTimersByTime(3_600_000);
  const element = makeUndefined();
  define(element, true);
  vi.advanceTimersByTime(500);
  expect(came).toEqual([element.localName]);
});

test.each<[string, (element: HTMLElement) => void]>([
  ['has gone', (element) => element.remove()],
  ['opens a root that is closed to all', (element) => element.attachShadow({ mode: 'closed' })],
  ['stays as it is', () => {}],
])('one that %s is not told of', (_, change) => {
  change(makeUndefined());
  vi.advanceTimersByTime(100_000);
  expect(came).toEqual([]);
});

test('a hidden tab is not looked at until it is seen again, and soon then', () => {
  const element = makeUndefined();
  vi.advanceTimersByTime(100_000);
  setHidden(true);
  define(element, true);
  vi.advanceTimersByTime(100_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(came).toEqual([]);
  setHidden(false);
  vi.advanceTimersByTime(500);
  expect(came).toEqual([element.localName]);
});

test('one that had its root before its definition is told of when it is defined', () => {
  const element = document.createElement(`late-${++count}`);
  element.attachShadow({ mode: 'open' });
  document.body.append(element);
  late.expect(element);
  define(element, false);
  vi.advanceTimersByTime(500);
  expect(came).toEqual([element.localName]);
  expect(vi.getTimerCount()).toBe(0);
});

test('one that is defined already and never opens a root makes nobody look more often', () => {
  const element = makeUndefined();
  define(element, false);
  vi.advanceTimersByTime(100_000);
  const looks = vi.spyOn(element, 'matches');
  for (let i = 0; i < 64; i++) {
    late.expect(document.body.appendChild(document.createElement(element.localName)));
    vi.advanceTimersByTime(1000);
  }
  expect(looks.mock.calls.length).toBeLessThanOrEqual(2);
});

test('nothing is left running where nothing is awaited', () => {
  const element = makeUndefined();
  element.remove();
  vi.advanceTimersByTime(500);
  expect(vi.getTimerCount()).toBe(0);
});

test('after an abort nothing is told, nor looked at', () => {
  const element = makeUndefined();
  controller.abort();
  define(element, true);
  late.expect(document.createElement('late-too'));
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(100_000);
  expect(came).toEqual([]);
});
