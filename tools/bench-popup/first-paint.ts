import type { Page } from 'puppeteer-core';
import { median } from '../bench/tables.ts';
import type { Figures } from '../bench-page/budgets.ts';
import type { Lab } from '../bench-page/lab.ts';

const ROUNDS = 9;

/** How soon the popup shows something after it is opened by its button, over a page of a newsroom. */
export async function measureFirstPaint(lab: Lab, path: string): Promise<Figures> {
  const page = await lab.browser.newPage();
  await page.goto(lab.addressOf(path, 'with'), { waitUntil: 'load' });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const popup = await openPopup(lab, page);
    times.push(await popup.evaluate(readFirstPaint));
    await popup.close();
  }
  await page.close();
  return new Map([['first contentful paint', { value: median(times), values: times, unit: 'ms' }]]);
}

async function openPopup({ browser, origin }: Lab, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(new URL(origin).host);
  if (extension === undefined) throw new Error('the extension is gone');
  const opened = browser.waitForTarget((target) => target.url().endsWith('popup.html'));
  await extension.triggerAction(page);
  return (await opened).asPage();
}

/** Runs in the popup: milliseconds from the start of its navigation, once there is a paint. */
function readFirstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}
