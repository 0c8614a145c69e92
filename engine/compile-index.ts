import type { NameForm, NameList, NamesEntry } from './compiled.ts';
import { hashOf, SEED } from './hash.ts';
import { writeIndex } from './index-bytes.ts';
import { declensionsOf, stemsOf } from './inflect.ts';
import { buildKeyTable, type Key } from './key-table.ts';
import { buildLetters } from './letters.ts';
import { MOST_GAPS, packForm, packSlot, packToken, SLOTS, type TokenTraits } from './name-index.ts';
import { deletionsOf, SHORTEST_SLIP } from './one-edit.ts';
import { skeletonsOf } from './romanize.ts';
import { plain, readWords, type Word } from './words.ts';

/** What else than a form's own letters counts; all of it unless told. */
export interface Features {
  romanise: boolean;
  inflect: boolean;
  fuzzy: boolean;
}

/** A word of a form before it has a number. */
interface Token extends TokenTraits {
  word: string;
  folded: string;
}

/** A form, word by word. */
interface Parsed {
  form: NameForm;
  tokens: Token[];
  words: Word[];
}

/**
 * The index of these forms, as text. Forms without a word are left out.
 * @throws Error naming the form that has too many words, or too odd a punctuation.
 */
export function compileIndex(
  { entities, forms }: Pick<NameList, 'entities' | 'forms'>,
  features: Features = { romanise: true, inflect: true, fuzzy: true },
): string {
  const foreign = findForeign({ entities, forms });
  const parsed = [...forms]
    .sort((a, b) => a.entity - b.entity)
    .map((form) => parseForm(form, { entity: entities[form.entity], features, foreign }))
    .filter(({ words }) => words.length > 0);
  const { tokens, numberOf } = numberTokens(parsed);
  const gaps = [
    ...new Set(['', ...parsed.flatMap(({ words }) => words.slice(1).map(({ gap }) => gap))]),
  ];
  if (gaps.length > MOST_GAPS)
    throw new Error(`more than ${MOST_GAPS} kinds of punctuation in forms`);

  const frequencies = countTokens(parsed, numberOf);
  const anchored: number[][] = tokens.map(() => []);
  parsed.forEach(({ tokens: ofForm }, form) => {
    const slot = pickAnchor(ofForm, (token) => frequencies[numberOf(token)] ?? 0);
    anchored[numberOf(ofForm[slot] as Token)]?.push(form * SLOTS + slot);
  });
  const keys = listKeys(tokens, (token) => (anchored[token]?.length ?? 0) > 0);
  const slots = parsed.map(({ tokens: ofForm, words }) =>
    words.map(({ capitals, gap }, i) =>
      packSlot({
        token: numberOf(ofForm[i] as Token),
        capitals,
        gap: i === 0 ? 0 : gaps.indexOf(gap),
      }),
    ),
  );
  return writeIndex({
    letters: buildLetters(),
    byLetters: buildKeyTable(keys.letters),
    bySkeleton: buildKeyTable(keys.skeleton),
    bySlip: buildKeyTable(keys.slip),
    words: tokens.map(({ word }) => word).join(''),
    wordStarts: startsOf(tokens.map(({ word }) => word)),
    tokenTraits: Uint8Array.from(tokens, packToken),
    anchors: Uint32Array.from(anchored.flat()),
    anchorStarts: startsOf(anchored),
    slots: Uint32Array.from(slots.flat()),
    slotStarts: startsOf(slots),
    gaps,
    formEntities: Uint32Array.from(parsed, ({ form }) => form.entity),
    formOwners: Uint32Array.from(parsed, ({ form }) => (form.of === null ? 0 : form.of + 1)),
    formSince: Uint16Array.from(parsed, ({ form }) => form.since ?? 0),
    formUntil: Uint16Array.from(parsed, ({ form }) => form.until ?? 0),
    formTraits: Uint8Array.from(parsed, ({ form }) =>
      packForm({
        strength: form.strength,
        sign: /[.+]$/.exec(form.text)?.[0] ?? '',
        unmistakable: form.unmistakable ?? false,
      }),
    ),
  });
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
  if (words.length > SLOTS) throw new Error(`“${form.text}” has more than ${SLOTS} words`);
  const texts = words.map(({ start, end }) => form.text.slice(start, end));
  const declensions = declensionsOf(texts, {
    lang: form.lang ?? 'en',
    kind: entity?.kind ?? 'concept',
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

function findForeign({ entities, forms }: Pick<NameList, 'entities' | 'forms'>): Set<number> {
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

function numberTokens(parsed: readonly Parsed[]): {
  tokens: Token[];
  numberOf: (token: Token) => number;
} {
  const keyOf = (token: Token) => `${packToken(token)} ${token.word}`;
  const tokens = new Map<string, { token: Token; number: number }>();
  for (const { tokens: ofForm } of parsed)
    for (const token of ofForm)
      if (!tokens.has(keyOf(token))) tokens.set(keyOf(token), { token, number: tokens.size });
  return {
    tokens: [...tokens.values()].map(({ token }) => token),
    numberOf: (token) => tokens.get(keyOf(token))?.number ?? 0,
  };
}

function countTokens(parsed: readonly Parsed[], numberOf: (token: Token) => number): number[] {
  const counts: number[] = [];
  for (const { tokens } of parsed)
    for (const token of tokens) counts[numberOf(token)] = (counts[numberOf(token)] ?? 0) + 1;
  return counts;
}

/**
 * The slot at which a form is looked for: the word that texts hold most rarely. Names are rarer
 * than common words, what few forms share than what many do, long words than short ones.
 */
function pickAnchor(tokens: readonly Token[], frequency: (token: Token) => number): number {
  const rank = (token: Token) =>
    (token.word === token.folded ? 1000 : 0) +
    (token.folded.length < 4 ? 300 : 0) +
    20 * Math.log2(frequency(token) + 1) -
    Math.min(token.folded.length, 15);
  const ranks = tokens.map(rank);
  return ranks.indexOf(Math.min(...ranks));
}

function listKeys(tokens: readonly Token[], isAnchor: (token: number) => boolean) {
  const keys: Record<keyof typeof SEED, Key[]> = { letters: [], skeleton: [], slip: [] };
  tokens.forEach(({ word, folded, declension, respelled, slips }, token) => {
    if (!isAnchor(token)) return;
    const stems = stemsOf(folded, declension).map(({ text }) => text);
    const add = (kind: keyof typeof SEED, texts: readonly string[]) => {
      for (const text of new Set(texts)) keys[kind].push({ hash: hashOf(text, SEED[kind]), token });
    };
    add('letters', [plain(folded), ...stems]);
    if (respelled) add('skeleton', [word, ...stems].flatMap(skeletonsOf));
    if (slips) add('slip', deletionsOf(plain(folded)));
  });
  return keys;
}

/** Where each of these begins if they stand one after the other; one more for the end. */
function startsOf(parts: readonly { length: number }[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}
