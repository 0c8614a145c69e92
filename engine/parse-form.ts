import type { NameForm, NameList, NamesEntry } from './compiled.ts';
import { declensionsOf } from './inflect.ts';
import type { TokenTraits } from './name-index.ts';
import { SHORTEST_SLIP } from './one-edit.ts';
import { skeletonsOf } from './romanize.ts';
import { readWords, type Word } from './words.ts';

/** What else than a form's own letters counts; all of it unless told. */
export interface Features {
  romanise: boolean;
  inflect: boolean;
  fuzzy: boolean;
}

/** A word of a form before it has a number. */
export interface Token extends TokenTraits {
  word: string;
  folded: string;
}

/** A form, word by word. */
export interface Parsed {
  form: NameForm;
  tokens: Token[];
  words: Word[];
}

/** The forms that have a word, in the order of their entities. */
export function parseForms({ entities, forms }: NameList, features: Features): Parsed[] {
  const foreign = findForeign({ entities, forms });
  return [...forms]
    .sort((a, b) => a.entity - b.entity)
    .map((form) => parseForm(form, { entity: entities[form.entity], features, foreign }))
    .filter(({ words }) => words.length > 0);
}

/** What parsing a form depends on. */
interface Context {
  entity: NamesEntry | undefined;
  features: Features;
  /** People whose names are not written by the sounds of Russian: Miles is Майлз. */
  foreign: ReadonlySet<number>;
}

function parseForm(form: NameForm, { entity, features, foreign }: Context): Parsed {
  const words = readWords(form.text);
  const texts = words.map(({ start, end }) => form.text.slice(start, end));
  const declensions = declensionsOf(texts, {
    lang: form.lang ?? 'en',
    kind: entity?.kind ?? 'concept',
    surnameFirst: form.surnameFirst ?? false,
  });
  const tokens = words.map(({ folded, capitals }, i): Token => {
    const isName =
      capitals === 'first' && folded.length >= (words.length > 1 ? 4 : SHORTEST_RESPELLED);
    return {
      word: texts[i] ?? '',
      folded,
      declension: features.inflect ? (declensions[i] ?? 'fixed') : 'fixed',
      respelled:
        features.romanise && isName && isOfRegion(entity, form) && !foreign.has(form.entity),
      ofPerson: entity?.kind === 'person',
      slips:
        features.fuzzy &&
        capitals === 'first' &&
        folded.length >= SHORTEST_SLIP &&
        (words.length > 1 || form.unmistakable === true),
    };
  });
  return { form, tokens, words };
}

/** People whose names Russian writes by their sound in another language. */
function findForeign({ entities, forms }: NameList): Set<number> {
  const skeletons = entities.map(() => ({ en: new Set<string>(), ru: new Set<string>() }));
  for (const { entity, text, lang } of forms) {
    const spelled = text
      .split(' ')
      .map((word) => skeletonsOf(word)[0])
      .join(' ');
    skeletons[entity]?.[lang === undefined ? 'en' : 'ru'].add(spelled);
  }
  return new Set(
    entities.flatMap(({ kind }, entity) => {
      const { en, ru } = skeletons[entity] ?? { en: new Set(), ru: new Set() };
      const isSame = ru.size === 0 || [...ru].some((skeleton) => en.has(skeleton));
      return kind === 'person' && !isSame ? [entity] : [];
    }),
  );
}

/** Shorter words have the skeletons of others, unless the rest of the name tells them apart. */
const SHORTEST_RESPELLED = 6;

/** Whether a name is written in as many ways as houses have of writing Russian and Kyrgyz names. */
function isOfRegion(entity: NamesEntry | undefined, { lang }: NameForm): boolean {
  if (entity === undefined) return false;
  if (entity.kind === 'person') return true;
  if (entity.kind === 'place') return entity.scope !== 'global';
  const isBody = ['media', 'organisation', 'state-body'].includes(entity.kind);
  return isBody && entity.scope === 'core' && lang !== undefined;
}
