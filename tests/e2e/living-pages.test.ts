import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCardOf, readMarked } from '../../tools/read-page.mjs';
import { ROOT } from '../../tools/setup.mjs';
import { SCENES } from './scenes.ts';
import { collectComplaints, OTHER_HOST, serialiseOwn, startTrial, type Trial } from './trial.ts';
import { bundleViewLibrary } from './view-library.ts';

const readScene = (file: string) => readFileSync(join(ROOT, 'tests/pages/living', file), 'utf8');
const asScript = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });

/** Longer than a page has to be quiet before what has changed is read. */
const QUIET_MS = 500;

let trial: Trial;
beforeAll(async () => {
  const pages = SCENES.map(({ page }) => [`/living/${page}`, readScene(`${basename(page)}.html`)]);
  trial = await startTrial({
    ...Object.fromEntries(pages),
    '/blank': '<!doctype html><title>blank</title>',
    '/late-element.js': asScript(readScene('late-element.js')),
    '/living/preact/view.js': asScript(await bundleViewLibrary('preact')),
    '/living/react/view.js': asScript(await bundleViewLibrary('react')),
  });
});
afterAll(() => trial.close());

/** Opens a page of ours and collects what it complains of from the first. */
async function watch(path: string, host?: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await trial.openWindow('/blank', host);
  const complaints = collectComplaints(page);
  await page.goto(new URL(path, page.url()).href);
  return { page, complaints };
}

function takeStep(page: Page, name: string): Promise<void> {
  return page.evaluate((step) => (window as unknown as Steps).steps[step]?.(), name);
}
interface Steps {
  steps: Record<string, () => void | Promise<void>>;
}

/** Longer than what comes late is waited for at most in the first seconds of a page. */
const MARKS_MS = 12_000;

async function expectMarks(page: Page, marks: string[]): Promise<void> {
  await expect
    .poll(async () => (await readMarked(page)).sort(), { timeout: MARKS_MS, interval: 50 })
    .toEqual(marks);
}

/** Has the page read anew from scratch, as on a visit of its own. */
async function readAfresh(page: Page): Promise<void> {
  await trial.changeSettings({ paused: true });
  await page.waitForFunction(() => CSS.highlights.size === 0);
  await trial.changeSettings({ paused: false });
}

describe('a page that lives', () => {
  test.each(SCENES)('$page: is as without us at each step, and marked as it is', async (scene) => {
    const path = `/living/${scene.page}`;
    const [{ page: control }, { page, complaints }] = await Promise.all([
      watch(path, OTHER_HOST),
      watch(path),
    ]);
    await expectMarks(page, scene.marks);
    await openCardOf(page, scene.marks[0] ?? '');
    let before = scene.marks;
    for (const [name, marks] of scene.steps) {
      await Promise.all([takeStep(control, name), takeStep(page, name)]);
      expect(await serialiseOwn(page), name).toBe(await serialiseOwn(control));
      if (marks.join() === before.join()) await new Promise((next) => setTimeout(next, QUIET_MS));
      await expectMarks(page, marks);
      before = marks;
    }
    await page.keyboard.press('Escape');
    expect(await serialiseOwn(page)).toBe(await serialiseOwn(control));
    await readAfresh(page);
    await expectMarks(page, before);
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), control.close()]);
  });
});
