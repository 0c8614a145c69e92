import { describe, expect, test } from 'vitest';
import { pickFirstMentions } from '../../engine/first-mentions.ts';

interface Mention {
  at: number;
  entity: string;
  section: number;
  markable: boolean;
}

const mention = (
  at: number,
  entity: string,
  place: { section?: number; markable?: boolean } = {},
) => ({ at, entity, section: 0, markable: true, ...place }) satisfies Mention;

test.each<[string, Mention[], number[]]>([
  ['picks the first mention of an entity', [mention(0, 'osh'), mention(1, 'osh')], [0]],
  ['picks one mention of each entity', [mention(0, 'osh'), mention(1, 'kloop')], [0, 1]],
  [
    'picks the first mention again in each section',
    [mention(0, 'osh'), mention(1, 'osh', { section: 1 }), mention(2, 'osh', { section: 1 })],
    [0, 1],
  ],
  [
    'picks no second one in a section that goes on after another',
    [mention(0, 'osh'), mention(1, 'osh', { section: 1 }), mention(2, 'osh')],
    [0, 1],
  ],
  [
    'passes over a link or a headline to the next mention',
    [mention(0, 'osh', { markable: false }), mention(1, 'osh')],
    [1],
  ],
  ['picks none where none can be marked', [mention(0, 'osh', { markable: false })], []],
  [
    'keeps sections and entities apart whose names run together alike',
    [mention(0, '24-kg', { section: 1 }), mention(1, '4-kg', { section: 12 })],
    [0, 1],
  ],
  ['picks none of none', [], []],
])('%s', (_, mentions, expected) => {
  expect([...pickFirstMentions(mentions, 'section')].map(({ at }) => at)).toEqual(expected);
});

describe('of each entity on the page', () => {
  test.each<[string, Mention[], number[]]>([
    [
      'only the first is picked, whatever the section',
      [mention(0, 'osh'), mention(1, 'osh', { section: 1 }), mention(2, 'kloop', { section: 1 })],
      [0, 2],
    ],
    [
      'the first that can be marked is picked',
      [mention(0, 'osh', { markable: false }), mention(1, 'osh', { section: 1 })],
      [1],
    ],
  ])('%s', (_, mentions, expected) => {
    expect([...pickFirstMentions(mentions, 'page')].map(({ at }) => at)).toEqual(expected);
  });
});

test('all are picked that can be marked, where all are asked for', () => {
  const mentions = [mention(0, 'osh'), mention(1, 'osh', { markable: false }), mention(2, 'osh')];
  expect([...pickFirstMentions(mentions, 'all')].map(({ at }) => at)).toEqual([0, 2]);
});
