import fc from 'fast-check';
import type { NameForm, NameList, NamesEntry } from '../../engine/compiled.ts';
import type { Kind, Scope } from '../../engine/entity.ts';
import { declensionsOf, stemsOf } from '../../engine/inflect.ts';
import { kyrgyzEndingsOfAny } from '../../engine/kyrgyz-endings.ts';
import { fold, plain } from '../../engine/words.ts';

const ENTITIES = (
  [
    ['person', 'core'],
    ['person', 'global'],
    ['place', 'core'],
    ['place', 'global'],
    ['media', 'core'],
    ['state-body', 'core'],
    ['law', 'regional'],
    ['concept', 'global'],
  ] satisfies [Kind, Scope][]
).map(([kind, scope]): NamesEntry => ({ id: kind, name: kind, kind, scope }));

const LATIN = (
  'Sadyr Japarov Kloop Media foreign agents agencies policy law of Kyrgyzstan Bishkek Court Osh US ' +
  'USA RT O’zbekiston Khrushchev Tsoi Alekseyev Gulnara finance Ẍaver Zürich d’Ivoire 24 Kyrgyz ' +
  'Japarova Japarow Jazeera Russia’s Café iPhone McDonald Sechenov Ạnh'
).split(' ');
const CYRILLIC = (
  'Садыр Жапаров Джапаров Жапарова Кыргызстан Өкмөт Түндүк биримдик агенттери министерство закон ' +
  'АКШ США МИД ЖК Верховный суд Артём Лихачёв Зеленский Россия Кремль выборы кыргызстанец Гульнара ' +
  'Маматова Кыргыз для соглашение Кеңеш Жогорку Өзбекстан Бишкек Ош Министрлиги Ыйык Акылбек'
).split(' ');

const letters = (alphabet: string, minLength = 0) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength: 9 });
const latinWord = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LATIN) },
  letters('aeiouhjsZK', 2),
);
const cyrillicWord = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...CYRILLIC) },
  fc.constantFrom(...LATIN),
  letters('аоуөүңкгйьАЖ', 2),
);
const joint = fc.oneof(
  { weight: 9, arbitrary: fc.constant(' ') },
  fc.constantFrom('-', '.', '/', ' (', ', ', ' “', ' & '),
);

const textOf = (word: fc.Arbitrary<string>) =>
  fc
    .tuple(word, fc.array(fc.tuple(joint, word), { maxLength: 3 }))
    .map(([first, others]) => [first, ...others.flat()].join(''));

const formOf = (word: fc.Arbitrary<string>, lang: Pick<NameForm, 'lang'>) =>
  fc
    .record({ text: textOf(word), entity: fc.nat(ENTITIES.length - 1), unmistakable: fc.boolean() })
    .map((form): NameForm => ({ ...form, ...lang, strength: 'strong', of: null }));

/** Names in both scripts that share words. */
export const names: fc.Arbitrary<NameList> = fc
  .array(
    fc.oneof(
      formOf(latinWord, {}),
      formOf(cyrillicWord, { lang: 'ru' }),
      formOf(cyrillicWord, { lang: 'ky' }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((forms) => ({ forms, entities: ENTITIES }));

/** Another way of writing a word. */
type Twist = (word: string) => string;

const place = fc.nat(12);
const replace = (from: string | RegExp, to: string): Twist => {
  return (word) => word.replace(from, to);
};
const insert = (...texts: string[]) =>
  fc.tuple(place, fc.constantFrom(...texts)).map(([at, text]): Twist => {
    return (word) => word.slice(0, at) + text + word.slice(at);
  });

const ENDINGS = (
  'а у ом ем е ы и ов ей ам ами ах ым ой ю я ь ью ого ему ая ые ых s es ies y нын дын тун түн дүн ' +
  'га ка го дө до дан ден лар лары лардын ыбыздын ундагы гүнүн дагы сы сынын'
).split(' ');
const ending = fc.tuple(fc.nat(2), fc.constantFrom(...ENDINGS)).map(([cut, end]): Twist => {
  return (word) => word.slice(0, word.length - cut) + end;
});
const ALL_ENDINGS = [...ENDINGS.map(plain), ...kyrgyzEndingsOfAny()];
/** An ending that the word may take. */
const inflection = fc
  .tuple(fc.constantFrom('ru', 'ky'), fc.constantFrom<Kind>('person', 'place'), fc.nat())
  .map(([lang, kind, which]): Twist => {
    return (word) => {
      const [declension = 'fixed'] = declensionsOf([word], { lang, kind });
      const stems = stemsOf(fold(word), declension);
      const { text, takes } = stems[which % stems.length] ?? { text: word, takes: () => true };
      const taken = ALL_ENDINGS.filter(takes);
      return word.slice(0, text.length) + (taken[which % taken.length] ?? '');
    };
  });
const tail = fc
  .constantFrom('’s', "'s", '’S', '’тун', "'дун", '’нүн', 'тун', '-нын', '\u2011га', '’')
  .map(
    (end): Twist =>
      (word) =>
        word + end,
  );

const SOUNDS = new Map(
  (
    'а=a б=b в=v г=g д=d е=e ё=yo ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ' +
    'ц=ts ч=ch ш=sh щ=shch ы=y ь=’ э=e ю=yu я=ya ө=o ү=u ң=n'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const romanise: Twist = (word) =>
  word.replace(/[а-яёөүң]/gi, (letter) => {
    const small = letter.toLowerCase();
    const sound = SOUNDS.get(small) ?? letter;
    return letter === small ? sound : sound.replace(/^./, (first) => first.toUpperCase());
  });
const respelling = fc.constantFrom<Twist>(
  romanise,
  replace('Ж', 'Дж'),
  replace('Дж', 'Ж'),
  replace('J', 'Zh'),
  replace('J', 'Dzh'),
  replace('J', 'Ž'),
  replace('Kh', 'H'),
  replace('ё', 'е'),
  replace('Ts', 'Ц'),
  replace('ь', 'ъ'),
  replace('y', 'i'),
  replace(/ov$/, 'off'),
  replace('lna', 'l’na'),
  replace(/н$/, 'ң'),
  replace('у', 'ү'),
  (word) => word.replaceAll('ө', 'о').replaceAll('ү', 'у').replaceAll('ң', 'н'),
);

/** A slip of the keys in the middle of the word. */
const slip = fc
  .tuple(fc.nat(), fc.constantFrom('swap', '', ...'aoxkаоькʼ'), fc.nat(1))
  .map(([place, what, cut]): Twist => {
    return (word) => {
      const at = 1 + (place % Math.max(word.length - 3, 1));
      const swapped = word.slice(at + 1, at + 2) + word.slice(at, at + 1);
      const [changed, rest] = what === 'swap' ? [swapped, at + 2] : [what, at + cut];
      return word.slice(0, at) + changed + word.slice(rest);
    };
  });
const look = fc.oneof(
  insert('\u0301', '\u00AD', '\u200B', '\u200D', '\u2060', '\uFE0F'),
  fc.constantFrom<Twist>(
    (word) => word.toUpperCase(),
    (word) => word.toLowerCase(),
    (word) => word.normalize('NFD'),
    replace('fi', 'ﬁ'),
    (word) =>
      word.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ),
);
const both = fc.tuple(respelling, inflection).map(([respell, inflect]): Twist => {
  return (word) => inflect(respell(word));
});
const twist = fc.oneof(inflection, inflection, ending, respelling, both, slip, look);
const twists = fc
  .tuple(fc.array(twist, { maxLength: 2 }), fc.option(tail, { freq: 1 }))
  .map(([some, last]) => (last === null ? some : [...some, last]));

const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  {
    weight: 6,
    arbitrary: fc.constantFrom('\u00A0', '-', '–', ' “', '” ', ' «', '\n ', ' \u200B', '\u00AD '),
  },
  fc.constantFrom('. ', ', ', '.', '/', ' – ', '--', ' (', '', "'", '’', ' 👍 ', ' \u0301 ', ' & '),
);
const junk = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(
      '👍',
      '⚡️',
      '🇰🇬',
      '\u0301',
      '\u00AD',
      '\u202E',
      '\uD83D',
      '𐐀',
      'ﬁ',
      'Ｏ',
      'İ',
      'ß',
    ),
  ),
  maxLength: 3,
});

const most = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, other);
const four = { minLength: 4, maxLength: 4 };

/** A form, by and large as it is, and what follows it. */
const mention = fc.record({
  form: fc.nat(),
  twists: fc.array(most([], twists), four),
  gaps: fc.array(most(null, gap), four),
  behind: fc.oneof({ weight: 4, arbitrary: gap }, junk),
});

/** Names, and a text made of their words in any spelling, and of junk. */
export const namesAndText = fc
  .tuple(names, fc.array(mention, { minLength: 1, maxLength: 9 }))
  .map(([list, mentions]) => {
    const texts = mentions.map(({ form, twists, gaps, behind }) => {
      const text = list.forms[form % list.forms.length]?.text ?? '';
      const pieces = text.split(/([^\p{L}\p{N}\p{M}’]+)/u).map((piece, i) => {
        if (i % 2 === 1) return gaps[i >> 1] ?? piece;
        return (twists[i >> 1] ?? []).reduce((word, change) => change(word), piece);
      });
      return pieces.join('') + behind;
    });
    return { text: texts.join(''), names: list };
  });
