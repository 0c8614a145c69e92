import type { NameList } from './compiled.ts';
import { hashOf, SEED } from './hash.ts';
import { writeIndex } from './index-bytes.ts';
import { stemsOf } from './inflect.ts';
import { buildKeyTable, type Key } from './key-table.ts';
import { buildLetters, FOLDED_END } from './letters.ts';
import { listStems } from './list-stems.ts';
import {
  type Hint,
  MOST_GAPS,
  MOST_SLOTS,
  packForm,
  packHint,
  packSlot,
  type SlotTraits,
  YEAR_ZERO,
} from './name-index.ts';
import { slipKeysOf } from './one-edit.ts';
import { packToken } from './pack-token.ts';
import { type Features, type Parsed, parseForms, type Token } from './parse-form.ts';
import { skeletonsOf } from './romanize.ts';
import { plain } from './words.ts';

/** Where a form is looked for. */
interface Anchor {
  form: number;
  slot: number;
  hint: Hint | null;
  capitals: SlotTraits['capitals'];
}

/**
 * The index of these forms, as text. Forms without a word are left out.
 * @throws Error naming the form that has too many words, or too odd a punctuation.
 */
export function compileIndex(
  names: NameList,
  features: Features = { romanise: true, inflect: true, fuzzy: true },
): string {
  const parsed = parseForms(names, features);
  const gaps = listGaps(parsed);
  const { tokens, numberOf } = numberTokens(parsed);
  const anchors = pickAnchors(parsed, tokens, numberOf);
  const keys = listKeys(tokens, anchors);
  const { stems, endings } = listStems(tokens);
  const slots = parsed.flatMap(({ tokens: ofForm, words }) =>
    words.map(({ capitals, gap }, i) => ({
      token: numberOf(ofForm[i] as Token),
      traits: packSlot({ capitals, gap: i === 0 ? 0 : gaps.indexOf(gap) }),
    })),
  );
  const namesakes = listNamesakes(names, parsed);
  const encoder = new TextEncoder();
  const words = tokens.map(({ word }) => encoder.encode(word));
  return writeIndex({
    letters: buildLetters(),
    byLetters: buildKeyTable(keys.letters),
    byCapital: buildKeyTable(keys.capital),
    bySkeleton: buildKeyTable(keys.skeleton),
    bySlip: buildKeyTable(keys.slip),
    words: Uint8Array.from(words.flatMap((word) => [...word])),
    wordStarts: startsOf(words),
    tokenTraits: Uint8Array.from(tokens, packToken),
    anchorForms: Uint32Array.from(anchors.flat(), ({ form }) => form),
    anchorSlots: Uint8Array.from(anchors.flat(), ({ slot }) => slot),
    anchorHints: Uint16Array.from(anchors.flat(), ({ hint }) => packHint(hint)),
    anchorStarts: startsOf(anchors),
    slotTokens: Uint32Array.from(slots, ({ token }) => token),
    slotTraits: Uint8Array.from(slots, ({ traits }) => traits),
    slotStarts: startsOf(parsed.map(({ words }) => words)),
    stemCuts: Uint8Array.from(stems.flat(), ({ cut }) => cut),
    stemLetters: Uint16Array.from(stems.flat(), ({ letter }) => letter),
    stemEndings: Uint16Array.from(stems.flat(), ({ number }) => number),
    stemStarts: startsOf(stems),
    endings,
    gaps,
    formEntities: Uint32Array.from(parsed, ({ form }) => form.entity),
    formOwners: Uint32Array.from(parsed, ({ form }) => (form.of === null ? 0 : form.of + 1)),
    formSince: Uint16Array.from(parsed, ({ form }) => packYear(form.since)),
    formUntil: Uint16Array.from(parsed, ({ form }) => packYear(form.until)),
    formTraits: Uint8Array.from(parsed, ({ form }) =>
      packForm({
        strength: form.strength,
        sign: /[.+]$/.exec(form.text)?.[0] ?? '',
        unmistakable: form.unmistakable ?? false,
        surnameFirst: form.surnameFirst ?? false,
      }),
    ),
    namesakes: Uint32Array.from(namesakes.flat()),
    namesakeStarts: startsOf(namesakes),
  });
}

/** For each entity, other people of the surname: once one is named in full, no bare surname is sure. */
function listNamesakes({ entities }: NameList, parsed: readonly Parsed[]): number[][] {
  const bearers = new Map<string, Set<number>>();
  for (const { form, words } of parsed) {
    if (entities[form.entity]?.kind !== 'person') continue;
    if (form.strength === 'weak' || form.strength === 'decoy') continue;
    const surname = words.at(form.surnameFirst ? 0 : -1)?.folded ?? '';
    bearers.set(surname, (bearers.get(surname) ?? new Set()).add(form.entity));
  }
  return entities.map((_, entity) =>
    [...bearers.values()]
      .filter((same) => same.has(entity))
      .flatMap((same) => [...same].filter((other) => other !== entity)),
  );
}

function packYear(year: number | undefined): number {
  return year === undefined ? 0 : year - YEAR_ZERO;
}

function listGaps(parsed: readonly Parsed[]): string[] {
  const gaps = new Set(['']);
  for (const { form, words } of parsed) {
    if (words.length > MOST_SLOTS)
      throw new Error(`“${form.text}” has more than ${MOST_SLOTS} words`);
    for (const { gap } of words.slice(1)) gaps.add(gap);
    if (gaps.size > MOST_GAPS)
      throw new Error(`“${form.text}” has one kind of punctuation too many for the index`);
  }
  return [...gaps];
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

/** The anchors of all forms, by token. */
function pickAnchors(
  parsed: readonly Parsed[],
  tokens: readonly Token[],
  numberOf: (token: Token) => number,
): Anchor[][] {
  const frequencies = countTokens(parsed, numberOf);
  const anchors: Anchor[][] = tokens.map(() => []);
  parsed.forEach(({ tokens: ofForm, words }, form) => {
    const ranks = ofForm.map((token) => rank(token, frequencies[numberOf(token)] ?? 0));
    const slot = ranks.indexOf(Math.min(...ranks));
    const capitals = words[slot]?.capitals ?? 'none';
    anchors[numberOf(ofForm[slot] as Token)]?.push({
      form,
      slot,
      hint: hintAt(ofForm, slot),
      capitals,
    });
  });
  return anchors;
}

/** The first letter of the word beside an anchor, unless it may be spelled with another. */
function hintAt(tokens: readonly Token[], slot: number): Hint | null {
  const behind = slot + 1 < tokens.length;
  const beside = tokens[behind ? slot + 1 : slot - 1];
  if (beside === undefined || beside.respelled) return null;
  const letter = plain(beside.folded).charCodeAt(0);
  return letter < FOLDED_END ? { letter, behind } : null;
}

/**
 * How often texts hold a word, as far as the forms tell: names are rarer than common words, what few
 * forms share than what many do, long words than short ones.
 */
function rank({ word, folded }: Token, frequency: number): number {
  const isCommon = word === folded;
  const isShort = folded.length < 4;
  return (
    (isCommon ? 1000 : 0) +
    (isShort ? 300 : 0) +
    20 * Math.log2(frequency + 1) -
    Math.min(folded.length, 15)
  );
}

function listKeys(tokens: readonly Token[], anchors: readonly (readonly Anchor[])[]) {
  const lists: Record<'letters' | 'capital' | 'skeleton' | 'slip', Key[]> = {
    letters: [],
    capital: [],
    skeleton: [],
    slip: [],
  };
  tokens.forEach(({ word, folded, declension, respelled, slips }, token) => {
    const isNeeded = (capital: boolean) =>
      anchors[token]?.some(({ capitals }) => (capitals !== 'none') === capital) === true;
    const stems = stemsOf(folded, declension).map(({ text }) => text);
    const add = (list: Key[], hashes: readonly number[]) => {
      for (const hash of new Set(hashes)) list.push({ hash, token });
    };
    const letters = [plain(folded), ...stems].map((text) => hashOf(text, SEED.letters));
    if (isNeeded(false)) add(lists.letters, letters);
    if (!isNeeded(true)) return;
    add(lists.capital, letters);
    const skeletons = respelled ? [word.replace(/['’]s$/, ''), ...stems].flatMap(skeletonsOf) : [];
    add(
      lists.skeleton,
      skeletons.map((text) => hashOf(text, SEED.skeleton)),
    );
    if (slips) add(lists.slip, slipKeysOf(plain(folded)));
  });
  return lists;
}

/** Where each of these begins if they stand one after the other; one more for the end. */
function startsOf(parts: readonly { length: number }[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1);
  parts.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}
