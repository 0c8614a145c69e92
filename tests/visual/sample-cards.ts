import { type Card, type CardClaim, type Cards, DATASET_VERSION } from '../../engine/compiled.ts';
import type { Kind, Source } from '../../engine/entity.ts';

// Invented, but for the towns: pictures of real records would change with the data.

const source = (id: string, rest: Partial<Source>): Source => ({
  id,
  title: `The title of ${id}`,
  publisher: 'The Example Newspaper',
  publisherShort: 'Example',
  authors: ['A. Writer', 'B. Writer'],
  published: '2024-04-03',
  genre: 'news',
  lang: 'en',
  url: `https://example.org/${id}`,
  ...rest,
});

const sources = [
  source('news', {}),
  source('opinion', { publisherShort: 'Other Example', published: '2021', genre: 'opinion' }),
  source('report', {
    publisherShort: 'Institute of Long Names of Central Asia',
    published: '2021-03-01',
    genre: 'report',
  }),
];

const claim = (
  text: string,
  date: string | null,
  of = 'news',
  rest: Partial<CardClaim> = {},
): CardClaim => ({
  text,
  date,
  sources: [{ source: of, passage: { start: text.slice(0, 12) } }],
  ...rest,
});

const card = (id: string, kind: Kind, name: string, rest: Partial<Card>): Card => ({
  id,
  kind,
  name,
  names: [],
  summary: 'One line of who or what this is.',
  claims: [claim('It is what it is.', '2024-04-03')],
  differences: [],
  distinct: [],
  timeline: [],
  related: [],
  reply: null,
  ...rest,
});

const step = (date: string, label: string, mark: Card['timeline'][number]['mark'], of: string) => ({
  date,
  label,
  mark,
  entity: of,
});

const all: Card[] = [
  card('editor', 'person', 'Asan Usonov', {
    names: [
      { text: 'Асан Үсөнов', lang: 'ky' },
      { text: 'Асан Усонов', lang: 'ru' },
      { text: 'Asan Üsönov' },
    ],
    summary: 'Editor of the Ala-Too Post, a newspaper in the south.',
    summaries: { ru: 'Редактор «Ала-Тоо пост», газеты на юге страны.' },
    claims: [
      claim('Was serving a sentence in a Bishkek prison.', '2015-07', 'news', {
        status: true,
        silence: 'Our sources on his imprisonment end here.',
      }),
      claim('He was convicted after a trial of nine days.', '2010', 'report'),
      claim('He says that he was not heard.', '2016-05-24', 'opinion', { told: true }),
      claim('He wrote a book of which a hundred copies are known.', '2012', 'opinion'),
      claim('The book won a prize in November of that year.', '2012-11', 'news'),
      claim('Nobody says when he came to Osh.', null, 'news'),
    ],
    differences: [
      {
        title: 'Two accounts of the offence',
        claims: [
          claim('A threat to the peace.', '2015-07', 'news', { side: 'News report' }),
          claim('Disorder, and a part in a killing.', '2015-07-15', 'news', {
            side: 'Foreign Ministry',
          }),
        ],
      },
    ],
    distinct: [{ id: 'post', by: 'the paper that he edits' }],
    related: [
      { id: 'post', as: 'in charge of' },
      { id: 'city', as: 'located in' },
      { id: 'law', as: 'opposes' },
    ],
    reply: { text: 'I never said so.', date: '2024-05', url: 'https://example.org/reply' },
  }),
  card('post', 'media', 'Ala-Too Post', {
    names: [
      { text: 'Ала-Тоо', lang: 'ky' },
      { text: 'Ала-Тоо', lang: 'ru' },
    ],
    summary: 'Newspaper that does investigations.',
    claims: [
      claim('Ordered to be wound up; a court let that order stand.', '2024-08', 'opinion', {
        status: true,
      }),
      claim('Known for its investigations, and a winner of awards.', '2021', 'opinion'),
    ],
    related: [
      { id: 'editor', as: 'run by' },
      { id: 'ruling', as: 'took part in' },
    ],
  }),
  card('union', 'organisation', 'Union of Readers', {}),
  card('court', 'state-body', 'Supreme Court of Kyrgyzstan', {
    names: [
      { text: 'Жогорку Сот', lang: 'ky' },
      { text: 'Верховный суд Кыргызстана', lang: 'ru' },
    ],
    summary: 'The highest court of the country.',
    summaries: { ru: 'Высший суд страны.' },
    claims: [claim('Let the order to wind up the paper stand.', '2024-08', 'opinion')],
    related: [{ id: 'post', as: 'part of' }],
  }),
  card('press', 'company', 'Chui Printing Press', {}),
  card('law', 'law', 'Law on foreign representatives', {
    names: [
      { text: 'Чет элдик өкүлдөр жөнүндө мыйзам', lang: 'ky' },
      { text: 'закон об иностранных представителях', lang: 'ru' },
    ],
    summary: 'Act on organisations that are paid from abroad.',
    timeline: [
      step('2012', 'Russian law', 'abroad', 'abroad'),
      step('2016-05', 'bill rejected', 'rejected', 'bill'),
      step('2023', 'bill', 'proposed', 'law'),
      step('2024-04', 'law', 'enacted', 'law'),
    ],
    claims: [
      claim('Became law.', '2024-04', 'opinion', { status: true }),
      claim('Covers any organisation with money from abroad, however little.', '2024-04', 'report'),
      claim('For the most part a copy of another law, the authors hold.', '2021', 'opinion'),
      claim('It was read three times.', '2024-03'),
    ],
    related: [{ id: 'bill', as: 'part of' }],
  }),
  card('bill', 'law', 'Foreign agents bill', {
    summary: 'Voted down at its third reading.',
    claims: [claim('Voted down.', '2016-05', 'report')],
  }),
  card('treaty', 'agreement', 'Cooperation agreement of 1993', {}),
  card('list', 'sanctions', 'Sanctions of June 2022', {}),
  card('clashes', 'event', 'June 2010 clashes', {
    names: [
      { text: 'Ош окуясы', lang: 'ky' },
      { text: 'Ошские события', lang: 'ru' },
    ],
    summary: 'Violence between communities in the south.',
    claims: [claim('Dozens had still not been found five years on.', '2015-07')],
    differences: [
      {
        title: 'One report, two counts of the dead',
        claims: [
          claim('The first figure in the article.', '2015-07', 'news', { side: 'over 400' }),
          claim('Further down.', '2015-07', 'news', { side: 'over 450' }),
        ],
      },
    ],
  }),
  card('ruling', 'event', 'Ruling of August 2024', {}),
  card('prize', 'award', 'Prize for Courage', {}),
  card('city', 'place', 'Osh', {
    names: [{ text: 'Ош', lang: 'ky' }],
    summary: 'A city in the south.',
  }),
  card('people', 'community', 'Uzbeks of Kyrgyzstan', {}),
  card('term', 'concept', 'Foreign representative', {}),
  card('long', 'state-body', 'Комитет по международным делам, обороне, безопасности и миграции', {
    names: [
      {
        text: 'Эл аралык иштер, коргоо, коопсуздук жана миграция боюнча комитет',
        lang: 'ky',
      },
      {
        text: 'Комитет по международным делам, обороне, безопасности и миграции Жогорку Кенеша',
        lang: 'ru',
      },
    ],
    summary: 'Превысокомногорассмотрительствующий комитет; эң-узун-сөздөрдүн-баары-ушул-жерде.',
    claims: [
      claim('Кыргыз Республикасынын Жогорку Кеңешинин комитети.', '2021-03-01', 'report', {
        status: true,
      }),
      claim('Рассмотрел законопроект о внесении изменений.', '2024', 'report'),
    ],
    related: [{ id: 'court', as: 'part of' }],
  }),
];

/** Cards of every kind, with what any card can have. */
export const cards: Cards = {
  version: DATASET_VERSION,
  sources: Object.fromEntries(sources.map((one) => [one.id, one])),
  cards: Object.fromEntries(all.map((one) => [one.id, one])),
};
