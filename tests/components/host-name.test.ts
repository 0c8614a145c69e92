import { expect, test } from 'vitest';
import { readHostName } from '../../components/host-name.ts';

test.each([
  // [what it is, the host as machines write it, as a reader does]
  ['a plain host', 'kloop.kg', 'kloop.kg'],
  ['without www.', 'www.kloop.kg', 'kloop.kg'],
  ['a part below', 'ky.kloop.asia', 'ky.kloop.asia'],
  ['an address', '127.0.0.1', '127.0.0.1'],
  ['Russian', 'xn--e1afmkfd.xn--p1ai', 'пример.рф'],
  ['Russian under a Latin end', 'xn--e1afmkfd.com', 'пример.com'],
  ['Kyrgyz letters', 'xn--j1aes97dc.kg', 'өкмөт.kg'],
  ['Latin with a mark', 'xn--mnchen-3ya.de', 'münchen.de'],
  ['Greek', 'xn--hxajbheg2az3al.gr', 'παράδειγμα.gr'],
  ['Chinese', 'xn--fsqu00a.com', '例子.com'],
])('%s is shown as it is read: %s', (_, host, expected) => {
  expect(readHostName(host)).toBe(expected);
});

test.each([
  ['Latin with one Cyrillic letter', 'xn--pypal-4ve.com'],
  ['Cyrillic that looks like apple', 'xn--80ak6aa92e.com'],
  ['Latin with a slash that is none', 'xn--ab-c6t.com'],
  ['what no one can decode', 'xn--999999999.com'],
])('%s stays as machines write it: %s', (_, host) => {
  expect(readHostName(host)).toBe(host);
});
