import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observePage } from '../../page/page-observer.ts';

let controller: AbortController;
let told: number;
let paragraph: HTMLParagraphElement;
const originalBody = document.body;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  originalBody.innerHTML = '<p>Bishkek</p><details><summary>More</summary>Osh</details>';
  paragraph = originalBody.querySelector('p') ?? document.createElement('p');
  told = 0;
  controller = new AbortController();
  observePage(document, () => told++, controller.signal);
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
  vi.advanceTimersByTime(milliseconds);
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
  });

  test('that did not change is not told of when it is seen again', () => {
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(0);
  });
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
