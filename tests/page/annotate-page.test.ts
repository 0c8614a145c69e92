import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { AnnotatedPage } from '../../page/annotate-page.ts';
import { annotateSample } from './page-stage.ts';
import { listPainted, readPainted, readText } from './painted.ts';

let controller: AbortController;

beforeEach(async () => {
  await commands.movePointer(1, 1);
  window.focus();
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  document.body.innerHTML = '';
});

/** Shows a page and reads it along. */
async function read(html: string): Promise<AnnotatedPage> {
  document.body.innerHTML = html;
  const page = annotateSample(controller.signal);
  await page.listEntities();
  return page;
}

const findHost = () => document.querySelector(':popover-open');
const serialise = () => document.documentElement.outerHTML;
const append = (html: string) => document.body.insertAdjacentHTML('beforeend', html);

describe('marks', () => {
  test.each([
    ['underline what is known', '<p>From Osh, Asan Usonov writes</p>', ['Osh', 'Asan Usonov']],
    ['leave alone what is not', '<p>Nobody writes</p>', []],
    ['stand under a first mention only', '<p>Osh</p><p>Osh and Osh</p>', ['Osh']],
    [
      'stand under the first mention of each section',
      '<p>Osh</p><h2>Next</h2><p>Osh</p><p>Osh</p>',
      ['Osh', 'Osh'],
    ],
    ['do not stand in a headline', '<h1>Osh</h1><p>It is old</p>', []],
    ['do not stand in a link', '<p><a href="#">Osh</a> is old</p>', []],
    ['stand after a headline and a link', '<h1>Osh</h1><p><a href="#">Osh</a>, Osh</p>', ['Osh']],
    ['run over inline elements', '<p>Asan <b>Uso</b>nov</p>', ['Asan Usonov']],
    [
      'stand under a surname after the full name, one mark for both',
      '<p>Asan Usonov</p><h2>Next</h2><p>Usonov</p>',
      ['Asan Usonov', 'Usonov'],
    ],
    ['do not stand under a surname alone', '<p>Usonov writes</p>', []],
  ])('%s', async (_, html, expected) => {
    await read(html);
    expect(readPainted()).toEqual(expected);
  });

  test('take the ground behind the text', async () => {
    await read('<p style="background:#000000">Osh</p>');
    const [name] = CSS.highlights.keys();
    const style = getComputedStyle(document.body, `::highlight(${name})`);
    expect(style.textDecorationColor).toBe('rgb(101, 174, 160)');
  });
});

describe('the list of entities', () => {
  test('has them in order of appearance, each with its count', async () => {
    const page = await read('<h1>Osh</h1><p>Asan Usonov of Osh; Usonov, Osh</p>');
    expect(await page.listEntities()).toEqual([
      { id: 'osh', kind: 'place', name: 'Osh', written: 'Osh', count: 3 },
      {
        id: 'asan-usonov',
        kind: 'person',
        name: 'Asan Usonov',
        written: 'Asan Usonov',
        count: 2,
      },
    ]);
  });

  test('says how the page writes a name first, on one line', async () => {
    const page = await read('<p>The ALA-TOO\n   <b>POST</b></p>');
    expect((await page.listEntities()).map(({ written }) => written)).toEqual(['ALA-TOO POST']);
  });

  test('is empty for a page that names nothing', async () => {
    const page = await read('<p>Nobody</p>');
    expect(await page.listEntities()).toEqual([]);
  });
});

describe('going to an entity', () => {
  test('opens its card with the focus in it and says so', async () => {
    const page = await read('<p>Osh</p>');
    expect(await page.goTo('osh')).toBe(true);
    expect(findHost()).not.toBeNull();
    expect(document.activeElement).toBe(findHost());
  });

  test('brings the mention into view', async () => {
    const page = await read('<p style="margin:3000px 0">Osh</p>');
    await page.goTo('osh');
    const { top } = (document.querySelector('p') ?? document.body).getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(896);
    expect(findHost()).not.toBeNull();
  });

  test('prefers a mention that is underlined', async () => {
    const page = await read('<h1>Osh</h1><p style="margin:3000px 0">Osh</p>');
    await page.goTo('osh');
    expect(window.scrollY).toBeGreaterThan(1000);
  });

  test('does nothing for one that the page does not name', async () => {
    const page = await read('<p>Osh</p>');
    expect(await page.goTo('asan-usonov')).toBe(false);
    expect(findHost()).toBeNull();
  });

  test('does nothing once the mention has gone', async () => {
    const page = await read('<p>Osh</p>');
    document.body.innerHTML = '';
    expect(await page.goTo('osh')).toBe(false);
    expect(findHost()).toBeNull();
  });
});

describe('a name under the pointer', () => {
  test('opens its card, and Esc closes it', async () => {
    await read('<p style="margin:100px">Osh</p><p>Kloop</p>');
    await commands.movePointer(110, 108);
    await expect.poll(findHost, { timeout: 8000 }).not.toBeNull();
    await commands.pressKey('Escape');
    await expect.poll(findHost).toBeNull();
  });

  test('opens its card even where it is not underlined', async () => {
    await read('<p>Osh</p><p style="margin:100px">Osh</p>');
    const { top } = document.querySelectorAll('p')[1]?.getBoundingClientRect() ?? new DOMRect();
    await commands.movePointer(110, top + 8);
    await expect.poll(findHost, { timeout: 8000 }).not.toBeNull();
    expect(readPainted()).toEqual(['Osh', 'Osh']);
  });
});

describe('a page that changes', () => {
  test('has late text marked', async () => {
    await read('<p>Osh</p>');
    append('<p>Asan Usonov</p>');
    await expect.poll(readPainted, { timeout: 8000 }).toEqual(['Osh', 'Asan Usonov']);
  });

  test('has late text in its list', async () => {
    const page = await read('<p>Osh</p>');
    append('<p>Osh</p>');
    await expect
      .poll(async () => (await page.listEntities()).map(({ count }) => count), { timeout: 8000 })
      .toEqual([2]);
  });

  test('loses the marks of text that has gone', async () => {
    await read('<p>Osh</p><p>Asan Usonov</p>');
    document.querySelector('p')?.remove();
    await expect.poll(readPainted, { timeout: 8000 }).toEqual(['Asan Usonov']);
  });

  test('keeps an open card open', async () => {
    const page = await read('<p>Osh</p>');
    await page.goTo('osh');
    const host = findHost();
    append('<p>Asan Usonov</p>');
    await expect.poll(readPainted, { timeout: 8000 }).toEqual(['Osh', 'Asan Usonov']);
    expect(findHost()).toBe(host);
  });
});

describe('an abort', () => {
  test('leaves the document as it was, with a card open', async () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    document.body.innerHTML = '<p>Osh</p>';
    const before = serialise();
    const page = await read('<p>Osh</p>');
    await page.goTo('osh');
    controller.abort();
    expect(serialise()).toBe(before);
    expect(listPainted()).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toEqual([own]);
    document.adoptedStyleSheets = [];
  });

  test('ends the reading of what comes later', async () => {
    await read('<p>Osh</p>');
    controller.abort();
    append('<p>Asan Usonov</p>');
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(CSS.highlights.size).toBe(0);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('leaves nothing when it comes after %i steps', async (steps) => {
    document.body.innerHTML = '<p>Osh</p>';
    annotateSample(controller.signal);
    for (let i = 0; i < steps; i++) await Promise.resolve();
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(CSS.highlights.size).toBe(0);
  });

  test('ends going to an entity', async () => {
    const page = await read('<p>Osh</p>');
    controller.abort();
    expect(await page.goTo('osh')).toBe(false);
    expect(findHost()).toBeNull();
  });
});

describe('text that has changed under us', () => {
  test('is not gone to, if the name no longer fits', async () => {
    const page = await read('<p>Here is Osh</p>');
    (document.querySelector('p')?.firstChild as Text).data = 'Osh';
    expect(await page.goTo('osh')).toBe(false);
  });

  test('keeps no mark of an open card where the name was', async () => {
    const page = await read('<p>Osh is old</p>');
    await page.goTo('osh');
    (document.querySelector('p')?.firstChild as Text).data = 'In the Osh is old';
    await expect.poll(readPainted, { timeout: 3000 }).toEqual(['Osh']);
  });
});

describe('the keys', () => {
  test('lead through one block that is higher than the window, to each name in it', async () => {
    const line = '<br>'.repeat(60);
    const page = await read(`<div>Osh${line}Asan Usonov${line}Ala-Too Post</div>`);
    const seen: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.step('next');
      const open = [...CSS.highlights].flatMap(([name, marks]) =>
        name.endsWith('o') ? [...marks] : [],
      );
      seen.push(open.map(readText).join());
    }
    const marked = readPainted();
    expect(seen).toEqual([...marked, marked[0]]);
    expect(marked.length).toBe(3);
  });

  test('find nothing on a page that names nothing, and say which it is', async () => {
    const page = await read('<p>Nobody</p>');
    expect(await page.step('next')).toBe('none');
  });
});
