import { describe, expect, test } from 'vitest';
import { compileCard, compileTimeline, relationsOf } from '../../engine/compile-card.ts';
import type { Claim, Entity, Source } from '../../engine/entity.ts';
import { invertRelation, RELATION_NAMES } from '../../engine/relations.ts';

const SOURCE: Source = {
  id: 'news',
  title: 'A title',
  publisher: 'Example News',
  publisherShort: 'Example',
  authors: [],
  published: '2024-05-06',
  genre: 'news',
  lang: 'en',
  url: 'https://example.org/news',
};

const claim = (text: string, rest: Partial<Claim> = {}): Claim => ({
  text,
  stance: 'reported',
  sources: [{ source: 'news', passage: { start: text } }],
  ...rest,
});

const entity = (id: string, rest: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'law',
  name: id,
  scope: 'core',
  names: [],
  summary: 'A summary.',
  claims: [claim('It was.')],
  related: [],
  ...rest,
});

const index = (...entities: Entity[]) => new Map(entities.map((each) => [each.id, each]));
const cardOf = (of: Entity, ...others: Entity[]) =>
  compileCard(of, index(of, ...others), new Map([['news', SOURCE]]));

describe('relations', () => {
  test('read both ways', () => {
    const ruling = entity('ruling', { related: [{ to: 'kloop', as: 'ruling on' }] });
    const kloop = entity('kloop');
    expect(relationsOf(ruling, index(ruling, kloop))).toEqual([{ to: 'kloop', as: 'ruling on' }]);
    expect(relationsOf(kloop, index(ruling, kloop))).toEqual([{ to: 'ruling', as: 'ruled on in' }]);
  });

  test('are said once where both records say them, in the words of the record itself', () => {
    const osh = entity('osh', { related: [{ to: 'south', as: 'part of' }] });
    const south = entity('south', { related: [{ to: 'osh', as: 'scene of' }] });
    expect(relationsOf(south, index(osh, south))).toEqual([{ to: 'osh', as: 'scene of' }]);
  });

  test('come back when they are turned round twice', () => {
    expect(RELATION_NAMES.map((name) => invertRelation(invertRelation(name)))).toEqual(
      RELATION_NAMES,
    );
  });
});

describe('a line of time', () => {
  const law = entity('law', {
    claims: [claim('Enacted.', { date: '2024-04', step: 'Law', stepMark: 'enacted' })],
    history: ['bill', 'abroad'],
  });
  const bill = entity('bill', {
    claims: [
      claim('Rejected.', { date: '2016-05', step: 'Rejected', stepMark: 'rejected' }),
      claim('No step.', { date: '2016-04' }),
    ],
  });
  const abroad = entity('abroad', {
    claims: [claim('Passed.', { date: '2012', step: 'Abroad' })],
  });

  test('has the steps of the entity and of its history in order of time', () => {
    expect(compileTimeline(law, index(law, bill, abroad))).toEqual([
      { date: '2012', label: 'Abroad', mark: null, entity: 'abroad' },
      { date: '2016-05', label: 'Rejected', mark: 'rejected', entity: 'bill' },
      { date: '2024-04', label: 'Law', mark: 'enacted', entity: 'law' },
    ]);
  });

  test('is none where there is one step only', () => {
    expect(compileTimeline(abroad, index(law, bill, abroad))).toEqual([]);
  });
});

describe('a card', () => {
  test('has the sides of a difference apart from the other claims', () => {
    const clashes = entity('clashes', {
      claims: [
        claim('It began.'),
        claim('Over 400 died.', { difference: 'dead', side: 'over 400' }),
        claim('Over 450 died.', { difference: 'dead', side: 'over 450' }),
      ],
      differences: [{ id: 'dead', title: 'Two counts' }],
    });
    const { claims, differences } = cardOf(clashes);
    expect(claims.map(({ text }) => text)).toEqual(['It began.']);
    expect(
      differences.map(({ title, claims: sides }) => [title, sides.map((c) => c.side)]),
    ).toEqual([['Two counts', ['over 400', 'over 450']]]);
  });

  test('leaves decoys out of the names it shows', () => {
    const roof = entity('roof', {
      names: [{ text: 'Red Roof' }, { text: 'Red Roof Inn', strength: 'decoy' }],
    });
    expect(cardOf(roof).names).toEqual([{ text: 'Red Roof' }]);
  });

  test('says what it is not', () => {
    const bill = entity('bill', { distinct: [{ from: 'law', by: 'a law' }] });
    expect(cardOf(bill, entity('law')).distinct).toEqual([{ id: 'law', by: 'a law' }]);
  });

  test.each([
    ['Russian', { ru: 'Закон.' }],
    ['both other languages', { ru: 'Закон.', ky: 'Мыйзам.' }],
  ])('carries its summary in %s', (_, summaries) => {
    expect(cardOf(entity('law', { summaries })).summaries).toEqual(summaries);
  });

  test('has no summaries where there are none', () => {
    expect(cardOf(entity('law'))).not.toHaveProperty('summaries');
  });

  test('carries a reply', () => {
    const reply = { text: 'Not so.', date: '2026-01' };
    expect(cardOf(entity('somebody', { reply })).reply).toEqual(reply);
  });
});
