import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Changes } from '../../page/changes.ts';
import { observePage, type PageWatch } from '../../page/page-observer.ts';

let controller: AbortController;
let told: number;
/** What was told last. */
let last: Changes | undefined;
/** What following a change is said to have cost, in ms. */
let cost: number | Promise<number>;
let watch: PageWatch;
let paragraph: HTMLParagraphElement;
const originalBody = document.body;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  originalBody.innerHTML = '<p>Bishkek</p><details><summary>More</summary>Osh</details>';
  paragraph = originalBody.querySelector('p') ?? document.createElement('p');
  told = 0;
  last = undefined;
  cost = 0;
  controller = new AbortController();
  watch = observePage(
    document,
    async (changes) => {
      told++;
      last = changes;
      return cost;
    },
    controller.signal,
  );
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body = originalBody;
  originalBody.innerHTML = '';
});

/** Lets what the browser reports of a change arrive, then a stretch of time pass. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

function replaceBody(): void {
  document.body = document.createElement('body');
}

describe('a change', () => {
  test.each<[string, () => void]>([
    ['added text', () => paragraph.append(' and Osh')],
    ['an added element', () => originalBody.append(document.createElement('p'))],
    ['changed text', () => paragraph.firstChild?.replaceWith('Osh')],
    ['text changed in its place', () => (paragraph.firstChild as Text).appendData(' and Osh')],
    ['a removed element', () => paragraph.remove()],
    ['a replaced body', () => replaceBody()],
    ['a click, which may unfold text', () => paragraph.click()],
  ])('that is told of: %s', async (_, change) => {
    change();
    await pass(2000);
    expect(told).toBe(1);
  });

  test('that is none: a click beside the body, where our card stands', async () => {
    const host = document.createElement('div');
    document.documentElement.append(host);
    await pass(2000);
    told = 0;
    host.click();
    await pass(2000);
    host.remove();
    expect(told).toBe(0);
  });

  test('that is told of: an unfolded text', async () => {
    const details = originalBody.querySelector('details');
    const toggled = new Promise((resolve) =>
      details?.addEventListener('toggle', resolve, { once: true }),
    );
    details?.setAttribute('open', '');
    await toggled;
    await pass(2000);
    expect(told).toBe(1);
  });

  test('is told of only when the page has been quiet for a moment', async () => {
    paragraph.append(' and Osh');
    await pass(200);
    expect(told).toBe(0);
  });

  test('in a body that replaced another is told of, too', async () => {
    replaceBody();
    await pass(2000);
    document.body.append('Osh');
    await pass(2000);
    expect(told).toBe(2);
  });

  test('in a body that was replaced is not', async () => {
    replaceBody();
    await pass(2000);
    paragraph.append(' and Osh');
    await pass(2000);
    expect(told).toBe(1);
  });
});

test('an unchanged page is told of never', async () => {
  await pass(10_000);
  expect(told).toBe(0);
});

test('a burst is told of once', async () => {
  for (let i = 0; i < 5; i++) {
    paragraph.append(' and Osh');
    await pass(100);
  }
  await pass(2000);
  expect(told).toBe(1);
});

test('two bursts are told of twice', async () => {
  paragraph.append(' and Osh');
  await pass(2000);
  paragraph.append(' and Kloop');
  await pass(2000);
  expect(told).toBe(2);
});

test('a page that never rests is told of about once a second', async () => {
  for (let i = 0; i < 50; i++) {
    paragraph.append(' and Osh');
    await pass(100);
  }
  expect(told).toBeGreaterThanOrEqual(4);
  expect(told).toBeLessThanOrEqual(5);
});

/** Changes the page so often within a frame, and so on for so long. */
async function work(changes: number, milliseconds: number): Promise<void> {
  for (let ms = 0; ms < milliseconds; ms += 50) {
    for (let i = 0; i < changes; i++) paragraph.append(' and Osh');
    await pass(50);
  }
}

test('a page that does very much at once is told of when that is over', async () => {
  await work(50, 2500);
  expect(told).toBe(0);
  await pass(250);
  expect(told).toBe(1);
});

test('or after three seconds', async () => {
  await work(50, 3100);
  expect(told).toBe(1);
});

test('or as soon as it does less, if it has waited for a second', async () => {
  await work(50, 1500);
  await work(1, 300);
  expect(told).toBe(1);
});

test('our own host does not count', async () => {
  const host = document.createElement('div');
  document.documentElement.append(host);
  await pass(2000);
  host.style.setProperty('inset', '0');
  host.append('Osh');
  await pass(2000);
  host.remove();
  await pass(2000);
  expect(told).toBe(0);
});

describe('a hidden tab', () => {
  test('is told of when it is seen again', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    paragraph.append(' and Osh');
    await pass(2000);
    expect(told).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(1);
    expect(last?.everything).toBe(true);
  });

  test('costs nothing: after the first change it is not watched', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    paragraph.append('!');
    await pass(2000);
    const checked = hidden.mock.calls.length;
    for (let i = 0; i < 10; i++) {
      paragraph.append('!');
      await pass(1000);
    }
    expect(hidden.mock.calls.length).toBe(checked);
  });

  test('is watched again once it has been seen', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    paragraph.append('!');
    await pass(2000);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(2000);
    paragraph.append('!');
    await pass(2000);
    expect(told).toBe(2);
  });

  test('is told of once where it was hidden before the page was quiet', async () => {
    paragraph.append('!');
    await pass(100);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await pass(5000);
    expect(told).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(5000);
    expect(told).toBe(1);
  });

  test('that did not change is not told of when it is seen again', () => {
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(0);
  });
});

describe('a change tells', () => {
  test('what it was', async () => {
    paragraph.append('!');
    paragraph.className = 'x';
    await pass(2000);
    expect([...(last?.lists.keys() ?? [])]).toEqual([paragraph]);
    expect([...(last?.styled ?? [])]).toEqual([paragraph]);
    expect(last?.everything).toBe(false);
  });

  test('nothing of what was told before', async () => {
    paragraph.append('!');
    await pass(2000);
    originalBody.append('!');
    await pass(2000);
    expect([...(last?.lists.keys() ?? [])]).toEqual([originalBody]);
  });

  test.each<[string, () => void]>([
    ['a click', () => paragraph.click()],
    ['a late style sheet', () => document.head.dispatchEvent(new Event('load'))],
    ['a new width', () => window.dispatchEvent(new Event('resize'))],
  ])('that anything may have come into sight: %s', async (_, change) => {
    change();
    await pass(2000);
    expect(last?.sights).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a replaced body', () => replaceBody()],
    [
      'another page in the same document',
      () => navigation.dispatchEvent(new Event('navigatesuccess')),
    ],
  ])('that everything may be another: %s', async (_, change) => {
    change();
    await pass(2000);
    expect(last?.everything).toBe(true);
  });
});

describe('an attribute', () => {
  test.each(['class', 'style', 'hidden', 'open', 'contenteditable', 'role', 'slot'])(
    'that tells: %s',
    async (name) => {
      paragraph.setAttribute(name, 'x');
      await pass(2000);
      expect(told).toBe(1);
    },
  );

  test.each(['title', 'id', 'data-x'])('that tells nothing: %s', async (name) => {
    paragraph.setAttribute(name, 'x');
    await pass(2000);
    expect(told).toBe(0);
  });
});

describe('an open shadow root', () => {
  let root: ShadowRoot;
  beforeEach(async () => {
    root = paragraph.attachShadow({ mode: 'open' });
    watch.watchRoot(root);
  });

  test('is watched', async () => {
    root.append('Osh');
    await pass(2000);
    expect([...(last?.lists.keys() ?? [])]).toEqual([root]);
  });

  test('is watched in a body that replaced another, where it is there, too', async () => {
    const body = document.createElement('body');
    body.append(paragraph);
    document.body = body;
    await pass(2000);
    root.append('Osh');
    await pass(2000);
    expect(told).toBe(2);
  });

  test('is not watched after an abort', async () => {
    controller.abort();
    watch.watchRoot(root);
    root.append('Osh');
    await pass(2000);
    expect(told).toBe(0);
  });
});

describe('after a change that cost much', () => {
  test('the next is told of after ten times as long', async () => {
    cost = 300;
    paragraph.append('!');
    await pass(250);
    expect(told).toBe(1);
    paragraph.append('!');
    await pass(2900);
    expect(told).toBe(1);
    await pass(200);
    expect(told).toBe(2);
  });

  test('the next waits until that is done', async () => {
    let done = (_: number) => {};
    cost = new Promise((resolve) => {
      done = resolve;
    });
    paragraph.append('!');
    await pass(250);
    paragraph.append('!');
    await pass(10_000);
    expect(told).toBe(1);
    done(10);
    await pass(400);
    expect(told).toBe(2);
  });

  test('the page is watched all the same, for good', async () => {
    cost = 100;
    for (let i = 0; i < 300; i++) {
      paragraph.append('!');
      await pass(100);
    }
    // Thirty seconds, of which each batch takes one and a quarter at least.
    expect(told).toBeGreaterThanOrEqual(14);
    expect(told).toBeLessThanOrEqual(30);
  });
});

describe('very many changes', () => {
  test('of one thing are one, however many', async () => {
    for (let i = 0; i < 25_000; i++) paragraph.style.order = `${i}`;
    await pass(4000);
    expect(last?.everything).toBe(false);
    expect([...(last?.styled ?? [])]).toEqual([paragraph]);
  });

  test('are told of whole, those that come meanwhile next time', async () => {
    const many = Array.from({ length: 1000 }, () => document.createElement('p'));
    originalBody.append(...many);
    for (const element of many) element.className = 'late';
    let later = Number.POSITIVE_INFINITY;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      if (told === 0 && later > 3) later = 0;
      return ++later * 5;
    });
    await pass(1000);
    await vi.waitFor(() => expect(told).toBe(1));
    expect(last?.styled.size).toBe(1000);
  });
});

test('a node of which no observer could tell is told of with the rest', async () => {
  watch.noteNode(paragraph);
  await pass(1000);
  expect(last?.nodes.has(paragraph)).toBe(true);
});

describe('after an abort', () => {
  test('a change is not told of', async () => {
    controller.abort();
    paragraph.append(' and Osh');
    paragraph.click();
    await pass(2000);
    expect(told).toBe(0);
  });

  test('neither is one that was waiting to be told of', async () => {
    paragraph.append(' and Osh');
    await pass(100);
    controller.abort();
    await pass(2000);
    expect(told).toBe(0);
  });

  test('neither is a replaced body', async () => {
    controller.abort();
    replaceBody();
    await pass(2000);
    document.body.append('Osh');
    await pass(2000);
    expect(told).toBe(0);
  });
});
