import { describe, expect, test } from 'vitest';
import { findIn, listNamed, type Row } from './sample-matcher.ts';

describe('surnames', () => {
  test.each<Row>([
    [
      'count after the full name',
      'Sadyr Japarov; Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    ['do not count before the full name', 'Japarov; Sadyr Japarov', [['Sadyr Japarov', 'japarov']]],
    ['do not count without the full name', 'Japarov', []],
    [
      'count after the full name in another alphabet',
      'Садыр Жапаров; Japarov',
      [
        ['Садыр Жапаров', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count with a possessive',
      'Sadyr Japarov; Japarov’s',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind a title',
      'Sadyr Japarov; President Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind a word that opens a sentence',
      'Sadyr Japarov. Then Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind an owner',
      'Sadyr Japarov, Kyrgyzstan’s Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'do not count behind another initial',
      'Sadyr Japarov; A. Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'count behind the end of a sentence that is no initial',
      'Sadyr Japarov in Osh. Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Osh', 'osh'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'do not count behind another first name',
      'Sadyr Japarov; Akylbek Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count once somebody else has borne them',
      'Sadyr Japarov; Akylbek Japarov; Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count where somebody else bore them first',
      'Akylbek Japarov; Sadyr Japarov; Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count behind another initial that begins the surname',
      'Sadyr Japarov; J. Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count behind another first name and its nickname',
      'Sadyr Japarov; Akylbek “Aki” Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count before another first name',
      'Sadyr Japarov spoke while people watched Japarov Akylbek',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count behind a rank that others of the name may hold',
      'Sadyr Japarov; then General Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    [
      'do not count once a namesake has stood in full',
      'Sadyr Japarov, Aida Japarov, Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Aida Japarov', 'aida'],
      ],
    ],
    [
      'count behind a word that opens a sentence with the time',
      'Sadyr Japarov. Yesterday Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind a day of the week',
      'Sadyr Japarov. On Monday Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'count behind the bearer’s own initial',
      'Sadyr Japarov; S. Japarov',
      [
        ['Sadyr Japarov', 'japarov'],
        ['Japarov', 'japarov'],
      ],
    ],
    [
      'leave the full name standing beside another bearer',
      'Akylbek Japarov; Sadyr Japarov',
      [['Sadyr Japarov', 'japarov']],
    ],
    ['do not introduce themselves', 'Japarov; Japarov', []],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });

  test('are not spoilt by a headline in title case', () => {
    const named = listNamed(
      'Sadyr Japarov',
      'Opposition Figure Publicly Challenges Japarov',
      'and Japarov',
    );
    expect(named.at(-1)).toEqual([['Japarov', 'japarov']]);
  });

  test('count in a block after that of the full name', () => {
    expect(listNamed('Sadyr Japarov', 'Japarov')).toEqual([
      [['Sadyr Japarov', 'japarov']],
      [['Japarov', 'japarov']],
    ]);
  });
});

describe('one name of two entities', () => {
  test.each<Row>([
    ['counts for neither', 'the Red Roof', []],
    [
      'counts within a longer name of one',
      'the Red Roof Centre',
      [['Red Roof Centre', 'red-roof']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});

describe('a decoy', () => {
  test.each<Row>([
    ['keeps what stands inside it dark', 'Osh Kosh shirts', []],
    ['leaves the name itself alone', 'Osh shirts', [['Osh', 'osh']]],
    ['gives way to a name of the very same words', 'Bir Duino', [['Bir Duino', 'bir-duino']]],
  ])('%s', (_, text, expected) => {
    expect(findIn(text)).toEqual(expected);
  });
});
