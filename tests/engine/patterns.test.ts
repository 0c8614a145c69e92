import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandPattern } from '../../engine/patterns.ts';

describe('a pattern', () => {
  test.each<[string, string, string[]]>([
    ['without brackets stands for itself', 'foreign agents law', ['foreign agents law']],
    ['without letters stands for nothing', '', ['']],
    ['has alternatives', 'law on (agents|media)', ['law on agents', 'law on media']],
    ['has alternatives without brackets', 'law|bill', ['law', 'bill']],
    [
      'has alternatives of several words',
      '(law on media|media law)',
      ['law on media', 'media law'],
    ],
    ['has one alternative', '(law)', ['law']],
    ['has an empty alternative', 'law(s|)', ['laws', 'law']],
    ['leaves words out', '[draft] law', ['law', 'draft law']],
    ['leaves the last word out', 'law [draft]', ['law', 'law draft']],
    ['leaves a word inside out', 'the [draft] law', ['the law', 'the draft law']],
    ['leaves letters out', 'agent[s]', ['agent', 'agents']],
    ['leaves out one of several', '[draft|new] law', ['law', 'draft law', 'new law']],
    ['combines every choice with every other', '(a|b) (c|d)', ['a c', 'a d', 'b c', 'b d']],
    ['has alternatives in what may be left out', '[(new|old) ]law', ['law', 'new law', 'old law']],
    ['leaves out in alternatives', '([draft ]law|bill)', ['law', 'draft law', 'bill']],
    ['lists a text once', '(law|law) [law]', ['law', 'law law']],
    [
      'keeps other punctuation',
      'Kloop.kg (“Kloop”|RFE/RL)',
      ['Kloop.kg “Kloop”', 'Kloop.kg RFE/RL'],
    ],
  ])('%s: %s', (_, pattern, expected) => {
    expect(expandPattern(pattern)).toEqual(expected);
  });

  test.each([
    ['opens a bracket and does not close it', 'law (on'],
    ['opens a square bracket and does not close it', 'law [on'],
    ['closes a bracket that is not open', 'law on)'],
    ['closes a square bracket that is not open', 'law on]'],
    ['closes another bracket than it opened', '(law]'],
    ['closes a bracket inside another', '[(law])'],
  ])('is refused by name if it %s', (_, pattern) => {
    expect(() => expandPattern(pattern)).toThrow(pattern);
  });
});

/** A piece of a pattern, and all that it stands for. */
interface Piece {
  pattern: string;
  texts: string[];
}

const choices = (pieces: readonly Piece[]) => ({
  pattern: pieces.map(({ pattern }) => pattern).join('|'),
  texts: pieces.flatMap(({ texts }) => texts),
});

const { piece } = fc.letrec<{ piece: Piece; run: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'pattern' },
    fc.string({ unit: fc.constantFrom(...'ab .'), maxLength: 3 }).map((text) => ({
      pattern: text,
      texts: [text],
    })),
    fc.array(tie('run'), { minLength: 1, maxLength: 3 }).map((runs) => {
      const { pattern, texts } = choices(runs);
      return { pattern: `(${pattern})`, texts };
    }),
    fc.array(tie('run'), { minLength: 1, maxLength: 2 }).map((runs) => {
      const { pattern, texts } = choices(runs);
      return { pattern: `[${pattern}]`, texts: ['', ...texts] };
    }),
    tie('run'),
  ),
  run: fc.array(tie('piece'), { maxLength: 2, depthIdentifier: 'pattern' }).map((pieces) => ({
    pattern: pieces.map(({ pattern }) => pattern).join(''),
    texts: pieces.reduce(
      (before, { texts }) => before.flatMap((text) => texts.map((next) => text + next)),
      [''],
    ),
  })),
}));

describe('any pattern', () => {
  test('stands for every combination of its choices, each once, in single blanks', () => {
    fc.assert(
      fc.property(piece, ({ pattern, texts }) => {
        const expected = texts.map((text) => text.split(' ').filter(Boolean).join(' '));
        const expanded = expandPattern(pattern);
        expect(new Set(expanded)).toEqual(new Set(expected));
        expect(expanded).toHaveLength(new Set(expected).size);
      }),
    );
  });

  test('is expanded or refused by name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]|'), maxLength: 8 }), (pattern) => {
        try {
          expect(expandPattern(pattern).every((text) => /^[ab]*$/.test(text))).toBe(true);
        } catch (error) {
          expect((error as Error).message).toContain(pattern);
        }
      }),
    );
  });
});
