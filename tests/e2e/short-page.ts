import type { Page } from 'puppeteer-core';

/** A page of one paragraph that names three things. */
export const SHORT = '<!doctype html><title>short</title><p>Kloop and Bishkek, Kyrgyzstan.</p>';

/** Adds a paragraph to the end of a page. */
export const append = (page: Page, text: string) =>
  page.evaluate((added) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = added;
    document.body.append(paragraph);
  }, text);
