import { expect, test } from 'vitest';
import { rereadKeys } from '../../engine/keyboard-layout.ts';

test.each([
  ['Latin keys for Russian', 'rkjjg', ['клооп']],
  ['the letters beside the Latin ones', ";',.[]`", []],
  ['with a letter among them', ';fgfhjd', ['жапаров']],
  ['capitals', 'Rkjjg', ['Клооп']],
  ['capitals of the letters beside', '"k F<', ['Эл АБ']],
  ['blanks and digits stay', 'ji 2010', ['ош 2010']],
  ['Kyrgyz letters on keys of their own', 'rt=ti', ['ке=еш', 'кеңеш']],
  ['the other two', '-pf n\\hr', ['-за т\\рк', 'өза түрк']],
  ['Cyrillic keys for Latin', 'лдщщз', ['kloop']],
  ['the full stop for the slash', 'каую.кд', ['rfe./rl']],
  ['Kyrgyz letters for signs', 'офдфдөфифв', ['jalal-abad']],
  ['a text of both scripts is left alone', 'kloop и', []],
  ['digits are', '2010', []],
  ['nothing is', '', []],
])('%s: %s', (_, typed, expected) => {
  expect(rereadKeys(typed).map(({ text }) => text)).toEqual(expected);
});

test.each([
  ['rkjjg', 'latin'],
  ['лдщщз', 'cyrillic'],
])('%s was typed on %s keys', (typed, keys) => {
  expect(rereadKeys(typed)[0]?.typedOn).toBe(keys);
});
