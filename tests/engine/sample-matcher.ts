import type { NameForm, NamesEntry } from '../../engine/compiled.ts';
import { compileNames } from '../../engine/dataset.ts';
import type { Strength } from '../../engine/entity.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { createRejectedLister } from '../../engine/rejected.ts';

const ENTITIES: NamesEntry[] = [
  { id: 'kyrgyzstan', kind: 'place', scope: 'core', name: 'Kyrgyzstan', country: true },
  { id: 'kazakhstan', kind: 'place', scope: 'regional', name: 'Kazakhstan', country: true },
  { id: 'osh', kind: 'place', scope: 'core', name: 'Osh' },
  { id: 'central-asia', kind: 'place', scope: 'regional', name: 'Central Asia' },
  { id: 'japarov', kind: 'person', scope: 'core', name: 'Sadyr Japarov' },
  { id: 'aida', kind: 'person', scope: 'core', name: 'Aida Japarov' },
  { id: 'kloop', kind: 'media', scope: 'core', name: 'Kloop' },
  { id: 'kloop-ruling', kind: 'event', scope: 'core', name: 'Kloop Media ruling' },
  { id: 'azattyk', kind: 'media', scope: 'core', name: 'Radio Azattyk' },
  { id: 'court', kind: 'state-body', scope: 'core', name: 'Supreme Court of Kyrgyzstan' },
  { id: 'parliament', kind: 'state-body', scope: 'core', name: 'Jogorku Kenesh' },
  { id: 'agents-law', kind: 'law', scope: 'core', name: 'foreign agents law' },
  { id: 'bill', kind: 'law', scope: 'core', name: 'Bill of 2016' },
  { id: 'csto', kind: 'organisation', scope: 'regional', name: 'CSTO' },
  { id: 'bir-duino', kind: 'organisation', scope: 'core', name: 'Bir Duino' },
  { id: 'red-roof', kind: 'organisation', scope: 'core', name: 'Red Roof Centre' },
  { id: 'red-roof-inn', kind: 'company', scope: 'regional', name: 'Red Roof Inn' },
  { id: 'russia', kind: 'place', scope: 'global', name: 'Russia', country: true },
  { id: 'kremlin', kind: 'state-body', scope: 'global', name: 'Kremlin' },
  { id: 'act-2012', kind: 'law', scope: 'global', name: 'Moscow Act' },
  { id: 'act-2024', kind: 'law', scope: 'core', name: 'Bishkek Act' },
  { id: 'act-2020', kind: 'law', scope: 'core', name: 'Astana Act' },
  { id: 'bill-2023', kind: 'law', scope: 'core', name: 'Bill of 2023' },
];

const indexOf = (id: string) => ENTITIES.findIndex((entity) => entity.id === id);
const form = (text: string, id: string, strength: Strength = 'strong', of?: string): NameForm => ({
  text,
  entity: indexOf(id),
  strength,
  of: of === undefined ? null : indexOf(of),
});

/** Names that show each rule. */
const names = compileNames({
  entities: ENTITIES,
  forms: [
    ...ENTITIES.map(({ id, name }) => form(name, id)),
    form('Кыргызстан', 'kyrgyzstan'),
    form('Садыр Жапаров', 'japarov'),
    { ...form('Жапаров Садыр', 'japarov'), surnameFirst: true },
    form('Артём Петров', 'japarov'),
    form('Japarov', 'japarov', 'weak'),
    form('Жапаров', 'japarov', 'weak'),
    form('Kloop.kg', 'kloop'),
    form('Kloop Media', 'kloop'),
    form('Nomad TV', 'kloop', 'contextual'),
    form('Azattyk', 'azattyk', 'contextual', 'kyrgyzstan'),
    form('Supreme Court', 'court', 'contextual', 'kyrgyzstan'),
    form('Верховный суд', 'court', 'contextual', 'kyrgyzstan'),
    form('Parliament', 'parliament', 'contextual', 'kyrgyzstan'),
    form('Red Roof', 'red-roof'),
    form('Red Roof', 'red-roof-inn'),
    form('Asia Summit Week', 'csto'),
    form('Osh Week', 'red-roof', 'contextual'),
    { ...form('old bill', 'bill', 'contextual', 'kyrgyzstan'), until: 2016 },
    form('Osh Kosh', 'osh', 'decoy'),
    form('Bir Duino', 'osh', 'decoy'),
    form('S.O.', 'csto'),
    form('Россия', 'russia'),
    form('Kazakh', 'kazakhstan', 'cue'),
    form('Aida', 'aida', 'weak'),
    form('Bek Japarov', 'japarov'),
    form('Bek Japarov', 'aida'),
    form('Open Act', 'bill'),
    form('Open Act', 'kloop'),
    form('agents act', 'act-2012', 'contextual', 'russia'),
    { ...form('agents act', 'act-2024', 'contextual', 'kyrgyzstan'), since: 2024 },
    { ...form('agents act', 'act-2020', 'contextual', 'kazakhstan'), since: 2020 },
    form('Article Nine', 'act-2020', 'weak', 'kazakhstan'),
    { ...form('grants bill', 'bill', 'contextual'), until: 2016 },
    { ...form('grants bill', 'bill-2023', 'contextual'), since: 2017, until: 2023 },
    { ...form('Grants bill', 'bill-2023', 'contextual'), since: 2017, until: 2023 },
  ],
});

export const matcher = createMatcher(names);

export const listRejected = createRejectedLister(names);

/** What a page of these blocks names, as text and entity, block by block. */
export const listNamed = (...blocks: string[]) =>
  matcher
    .findMatches(blocks)
    .map((found, i) =>
      found.map(({ start, end, entity }) => [blocks[i]?.slice(start, end), entity]),
    );

/** What a text names that stands alone. */
export const findIn = (text: string) => listNamed(text)[0];

/** What a text names on a page that is about Kyrgyzstan. */
export const findInRegion = (text: string) => listNamed('Kyrgyzstan, Kyrgyzstan', text)[1];

/** A row of a table: what is tested, a text, what it names. */
export type Row = [name: string, text: string, expected: [text: string, entity: string][]];

/** What the last of these blocks names. */
export const findInLast = (...blocks: string[]) => listNamed(...blocks).at(-1);

/** A row about a whole page: what is tested, its blocks, what the last one names. */
export type PageRow = [name: string, blocks: string[], expected: [text: string, entity: string][]];
