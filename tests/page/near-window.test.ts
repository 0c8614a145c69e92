import { afterEach, beforeEach, expect, test } from 'vitest';
import { annotateSample } from './page-stage.ts';
import { listPainted } from './painted.ts';

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  window.scrollTo(0, 0);
});

/** So many sections, each a window high, that name Osh. */
function write(sections: number): void {
  document.body.innerHTML = Array.from(
    { length: sections },
    (_, i) => `<h2>Section ${i}</h2><p id="p${i}" style="height:90vh">They met in Osh.</p>`,
  ).join('');
}

/** Reads the page along, until it has been read once. */
async function annotate(): Promise<void> {
  await annotateSample(controller.signal).listEntities();
}

/** The numbers of the sections in which something is underlined. */
const listMarked = () =>
  listPainted().map(({ startContainer }) =>
    Number(startContainer.parentElement?.id.slice('p'.length)),
  );

test('a page with some marks has all of them, wherever they stand', async () => {
  write(200);
  await annotate();
  await expect.poll(() => listMarked().length).toBe(200);
  window.scrollTo(0, document.body.scrollHeight);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(listMarked()).toHaveLength(200);
});

test('of many marks only those near the window are underlined, wherever the reader goes', async () => {
  write(201);
  await annotate();
  await expect.poll(() => listMarked().length).toBeLessThan(20);
  expect(listMarked()).toContain(0);
  document.querySelector('#p150')?.scrollIntoView();
  await expect.poll(listMarked).toContain(150);
  expect(listMarked()).not.toContain(0);
  expect(listMarked().length).toBeLessThan(20);
});

test('a page that has fewer later has all of them again', async () => {
  write(201);
  await annotate();
  await expect.poll(() => listMarked().length).toBeLessThan(20);
  document.querySelector('#p200')?.remove();
  await expect.poll(() => listMarked().length).toBe(200);
});

test('what has no box of its own counts as near', async () => {
  write(201);
  for (const place of document.querySelectorAll('p')) place.style.height = '0';
  document.body.insertAdjacentHTML('afterbegin', '<div style="height:9999px"></div>');
  await annotate();
  await expect.poll(() => listMarked().length).toBe(201);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(listMarked()).toHaveLength(201);
});
