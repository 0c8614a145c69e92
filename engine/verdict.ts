import type { Candidate } from './candidate.ts';
import type { NamesEntry } from './compiled.ts';
import type { KnownForm, KnownForms } from './known-forms.ts';
import type { WordLists } from './word-lists.ts';
import { isCyrillic } from './words.ts';

/** The rules that decide; `card.why.rule` in the catalogues says each in a sentence. */
export type Rule =
  | 'own-name'
  | 'region'
  | 'country-beside'
  | 'country-in-sentence'
  | 'country-of-page'
  | 'introduced'
  | 'several'
  | 'cue'
  | 'decoy'
  | 'in-longer-name'
  | 'beside-namesake'
  | 'headline'
  | 'low-case'
  | 'in-address'
  | 'overlapped'
  | 'clash'
  | 'no-region'
  | 'other-country'
  | 'other-year'
  | 'other-bearer'
  | 'not-introduced'
  | 'shared-surname';

/** Whether a candidate counts, and why. `open`: it would, were it known which country is meant. */
export interface Verdict {
  counts: 'yes' | 'no' | 'open';
  rule: Rule;
}

/** Names of their own, of which other countries may have a few, not one each as of parliaments. */
const PROPER: ReadonlySet<string> = new Set(['media', 'organisation', 'company']);

const yes = (rule: Rule): Verdict => ({ counts: 'yes', rule });
const no = (rule: Rule): Verdict => ({ counts: 'no', rule });

/** What the page as a whole says about which candidates count. */
export interface Page {
  /** Whether it is about the region. */
  regional: boolean;
  /** Whether it is written for the region's readers, whatever it is about: in Kyrgyz. */
  local: boolean;
  /** The country that it names most; null if none, or two alike. */
  country: number | null;
  /** All countries that it names, or of which it names something. */
  countries: ReadonlySet<number>;
  /** The latest year that it names; null if none. */
  latestYear: number | null;
}

/** What reading has brought so far, in page order. */
export interface Progress {
  /** People of whom a headline may have the surname already, known from a first reading, and the block of their full name. */
  headlined: ReadonlyMap<number, number>;
  /** The number of the block that is being read, and whether it is a headline. */
  block: number;
  inHeadline: boolean;
  /** Entities whose full name has stood, and in which block first. */
  introduced: Map<number, number>;
  /** The country named last, or (`implied`) of which something was, and in which sentence; null at a block's start. */
  lastCountry: { entity: number; sentence: number; implied: boolean } | null;
  /** Entities of which another country's like has stood: the Kazakh parliament. */
  rivals: Set<number>;
  /** The sentence in which each person was named last, in this block. */
  named: Map<number, number>;
  /** Entities of whose surname another bearer has stood (Akylbek Japarov beside Sadyr Japarov). */
  shared: Set<number>;
}

/** What is known of the names before any page is read. */
export interface Known {
  entities: readonly NamesEntry[];
  forms: KnownForms;
  words: WordLists;
}

/**
 * Whether a candidate counts.
 *
 * - A strong form counts, if its entity is of the region; a world-wide one only on a page about
 *   the region.
 * - A contextual form counts on a page about the region; if it is of a country (“Supreme Court”),
 *   only where that country is spoken of (its name stands beside the form or was named last in the
 *   sentence, or else is the page's most named) and no other owner stands beside the form; if it
 *   is of certain years, only where the page's latest is one of them.
 * - A weak form (a surname) counts after the full name, unless another first name stands beside
 *   it, and from then on no more; one that is of a country (“Article 174”) beside that country too.
 * - Decoys and cues never count, but hold their place.
 */
export function judge(known: Known, page: Page, progress: Progress, candidate: Candidate): Verdict {
  const { form } = candidate;
  if (form.strength === 'decoy') return yes('decoy');
  if (form.strength === 'cue') return yes('cue');
  const { kind, scope } = known.entities[form.entity] ?? {};
  const isHome = page.regional || (page.local && form.strength === 'strong');
  if (scope === 'global' && !isHome && !(page.local && form.strength === 'weak'))
    return no('no-region');
  if (kind === 'place' && candidate.around.inLongerName) return no('in-longer-name');
  switch (form.strength) {
    case 'strong':
      return yes('own-name');
    case 'contextual':
      return judgeContextual(known, page, progress, candidate);
    case 'weak':
      return judgeWeak(known, progress, candidate);
  }
}

function judgeContextual(
  known: Known,
  page: Page,
  progress: Progress,
  candidate: Candidate,
): Verdict {
  const { form } = candidate;
  const isLocal = page.local && form.of !== null;
  if (!page.regional && !isLocal) return no('no-region');
  if (!isOfYear(form, page)) return no('other-year');
  if (isSurname(known, form) && isPartOfOtherName(known, candidate)) return no('other-bearer');
  return form.of === null ? yes('region') : judgeOwner(form.of, known, page, progress, candidate);
}

/** Whether the latest year that the page names is one of those that a form is of. */
function isOfYear({ since, until }: KnownForm, { latestYear }: Page): boolean {
  if (latestYear === null) return true;
  return latestYear >= (since ?? latestYear) && latestYear <= (until ?? latestYear);
}

/**
 * Whether a form that many countries share is this country's: by the owner that stands around it
 * (Russia’s Supreme Court, the Supreme Court of Russia), else by the country named last in the
 * sentence, else by the one that the page names most.
 */
function judgeOwner(
  country: number,
  known: Known,
  page: Page,
  { lastCountry, introduced, rivals }: Progress,
  { form, sentence, around: { before, ownersBefore, ofAfter, titleCase } }: Candidate,
): Verdict {
  const { entities, forms, words } = known;
  const decide = (owner: number | null, rule: Rule) => {
    if (owner !== country) rivals.add(form.entity);
    return owner === country ? yes(rule) : no('other-country');
  };
  const owners = ownersBefore.filter((entity) => entities[entity]?.country);
  if (owners.length > 0) return decide(owners.includes(country) ? country : null, 'country-beside');
  if (ofAfter !== null && !isPlaceOnly(known, ofAfter))
    return decide(ofAfter.includes(country) ? country : null, 'country-beside');
  const isNeutral =
    before === null ||
    words.openers.has(before.text) ||
    (titleCase && !before.owns) ||
    // In Russian and Kyrgyz only names have capitals, and a sentence's first word.
    (before.opens && isCyrillic(before.text)) ||
    ownersBefore.length > 0 ||
    forms.wordsOf(form.entity).some((own) => own.includes(before.text));
  if (!isNeutral) return no('other-bearer');
  const isProper = PROPER.has(entities[form.entity]?.kind ?? '');
  if (lastCountry?.sentence === sentence && !(isProper && lastCountry.implied))
    return decide(lastCountry.entity, 'country-in-sentence');
  if (introduced.has(form.entity) && !rivals.has(form.entity)) return yes('introduced');
  if (isProper) return page.countries.has(country) ? yes('country-of-page') : no('other-country');
  if (page.country === null) return { counts: 'open', rule: 'other-country' };
  return decide(page.country, 'country-of-page');
}

function judgeWeak(known: Known, progress: Progress, candidate: Candidate): Verdict {
  const { entities } = known;
  const { entity } = candidate.form;
  const { before, ownersBefore, ofAfter, titleCase } = candidate.around;
  const { of } = candidate.form;
  const isOf = (owner: number) => owner === of || entities[owner]?.home === of;
  if (of !== null && [...ownersBefore, ...(ofAfter ?? [])].some(isOf)) return yes('country-beside');
  if (entities[entity]?.kind !== 'person')
    if (ofAfter !== null && !isPlaceOnly(known, ofAfter)) return no('other-bearer');
  if (isPartOfOtherName(known, candidate)) {
    if (before !== null && (!titleCase || before.isAlone)) progress.shared.add(entity);
    return no('other-bearer');
  }
  const isSurnameHere = known.forms
    .wordsOf(entity)
    .some((words) => words.length > 1 && words.at(-1) === candidate.form.lastWord);
  if (isSurnameHere && progress.shared.has(entity)) return no('shared-surname');
  if (progress.introduced.has(entity)) return yes('introduced');
  if (
    !isSurnameHere &&
    known.forms
      .namesakesOf(entity)
      .some((other) => progress.named.get(other) === candidate.sentence)
  )
    return yes('beside-namesake');
  const isHeadlined = progress.inHeadline && (progress.headlined.get(entity) ?? 0) > progress.block;
  return isHeadlined ? yes('headline') : no('not-introduced');
}

/** Whether known places that are no countries stand behind: the Victory Parade in Moscow. */
function isPlaceOnly({ entities }: Known, owners: readonly number[]): boolean {
  return owners.length > 0 && !owners.some((entity) => entities[entity]?.country);
}

/** Whether a form is a person's surname alone. */
function isSurname({ entities }: Known, { entity, length }: KnownForm): boolean {
  return entities[entity]?.kind === 'person' && length === 1;
}

/** Whether another first name or initial stands beside a surname: Akylbek Japarov, A. Japarov. */
function isPartOfOtherName(
  { entities, forms, words: { openers, titles } }: Known,
  { form: { entity }, around: { before, ownersBefore, after, titleCase } }: Candidate,
): boolean {
  const own = forms.wordsOf(entity);
  const isOwn = (word: string) => own.some((words) => words.includes(word));
  const isPerson = entities[entity]?.kind === 'person';
  if (isPerson && !titleCase && after !== null && !isOwn(after)) return true;
  if (before === null || before.owns || (openers.has(before.text) && !before.isInitial))
    return false;
  if (ownersBefore.some((owner) => owner !== entity)) return false;
  if (before.isInitial)
    return !own.some(([first, ...rest]) => rest.length > 0 && first?.startsWith(before.text));
  return !titles.has(before.text) && !isOwn(before.text);
}
