import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skeletonsOf } from '../../engine/romanize.ts';
import { createWordTable } from '../../engine/word-table.ts';

const word = fc.string({ unit: fc.constantFrom(...'abкл'), minLength: 1, maxLength: 5 });
const texts = fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 });

/** The table of these texts, and the obvious way to look words up in them. */
function tableOf(lists: readonly (readonly string[])[]) {
  const table = createWordTable(skeletonsOf);
  for (const list of lists) table.add(list);
  return table;
}

test('finds the texts in which each of some words begins a word', () => {
  fc.assert(
    fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (lists, typed) => {
      const table = tableOf(lists);
      const found = table.findTexts(typed.map(table.findByLetters)).texts;
      const expected = lists.flatMap((list, i) =>
        typed.every((start) => list.some((one) => one.startsWith(start))) ? [i] : [],
      );
      expect([...found].sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});

test('finds by sound whatever it finds by letters', () => {
  fc.assert(
    fc.property(texts, word, (lists, start) => {
      const table = tableOf(lists);
      const sounding = table.findBySound(start).map(({ entry }) => entry.word);
      for (const { entry } of table.findByLetters(start)) expect(sounding).toContain(entry.word);
    }),
  );
});

test.each([
  ['a spelling', 'zhaparov', ['japarov', 'жапаров']],
  ['the beginning of one', 'zhapa', ['japarov', 'жапаров']],
  ['a beginning too short to tell', 'zhap', []],
  ['a short word as a whole', 'shor', ['шор']],
  ['a short word is no beginning of others', 'mon', []],
])('finds words by sound: %s', (_, typed, expected) => {
  const table = tableOf([['japarov'], ['жапаров'], ['шор'], ['moonlight']]);
  expect(table.findBySound(typed).map(({ entry }) => entry.word)).toEqual(expected);
});

test('tells what the cheapest words of each text cost together', () => {
  const table = tableOf([
    ['red', 'roof'],
    ['red', 'rood'],
    ['reed', 'roof'],
  ]);
  const [red, reed] = [table.findByLetters('red'), table.findByLetters('reed')];
  const near = reed.map(({ entry }) => ({ entry, cost: 0.25 }));
  const { texts: found, costs } = table.findTexts([[...red, ...near], table.findByLetters('roof')]);
  expect(found.map((text) => [text, costs[text]])).toEqual([
    [0, 0],
    [2, 0.25],
  ]);
});
