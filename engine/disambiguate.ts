import type { Candidate, Reading } from './candidate.ts';
import type { NameForm, Names } from './compiled.ts';
import { OPENERS, TITLES } from './leading-words.ts';
import { fold } from './words.ts';

/** How many plain mentions of entities of the region make a page one about the region. */
const REGION_MENTIONS = 2;

/** What the page as a whole says about which candidates count. */
interface Page {
  /** Whether it is about the region. */
  regional: boolean;
  /** The country that it names most; null if none, or two alike. */
  country: number | null;
  /** The latest year that it names; null if none. */
  latestYear: number | null;
}

/** What is known of the entities before any page is read. */
interface Known {
  names: Names;
  /** By entity: the folded words of each of its forms. */
  formWords: readonly (readonly (readonly string[])[])[];
}

/** What reading has brought so far, in page order. */
interface Progress {
  /** Entities whose full name has stood. */
  introduced: Set<number>;
  /** The country that was named last, and the sentence that it stands in; null at a block's start. */
  lastCountry: { entity: number; sentence: number } | null;
  /** Entities of whose surname another bearer has stood (Akylbek Japarov beside Sadyr Japarov). */
  shared: Set<number>;
}

/**
 * Decides which candidates count, over a whole page.
 *
 * - A strong form counts, if its entity is of the region; a world-wide one only on a page about
 *   the region.
 * - A contextual form counts on a page about the region; if it is of a country (“Supreme Court”),
 *   only where that country is spoken of (it was named last in the sentence, or else it is the
 *   page's most named) and no other owner stands beside the form.
 * - A weak form (a surname) counts after the full name, unless another first name stands beside
 *   it, and from then on no more.
 * - Where a decoy stands, nothing counts.
 * - Of overlapping forms that count the leftmost stands, of these the longest; two entities for
 *   the very same words cancel each other.
 */
export function createDisambiguator(names: Names): (blocks: readonly Reading[]) => Candidate[][] {
  const known: Known = { names, formWords: readFormWords(names) };
  const namesakes = findNamesakes(names);
  return (blocks) => {
    const page = readPage(names, blocks);
    const progress: Progress = { introduced: new Set(), shared: new Set(), lastCountry: null };
    return blocks.map(({ candidates }) => {
      progress.lastCountry = null;
      return settleBlock(
        candidates,
        (candidate) => counts(known, page, progress, candidate),
        ({ form: { entity, strength }, sentence }) => {
          if (strength !== 'weak') {
            progress.introduced.add(entity);
            for (const namesake of namesakes.get(entity) ?? []) progress.shared.add(namesake);
          }
          if (names.entities[entity]?.country) progress.lastCountry = { entity, sentence };
        },
      );
    });
  };
}

function counts(known: Known, page: Page, progress: Progress, candidate: Candidate): boolean {
  const { names } = known;
  const { form } = candidate;
  const scope = names.entities[form.entity]?.scope;
  if (scope === 'global' && !page.regional) return form.strength === 'decoy';
  switch (form.strength) {
    case 'strong':
    case 'decoy':
      return true;
    case 'contextual':
      if (!page.regional || isOutdated(form, page)) return false;
      if (isSurname(names, form) && isPartOfOtherName(known, candidate)) return false;
      return form.of === null || isOf(form.of, known, page, progress, candidate);
    case 'weak':
      return countsWeak(known, progress, candidate);
  }
}

/** Whether the page names a year after those that a form is of: a bill of 2016 has namesakes. */
function isOutdated({ until }: NameForm, { latestYear }: Page): boolean {
  return until !== undefined && latestYear !== null && latestYear > until;
}

/**
 * Whether a form that many countries share is this country's: by the owner that stands around it
 * (Russia’s Supreme Court, the Supreme Court of Russia), else by the country named last in the
 * sentence, else by the one that the page names most.
 */
function isOf(
  country: number,
  { names, formWords }: Known,
  page: Page,
  { lastCountry }: Progress,
  { form, sentence, around: { before, ofAfter, titleCase } }: Candidate,
): boolean {
  if (ofAfter !== null) return ofAfter.includes(country);
  const owners = before?.entities.filter((entity) => names.entities[entity]?.country) ?? [];
  if (owners.length > 0) return owners.includes(country);
  const isNeutral =
    before === null ||
    OPENERS.has(before.text) ||
    (titleCase && !before.owns) ||
    formWords[form.entity]?.some((words) => words.includes(before.text)) === true;
  if (!isNeutral) return false;
  return (lastCountry?.sentence === sentence ? lastCountry.entity : page.country) === country;
}

function countsWeak(known: Known, progress: Progress, candidate: Candidate): boolean {
  const { names } = known;
  const { entity } = candidate.form;
  const { before, ofAfter, titleCase } = candidate.around;
  if (names.entities[entity]?.kind !== 'person')
    if (ofAfter !== null && !isPlaceOnly(names, ofAfter)) return false;
  if (isPartOfOtherName(known, candidate)) {
    if (before !== null && (!titleCase || before.isAlone)) progress.shared.add(entity);
    return false;
  }
  return progress.introduced.has(entity) && !progress.shared.has(entity);
}

/** Whether known places that are no countries stand behind: the Victory Parade in Moscow. */
function isPlaceOnly(names: Names, entities: readonly number[]): boolean {
  return entities.length > 0 && !entities.some((entity) => names.entities[entity]?.country);
}

/** Whether a form is a person's surname alone. */
function isSurname(names: Names, { entity, text }: NameForm): boolean {
  return names.entities[entity]?.kind === 'person' && !text.includes(' ');
}

/** Whether another first name or initial stands beside a surname: Akylbek Japarov, A. Japarov. */
function isPartOfOtherName(
  { names, formWords }: Known,
  { form: { entity }, around: { before, after, titleCase } }: Candidate,
): boolean {
  const own = formWords[entity]?.flat() ?? [];
  const isPerson = names.entities[entity]?.kind === 'person';
  if (isPerson && !titleCase && after !== null && !own.includes(after)) return true;
  if (before === null || before.owns || (OPENERS.has(before.text) && !before.isInitial))
    return false;
  if (before.isInitial)
    return !formWords[entity]?.some(
      ([first, ...rest]) => rest.length > 0 && first?.startsWith(before.text),
    );
  return !TITLES.has(before.text) && !own.includes(before.text);
}

/** The folded words of each form of each entity, in any script. */
function readFormWords({ entities, forms }: Names): string[][][] {
  const formWords = entities.map(({ name }) => [name]);
  for (const { entity, text } of forms) formWords[entity]?.push(text);
  return formWords.map((texts) => texts.map((text) => fold(text).split(/[^\p{L}\p{N}]+/u)));
}

/** The leftmost, and of these the longest, of the candidates that count, without overlap. */
function settleBlock(
  block: readonly Candidate[],
  isCounted: (candidate: Candidate) => boolean,
  onSettled: (settled: Candidate) => void,
): Candidate[] {
  const settled: Candidate[] = [];
  const ordered = [...block].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  for (let i = 0; i < ordered.length; ) {
    const candidate = ordered[i] as Candidate;
    const { start, end } = candidate;
    let next = i;
    while (ordered[next]?.start === start && ordered[next]?.end === end) next++;
    const same = ordered.slice(i, next);
    i = next;
    if (start < free) continue;
    const counted = same.filter(isCounted);
    if (counted.length === 0) continue;
    free = end;
    const [first, ...others] = counted.filter(({ form }) => form.strength !== 'decoy');
    if (first === undefined) continue;
    if (others.some(({ form }) => form.entity !== first.form.entity)) continue;
    settled.push(first);
    onSettled(first);
  }
  return settled;
}

function readPage(names: Names, blocks: readonly Reading[]): Page {
  const mentions = new Map<number, number>();
  let regional = 0;
  for (const { candidates } of blocks) {
    const plain = settleBlock(
      candidates,
      ({ form }) => isPlain(form),
      () => {},
    );
    regional += plain.filter(({ form }) => names.entities[form.entity]?.scope !== 'global').length;
    for (const { form } of plain)
      if (names.entities[form.entity]?.country)
        mentions.set(form.entity, (mentions.get(form.entity) ?? 0) + 1);
  }
  const [first, second] = [...mentions].sort((a, b) => b[1] - a[1]);
  const country = first === undefined || first[1] === second?.[1] ? null : first[0];
  const years = blocks.flatMap(({ latestYear }) => latestYear ?? []);
  const latestYear = years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
  return { regional: regional >= REGION_MENTIONS, country, latestYear };
}

function isPlain({ strength }: NameForm): boolean {
  return strength === 'strong' || strength === 'decoy';
}

/** For each person the others of the same surname: once one is named in full, no bare surname is sure. */
function findNamesakes({ entities, forms }: Names): Map<number, number[]> {
  const surnames = new Map<string, Set<number>>();
  for (const { text, entity, strength } of forms) {
    const surname = fold(text).split(' ').at(-1) ?? '';
    if (entities[entity]?.kind !== 'person' || strength === 'weak' || strength === 'decoy')
      continue;
    surnames.set(surname, (surnames.get(surname) ?? new Set()).add(entity));
  }
  const namesakes = new Map<number, number[]>();
  for (const bearers of surnames.values())
    for (const bearer of bearers)
      for (const other of bearers)
        if (other !== bearer) namesakes.set(bearer, [...(namesakes.get(bearer) ?? []), other]);
  return namesakes;
}
