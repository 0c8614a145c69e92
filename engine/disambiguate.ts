import type { Candidate, Surroundings } from './candidate.ts';
import type { NameForm, Names } from './dataset.ts';
import { readWords } from './words.ts';

/** How many plain mentions of entities of the region make a page one about the region. */
const REGION_MENTIONS = 2;

/** What the page as a whole says about which candidates count. */
interface Page {
  /** Whether it is about the region. */
  regional: boolean;
  /** The place that it names most; null if none, or two alike. */
  place: number | null;
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
      return page.place === form.of && !isOfAnother(names, form, form.of, around);
    case 'weak':
      if (isPartOfOtherName(around)) progress.shared.add(form.entity);
      return progress.introduced.has(form.entity) && !progress.shared.has(form.entity);
  }
}

/** Whether what stands around a form gives it to another owner: Russia’s Supreme Court. */
function isOfAnother(
  names: Names,
  form: NameForm,
  place: number,
  { before, ofAfter, titleCase }: Surroundings,
): boolean {
  if (ofAfter !== null && !ofAfter.includes(place)) return true;
  if (before === null || titleCase || OPENERS.has(before.text)) return false;
  if (before.entities.includes(place)) return false;
  const ownName = readWords(names.entities[form.entity]?.name ?? '');
  return !ownName.some(({ folded }) => folded === before.text);
}

function isPartOfOtherName({ before }: Surroundings): boolean {
  return before !== null && !before.owns && !OPENERS.has(before.text) && !TITLES.has(before.text);
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
      if (names.entities[form.entity]?.kind === 'place')
        mentions.set(form.entity, (mentions.get(form.entity) ?? 0) + 1);
  }
  const [first, second] = [...mentions].sort((a, b) => b[1] - a[1]);
  const place = first === undefined || first[1] === second?.[1] ? null : first[0];
  return { regional: regional >= REGION_MENTIONS, place };
}

function isPlain(names: Names): (candidate: Candidate) => boolean {
  return ({ form }) =>
    form.strength === 'strong' && names.entities[form.entity]?.scope !== 'global';
}

const words = (list: string) => new Set(list.split(' '));

/** Words that open a sentence with a capital and are no part of the name behind them. */
const OPENERS = words(
  'a after also although an and as at because before both but by during even for former from ' +
    'how if in like meanwhile of on only or says since so still than that the their then these ' +
    'this though under unlike until what when where whether while who why with without yet ' +
    'а в во для до если и из или к как когда на но о об однако от по после при с сам также что ' +
    'ал бирок жана кийин менен',
);

/** Words of rank and address that stand before a surname; a first name does not. */
const TITLES = words(
  'activist ambassador chairman chairwoman dr general governor journalist judge justice king ' +
    'leader lieutenant major mayor minister mr mrs ms premier president prof professor prosecutor ' +
    'researcher secretary sir speaker spokesman spokeswoman ' +
    'генерал глава господин госпожа депутат журналист министр премьер президент спикер судья',
);
