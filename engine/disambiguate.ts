import type { Candidate, Reading, Surroundings } from './candidate.ts';
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
 * - A weak form (a surname) counts after the full name, unless another first name stands before
 *   it, and from then on no more.
 * - Where a decoy stands, nothing counts.
 * - Of overlapping forms that count the leftmost stands, of these the longest; two entities for
 *   the very same words cancel each other.
 */
export function createDisambiguator(names: Names): (blocks: readonly Reading[]) => Candidate[][] {
  return (blocks) => {
    const page = readPage(names, blocks);
    const progress: Progress = { introduced: new Set(), shared: new Set(), lastCountry: null };
    return blocks.map(({ candidates }) => {
      progress.lastCountry = null;
      return settleBlock(
        candidates,
        (candidate) => counts(names, page, progress, candidate),
        ({ form: { entity, strength }, sentence }) => {
          if (strength !== 'weak') progress.introduced.add(entity);
          if (names.entities[entity]?.country) progress.lastCountry = { entity, sentence };
        },
      );
    });
  };
}

function counts(names: Names, page: Page, progress: Progress, candidate: Candidate): boolean {
  const { form } = candidate;
  const scope = names.entities[form.entity]?.scope;
  if (scope === 'global' && !page.regional) return form.strength === 'decoy';
  switch (form.strength) {
    case 'strong':
    case 'decoy':
      return true;
    case 'contextual':
      if (!page.regional || isOutdated(form, page)) return false;
      return form.of === null || isOf(form.of, names, page, progress, candidate);
    case 'weak':
      return countsWeak(names, progress, candidate);
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
  names: Names,
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
    wordsOfName(names, form.entity).includes(before.text);
  if (!isNeutral) return false;
  return (lastCountry?.sentence === sentence ? lastCountry.entity : page.country) === country;
}

function countsWeak(names: Names, progress: Progress, { form, around }: Candidate): boolean {
  const { entity } = form;
  const isPerson = names.entities[entity]?.kind === 'person';
  if (!isPerson && around.ofAfter !== null && !isPlaceOnly(names, around.ofAfter)) return false;
  if (isPartOfOtherName(around, wordsOfName(names, entity))) {
    if (!around.titleCase || around.before?.isAlone) progress.shared.add(entity);
    return false;
  }
  return progress.introduced.has(entity) && !progress.shared.has(entity);
}

/** Whether known places that are no countries stand behind: the Victory Parade in Moscow. */
function isPlaceOnly(names: Names, entities: readonly number[]): boolean {
  return entities.length > 0 && !entities.some((entity) => names.entities[entity]?.country);
}

/** Whether another first name or initial stands before a surname. */
function isPartOfOtherName({ before }: Surroundings, ownName: readonly string[]): boolean {
  if (before === null || before.owns) return false;
  if (before.isInitial) return !ownName.some((word) => word.startsWith(before.text));
  return !OPENERS.has(before.text) && !TITLES.has(before.text) && !ownName.includes(before.text);
}

function wordsOfName(names: Names, entity: number): string[] {
  return fold(names.entities[entity]?.name ?? '').split(/[^\p{L}\p{N}]+/u);
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
    const plain = settleBlock(candidates, isPlain(names), () => {});
    regional += plain.length;
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

function isPlain(names: Names): (candidate: Candidate) => boolean {
  return ({ form }) =>
    (form.strength === 'strong' || form.strength === 'decoy') &&
    names.entities[form.entity]?.scope !== 'global';
}
