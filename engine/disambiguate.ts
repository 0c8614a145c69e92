import type { Candidate, Surroundings } from './candidate.ts';
import type { NameForm, Names } from './dataset.ts';
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
}

/** What reading has brought so far, in page order. */
interface Progress {
  /** Entities whose full name has stood. */
  introduced: Set<number>;
  /** Entities of whose surname another bearer has stood (Akylbek Japarov beside Sadyr Japarov). */
  shared: Set<number>;
}

/**
 * Decides which candidates count, over a whole page.
 *
 * - A strong form counts, if its entity is of the region; a world-wide one only on a page about
 *   the region.
 * - A contextual form counts on a page about the region; if it is of a country (“Supreme Court”),
 *   only where the page names that country most and no other owner stands beside it.
 * - A weak form (a surname) counts after the full name, unless another first name stands before
 *   it, and from then on no more.
 * - Of overlapping forms that count the leftmost stands, of these the longest; two entities for
 *   the very same words cancel each other.
 */
export function createDisambiguator(
  names: Names,
): (blocks: readonly (readonly Candidate[])[]) => Candidate[][] {
  return (blocks) => {
    const page = readPage(names, blocks);
    const progress: Progress = { introduced: new Set(), shared: new Set() };
    return blocks.map((block) =>
      settleBlock(
        block,
        (candidate) => counts(names, page, progress, candidate),
        (settled) => {
          if (settled.form.strength !== 'weak') progress.introduced.add(settled.form.entity);
        },
      ),
    );
  };
}

function counts(names: Names, page: Page, progress: Progress, candidate: Candidate): boolean {
  const { form, around } = candidate;
  const scope = names.entities[form.entity]?.scope;
  if (scope === 'global' && !page.regional) return false;
  switch (form.strength) {
    case 'strong':
      return true;
    case 'contextual':
      if (!page.regional || form.of === null) return page.regional;
      return page.country === form.of && !isOfAnother(names, form, form.of, around);
    case 'weak':
      return countsWeak(names, progress, candidate);
  }
}

/** Whether what stands around a form gives it to another owner: Russia’s Supreme Court. */
function isOfAnother(
  names: Names,
  form: NameForm,
  country: number,
  { before, ofAfter, titleCase }: Surroundings,
): boolean {
  if (ofAfter !== null && !ofAfter.includes(country)) return true;
  if (before === null || OPENERS.has(before.text) || (titleCase && !before.owns)) return false;
  if (before.entities.includes(country)) return false;
  return !wordsOfName(names, form.entity).includes(before.text);
}

function countsWeak(names: Names, progress: Progress, { form, around }: Candidate): boolean {
  const { entity } = form;
  const isPerson = names.entities[entity]?.kind === 'person';
  if (!isPerson && around.ofAfter !== null) return false;
  if (isPartOfOtherName(around, wordsOfName(names, entity))) {
    if (!around.titleCase || around.before?.isAlone) progress.shared.add(entity);
    return false;
  }
  return progress.introduced.has(entity) && !progress.shared.has(entity);
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
    const [first] = counted;
    if (first === undefined) continue;
    free = end;
    if (counted.some(({ form }) => form.entity !== first.form.entity)) continue;
    settled.push(first);
    onSettled(first);
  }
  return settled;
}

function readPage(names: Names, blocks: readonly (readonly Candidate[])[]): Page {
  const mentions = new Map<number, number>();
  let regional = 0;
  for (const block of blocks) {
    const plain = settleBlock(block, isPlain(names), () => {});
    regional += plain.length;
    for (const { form } of plain)
      if (names.entities[form.entity]?.country)
        mentions.set(form.entity, (mentions.get(form.entity) ?? 0) + 1);
  }
  const [first, second] = [...mentions].sort((a, b) => b[1] - a[1]);
  const country = first === undefined || first[1] === second?.[1] ? null : first[0];
  return { regional: regional >= REGION_MENTIONS, country };
}

function isPlain(names: Names): (candidate: Candidate) => boolean {
  return ({ form }) =>
    form.strength === 'strong' && names.entities[form.entity]?.scope !== 'global';
}
