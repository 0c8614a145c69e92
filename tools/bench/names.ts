import type { NameForm, NameList, NamesEntry } from '../../engine/compiled.ts';
import { createRandom, type Random } from './random.ts';

/** One name in so many is a run of capitalised words that stands in the pages. */
const FOUND_EVERY = 20;

/** Two letters in capitals may be any word of a page. */
const SHORTEST = 3;

/** A name as it is made, before it has a number. */
interface Made extends Pick<NamesEntry, 'kind' | 'scope'> {
  text: string;
  lang?: 'ru';
}

/**
 * Names as a real list of that many would hold them: persons, bodies and places of one to four
 * words, a quarter of them in Russian, now and then an acronym. One in twenty is a run of words
 * from the pages; the others are of made-up words, but begin, as real names do, with words that
 * pages are full of (The, New, First), from a list and from the pages. The same for the same count
 * and pages.
 */
export function generateNames(count: number, runs: readonly string[]): NameList {
  const random = createRandom(count);
  const left = random.shuffle(runs);
  const pageWords = runs.flatMap((run) => run.split(' '));
  const made = new Map<string, Made>();
  for (let tries = 0; made.size < count; tries++) {
    const run = tries % FOUND_EVERY === 0 ? left.pop() : undefined;
    const name = run === undefined ? makeName(random, pageWords) : ofPages(run);
    if (name.text.length >= SHORTEST) made.set(name.text, name);
  }
  const names = [...made.values()];
  return {
    entities: names.map(({ text, kind, scope }, i) => ({
      id: `made-${i}`,
      kind,
      scope,
      name: text,
    })),
    forms: names.map(({ text, lang }, entity): NameForm => {
      const form = { text, entity, strength: 'strong', of: null } as const;
      return lang === undefined ? form : { ...form, lang };
    }),
  };
}

const ofPages = (text: string): Made => ({ text, kind: 'organisation', scope: 'global' });

const list = (words: string) => words.split(' ');

/** What names of a language are made of: words, and sounds for words; '' is no sound. */
const LATIN = {
  given: [
    ...list(
      'Anna David Mark Grace Will May John Maria Paul Robert Emma Ian Oliver Helen Christine',
    ),
    ...list(
      'Aibek Nurlan Azamat Leila Sergei Olga Timur Elena Igor Urmat Yulia Ermek Farida Zarina',
    ),
  ],
  common: list(
    'The New National Law Open First United International Central Free Public Great World',
  ),
  heads: list(
    'Bank Party Foundation Institute University Agency Council Times Union Group Law Act',
  ),
  features: list('River Lake Valley Pass District Region'),
  onsets: ['', '', '', '', ...list('b d f g h j k l m n p r s t v z ch sh zh st br kr tr')],
  vowels: list('a e i o u y a e o ai ou'),
  codas: ['', '', '', '', 'n', 'r', 'l', 's', 't', 'k', 'm', 'nd'],
  endings: ['ov', 'ova', 'ev', 'eva', 'in', 'bekov', 'enko', 'uulu', 'son', 'man', 'er', '', ''],
};
const CYRILLIC: typeof LATIN = {
  given: list('Анна Сергей Ольга Айбек Нурлан Азамат Гульнара Тимур Бакыт Рустам Мария Павел Пётр'),
  common: list(
    'Банк Партия Фонд Институт Университет Агентство Совет Комитет Союз Группа Суд Закон',
  ),
  heads: list('Развития Прогресса Реформ Свободы Граждан Республики'),
  features: list('Озеро Перевал Район'),
  onsets: ['', '', '', ...list('б в г д ж з к л м н п р с т х ч ш ст бр кр тр')],
  vowels: list('а е и о у ы а е о'),
  codas: ['', '', '', '', 'н', 'р', 'л', 'с', 'т', 'к', 'м'],
  endings: ['ов', 'ова', 'ев', 'ева', 'ин', 'беков', 'енко', 'ский', 'уулу', '', ''],
};

type Stock = typeof LATIN;

function makeName(random: Random, pageWords: readonly string[]): Made {
  const isRussian = random.chance(0.25);
  const stock = isRussian ? CYRILLIC : LATIN;
  const scope: Made['scope'] = isRussian || random.chance(0.5) ? 'regional' : 'global';
  const traits = isRussian ? ({ scope, lang: 'ru' } as const) : { scope };
  if (random.chance(0.5)) return { text: makePerson(random, stock), kind: 'person', ...traits };
  if (random.chance(0.4)) return { text: makePlace(random, stock), kind: 'place', ...traits };
  const fromPages = !isRussian && pageWords.length > 0 && random.chance(0.5);
  const common = fromPages ? pageWords : stock.common;
  return { text: makeBody(random, stock, common), kind: 'organisation', ...traits };
}

function makePerson(random: Random, stock: Stock): string {
  const given = random.chance(0.5) ? random.pick(stock.given) : makeWord(random, stock);
  const middle = random.chance(0.1) ? [makeWord(random, stock)] : [];
  const surname = makeWord(random, stock) + random.pick(stock.endings);
  return [given, ...middle, surname].join(' ');
}

function makePlace(random: Random, stock: Stock): string {
  const name = makeWord(random, stock, random.chance(0.05) ? 1 : 2);
  if (random.chance(0.2)) return `${random.pick(stock.common)} ${name}`;
  return random.chance(0.2) ? `${name} ${random.pick(stock.features)}` : name;
}

function makeBody(random: Random, stock: Stock, common: readonly string[]): string {
  const middle = random.chance(0.4) ? [random.pick(common)] : [];
  const words = [random.pick(common), ...middle, makeWord(random, stock), random.pick(stock.heads)];
  return random.chance(0.1) ? words.map((word) => word.charAt(0)).join('') : words.join(' ');
}

/** A word of this many syllables, or up to two more, with a capital. */
function makeWord(random: Random, { onsets, vowels, codas }: Stock, least = 2): string {
  const syllables = Array.from(
    { length: least + random.below(3) },
    () => random.pick(onsets) + random.pick(vowels) + random.pick(codas),
  );
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
