import type { Reread } from './search-result.ts';

/** The keys of a board, row by row, as they are on Latin ones, plain and with Shift. */
const LATIN =
  '`qwertyuiop[]' + "asdfghjkl;'" + 'zxcvbnm,./' + '~QWERTYUIOP{}' + 'ASDFGHJKL:"' + 'ZXCVBNM<>';

/** The same keys on Russian boards; Kyrgyz ones have these too. */
const RUSSIAN =
  'ёйцукенгшщзхъ' + 'фывапролджэ' + 'ячсмитьбю.' + 'ЁЙЦУКЕНГШЩЗХЪ' + 'ФЫВАПРОЛДЖЭ' + 'ЯЧСМИТЬБЮ';

/**
 * Where Kyrgyz boards have their own letters: on these keys on Linux; on Windows and Macs on у, н
 * and о with AltGr, which on Latin keys leaves u, y and j, and so у, н and о.
 */
const KYRGYZ: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['-', 'ө'],
  ['=', 'ң'],
  ['\\', 'ү'],
  ['_', 'Ө'],
  ['+', 'Ң'],
  ['|', 'Ү'],
];

const RUSSIAN_KEYS = [...LATIN].map((latin, i) => [latin, RUSSIAN.charAt(i)] as const);
const TO_RUSSIAN = new Map(RUSSIAN_KEYS);
const TO_KYRGYZ = new Map([...RUSSIAN_KEYS, ...KYRGYZ]);
const TO_LATIN = new Map([...TO_KYRGYZ].map(([latin, cyrillic]) => [cyrillic, latin]));

/**
 * What a text would be had its keys been pressed on a board of the other script: on a Russian and,
 * where it differs, on a Kyrgyz one. Empty for a text with letters of both scripts, or of neither.
 */
export function rereadKeys(text: string): Reread[] {
  const [hasLatin, hasCyrillic] = [/[a-z]/i.test(text), /\p{Script=Cyrillic}/u.test(text)];
  if (hasLatin === hasCyrillic) return [];
  const press = (keys: ReadonlyMap<string, string>) =>
    [...text].map((letter) => keys.get(letter) ?? letter).join('');
  if (hasCyrillic) return [{ text: press(TO_LATIN), typedOn: 'cyrillic' }];
  return [...new Set([press(TO_RUSSIAN), press(TO_KYRGYZ)])].map((reading) => ({
    text: reading,
    typedOn: 'latin',
  }));
}
