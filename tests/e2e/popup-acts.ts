import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Trial } from './trial.ts';

const readReason = (popup: Page) =>
  popup.$eval('.reason', ({ textContent }) => textContent).catch(() => null);

/** Presses what says this in the popup over a page, sees something come of it, and closes it. */
export async function pressInPopup(trial: Trial, page: Page, words: string): Promise<void> {
  const popup = await trial.openPopup(page);
  const before = await pressIn(popup, words);
  await expect.poll(() => readReason(popup), { timeout: 5000 }).not.toBe(before);
  await popup.close().catch(() => {});
}

/** What the popup over a page says of its site, once it says this. */
export async function expectReason(trial: Trial, page: Page, reason: string): Promise<void> {
  const popup = await trial.openPopup(page);
  await expect.poll(() => readReason(popup), { timeout: 5000, interval: 50 }).toBe(reason);
  await popup.close();
}

/** Turns the site of a page on in its popup, and allows it where the browser asks. */
export async function turnOn(trial: Trial, page: Page, shownHost: string): Promise<void> {
  await answerInPopup(trial, page, `Turn on for ${shownHost}`, 'allow');
}

/** Presses what says this in the popup over a page and answers what the browser asks thereupon. */
export async function answerInPopup(
  trial: Trial,
  page: Page,
  words: string,
  answer: 'allow' | 'refuse',
): Promise<void> {
  const popup = await trial.openPopup(page);
  const before = await pressIn(popup, words);
  await trial.answerPrompt(answer);
  // Chromium may have closed it over its question.
  const now = expect.poll(() => readReason(popup), { timeout: 5000 });
  await (answer === 'allow' ? now.not.toBe(before) : now.toBe(before));
  await popup.close().catch(() => {});
}

/** Opens the popup over a page, which lists what is named there, and finds Nomad TV in it. */
export async function findNomadTv(trial: Trial, page: Page): Promise<Page> {
  const popup = await trial.openPopup(page);
  await popup.waitForSelector('.row');
  await popup.type('input', 'nomad');
  const readActive = () =>
    popup.$eval('.row.is-active', ({ textContent }) => textContent).catch(() => '');
  await expect.poll(readActive).toContain('Nomad TV');
  return popup;
}

/** Presses the switch in the popup over a page; when the press came, by the clock. */
export async function pressSwitch(trial: Trial, page: Page): Promise<number> {
  const popup = await trial.openPopup(page);
  const button = await popup.waitForSelector('[role="switch"]');
  await popup.evaluate(() => {
    const note = () => Object.assign(globalThis, { pressedAt: Date.now() });
    document.addEventListener('click', note, { capture: true });
  });
  const was = await button?.evaluate((one) => one.ariaChecked);
  await button?.click();
  // On a site of the reader's own it goes, then.
  await popup.waitForSelector(`[role="switch"][aria-checked="${was}"]`, { hidden: true });
  const pressedAt = await popup.evaluate(
    () => (globalThis as unknown as { pressedAt: number }).pressedAt,
  );
  await popup.close();
  return pressedAt;
}

/** Not by its name in the tree of accessibility, which in Firefox's popup nobody can ask for. */
async function pressIn(popup: Page, words: string): Promise<string | null> {
  const control = await popup.waitForSelector(`text/${words}`);
  const before = await readReason(popup);
  await control?.click();
  return before;
}
