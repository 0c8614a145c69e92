import { type Candidate, HOWS, type Reading } from './candidate.ts';
import { ASKED_KINDS } from './entity.ts';
import { judge, type Known, type Page, type Progress, type Rule, type Verdict } from './verdict.ts';

/** How many plain mentions of entities of the region make a page one about the region. */
const REGION_MENTIONS = 2;

/** So many words that only Kyrgyz has make a page one in Kyrgyz. */
const KYRGYZ_WORDS = 3;

/** The country that a page in Kyrgyz is about, unless it names another. */
const KYRGYZSTAN = 'kyrgyzstan';

/** A candidate and what was decided of it. */
export interface Decision {
  candidate: Candidate;
  /** Whether it stands. */
  counts: boolean;
  rule: Rule;
  /** Others that it may mean just as well, as indexes of entities. */
  others: readonly number[];
}

/**
 * Decides over all candidates of a page, block by block. Of overlapping ones that count the
 * leftmost stands, and of these the longest. Laws, treaties and events that share their words
 * stand together, where neither country nor year tells them apart; other entities that do cancel
 * each other.
 */
export function createDisambiguator(known: Known): (blocks: readonly Reading[]) => Decision[][] {
  return (blocks) => {
    const page = readPage(known, blocks);
    const { introduced, shared } = decidePage(known, page, blocks, new Map()).progress;
    const headlined = new Map([...introduced].filter(([entity]) => !shared.has(entity)));
    return decidePage(known, page, blocks, headlined).decisions;
  };
}

/** One reading of a page, from its first block to its last. */
function decidePage(
  known: Known,
  page: Page,
  blocks: readonly Reading[],
  headlined: ReadonlyMap<number, number>,
): { decisions: Decision[][]; progress: Progress } {
  const progress: Progress = {
    headlined,
    block: 0,
    inHeadline: false,
    introduced: new Map(),
    shared: new Set(),
    rivals: new Set(),
    named: new Map(),
    lastCountry: null,
  };
  const decisions = blocks.map(({ candidates, isHeadline }, block) => {
    progress.block = block;
    progress.inHeadline = isHeadline;
    progress.lastCountry = null;
    progress.named.clear();
    return decideBlock(
      known,
      candidates,
      (candidate) => judge(known, page, progress, candidate),
      (candidate) => note(known, progress, candidate),
    );
  });
  return { decisions, progress };
}

/** What a candidate that stands brings for those behind it. */
function note(
  { entities, forms }: Known,
  progress: Progress,
  { form: { entity, strength }, sentence }: Candidate,
): void {
  if (strength !== 'cue') {
    if (!progress.introduced.has(entity)) progress.introduced.set(entity, progress.block);
    if (strength !== 'weak')
      for (const namesake of forms.namesakesOf(entity)) progress.shared.add(namesake);
  }
  const { country, home } = entities[entity] ?? {};
  progress.named.set(entity, sentence);
  if (country) progress.lastCountry = { entity, sentence, implied: false };
  else if (home !== undefined && progress.lastCountry?.sentence !== sentence)
    progress.lastCountry = { entity: home, sentence, implied: true };
}

/** A candidate and what the rules say of it alone. */
interface Judged extends Verdict {
  candidate: Candidate;
}

/** Decides over the candidates of one block, in their order. */
function decideBlock(
  known: Known,
  block: readonly Candidate[],
  judgeOne: (candidate: Candidate) => Verdict,
  onStanding: (candidate: Candidate) => void,
): Decision[] {
  const decisions: Decision[] = [];
  let free = 0;
  for (const same of groupBySpan(block)) {
    const [{ start, end }] = same as [Candidate];
    const reject = (candidate: Candidate, rule: Rule) =>
      decisions.push({ candidate, counts: false, rule, others: [] });
    if (start < free) {
      for (const candidate of same) reject(candidate, 'overlapped');
      continue;
    }
    const judged = oneAnEntity(same.map((candidate) => ({ candidate, ...judgeOne(candidate) })));
    const meant = listMeant(known, judged);
    const isClash = meant.length > 1 && !meant.every((one) => isAsked(known, one));
    const [first, ...others] = isClash ? [] : meant;
    for (const one of judged)
      if (isClash || !meant.includes(one))
        reject(one.candidate, isClash && meant.includes(one) ? 'clash' : one.rule);
    if (judged.some(({ counts }) => counts === 'yes') || first !== undefined) free = end;
    if (first === undefined) continue;
    decisions.push({
      candidate: first.candidate,
      counts: true,
      rule: others.length > 0 ? 'several' : first.rule,
      others: others.map(({ candidate: { form } }) => form.entity),
    });
    if (others.length === 0) onStanding(first.candidate);
  }
  return decisions;
}

/** Which of those that share their words are meant: what counts, else all that may. */
function listMeant(known: Known, judged: readonly Judged[]): Judged[] {
  const sure = judged.filter(({ counts }) => counts === 'yes');
  const named = sure.filter(({ rule }) => rule !== 'decoy' && rule !== 'cue');
  if (named.length > 0) return named;
  const open = judged.filter((one) => one.counts === 'open' && isAsked(known, one));
  return open.length > 1 ? open : sure.filter(({ rule }) => rule === 'cue');
}

function isAsked({ entities }: Known, { candidate: { form } }: Judged): boolean {
  const kind = entities[form.entity]?.kind;
  return kind !== undefined && ASKED_KINDS.has(kind);
}

/**
 * Of each entity the form of which most is to be said: that it counts, or may, or why not. How the
 * words are a name of it is said by the form that they are nearest to.
 */
function oneAnEntity(judged: readonly Judged[]): Judged[] {
  const best = new Map<number, Judged>();
  for (const one of judged) {
    const { entity } = one.candidate.form;
    const other = best.get(entity) ?? one;
    const [surer, looser] = rank(one) < rank(other) ? [one, other] : [other, one];
    const hows = [surer, looser].map(({ candidate }) => HOWS.indexOf(candidate.how));
    const how = HOWS[Math.min(...hows)] ?? surer.candidate.how;
    best.set(entity, { ...surer, candidate: { ...surer.candidate, how } });
  }
  return [...best.values()].sort((a, b) => sinceOf(b) - sinceOf(a));
}

/** Of laws of one name the latest is meant most often. */
function sinceOf({ candidate: { form } }: Judged): number {
  return form.since ?? 0;
}

function rank({ counts, rule }: Judged): number {
  return ['yes', 'open', 'no'].indexOf(counts) + (rule === 'decoy' || rule === 'cue' ? 0.5 : 0);
}

/** The candidates by the words that they stand in: leftmost first, then the longest. */
function groupBySpan(block: readonly Candidate[]): Candidate[][] {
  const ordered = [...block].sort((a, b) => a.start - b.start || b.end - a.end);
  const groups: Candidate[][] = [];
  for (const candidate of ordered) {
    const last = groups.at(-1);
    const same = last?.[0]?.start === candidate.start && last[0].end === candidate.end;
    if (same) last?.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function readPage(known: Known, blocks: readonly Reading[]): Page {
  const { entities } = known;
  const mentions = new Map<number, number>();
  let regional = 0;
  for (const { candidates } of blocks) {
    const plain = candidates.filter(({ form }) => PLAIN.has(form.strength));
    const standing = decideBlock(known, plain, judgePlain, () => {});
    for (const { candidate, counts } of standing) {
      const { entity } = candidate.form;
      if (!counts) continue;
      const { scope, country, home } = entities[entity] ?? {};
      if (scope !== 'global' && candidate.form.strength !== 'cue') regional++;
      const of = country ? entity : home;
      if (of !== undefined) mentions.set(of, (mentions.get(of) ?? 0) + 1);
    }
  }
  const kyrgyzWords = blocks.reduce((sum, block) => sum + block.kyrgyzWords, 0);
  const [first, second] = [...mentions].sort((a, b) => b[1] - a[1]);
  const local = kyrgyzWords >= KYRGYZ_WORDS;
  const most = first === undefined || first[1] === second?.[1] ? null : first[0];
  const country = most ?? (local ? entities.findIndex(({ id }) => id === KYRGYZSTAN) : null);
  const years = blocks.flatMap(({ latestYear }) => latestYear ?? []);
  const latestYear = years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
  const countries = new Set(mentions.keys());
  return {
    regional: regional >= (local ? 1 : REGION_MENTIONS),
    local,
    country,
    countries,
    latestYear,
  };
}

/** What needs no page to be understood. */
const PLAIN: ReadonlySet<string> = new Set(['strong', 'decoy', 'cue']);

function judgePlain({ form: { strength } }: Candidate): Verdict {
  const rule = strength === 'decoy' || strength === 'cue' ? strength : 'own-name';
  return { counts: 'yes', rule };
}
