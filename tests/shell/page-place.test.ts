import { expect, test } from 'vitest';
import { type PagePlace, placeOf } from '../../shell/page-place.ts';

const web = (host: string): PagePlace => ({ kind: 'web', host });
const elsewhere = (why: 'browser' | 'store' | 'pdf' | 'file'): PagePlace => ({
  kind: 'elsewhere',
  why,
});

test.each<[string, string | undefined, PagePlace]>([
  ['a page', 'https://24.kg/english/1', web('24.kg')],
  ['a page without encryption', 'http://24.kg/', web('24.kg')],
  ['a page on a port', 'http://localhost:8080/a', web('localhost')],
  ['a host in other letters', 'https://сайт.рф/', web('xn--80aswg.xn--p1ai')],
  ['a page whose query ends like a document', 'https://a.org/?file=b.pdf', web('a.org')],
  ['a page of the browser', 'chrome://extensions/', elsewhere('browser')],
  ['a page of Firefox', 'about:addons', elsewhere('browser')],
  ['a page of an extension', 'chrome-extension://abc/popup.html', elsewhere('browser')],
  ['a page that the browser keeps to itself', undefined, elsewhere('browser')],
  ['no address', '', elsewhere('browser')],
  ['a source of a page', 'view-source:https://24.kg/', elsewhere('browser')],
  ['a file', 'file:///home/a.html', elsewhere('file')],
  ['a document', 'https://a.org/report.pdf', elsewhere('pdf')],
  ['a document in capitals', 'https://a.org/REPORT.PDF#page=2', elsewhere('pdf')],
  ['Chrome’s store', 'https://chromewebstore.google.com/detail/x', elsewhere('store')],
  ['Firefox’s store', 'https://addons.mozilla.org/en-GB/firefox/', elsewhere('store')],
  ['Edge’s store', 'https://microsoftedge.microsoft.com/addons/x', elsewhere('store')],
  ['a page of a store’s owner', 'https://www.google.com/', web('www.google.com')],
])('tells where %s stands', (_, url, expected) => {
  expect(placeOf(url)).toEqual(expected);
});
