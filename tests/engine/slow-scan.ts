import type { NameForm, NameList } from '../../engine/compiled.ts';
import { type Declension, declensionsOf, stemsOf } from '../../engine/inflect.ts';
import { kyrgyzEndingsOfAny } from '../../engine/kyrgyz-endings.ts';
import { FOLDED_END } from '../../engine/letters.ts';
import { isSlip, SHORTEST_SLIP } from '../../engine/one-edit.ts';
import { skeletonOf, skeletonsOf } from '../../engine/romanize.ts';
import { fold, plain, readCapitals, readWords, type Word } from '../../engine/words.ts';

/** A word of a form, and in what ways a text may write it. */
interface FormWord extends Pick<Word, 'folded' | 'capitals' | 'gap'> {
  text: string;
  declension: Declension;
  respelled: boolean;
  slips: boolean;
  ofPerson: boolean;
}

/** In what way a text writes a word of a form. Lengths in code units of the text. */
interface Way {
  by: 'letters' | 'ending' | 'sound' | 'slip';
  /** Without a possessive. */
  length: number;
  /** Without an ending either. */
  stem: number;
  /** Whether it is too odd for the scanner to have to see it. */
  odd?: boolean;
}

/** A form in a text. */
export interface SlowHit {
  form: number;
  start: number;
  end: number;
  /** Whether the text lacks capitals that the form has. */
  lowCase: boolean;
  /** Whether the scanner may pass it over. */
  odd: boolean;
}

/** The slow and obvious version of `createScanner`: every form at every word. */
export function scanSlowly(names: NameList, text: string): SlowHit[] {
  const forms = listForms(names);
  const words = readWords(text);
  const writtenAs = (at: number) => text.slice(words[at]?.start, words[at]?.end);

  /** The scanner looks for slips only in words that are no names. */
  const isName = (at: number) =>
    forms.some((form) =>
      form.words.some((word) => ![undefined, 'slip'].includes(compare(writtenAs(at), word)?.by)),
    );

  return forms.flatMap(({ words: wanted, unmistakable }, form) =>
    words.flatMap(({ start }, at): SlowHit[] => {
      const ways = wanted.flatMap((word, i) => compare(writtenAs(at + i), word) ?? []);
      const last = ways.at(-1);
      if (ways.length < wanted.length || last === undefined) return [];
      if (wanted.some(({ gap }, i) => i > 0 && gap !== words[at + i]?.gap)) return [];
      const ownerInside = ways.some(
        (way, i) => way !== last && way.length < writtenAs(at + i).length,
      );
      const slips = ways.filter(({ by }) => by === 'slip');
      if (ownerInside || slips.length > 1 || (slips.length === ways.length && !unmistakable))
        return [];
      const end = (words[at + wanted.length - 1]?.start ?? 0) + last.length;
      return [
        {
          form,
          start,
          end: end + suffixLength(text, end),
          lowCase: !hasCapitals(wanted, ways, text, words, at),
          odd: ways.some(({ odd, by }, i) => odd || (by === 'slip' && isName(at + i))),
        },
      ];
    }),
  );
}

/** The forms by their numbers: in the order of their entities, those without a word left out. */
export function listForms({ entities, forms }: NameList) {
  return entities
    .flatMap((_, number) => forms.filter(({ entity }) => entity === number))
    .map((form) => ({ ...form, words: listFormWords(form, { entities, forms }) }))
    .filter(({ words }) => words.length > 0);
}

function listFormWords(form: NameForm, { entities, forms }: NameList): FormWord[] {
  const words = readWords(form.text);
  const texts = words.map(({ start, end }) => form.text.slice(start, end));
  const { kind, scope } = entities[form.entity] ?? { kind: 'concept', scope: 'global' };
  const declensions = declensionsOf(texts, { lang: form.lang ?? 'en', kind });
  const isBody = kind === 'media' || kind === 'organisation' || kind === 'state-body';
  const isOfRegion =
    (kind === 'person' && !isForeign(forms.filter(({ entity }) => entity === form.entity))) ||
    (kind === 'place' && scope !== 'global') ||
    (isBody && scope === 'core' && form.lang !== undefined);
  return words.map(({ folded, capitals, gap }, i) => ({
    text: texts[i] ?? '',
    folded,
    capitals,
    gap,
    declension: declensions[i] ?? 'fixed',
    respelled: isOfRegion && capitals === 'first' && folded.length >= (words.length > 1 ? 4 : 6),
    slips:
      capitals === 'first' &&
      folded.length >= SHORTEST_SLIP &&
      (words.length > 1 || form.unmistakable === true),
    ofPerson: kind === 'person',
  }));
}

/** Whether none of a person's Cyrillic names sounds like one in Latin letters. */
function isForeign(forms: readonly NameForm[]): boolean {
  const sound = ({ text }: NameForm) => text.split(' ').map((word) => skeletonsOf(word)[0]);
  const latin = forms.filter(({ lang }) => lang === undefined).map((form) => sound(form).join(' '));
  const cyrillic = forms.filter(({ lang }) => lang !== undefined);
  return cyrillic.length > 0 && !cyrillic.some((form) => latin.includes(sound(form).join(' ')));
}

/** In what way a word of a text is a word of a form, the surest first. */
function compare(written: string, word: FormWord): Way | null {
  const folded = fold(written);
  const letters = plain(folded);
  const { length } = written;
  const owner = readWords(written)[0]?.owner;
  if (folded === word.folded || folded === plain(word.folded))
    return { by: 'letters', length, stem: owner?.end ?? length };
  const name = readWords(word.text)[0];
  if (owner && !name?.owner) {
    const way = compare(written.slice(0, owner.end), word);
    return way && { ...way, odd: way.odd || /[а-я]'s$/.test(letters) };
  }
  const stem = endedStem(folded, word);
  if (stem !== null) return { by: 'ending', length, stem: lengthOf(written, stem) };
  const base = { letters: plain(owner?.folded ?? folded), end: name?.owner?.end };
  if (word.respelled && !owner === !name?.owner && soundsLike(base.letters, word, base.end))
    return { by: 'sound', length, stem: owner?.end ?? length, odd: base.letters.length < 4 };
  if (!word.slips || !isSlip(letters, plain(word.folded), word.ofPerson)) return null;
  const hasForeign = Array.from(letters).some((letter) => letter.charCodeAt(0) >= FOLDED_END);
  return { by: 'slip', length, stem: length, odd: hasForeign || Boolean(name?.owner) };
}

/** How many letters of a word with an ending are its stem; null if no ending makes it the form's. */
function endedStem(folded: string, { folded: name, declension }: FormWord): number | null {
  const letters = plain(folded);
  if (/^[a-z]/.test(name) && letters.startsWith(plain(name))) {
    const ending = letters.slice(name.length).replace(/^'/, '');
    if (ending !== '' && kyrgyzEndingsOfAny().has(ending)) return name.length;
  }
  for (const { text, takes } of stemsOf(name, declension)) {
    // A text may write о, у, н for ө, ү, ң, but not the other way round, nor half of them.
    const own = Array.from(text, (letter, i) =>
      plain(name[i] ?? '') === letter ? name[i] : letter,
    ).join('');
    const isSame = folded.startsWith(text) || folded.startsWith(own);
    if (isSame && takes(letters.slice(text.length))) return text.length;
  }
  return null;
}

/** Whether letters sound like a form's word, or like as much of it as `end` says. */
function soundsLike(
  letters: string,
  { text, folded, declension }: FormWord,
  end?: number,
): boolean {
  const isAlike = (one: string, other: string) => skeletonsOf(other).includes(skeletonOf(one));
  // Endings are those of words in Cyrillic letters.
  const stems = /^[a-z]/.test(letters) ? [] : stemsOf(folded, declension);
  return (
    isAlike(letters, text.slice(0, end)) ||
    [0, 1, 2, 3].some((length) => {
      const stem = letters.slice(0, letters.length - length);
      const isOf = ({ text, takes }: (typeof stems)[number]) =>
        takes(letters.slice(stem.length)) && isAlike(stem, text);
      return stem.length > 2 && stems.some(isOf);
    })
  );
}

/** How much of a word of a text folds to so many letters. */
function lengthOf(written: string, letters: number): number {
  for (let length = 0; length < written.length; length++)
    if (fold(written.slice(0, length)).length >= letters) return length;
  return written.length;
}

/** A Kyrgyz ending that a hyphen joins to a capital or to Latin letters. */
function suffixLength(text: string, end: number): number {
  const found = /^[-\u2010\u2011]([а-яөүң]{2,8})(?![\p{L}\p{N}])/u.exec(text.slice(end));
  const isJoined = /[\p{Lu}A-Za-z]$/u.test(text.slice(0, end));
  const isEnding = kyrgyzEndingsOfAny().has(plain(found?.[1] ?? ''));
  return found !== null && isJoined && isEnding ? found[0].length : 0;
}

/** Whether each word has the capitals of the form's. */
function hasCapitals(
  wanted: readonly FormWord[],
  ways: readonly Way[],
  text: string,
  words: readonly Word[],
  at: number,
): boolean {
  const next = at + wanted.length;
  const isLoud = (word: Word | undefined) =>
    word !== undefined && readCapitals(text.slice(word.start, word.end)) === 'all';
  const around = [words[at - 1], words[next]];
  const beside = [words[at], words[next]].flatMap((word, i) =>
    word?.gap === '' ? (around[i] ?? []) : [],
  );
  const isShouted = beside.every(isLoud) && beside.some(({ start, end }) => end - start > 3);
  return wanted.every(({ capitals }, i) => {
    const { start = 0 } = words[at + i] ?? {};
    const stem = ways[i]?.stem ?? 0;
    const written = readCapitals(text.slice(start, start + stem));
    const isAlone = wanted.length === 1;
    if (capitals === 'none') return true;
    if (capitals === 'all') return written === 'all' && !(isAlone && stem < 3 && isShouted);
    if (written === 'all' && isAlone && stem < 5) return around.some(isLoud);
    return written !== 'none';
  });
}
