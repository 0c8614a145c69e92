import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks } from '../../tools/read-page.mjs';
import { startTrial, type Trial } from './trial.ts';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><p>Kloop wrote from Bishkek about Kyrgyzstan.</p></html>';
const SOURCE = 'https://www.euobserver.com/eu-and-the-world/ar35815803';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ '/': PAGE });
});
afterAll(() => trial.close());

describe('a message', () => {
  const REFUSED = { kind: 'refused', why: 'not a request of ours' };

  test.each([
    ['that is none of ours', { kind: 'erase' }],
    ['that only a page may send', { kind: 'fetch-part', part: 'names' }],
    ['that is spoilt', { kind: 'left-for', url: SOURCE, passage: { start: '' } }],
  ])('%s is refused to our own page, and nothing comes of it', async (_, message) => {
    const record = await trial.openExtensionPage('entity.html#kloop-media');
    const read = () => Promise.all([trial.readStorage('local'), trial.readStorage('session')]);
    const before = await read();
    const answer = await record.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    expect(answer).toEqual(REFUSED);
    expect(await read()).toEqual(before);
    await record.close();
  });

  test('that is none of ours is refused by a page, which goes on', async () => {
    const page = await trial.open('/');
    await waitForMarks(page);
    const ask = (message: unknown) =>
      trial.inBackground(
        async (url, sent) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          return chrome.tabs.sendMessage(tab?.id ?? -1, sent);
        },
        page.url(),
        message,
      );
    expect(await ask({ kind: 'go-to', id: 7 })).toEqual(REFUSED);
    expect(await ask({ kind: 'list-entities' })).toMatchObject({ kind: 'entities' });
    await page.close();
  });
});
