import type { Kind } from './entity.ts';
import { kyrgyzEndings, kyrgyzEndingsOfAny } from './kyrgyz-endings.ts';
import { plain } from './words.ts';

/**
 * How a word of a form changes; the order is that of the index. `fixed` words do not. The Russian
 * ones are named after what the dictionary form ends in: закон `consonant`, Роман `given` (a person
 * has no plural), Жапаров `surname`, Зеленский `surname-y`, Набиуллина
 * `surname-a`, Украина `a`, Россия `ya`, министерство `o`, соглашение `e`, Кремль `soft`,
 * Алексей `y`, выборы `plural`, Верховный `adjective`.
 */
export const DECLENSIONS = [
  'fixed',
  'english',
  'kyrgyz',
  'kyrgyz-cases',
  'kyrgyz-acronym',
  'consonant',
  'given',
  'surname',
  'surname-y',
  'surname-a',
  'surname-aya',
  'a',
  'ya',
  'o',
  'e',
  'soft',
  'y',
  'plural',
  'adjective',
] as const;

export type Declension = (typeof DECLENSIONS)[number];

/** What stays of a word, and the endings that may follow it. All plain. */
export interface Stem {
  text: string;
  endings: ReadonlySet<string>;
  takes(rest: string): boolean;
}

function stemOf(text: string, endings: ReadonlySet<string>): Stem {
  return { text, endings, takes: (rest) => endings.has(rest) };
}

const withoutNone = (endings: ReadonlySet<string>) =>
  new Set([...endings].filter((ending) => ending !== ''));

const endings = (list: string) => new Set(list.split(' ').map((ending) => ending.replace('-', '')));

/**
 * Russian endings by declension, singular and plural, as in any school grammar (Zaliznyak’s types
 * 1–8 and the pronominal surnames). A closed list finds 96 % of the names in Russian news where
 * dictionary forms alone find 62 %.
 */
const RUSSIAN: Partial<Record<Declension, Set<string>>> = {
  consonant: endings('- а у ом ем е ы и ов ев ей ам ами ах'),
  given: endings('- а у ом ем е'),
  surname: endings('- а у ым е'),
  'surname-y': endings('ий ый ого его ому ему им ым ом ем'),
  'surname-a': endings('а ой ою у'),
  'surname-aya': endings('ая ой ую ою'),
  a: endings('а ы и е у ой ою ей - ам ами ах'),
  ya: endings('я и е ю ей ею й ям ями ях'),
  o: endings('о а у ом е - ам ами ах'),
  e: endings('е я ю ем и й ям ями ях'),
  soft: endings('ь я ю ем и е ью ей ям ями ях'),
  y: endings('й я ю ем и е ев ям ями ях'),
  plural: endings('ы и а я ов ев ей й - ам ям ами ями ах ях'),
  adjective: endings(
    'ый ий ой ого его ому ему ым им ом ем ая яя ую юю ей ою ею ое ее ые ие ых их ыми ими',
  ),
};

/** How many letters of the dictionary form are its ending. */
const ENDING_LENGTH: Partial<Record<Declension, number>> = {
  consonant: 0,
  given: 0,
  surname: 0,
  'surname-y': 2,
  'surname-aya': 2,
  adjective: 2,
};

/** A stem this short would take in other words. */
const SHORTEST_STEM = 2;

/** In an English form of several words: a noun that may stand in the plural, no name, no particle. */
const ENGLISH_NOUN = /^\p{Ll}{3,}$/u;
const ENGLISH_PARTICLES = new Set(
  'against and between but for from into not off out that the this under with'.split(' '),
);

/** Words after which a Russian name no longer changes: Организация Договора `о` … */
const RUSSIAN_PREPOSITIONS = new Set('в для за из к между на о об от по при против с у'.split(' '));

/** How each word of a form changes; `words` as they are written there. */
export function declensionsOf(
  words: readonly string[],
  {
    lang,
    kind,
    surnameFirst = false,
  }: { lang: 'en' | 'ru' | 'ky'; kind: Kind; surnameFirst?: boolean },
): Declension[] {
  let isFixed = false;
  return words.map((word, i) => {
    const isLast = i === words.length - 1;
    if (RUSSIAN_PREPOSITIONS.has(word)) isFixed = true;
    if (isFixed && lang === 'ru') return 'fixed';
    const isSurname = kind === 'person' && (surnameFirst ? i === 0 : isLast);
    if (lang === 'ru') return russianDeclension(word, kind === 'person', isSurname);
    if (lang === 'ky')
      return isLast && isCyrillic(word) ? kyrgyzDeclension(word, i === 0) : 'fixed';
    // Several laws or bodies of one name are none of them: “foreign agent laws”.
    const isOne = words.length === 1 || (isLast && (kind === 'law' || kind === 'state-body'));
    return !isOne && ENGLISH_NOUN.test(word) && !ENGLISH_PARTICLES.has(word) ? 'english' : 'fixed';
  });
}

function kyrgyzDeclension(word: string, isOnly: boolean): Declension {
  if (isAcronym(word)) return 'kyrgyz-acronym';
  const isPlain = word.length <= SHORT_WORD || word === word.toLowerCase();
  return isOnly && isPlain ? 'kyrgyz-cases' : 'kyrgyz';
}

/** МИД is read as a word and declined as one. */
const SPOKEN_ACRONYM = /^[БВГДЖЗКЛМНПРСТФХЦЧШЩ][АЕИОУЭЯ][БВГДЖЗКЛМНПРСТФХЦЧШЩ]$/;

/** A possessive makes another word of a name this short, and an owner’s of a common noun: парламенти. */
const SHORT_WORD = 3;

function russianDeclension(word: string, isPerson: boolean, isSurname: boolean): Declension {
  if (isAcronym(word)) return SPOKEN_ACRONYM.test(word) ? 'consonant' : 'fixed';
  if (!isCyrillic(word) || word.length <= SHORTEST_STEM - 1) return 'fixed';
  const folded = word.toLowerCase().replaceAll('ё', 'е');
  if (isSurname && /(?:[ое]в|[иы]н)$/.test(folded)) return 'surname';
  if (isSurname && /(?:[ое]в|[иы]н)а$/.test(folded)) return 'surname-a';
  if (isSurname && /(?:[сц]кий|ый|ой)$/.test(folded)) return 'surname-y';
  if (isSurname && /[сц]кая$/.test(folded)) return 'surname-aya';
  if (isPerson && folded.endsWith('ий')) return 'y';
  if (/(?:[ыо]й|[скцнгхжшщч]ий|ая|яя|ое|ее|ые|[скгхжшщч]ие)$/.test(folded) && folded.length > 4)
    return 'adjective';
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(folded)) return isPerson ? 'given' : 'consonant';
  const byLast: Record<string, Declension> = { а: 'a', я: 'ya', о: 'o', е: 'e', ь: 'soft', й: 'y' };
  return byLast[folded.at(-1) ?? ''] ?? (/[ыи]$/.test(folded) ? 'plural' : 'fixed');
}

/**
 * The stems of a folded word, the regular one first; none if it does not change. A second one
 * stands where a vowel is lost (кыргызстанец, кыргызстанц-) or the last letter changes
 * (биримдик, биримдиг-; Кремль, Кремлдин).
 */
export function stemsOf(folded: string, declension: Declension): Stem[] {
  const word = plain(folded);
  if (declension === 'fixed') return [];
  if (declension === 'english') return [englishStem(word)];
  if (declension === 'kyrgyz' || declension === 'kyrgyz-cases')
    return kyrgyzStems(folded, declension === 'kyrgyz-cases');
  if (declension === 'kyrgyz-acronym') return [stemOf(word, kyrgyzEndingsOfAny())];
  const taken = RUSSIAN[declension] ?? new Set();
  const text = word.slice(0, word.length - (ENDING_LENGTH[declension] ?? 1));
  if (text.length < SHORTEST_STEM) return [];
  const stem = stemOf(text, taken);
  const lost = declension === 'consonant' && /[ое][кц]$/.test(text);
  if (!lost || text.length <= 4) return [stem];
  return [stem, stemOf(text.slice(0, -2) + text.slice(-1), withoutNone(taken))];
}

function englishStem(word: string): Stem {
  if (/(?:ies|[^aeiou]y)$/.test(word))
    return stemOf(word.replace(/(?:ies|y)$/, ''), new Set(['y', 'ies']));
  return stemOf(word.replace(/([^s])s$/, '$1'), new Set(['', 's']));
}

function kyrgyzStems(folded: string, casesOnly: boolean): Stem[] {
  // After these consonants ё is often written е, and the endings are those of ё: Лихачёвго.
  const spoken = folded.replace(/([жшщч])е(?=в$)/, '$1ё');
  const { all, possessive } = kyrgyzEndings(spoken, casesOnly);
  const stem = stemOf(plain(folded), all);
  const voiced = { к: 'г', п: 'б' }[folded.at(-1) ?? ''];
  const shorter = plain(folded).slice(0, -1);
  if (shorter.length < SHORTEST_STEM) return [stem];
  if (folded.endsWith('ь')) return [stem, stemOf(shorter, withoutNone(all))];
  if (voiced === undefined) return [stem];
  return [stem, stemOf(shorter + voiced, possessive)];
}

function isCyrillic(word: string): boolean {
  return /^\p{Script=Cyrillic}+$/u.test(word);
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
