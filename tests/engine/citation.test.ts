import { describe, expect, test } from 'vitest';
import { citeCard } from '../../engine/citation.ts';
import type { Card, CardClaim } from '../../engine/compiled.ts';
import type { Source } from '../../engine/entity.ts';
import { createTexts } from '../../engine/texts.ts';
import english from '../../locales/en.ts';
import kyrgyz from '../../locales/ky.ts';
import russian from '../../locales/ru.ts';

const source = (id: string, rest: Partial<Source> = {}): Source => ({
  id,
  title: `About ${id}`,
  publisher: 'The Example Newspaper',
  publisherShort: 'Example',
  authors: [],
  published: '2024-04-03',
  genre: 'news',
  lang: 'en',
  url: `https://example.org/${id}`,
  ...rest,
});

const texts = createTexts('en', english);
const inRussian = createTexts('ru', russian);
const inKyrgyz = createTexts('ky', kyrgyz);

const sourceById = {
  news: source('news', { authors: ['A. Writer', 'B. Writer'] }),
  talk: source('talk', { genre: 'interview', interviewee: 'C. Reader', published: '2021' }),
  noted: source('noted', { note: 'The article bears no day.' }),
};

const claim = (rest: Partial<CardClaim> = {}): CardClaim => ({
  text: 'It is.',
  date: '2020-05',
  sources: [{ source: 'news', passage: { start: 'It is, they say' } }],
  ...rest,
});

const card: Card = {
  id: 'osh',
  kind: 'place',
  name: 'Osh',
  names: [],
  summary: 'A city, says nobody.',
  claims: [],
  differences: [],
  distinct: [],
  timeline: [],
  related: [],
  reply: null,
};

/** The paragraphs between the name and the word of whose words these are. */
function cite(claims: readonly CardClaim[], rest: Partial<Card> = {}): string[] {
  return citeCard({ ...card, ...rest }, { claims, sourceById, texts })
    .split('\n\n')
    .slice(1, -1);
}

const NEWS = [
  'A. Writer, B. Writer: “About news”, The Example Newspaper, 3 Apr 2024, news',
  'https://example.org/news#:~:text=It%20is%2C%20they%20say',
];

describe('a citation', () => {
  test('names the card, and says whose words these are', () => {
    expect(citeCard(card, { claims: [], sourceById, texts })).toBe(
      'Osh\n\nWorded by Sanjyra after these sources; not quotations.',
    );
  });

  test('has each statement with its date, its source and the address of the passage', () => {
    expect(cite([claim(), claim({ text: 'It was.', date: '2019' })])).toEqual([
      ['May 2020: It is.', ...NEWS].join('\n'),
      ['2019: It was.', ...NEWS].join('\n'),
    ]);
  });

  test.each<[string, Partial<CardClaim>, string]>([
    ['how things stood', { status: true }, 'As of May 2020: It is.'],
    ['when it was told', { told: true }, 'Told May 2020: It is.'],
    ['that there is no date', { date: null }, 'Undated: It is.'],
    ['where the record ends', { silence: 'Here it ends.' }, 'May 2020: It is. Here it ends.'],
    ['whose account it is', { side: 'Ministry' }, 'Ministry, May 2020: It is.'],
    ['what figure it is', { side: 'over 400' }, 'Over 400, May 2020: It is.'],
  ])('says %s', (_, rest, sentence) => {
    expect(cite([claim(rest)])[0]?.split('\n')[0]).toBe(sentence);
  });

  test('says who was asked, and what is to be known of a source', () => {
    const sources = ['talk', 'noted'].map((id) => ({ source: id, passage: { start: 'So' } }));
    expect(
      cite([claim({ sources })])[0]
        ?.split('\n')
        .slice(1),
    ).toEqual([
      '“About talk”, The Example Newspaper, 2021, interview with C. Reader',
      'https://example.org/talk#:~:text=So',
      '“About noted”, The Example Newspaper, 3 Apr 2024, news (The article bears no day.)',
      'https://example.org/noted#:~:text=So',
    ]);
  });

  test('names a source once, with every passage', () => {
    const sources = ['So', 'Also'].map((start) => ({ source: 'talk', passage: { start } }));
    expect(
      cite([claim({ sources })])[0]
        ?.split('\n')
        .slice(2),
    ).toEqual(['https://example.org/talk#:~:text=So', 'https://example.org/talk#:~:text=Also']);
  });

  test('has every side where sources differ', () => {
    const sides = [claim({ side: 'One' }), claim({ side: 'The other' })];
    const cited = cite([], { differences: [{ title: 'Two accounts', claims: sides }] });
    expect(cited.map((lines) => lines.split('\n')[0])).toEqual([
      'Two accounts:',
      'One, May 2020: It is.',
      'The other, May 2020: It is.',
    ]);
  });

  test('has the word of whoever it is about', () => {
    const reply = { text: 'It is not.', date: '2024-05', url: 'https://example.org/reply' };
    expect(cite([], { reply })).toEqual([
      'Their reply, May 2024: It is not.\nhttps://example.org/reply',
    ]);
    expect(cite([], { reply: { text: 'No.', date: '2024' } })).toEqual(['Their reply, 2024: No.']);
  });

  test('leaves out a source that is not known', () => {
    expect(cite([claim({ sources: [{ source: 'gone', passage: { start: 'x' } }] })])).toEqual([
      'May 2020: It is.',
    ]);
  });

  test('is in the reader’s language, but for what is of the records and the sources', () => {
    const named: Card = { ...card, names: [{ text: 'Ош', lang: 'ru' }] };
    const claims = [claim({ status: true }), claim({ date: null, sources: [] })];
    expect(citeCard(named, { claims, sourceById, texts: inRussian })).toBe(
      [
        'Ош',
        [
          'По состоянию на май 2020: It is.',
          'A. Writer, B. Writer: «About news», The Example Newspaper, 3 апр. 2024, новость',
          'https://example.org/news#:~:text=It%20is%2C%20they%20say',
        ].join('\n'),
        'Без даты: It is.',
        'Изложено Sanjyra по этим источникам; это не цитаты.',
      ].join('\n\n'),
    );
    const told = [claim({ told: true, sources: [] })];
    expect(citeCard(named, { claims: told, sourceById, texts: inKyrgyz })).toBe(
      [
        'Osh',
        'Айтылган убактысы 2020-ж. май: It is.',
        'Ушул булактар боюнча Sanjyra өз сөзү менен жазган; цитата эмес.',
      ].join('\n\n'),
    );
  });
});
