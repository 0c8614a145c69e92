import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, readWords } from '../../engine/words.ts';

const foldedWords = (text: string) => readWords(text).map(({ folded }) => folded);
const lastWord = (text: string) => readWords(text).at(-1);

/** Any UTF-16 code unit, halves of surrogate pairs included, and what news text is full of. */
const codeUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom(
    ...'Osh Kloop’s Жапаров ёйЁЙ "«“-–. \n\u00A0\u00AD\u200B\u0301\u0306\u0308İßςﬁ\'ʼ',
  ),
  fc.constantFrom('👍', '𐐀', '👩‍👧', 'и\u0306'),
);
const text = fc.string({ unit: codeUnit });

describe('folding', () => {
  test.each([
    ['folds case', 'OSH', 'osh'],
    ['folds case in Cyrillic', 'ЖАПАРОВ', 'жапаров'],
    ['folds diacritics', 'Žaparov', 'zaparov'],
    ['folds diacritics that stand as characters of their own', 'Z\u030Caparov', 'zaparov'],
    ['folds the stress mark of a Russian word', 'Кыргызста\u0301н', 'кыргызстан'],
    ['folds ё to е', 'Артём', 'артем'],
    ['folds a decomposed ё to е', 'Арте\u0308м', 'артем'],
    ['keeps й apart from и', 'Бишкекский', 'бишкекский'],
    ['composes a decomposed й', 'Бишкекскии\u0306', 'бишкекский'],
    ['keeps й under a stress mark', 'й\u0301', 'й'],
    ['folds a breve on any other letter', 'Ўзбекистон', 'узбекистон'],
    ['keeps the Kyrgyz letters', 'Өкмөттүн ЫҢК', 'өкмөттүн ыңк'],
    ['folds a capital I with a dot', 'İstanbul', 'istanbul'],
    ['folds a curly apostrophe', 'Kloop’s', "kloop's"],
    ['folds an opening quotation mark used as an apostrophe', 'Kloop‘s', "kloop's"],
    ['folds a modifier apostrophe', 'Oʼzbekiston', "o'zbekiston"],
    ['folds a wide apostrophe', 'Kloop＇s', "kloop's"],
    ['folds wide letters', 'Ｏｓｈ', 'osh'],
    ['folds a ligature', 'ﬁnance', 'finance'],
    ['drops a soft hyphen', 'Bish\u00ADkek', 'bishkek'],
    ['drops a zero-width space', 'Bish\u200Bkek', 'bishkek'],
    ['drops zero-width joiners', 'Bish\u200C\u200Dkek', 'bishkek'],
    ['drops a word joiner', 'Bish\u2060kek', 'bishkek'],
    ['drops a byte order mark', '\uFEFFBishkek', 'bishkek'],
    ['leaves nothing of nothing', '', ''],
  ])('%s', (_, word, expected) => {
    expect(fold(word)).toBe(expected);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(text, (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['parts words at white space', 'Sadyr Japarov', ['sadyr', 'japarov']],
    ['parts words at a no-break space', 'Sadyr\u00A0Japarov', ['sadyr', 'japarov']],
    ['parts words at a line end', 'Sadyr\r\nJaparov', ['sadyr', 'japarov']],
    ['parts words at a hyphen', 'Russia-24', ['russia', '24']],
    ['parts words at a full stop', 'Kremlin.ru', ['kremlin', 'ru']],
    ['parts words at a footnote mark', 'Duino\uFFFC4', ['duino', '4']],
    ['keeps an apostrophe inside a word', 'Côte d’Ivoire', ['cote', "d'ivoire"]],
    ['leaves quotation marks off', '‘Osh’ “Osh” «Ош»', ['osh', 'osh', 'ош']],
    ['does not part a word at a soft hyphen', 'Bish\u00ADkek', ['bishkek']],
    ['finds no word in punctuation', '… — «»!', []],
    ['finds no word in invisible characters', '\u200B\u00AD \uFEFF', []],
    ['finds no word in a stray accent', ' \u0301 ', []],
    ['finds no word in an empty text', '', []],
  ])('%s', (_, input, expected) => {
    expect(foldedWords(input)).toEqual(expected);
  });
});

describe('offsets', () => {
  test.each([
    ['count from the start of the text', 'in Osh.', [3, 6]],
    ['count both halves of a surrogate pair', '👍 Osh', [3, 6]],
    ['count characters that folding drops', 'Bish\u00ADkek', [0, 8]],
    ['count a ligature as it stands', 'ﬁn', [0, 2]],
    ['leave invisible characters at the borders out', '\u200BOsh\u00AD', [1, 4]],
    ['hold the possessive', 'Kloop’s', [0, 7]],
  ])('%s', (_, input, expected) => {
    const word = lastWord(input);
    expect([word?.start, word?.end]).toEqual(expected);
  });
});

describe('owner', () => {
  test.each([
    ['is the word without ’s', 'Japarov’s', { end: 7, folded: 'japarov' }],
    ['is the word without a straight possessive', "Japarov's", { end: 7, folded: 'japarov' }],
    ['is the word without ’S in capitals', 'JAPAROV’S', { end: 7, folded: 'japarov' }],
    ['ends before the possessive in the text', 'in Osh’s', { end: 6, folded: 'osh' }],
    ['is null for a plural', 'Kloopers', null],
    ['is null for the possessive of a plural', 'Kloopers’', null],
    ['is null where the word goes on behind the apostrophe', 'd’Ivoire', null],
    ['is null for an s of its own', 's', null],
  ])('%s', (_, input, expected) => {
    expect(lastWord(input)?.owner).toEqual(expected);
  });
});

describe('capitals', () => {
  test.each([
    ['are none in lower case', 'osh', 'none'],
    ['are first in a name', 'Osh', 'first'],
    ['are all in an acronym', 'OSCE', 'all'],
    ['are first in a mixed name', 'McDonald', 'first'],
    ['are none where only a later letter is one', 'iPhone', 'none'],
    ['are first in a single letter', 'A', 'first'],
    ['are none in a number', '24', 'none'],
    ['are first in a Cyrillic name', 'Ош', 'first'],
    ['are all in a Cyrillic acronym', 'ОДКБ', 'all'],
    ['are all in an acronym with a possessive', 'OSCE’s', 'all'],
    ['are first behind an invisible character', '\u200BOsh', 'first'],
  ])('%s', (_, input, expected) => {
    expect(lastWord(input)?.capitals).toBe(expected);
  });
});

describe('gap', () => {
  test.each([
    ['is empty for a blank', 'Central Asia', ''],
    ['is empty for a no-break space', 'Central\u00A0Asia', ''],
    ['is empty for white space over a line end', 'Central \r\n  Asia', ''],
    ['is empty for a hyphen', 'Nomad-TV', ''],
    ['is empty for a no-break hyphen', 'Nomad\u2011TV', ''],
    ['is empty for a dash without space', 'Nomad–TV', ''],
    ['is empty for a closing quotation mark', '“foreign” agents', ''],
    ['is empty for a quotation mark that opens', 'agents «law', ''],
    ['is empty for a zero-width space', 'Central \u200BAsia', ''],
    ['keeps a slash', 'RFE/RL', '/'],
    ['keeps a full stop', 'Kloop.kg', '.'],
    ['keeps the blank after a full stop', 'Osh. Bishkek', '. '],
    ['keeps a comma', 'Osh, Bishkek', ', '],
    ['keeps a spaced dash', 'Osh – Bishkek', ' - '],
    ['keeps a bracket', 'Radio (Azattyk', ' ('],
    ['keeps a doubled hyphen', 'Osh--Bishkek', '--'],
    ['keeps a footnote mark', 'Osh\uFFFC4', '\uFFFC'],
    ['keeps what stands before the first word', '@kloop', '@'],
  ])('%s', (_, input, expected) => {
    expect(lastWord(input)?.gap).toBe(expected);
  });
});

describe('any text', () => {
  test('never makes reading throw', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(() => readWords(input)).not.toThrow();
      }),
    );
  });

  test('has words that slice out of it', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { start, end, folded, owner } of readWords(input)) {
          expect(fold(input.slice(start, end))).toBe(folded);
          if (owner !== null) expect(fold(input.slice(start, owner.end))).toBe(owner.folded);
        }
      }),
    );
  });

  test('has words in order that never overlap and are never empty', () => {
    fc.assert(
      fc.property(text, (input) => {
        const borders = readWords(input).flatMap(({ start, end }) => [start, end - 1]);
        expect(borders).toEqual([...borders].sort((a, b) => a - b));
        expect(Math.max(-1, ...borders)).toBeLessThan(input.length);
        for (const { start, end } of readWords(input)) expect(start).toBeLessThan(end);
      }),
    );
  });
});
