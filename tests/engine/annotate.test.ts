import { describe, expect, test } from 'vitest';
import { annotateText } from '../../engine/annotate.ts';
import { compileNames } from '../../engine/dataset.ts';
import { createMatcher } from '../../engine/matcher.ts';

const matcher = createMatcher(
  compileNames({
    entities: [
      { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
      { id: 'bir-duino', kind: 'organisation', scope: 'core', name: 'Bir Duino' },
      { id: 'russia', kind: 'place', scope: 'global', name: 'Russia' },
    ],
    forms: [
      { text: 'Osh', entity: 0, strength: 'strong', of: null },
      { text: 'Bir Duino', entity: 1, strength: 'strong', of: null },
      { text: 'Russia', entity: 2, strength: 'strong', of: null },
    ],
  }),
);

const annotate = (text: string) => annotateText(matcher, text);
const listIds = (text: string) => annotate(text).map(({ id }) => id);
const listOffsets = (text: string) => annotate(text).map(({ start, end }) => [start, end]);
const listShown = (text: string) => annotate(text).map(({ shown }) => shown);

test('says where a name stands, how it was found, and whether it is underlined', () => {
  expect(annotate('In Bir\nDuino')).toEqual([
    {
      start: 3,
      end: 12,
      text: 'Bir\nDuino',
      id: 'bir-duino',
      how: 'variant',
      rule: 'own-name',
      others: [],
      shown: true,
    },
  ]);
});

describe('blocks', () => {
  test.each([
    ['go on over a line end', 'Bir\nDuino', ['bir-duino']],
    ['go on over a line end of Windows', 'Bir\r\nDuino', ['bir-duino']],
    ['end at an empty line', 'Bir\n\nDuino', []],
    ['end at an empty line of Windows', 'Bir\r\n\r\nDuino', []],
    ['end at a line of nothing but blanks', 'Bir\n \t\nDuino', []],
    ['end at a line of nothing but a no-break space', 'Bir\n\u00A0\nDuino', []],
    ['end at several empty lines', 'Bir\n\n\n\nDuino', []],
    ['make up one page together', 'Osh\n\nRussia\n\nOsh', ['osh', 'russia', 'osh']],
    ['are none in an empty text', '', []],
    ['are none in empty lines', '\n\n\r\n\r\n', []],
  ])('%s', (_, text, expected) => {
    expect(listIds(text)).toEqual(expected);
  });
});

describe('offsets', () => {
  test.each([
    [
      'count from the start of the text',
      'Osh\n\nIn Osh',
      [
        [0, 3],
        [8, 11],
      ],
    ],
    [
      'count both characters of a line end',
      'Osh\r\n\r\nOsh',
      [
        [0, 3],
        [7, 10],
      ],
    ],
    [
      'count blanks in empty lines',
      'Osh\n  \n  Osh',
      [
        [0, 3],
        [9, 12],
      ],
    ],
    ['count empty lines at the start', '\n\n\nOsh', [[3, 6]]],
    ['count a byte order mark', '\uFEFFOsh', [[1, 4]]],
    ['count both halves of a surrogate pair', '👍\n\nOsh', [[4, 7]]],
  ])('%s', (_, text, expected) => {
    expect(listOffsets(text)).toEqual(expected);
  });
});

describe('shown', () => {
  test.each([
    ['is true of a single mention', 'Osh', [true]],
    ['is true of the first mention only', 'Osh, Osh', [true, false]],
    ['is true of the first mention only over all blocks', 'Osh\n\nOsh', [true, false]],
    ['is true of the first mention of each entity', 'Osh, Bir Duino, Osh', [true, true, false]],
  ])('%s', (_, text, expected) => {
    expect(listShown(text)).toEqual(expected);
  });
});
