import { expect, test } from 'vitest';
import { partyOf, type Sender } from '../../shell/sender.ts';
import { createFakeBrowser, OWN_ID } from './fake-browser.ts';

const { runtime } = createFakeBrowser();
const PAGE = 'https://24.kg/news';
const POPUP = runtime.getURL('popup.html');

test.each<[string, Sender, ReturnType<typeof partyOf>]>([
  ['our script in a page', { id: OWN_ID, url: PAGE, tab: { id: 1 } }, 'page'],
  ['our popup', { id: OWN_ID, url: POPUP }, 'extension'],
  ['a page of ours in a tab', { id: OWN_ID, url: POPUP, tab: { id: 1 } }, 'extension'],
  ['nobody', {}, null],
  ['somebody without an id', { url: POPUP }, null],
  ['another extension', { id: 'other', url: POPUP }, null],
  ['another extension’s script in a page', { id: 'other', url: PAGE, tab: { id: 1 } }, null],
  ['somebody without an address', { id: OWN_ID, tab: { id: 1 } }, null],
  ['a page that is in no tab', { id: OWN_ID, url: PAGE }, null],
  ['a page of a tab without an id', { id: OWN_ID, url: PAGE, tab: {} }, null],
  [
    'an address that only begins like ours',
    { id: OWN_ID, url: `chrome-extension://${OWN_ID}x/` },
    null,
  ],
])('%s: is told by what the browser says of the sender', (_, sender, expected) => {
  expect(partyOf(sender, runtime)).toBe(expected);
});

test('nobody is taken for us where we have gone ourselves', () => {
  const gone = { ...runtime, id: undefined as unknown as string };
  expect(partyOf({ url: POPUP }, gone)).toBeNull();
});
