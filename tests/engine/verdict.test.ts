import { describe, expect, test } from 'vitest';
import type { Rule } from '../../engine/verdict.ts';
import english from '../../locales/en.ts';
import { listRejected, matcher } from './sample-matcher.ts';

/** What a page shows, the entity that the words in brackets may name, the page’s blocks. */
type Row = [shows: string, entity: string, ...blocks: string[]];

const REGION = 'Kyrgyzstan, Kyrgyzstan.';
const TWO_COUNTRIES = 'Kyrgyzstan and Kazakhstan.';

/** Where a page’s brackets stand, and the page without them. */
function readMark(marked: readonly string[]) {
  const block = marked.findIndex((text) => text.includes('['));
  const text = marked[block] ?? '';
  return {
    blocks: marked.map((one) => one.replace(/[[\]]/g, '')),
    block,
    start: text.indexOf('['),
    end: text.indexOf(']') - 1,
  };
}

/** The rule by which the words in brackets name an entity or, if `found` is false, do not. */
function findRules(entity: string, marked: readonly string[], found: boolean): Rule[] {
  const { blocks, block, start, end } = readMark(marked);
  const decided = found ? matcher.findMatches(blocks) : listRejected(blocks);
  return (decided[block] ?? [])
    .filter((one) => one.entity === entity && one.start === start && one.end === end)
    .map(({ rule }) => rule);
}

const testRules = (rows: Partial<Record<Rule, Row[]>>, found: boolean) => {
  const all = Object.entries(rows).flatMap(([rule, list]) =>
    list.map(([shows, entity, ...blocks]) => [rule, shows, entity, blocks] as const),
  );
  test.each(all)('%s: %s', (rule, _, entity, blocks) => {
    expect(findRules(entity, blocks, found)).toEqual([rule]);
    expect(findRules(entity, blocks, !found)).toEqual([]);
  });
};

const FOUND = {
  'own-name': [
    ['a strong form of the region', 'osh', 'In [Osh]'],
    ['a strong form of the world, on a page about the region', 'russia', REGION, '[Russia]'],
    ['a strong form of the world, in Kyrgyz', 'russia', 'Ал [Россия] жана ал үчүн, ал менен.'],
  ],
  region: [['a contextual form', 'kloop', REGION, 'On [Nomad TV]']],
  'country-beside': [
    ['its country’s possessive before it', 'court', TWO_COUNTRIES, 'Kyrgyzstan’s [Supreme Court]'],
    ['“of” and its country behind it', 'parliament', REGION, 'the [Parliament] of Kyrgyzstan'],
    ['the adjective before it', 'act-2020', REGION, 'the Kazakh [agents act]'],
    ['its country before a weak form', 'act-2020', 'Kazakhstan’s [Article Nine]'],
    ['its country behind a weak form', 'act-2020', 'the [Article Nine] of Kazakhstan'],
  ],
  'country-in-sentence': [
    ['another words apart', 'court', TWO_COUNTRIES, 'In Kyrgyzstan, I hear, the [Supreme Court]'],
    ['by its adjective', 'act-2020', REGION, 'A Kazakh paper read the [agents act]'],
  ],
  'country-of-page': [
    ['a body', 'court', REGION, 'the [Supreme Court]'],
    ['a name of its own, of a country that is named', 'azattyk', TWO_COUNTRIES, '[Azattyk] wrote'],
  ],
  introduced: [
    ['a surname', 'japarov', 'Sadyr Japarov', 'Then [Japarov]'],
    [
      'a body',
      'court',
      TWO_COUNTRIES,
      'The Supreme Court of Kyrgyzstan sat.',
      'The [Supreme Court] rose.',
    ],
    ['a weak form of a law', 'act-2020', 'Astana Act', 'Of [Article Nine]'],
  ],
  several: [['laws of one name', 'act-2024', TWO_COUNTRIES, 'the [agents act]']],
  'beside-namesake': [['a first name', 'aida', 'Sadyr Japarov and his aide [Aida]']],
  headline: [['a surname', 'japarov', '[Japarov] speaks in Osh', 'Sadyr Japarov spoke.']],
} satisfies Partial<Record<Rule, Row[]>>;

const REJECTED = {
  cue: [['an adjective', 'kazakhstan', 'the [Kazakh] people']],
  decoy: [['what means something else', 'osh', '[Osh Kosh] shirts']],
  'in-longer-name': [['a place', 'osh', 'the [Osh] University']],
  'low-case': [
    ['a name that lacks a capital', 'central-asia', 'in [Central asia]'],
    ['an acronym in small letters', 'csto', 'the [Csto]'],
    ['a short word in capitals', 'osh', 'the [OSH] rules'],
  ],
  'in-address': [
    ['a handle', 'kloop', 'by @[Kloop]'],
    ['a host', 'kremlin', REGION, 'on [Kremlin].ru'],
    ['a number that belongs to it', 'russia', REGION, 'on [Russia]-24'],
  ],
  overlapped: [
    ['what begins inside another name', 'csto', 'The Central [Asia Summit Week]'],
    ['what ends inside a longer name', 'kloop', 'The [Kloop] Media ruling'],
  ],
  clash: [
    ['two bodies', 'red-roof', 'the [Red Roof]'],
    ['a law and a newsroom', 'bill', 'the [Open Act]'],
    ['two people', 'aida', 'said [Bek Japarov]'],
  ],
  'no-region': [
    ['a name of the world', 'russia', 'In [Russia]'],
    ['a contextual form', 'kloop', 'On [Nomad TV]'],
    ['beside a single name of the region', 'russia', 'Osh', 'In [Russia]'],
  ],
  'other-country': [
    ['an owner before it', 'court', REGION, 'Russia’s [Supreme Court]'],
    ['an owner behind it', 'court', REGION, 'the [Supreme Court] of Russia'],
    ['an unknown owner behind it', 'court', REGION, 'the [Supreme Court] of Peru'],
    ['another country in the sentence', 'court', REGION, 'In Russia the [Supreme Court]'],
    ['no country that is named most', 'court', TWO_COUNTRIES, 'the [Supreme Court]'],
    ['a name of its own, of a country not named', 'azattyk', 'Osh, Kloop.', '[Azattyk]'],
  ],
  'other-year': [
    ['a later one', 'bill', REGION, 'In 2023 the [old bill]'],
    ['a later one elsewhere on the page', 'bill', REGION, 'the [old bill]', 'Now, in 2023'],
    ['an earlier one', 'act-2024', REGION, 'In 2016 the [agents act]'],
  ],
  'other-bearer': [
    ['another first name', 'japarov', 'Sadyr Japarov', 'then Akylbek [Japarov]'],
    ['another initial', 'japarov', 'Sadyr Japarov', 'then A. [Japarov]'],
    ['an initial of the surname', 'japarov', 'Садыр Жапаров', 'потом Ж. [Жапаров]'],
    ['an owner that nobody knows', 'court', REGION, 'the Uzbek [Supreme Court]'],
    ['another owner of a weak form', 'act-2020', 'Astana Act', '[Article Nine] of Peru'],
  ],
  'not-introduced': [
    ['a surname alone', 'japarov', 'Then [Japarov]'],
    ['a surname before the name', 'japarov', 'Then [Japarov] and Sadyr Japarov.'],
    ['a weak form of a law', 'act-2020', REGION, 'Of [Article Nine]'],
  ],
  'shared-surname': [
    ['a namesake in full', 'japarov', 'Sadyr Japarov, Aida Japarov, [Japarov]'],
    ['a namesake nobody knows', 'japarov', 'Sadyr Japarov; Akylbek Japarov; [Japarov]'],
  ],
} satisfies Partial<Record<Rule, Row[]>>;

describe('a name counts by', () => testRules(FOUND, true));

describe('a name does not count by', () => testRules(REJECTED, false));

describe('the rules', () => {
  const said = english.card.why.rule;

  test('are all reached by a page above, and no others', () => {
    expect(Object.keys({ ...FOUND, ...REJECTED }).sort()).toEqual(Object.keys(said).sort());
  });

  test('are each a sentence of their own', () => {
    const sentences = Object.values(said);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
  });
});
