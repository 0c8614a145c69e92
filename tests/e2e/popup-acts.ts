import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Trial } from './trial.ts';

/** Presses what is called by this name in the popup over a page, which may close over it. */
export async function pressInPopup(trial: Trial, page: Page, name: string): Promise<void> {
  const popup = await trial.openPopup(page);
  const control = await popup.waitForSelector(`aria/${name}`);
  await control?.click();
}

/** What the popup over a page says of its site, once it says this. */
export async function expectReason(trial: Trial, page: Page, reason: string): Promise<void> {
  const popup = await trial.openPopup(page);
  const read = () => popup.$eval('.reason', ({ textContent }) => textContent).catch(() => null);
  await expect.poll(read, { timeout: 5000, interval: 50 }).toBe(reason);
  await popup.close();
}

/** Turns the site of a page on in its popup, and allows it where the browser asks. */
export async function turnOn(trial: Trial, page: Page, shownHost: string): Promise<void> {
  await pressInPopup(trial, page, `Turn on for ${shownHost}`);
  await trial.answerPrompt('allow');
}
