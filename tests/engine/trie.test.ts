import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTrie, type Found } from '../../engine/trie.ts';
import { readWords, type Word } from '../../engine/words.ts';

function findAll(forms: readonly string[], text: string): Found<string>[] {
  const trie = createTrie<string>();
  for (const form of forms) trie.add(form, form);
  return trie.findAll(readWords(text));
}

describe('findAll', () => {
  test.each<[string, string[], string, Found<string>[]]>([
    ['finds a word', ['osh'], 'in Osh today', [{ first: 1, last: 1, end: 6, values: ['osh'] }]],
    [
      'finds a form of several words',
      ['Radio Free Europe'],
      'of Radio Free Europe',
      [{ first: 1, last: 3, end: 20, values: ['Radio Free Europe'] }],
    ],
    [
      'finds overlapping forms by their first word, the shorter first',
      ['Kloop', 'Kloop Media', 'Media Group'],
      'Kloop Media Group',
      [
        { first: 0, last: 0, end: 5, values: ['Kloop'] },
        { first: 0, last: 1, end: 11, values: ['Kloop Media'] },
        { first: 1, last: 2, end: 17, values: ['Media Group'] },
      ],
    ],
    [
      'finds every place',
      ['Osh'],
      'Osh, Osh',
      [
        { first: 0, last: 0, end: 3, values: ['Osh'] },
        { first: 1, last: 1, end: 8, values: ['Osh'] },
      ],
    ],
    [
      'finds a form with the punctuation that it is written with',
      ['Kloop.kg'],
      'Kloop.kg',
      [{ first: 0, last: 1, end: 8, values: ['Kloop.kg'] }],
    ],
    [
      'leaves the possessive out of the end',
      ['Osh'],
      'Osh’s mayor',
      [{ first: 0, last: 0, end: 3, values: ['Osh'] }],
    ],
    [
      'finds a form that itself ends in a possessive',
      ['McDonald’s'],
      'McDonald’s',
      [{ first: 0, last: 0, end: 10, values: ['McDonald’s'] }],
    ],
    [
      'finds forms that fold alike in one place',
      ['Žaparov', 'Zaparov'],
      'ZAPAROV',
      [{ first: 0, last: 0, end: 7, values: ['Žaparov', 'Zaparov'] }],
    ],
    ['misses a form that is only begun', ['Kloop Media'], 'Kloop', []],
    ['misses a form in a longer word', ['Kloop'], 'Kloopers', []],
    ['misses a form across punctuation that it is written without', ['Kloop kg'], 'Kloop.kg', []],
    ['misses a form without punctuation that it is written with', ['Kloop.kg'], 'Kloop kg', []],
    ['misses a possessive inside a form', ['Kloop Media'], 'Kloop’s Media', []],
    ['leaves out a form without a letter or digit', ['…', ''], '… Osh', []],
    ['finds nothing in no words', ['Osh'], '', []],
    ['finds nothing by no forms', [], 'Osh', []],
  ])('%s', (_, forms, text, expected) => {
    expect(findAll(forms, text)).toEqual(expected);
  });
});

/** The obvious reference: every window of words against every form. */
function scan(forms: readonly string[], words: readonly Word[]): Found<string>[] {
  const isForm = (form: string, folded: string[], gaps: string[]) => {
    const wanted = readWords(form);
    return (
      wanted.length === folded.length &&
      wanted.every((word, i) => word.folded === folded[i] && (i === 0 || word.gap === gaps[i]))
    );
  };
  const found: Found<string>[] = [];
  for (let first = 0; first < words.length; first++)
    for (let last = first; last < words.length; last++) {
      const window = words.slice(first, last + 1);
      const gaps = window.map(({ gap }) => gap);
      const before = window.slice(0, -1).map(({ folded }) => folded);
      const ending = window.at(-1);
      for (const end of [ending?.owner, ending]) {
        if (!end) continue;
        const values = forms.filter((form) => isForm(form, [...before, end.folded], gaps));
        if (values.length > 0) found.push({ first, last, end: end.end, values });
      }
    }
  return found;
}

describe('any forms and text', () => {
  const wording = (maxLength: number) =>
    fc
      .array(
        fc.tuple(
          fc.constantFrom('Osh', 'osh', 'OSH’s', "osh's", 'Kloop', 'media', 'kg', 'Žaparov'),
          fc.constantFrom(' ', ' ', ' ', '-', '.', '/', ', ', '. ', ' – ', '” '),
        ),
        { maxLength },
      )
      .map((parts) => parts.flat().slice(0, -1).join(''));

  test('find what a naive scan over all windows finds', () => {
    fc.assert(
      fc.property(fc.array(wording(3), { maxLength: 8 }), wording(12), (forms, text) => {
        expect(findAll(forms, text)).toEqual(scan(forms, readWords(text)));
      }),
      { numRuns: 500 },
    );
  });
});
