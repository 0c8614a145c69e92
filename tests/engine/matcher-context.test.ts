import { describe, expect, test } from 'vitest';
import { findInLast, findInRegion, type PageRow, type Row } from './sample-matcher.ts';

describe('names the world over', () => {
  test.each<PageRow>([
    ['do not count on any page', ['Russia and the Kremlin'], []],
    [
      'do not count beside a single name of the region',
      ['Kyrgyzstan and Russia'],
      [['Kyrgyzstan', 'kyrgyzstan']],
    ],
    [
      'count on a page with two names of the region',
      ['Kyrgyzstan, Osh', 'Russia'],
      [['Russia', 'russia']],
    ],
    [
      'count before the names of the region are read',
      ['Osh', 'Russia, Kyrgyzstan'],
      [
        ['Russia', 'russia'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    ['do not make a page one about the region', ['Russia, Russia', 'Russia'], []],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });
});

describe('contextual names', () => {
  test.each<PageRow>([
    ['do not count on any page', ['Nomad TV'], []],
    ['do not count beside a single name of the region', ['Osh: Nomad TV'], [['Osh', 'osh']]],
    ['count on a page about the region', ['Osh, Osh', 'Nomad TV'], [['Nomad TV', 'kloop']]],
    ['do not make a page one about the region', ['Nomad TV, Nomad TV', 'Nomad TV'], []],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });
});

describe('contextual names of a country', () => {
  test.each<PageRow>([
    [
      'count where the page names the country most',
      ['Kyrgyzstan, Kyrgyzstan, Kazakhstan', 'the Supreme Court'],
      [['Supreme Court', 'court']],
    ],
    [
      'do not count where the page names another most',
      ['Kyrgyzstan, Kazakhstan, Kazakhstan', 'the Supreme Court'],
      [],
    ],
    [
      'do not count where the page names two alike',
      ['Kyrgyzstan, Kazakhstan', 'the Supreme Court'],
      [],
    ],
    [
      'are not kept from a country by its towns',
      ['Kyrgyzstan, Osh, Osh, Osh', 'the Supreme Court'],
      [['Supreme Court', 'court']],
    ],
    [
      'go by the country named last in the sentence, before the page',
      ['Kazakhstan, Kazakhstan', 'In Kyrgyzstan, people say, the Supreme Court'],
      [
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Supreme Court', 'court'],
      ],
    ],
    [
      'leave alone what the sentence says of another country',
      ['Kyrgyzstan, Kyrgyzstan, Kyrgyzstan', 'In Kazakhstan, people say, the Supreme Court'],
      [['Kazakhstan', 'kazakhstan']],
    ],
    [
      'forget the country of the sentence before',
      ['Kyrgyzstan, Kyrgyzstan, Kyrgyzstan', 'We left Kazakhstan. Later the Supreme Court sat'],
      [
        ['Kazakhstan', 'kazakhstan'],
        ['Supreme Court', 'court'],
      ],
    ],
    [
      'go by the country that they are in',
      ['Kazakhstan, Kazakhstan', 'the Supreme Court in Kyrgyzstan'],
      [
        ['Supreme Court', 'court'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    ['do not count where the page names no place', ['Kloop, Kloop', 'the Supreme Court'], []],
    ['do not count on any page', ['the Supreme Court'], []],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });

  test.each<Row>([
    [
      'count behind a country that their own name does not tell',
      'Kyrgyzstan’s Parliament',
      [
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Parliament', 'parliament'],
      ],
    ],
    [
      'count behind the country itself',
      'Kyrgyzstan’s Supreme Court',
      [
        ['Kyrgyzstan', 'kyrgyzstan'],
        ['Supreme Court', 'court'],
      ],
    ],
    [
      'count behind a word that opens a sentence',
      'The Supreme Court',
      [['Supreme Court', 'court']],
    ],
    ['count behind a small word', 'a quiet Supreme Court', [['Supreme Court', 'court']]],
    ['count behind a comma', 'In Moscow, Supreme Court', [['Supreme Court', 'court']]],
    [
      'count behind the end of a sentence',
      'To Moscow. Supreme Court',
      [['Supreme Court', 'court']],
    ],
    [
      'count before an “of” that names no owner',
      'Supreme Court of late',
      [['Supreme Court', 'court']],
    ],
    ['leave Russia’s own to Russia', 'Russia’s Supreme Court', [['Russia', 'russia']]],
    [
      'leave Kazakhstan’s own to Kazakhstan',
      'Kazakhstan’s Supreme Court',
      [['Kazakhstan', 'kazakhstan']],
    ],
    [
      'leave it alone in a sentence of many words too',
      'Editors said yesterday that the Uzbek Supreme Court would reject Moscow’s Appeal',
      [],
    ],
    ['leave alone what the name of another nation stands before', 'the Uzbek Supreme Court', []],
    ['leave alone what is of Russia', 'the Supreme Court of Russia', [['Russia', 'russia']]],
    [
      'leave alone what is of the Russian Federation',
      'the Supreme Court of the Russian Federation',
      [],
    ],
    ['leave alone what is of an unknown country', 'the Supreme Court of India', []],
    ['leave alone what an owner in Cyrillic stands behind', 'Верховный суд России', []],
    [
      'give way to the full name',
      'the Supreme Court of Kyrgyzstan',
      [['Supreme Court of Kyrgyzstan', 'court']],
    ],
    [
      'count before “of” and the country itself',
      'the Parliament of Kyrgyzstan',
      [
        ['Parliament', 'parliament'],
        ['Kyrgyzstan', 'kyrgyzstan'],
      ],
    ],
    [
      'leave an owner’s own to it in a headline too',
      'Russia’s Supreme Court Upholds Ruling Against Workers',
      [['Russia', 'russia']],
    ],
    [
      'count in a headline whose capitals prove nothing',
      'Why Again Supreme Court Rejects Appeal',
      [['Supreme Court', 'court']],
    ],
  ])('%s', (_, text, expected) => {
    expect(findInRegion(text)).toEqual(expected);
  });
});

describe('a form of its time', () => {
  const bill: PageRow[1] = ['Kyrgyzstan, Kyrgyzstan'];
  test.each<PageRow>([
    ['counts where the page names no year', [...bill, 'the old bill'], [['old bill', 'bill']]],
    ['counts up to its year', [...bill, 'In 2016 the old bill'], [['old bill', 'bill']]],
    ['does not count once a later year stands', [...bill, 'In 2023 the old bill'], []],
    ['takes no other number for a year', [...bill, 'Of 2999 the old bill'], [['old bill', 'bill']]],
  ])('%s', (_, blocks, expected) => {
    expect(findInLast(...blocks)).toEqual(expected);
  });
});
