import { describe, expect, test } from 'vitest';
import type { Passage } from '../../engine/entity.ts';
import { findEditedPassage, findPassage } from '../../page/find-passage.ts';
import { joinWords, readPageWords } from '../../page/page-words.ts';

/** What is found in these blocks: from the first word to the last, ` | ` between blocks. */
function seek(find: typeof findPassage, blocks: string[], passage: Passage): string | null {
  const found = find(joinWords(blocks.flatMap(readPageWords)), passage);
  if (found === null) return null;
  const { first, last } = found;
  const parts = blocks.slice(first.block, last.block + 1);
  const cut = parts.map((text, i) =>
    text.slice(i === 0 ? first.start : 0, i === parts.length - 1 ? last.end : undefined),
  );
  return cut.join(' | ');
}

type Row = [name: string, blocks: string[], passage: Passage, expected: string | null];

describe('findPassage', () => {
  test.each<Row>([
    [
      'finds words',
      ['The court ruled on Friday. It was late.'],
      { start: 'court ruled on Friday' },
      'court ruled on Friday',
    ],
    [
      'finds from the first words to the last',
      ['The court ruled on Friday that Kloop had to close.'],
      { start: 'court ruled', end: 'had to close' },
      'court ruled on Friday that Kloop had to close',
    ],
    [
      'finds first and last words that touch',
      ['The court ruled on Friday.'],
      { start: 'court ruled', end: 'on Friday' },
      'court ruled on Friday',
    ],
    [
      'finds a passage over several blocks',
      ['It ruled on Friday.', 'Kloop', 'It had to close.'],
      { start: 'ruled on Friday', end: 'had to close' },
      'ruled on Friday. | Kloop | It had to close',
    ],
    [
      'finds words whatever their quotation marks and dashes',
      ['the „foreign representatives“ law — pro‑Russian'],
      { start: '"foreign representatives" law - pro-Russian' },
      'foreign representatives“ law — pro‑Russian',
    ],
    [
      'finds words whatever their capitals and white space',
      ['THE\u00A0SUPREME\n  Court'],
      { start: 'the Supreme Court' },
      'THE\u00A0SUPREME\n  Court',
    ],
    [
      'finds words with soft hyphens',
      ['the Su\u00ADpreme Court of Kyr\u00ADgyzstan'],
      { start: 'Supreme Court of Kyrgyzstan' },
      'Su\u00ADpreme Court of Kyr\u00ADgyzstan',
    ],
    [
      'finds Russian words, ё or е',
      ['Президент подписал всё ещё спорный закон.'],
      { start: 'подписал все еще спорный' },
      'подписал всё ещё спорный',
    ],
    [
      'finds Kyrgyz words',
      ['Бишкекте Өкмөт үйүнүн жанында нааразылык өттү.'],
      { start: 'Өкмөт үйүнүн', end: 'нааразылык өттү' },
      'Өкмөт үйүнүн жанында нааразылык өттү',
    ],
    [
      'takes the opening that is nearest to the end',
      ['The court ruled.', 'Read on.', 'The court ruled that Kloop had to close.'],
      { start: 'The court ruled', end: 'had to close' },
      'The court ruled that Kloop had to close',
    ],
    [
      'takes the first of two whole passages',
      ['court ruled on Monday: close', 'court ruled on Friday: close'],
      { start: 'court ruled', end: 'close' },
      'court ruled on Monday: close',
    ],
    [
      'takes the one of two with the same punctuation',
      ['for several years (photo)', 'for several years.'],
      { start: 'for several years.' },
      'for several years',
    ],
    [
      'finds words that end at an apostrophe',
      ['his sympathy for Russia’s interest'],
      { start: 'sympathy for Russia' },
      'sympathy for Russia',
    ],
    ['finds no half words', ['The courts ruled.'], { start: 'court ruled' }, null],
    [
      'finds no end before the start',
      ['closed. It ruled'],
      { start: 'It ruled', end: 'closed' },
      null,
    ],
    [
      'finds no end that is too far away',
      ['court ruled', 'word '.repeat(250), 'had to close'],
      { start: 'court ruled', end: 'had to close' },
      null,
    ],
    [
      'finds a near end behind a start that has none near',
      ['court ruled', 'word '.repeat(250), 'court ruled: had to close'],
      { start: 'court ruled', end: 'had to close' },
      'court ruled: had to close',
    ],
    ['finds no other words', ['The court was silent.'], { start: 'court ruled' }, null],
    ['finds nothing in an empty page', [], { start: 'court ruled' }, null],
    ['finds nothing by punctuation alone', ['one, two'], { start: ', ' }, null],
    ['finds nothing by an end of punctuation', ['one, two'], { start: 'one', end: '.' }, null],
  ])('%s', (_, blocks, passage, expected) => {
    expect(seek(findPassage, blocks, passage)).toBe(expected);
  });

  test('takes the place with the same punctuation, not the first', () => {
    const words = ['for several years (photo)', 'for several years.'].flatMap(readPageWords);
    expect(findPassage(joinWords(words), { start: 'for several years.' })?.first.block).toBe(1);
  });
});

describe('findEditedPassage', () => {
  const ruling: Passage = {
    start: 'the Supreme Court upheld the liquidation',
    end: 'award-winning investigative outlet',
  };
  test.each<Row>([
    [
      'finds a passage with a typo',
      [
        'Last week the Supreme Court uphled the liquidation of Kloop, an award-winning investigative outlet.',
      ],
      ruling,
      'the Supreme Court uphled the liquidation of Kloop, an award-winning investigative outlet',
    ],
    [
      'finds a passage with two words swapped',
      ['In court the editors said they that would all go on with their work.'],
      { start: 'editors said that they would all', end: 'go on with their work' },
      'editors said they that would all go on with their work',
    ],
    [
      'finds a passage with another word',
      [
        'Last week the Supreme Court confirmed the liquidation of Kloop, an award-winning investigative outlet.',
      ],
      ruling,
      'the Supreme Court confirmed the liquidation of Kloop, an award-winning investigative outlet',
    ],
    [
      'finds what is left of a sentence that was cut short',
      ['Last week the Supreme Court upheld the liquidation.', 'The editors went on.'],
      ruling,
      'the Supreme Court upheld the liquidation',
    ],
    [
      'finds a Russian passage with a typo',
      ['В среду Верховный суд оставил в силе решение о ликвидации издания и тд'],
      { start: 'Верховный суд оставил в силе', end: 'решение о ликвидации изданния' },
      'Верховный суд оставил в силе решение о ликвидации издания',
    ],
    [
      'finds a Kyrgyz passage with a typo',
      ['Жогорку сот Клооп медианы жоюу чечимин күчүндо калтырды деди'],
      { start: 'Жогорку сот Клооп медианы', end: 'чечимин күчүндө калтырды' },
      'Жогорку сот Клооп медианы жоюу чечимин күчүндо калтырды',
    ],
    ['finds no last words alone', ['It is an award-winning investigative outlet.'], ruling, null],
    [
      'finds no sentence of another number',
      ['signed a directive on 22 July terminating the agreement on cooperation'],
      { start: 'signed a directive on 21 July', end: 'terminating the agreement on cooperation' },
      null,
    ],
    [
      'finds no sentence that only begins alike',
      ['A State Department spokesperson said on Friday that they disagree.'],
      { start: 'A State Department spokesperson said in', end: 'the bilateral agreement' },
      null,
    ],
    [
      'finds neither of two that are as near',
      [
        'the Supreme Court upheld the liquidatoin of Kloop, an award-winning investigative outlet',
        'the Supreme Court upheld the liquidaton of Vesti, an award-winning investigative outlet',
      ],
      ruling,
      null,
    ],
    [
      'finds no words that are too short to tell',
      ['the court ruld on it'],
      { start: 'the court ruled on it' },
      null,
    ],
    ['finds nothing in an empty page', [], ruling, null],
  ])('%s', (_, blocks, passage, expected) => {
    expect(seek(findEditedPassage, blocks, passage)).toBe(expected);
  });
});
