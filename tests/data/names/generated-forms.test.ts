import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../data/read.ts';
import { compileNames } from '../../../engine/dataset.ts';
import { ASKED_KINDS, type Strength } from '../../../engine/entity.ts';
import { readIndex } from '../../../engine/index-bytes.ts';
import { DECLENSIONS, stemsOf } from '../../../engine/inflect.ts';
import { createKnownForms } from '../../../engine/known-forms.ts';
import { kyrgyzEndingsOfAny } from '../../../engine/kyrgyz-endings.ts';
import { createMatcher } from '../../../engine/matcher.ts';
import { readForm } from '../../../engine/name-index.ts';
import { type Parsed, parseForms, type Token } from '../../../engine/parse-form.ts';
import { skeletonOf, skeletonsOf } from '../../../engine/romanize.ts';
import { createScanner } from '../../../engine/scan.ts';
import { fold, plain, readWords } from '../../../engine/words.ts';

const dataset = readDataset();
if ('problems' in dataset) throw new Error('the dataset has problems: npm run check:data');
const { names } = dataset;
const compiled = compileNames(names);
const index = readIndex(compiled.index);
const scanner = createScanner(index);
const matcher = createMatcher(compiled);
const FORMS = parseForms(names, { romanise: true, inflect: true, fuzzy: true });

/** Whatever a word may end in; its stem tells which of these it takes. */
const ENDINGS = [
  '',
  ...'а у ом ем е ы и ов ев ей ам ами ах ым ой ою я ю ь й о ие ия ью ям ями ях'.split(' '),
  ...'ий ый ого его ому ему им ая яя ую юю ее ое ые ых их ыми ими s y ies'.split(' '),
  ...kyrgyzEndingsOfAny(),
];

/** Letters that one house or another writes for others; where the sound is no longer the same, the skeleton tells. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = (
  'zh=j zh=dzh zh=dj zh=ž zh=dsch j=zh j=dzh j=dj kh=h sh=sch sh=š ch=tch ch=č ch=tsch v$=ff v=w ' +
  'i=y y=i iy=y ei=ey u=ou k=q ks=x x=ks s=ss r=rr l=ll ts=tz ts=c ё=е е=э ж=дж дж=ж ы=и и=ы н=нн'
)
  .split(' ')
  .map((pair) => pair.split('=') as [string, string])
  .map(([letters, others]) => [new RegExp(letters, 'g'), others]);

function listInflected({ word, folded, declension }: Token): string[] {
  return stemsOf(folded, declension).flatMap(({ text, takes }) =>
    ENDINGS.filter(takes).map((ending) => withCapitals(text, word) + ending),
  );
}

function listRespelled({ word, respelled }: Token): string[] {
  if (!respelled) return [];
  const [, name = '', owner = ''] = /^(.+?)(['’]s)?$/.exec(word.toLowerCase()) ?? [];
  const skeletons = skeletonsOf(name);
  return SPELLINGS.map(([letters, others]) => name.replace(letters, others))
    .filter((spelled) => skeletons.includes(skeletonOf(plain(fold(spelled)))))
    .map((spelled) => withCapitals(spelled, word) + owner);
}

/** These letters with the capitals that a word has. */
function withCapitals(letters: string, word: string): string {
  const [capitals] = readWords(word).map((one) => one.capitals);
  if (capitals === 'none') return letters;
  return capitals === 'all' ? letters.toUpperCase() : letters[0]?.toUpperCase() + letters.slice(1);
}

/** A form with its words written in other ways; as they stand where none is given. */
function write({ form, words }: Parsed, written: readonly (string | undefined)[]): string {
  let text = '';
  let last = 0;
  words.forEach(({ start, end }, i) => {
    text += form.text.slice(last, start) + (written[i] ?? form.text.slice(start, end));
    last = end;
  });
  return text + form.text.slice(last);
}

/** Whose form stands in a text from its first word to its last, and how much that form is worth. */
function listNamed(text: string): { entity: number; strength: Strength; how: string }[] {
  const words = readWords(text);
  const last = words.at(-1);
  return scanner
    .scan(text)
    .filter(
      (hit) => hit.start === words[0]?.start && hit.end >= (last?.owner?.end ?? last?.end ?? 0),
    )
    .filter(({ lowCase }) => !lowCase)
    .map(({ form, how }) => ({
      entity: index.formEntities[form] ?? 0,
      strength: readForm(index.formTraits[form] ?? 0).strength,
      how,
    }));
}

const idOf = (entity: number) => names.entities[entity]?.id || 'a country without a record';
const isAsked = (entity: number) => ASKED_KINDS.has(names.entities[entity]?.kind ?? 'concept');

/** A decoy or a cue is never shown: it may share its words with a name. */
const isShown = (strength: Strength) => strength !== 'decoy' && strength !== 'cue';

/**
 * What is wrong with a text that is one way to write a form: that its entity is not found, or that
 * another is. Only several laws or events may share their words.
 */
function listFaults(text: string, { form: { entity, strength, text: form } }: Parsed): string[] {
  const named = listNamed(text);
  const rivals = named.filter(
    (other) =>
      other.entity !== entity &&
      isShown(strength) &&
      isShown(other.strength) &&
      !(isAsked(entity) && isAsked(other.entity)),
  );
  const what = `${text} (${form}, ${idOf(entity)})`;
  return [
    ...(named.some((one) => one.entity === entity) ? [] : [`${what} is not found`]),
    ...rivals.map((other) => `${what} is ${idOf(other.entity)} as well`),
  ];
}

/** The faults of all forms, one word of each written in all other ways. */
const listAllFaults = (listWays: (token: Token) => string[]) => [
  ...new Set(
    FORMS.flatMap((form) =>
      form.tokens.flatMap((token, i) =>
        listWays(token).flatMap((way) => listFaults(write(form, Array(i).concat(way)), form)),
      ),
    ),
  ),
];

/** So many faults are enough to read. */
const MOST = 20;
const expectNone = (faults: readonly string[]) => expect(faults.slice(0, MOST)).toEqual([]);

describe('each form', () => {
  test('is found as it stands, and no other entity', () => {
    expectNone(FORMS.flatMap((form) => listFaults(form.form.text, form)));
  });

  test('is exact as it stands, but for quotation marks and dashes', () => {
    const isPlain = ({ form }: Parsed) => /^[\p{L}\p{N}' .-]+$/u.test(form.text);
    const inexact = FORMS.filter(isPlain).filter(({ form }) => {
      const own = listNamed(form.text).filter(({ entity }) => entity === form.entity);
      return own.length > 0 && !own.some(({ how }) => how === 'exact');
    });
    expectNone(inexact.map(({ form }) => `${form.text} (${idOf(form.entity)})`));
  });

  test('that tells of which country there is talk tells of one', () => {
    const cues = FORMS.map(({ form }) => form).filter(({ strength }) => strength === 'cue');
    const several = cues.flatMap(({ text }) => {
      const named = listNamed(text).filter(({ strength }) => strength === 'cue');
      const ids = new Set(named.map(({ entity }) => idOf(entity)));
      return ids.size > 1 ? [`${text}: ${[...ids].sort().join(', ')}`] : [];
    });
    expectNone([...new Set(several)]);
  });

  test('is a match that is called exact', () => {
    const inexact = FORMS.flatMap(({ form: { text, entity } }) => {
      const [match] = matcher.findMatches([text])[0] ?? [];
      const isWhole = match?.end === text.length && match.entity === idOf(entity);
      const isExact = listNamed(text).some((one) => one.entity === entity && one.how === 'exact');
      return isWhole && isExact && match.how !== 'exact' ? [`${text} is called ${match.how}`] : [];
    });
    expectNone([...new Set(inexact)]);
  });
});

describe('each form with another spelling or ending', () => {
  test('of one word is found, and no other entity', { timeout: 60_000 }, () => {
    expectNone(listAllFaults(listInflected));
  });

  test('by another house of one name is found, and no other entity', { timeout: 60_000 }, () => {
    expectNone(listAllFaults(listRespelled));
  });

  test('of all words at once is found, and no other entity', { timeout: 60_000 }, () => {
    const ways = fc.array(fc.nat(), { minLength: 32, maxLength: 32 });
    const pick = (list: readonly string[], at: number) => list[at % list.length];
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), ways, (form, picks) => {
        const written = form.tokens.map((token, i) =>
          pick([...listInflected(token), ...listRespelled(token), token.word], picks[i] ?? 0),
        );
        expectNone(listFaults(write(form, written), form));
      }),
      { numRuns: 3000 },
    );
  });

  test('comes of every way to decline a word, and of names as houses spell them', () => {
    const tokens = FORMS.flatMap((form) => form.tokens);
    const used = new Set(tokens.map(({ declension }) => declension));
    const declined = DECLENSIONS.filter((one) =>
      tokens.some((token) => token.declension === one && listInflected(token).length > 1),
    );
    expect(declined).toEqual(DECLENSIONS.filter((one) => one !== 'fixed' && used.has(one)));
    const respelled = new Set(tokens.filter(({ respelled }) => respelled).map(({ word }) => word));
    const spelled = tokens.filter((token) => listRespelled(token).length > 0);
    expect(new Set(spelled.map(({ word }) => word)).size).toBeGreaterThan(respelled.size / 2);
  });
});

test('people are namesakes by their surnames alone', () => {
  const known = createKnownForms(names.entities, index);
  const surnameOf = (entity: number) => names.entities[entity]?.name.split(' ').at(-1);
  const wrong = names.entities.flatMap((_, entity) =>
    known
      .namesakesOf(entity)
      .filter((other) => surnameOf(other) !== surnameOf(entity))
      .map((other) => `${idOf(entity)} and ${idOf(other)}`),
  );
  expectNone(wrong);
});
