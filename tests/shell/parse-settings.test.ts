import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, parseSettings, type Settings } from '../../shell/parse-settings.ts';

const CHOSEN: Settings = {
  version: 2,
  paused: true,
  sites: { 'kloop.kg': 'off', 'a.org': 'on' },
  marks: 'page',
  look: 'marker',
  silentKinds: ['place', 'concept'],
  hidden: ['bishkek'],
  cardSize: 'large',
  language: 'ru',
  discreet: true,
  badge: true,
  carried: true,
};

test.each([
  ['the defaults', DEFAULTS],
  ['every choice made', CHOSEN],
])('reads %s', (_, settings) => {
  expect(parseSettings(settings)).toEqual(settings);
});

test('reads what it has written as JSON', () => {
  expect(parseSettings(JSON.parse(JSON.stringify(CHOSEN)))).toEqual(CHOSEN);
});

test('drops what it does not know', () => {
  expect(parseSettings({ ...CHOSEN, colour: 'red' })).toEqual(CHOSEN);
});

describe('older settings', () => {
  test.each([
    ['of version 1', { marks: 'all' }, { marks: 'all' }],
    ['of version 1, before there were marks', {}, {}],
  ] as const)('%s keep what was chosen', (_, stored, expected) => {
    const old = { version: 1, paused: true, sites: { 'kloop.kg': 'off' }, ...stored };
    const { paused, sites } = old;
    expect(parseSettings(old)).toEqual({ ...DEFAULTS, paused, sites, ...expected });
  });

  test('that are broken are no less broken', () => {
    expect(parseSettings({ version: 1, paused: 'yes', sites: {} })).toBe('broken');
  });
});

test.each([3, 99, 1e9])('tells that version %d is of a later Sanjyra', (version) => {
  expect(parseSettings({ ...CHOSEN, version })).toBe('newer');
});

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'on'],
  ['a list', []],
  ['an empty object', {}],
  ['no version', { ...CHOSEN, version: undefined }],
  ['a version that is a text', { ...CHOSEN, version: '2' }],
  ['a version that never was', { ...CHOSEN, version: 0 }],
  ['half a version', { ...CHOSEN, version: 1.5 }],
  ['a version below all', { ...CHOSEN, version: -1 }],
  ['sites that are a list', { ...CHOSEN, sites: [] }],
  ['a site with an unknown choice', { ...CHOSEN, sites: { 'kloop.kg': 'maybe' } }],
  ['an unknown kind', { ...CHOSEN, silentKinds: ['planet'] }],
  ['kinds that are a text', { ...CHOSEN, silentKinds: 'place' }],
  ['a hidden entity that is a number', { ...CHOSEN, hidden: [1] }],
  ['an unknown language', { ...CHOSEN, language: 'de' }],
])('takes %s for broken', (_, stored) => {
  expect(parseSettings(stored)).toBe('broken');
});

test.each(Object.keys(DEFAULTS))(
  'takes settings without %s, or with null there, for broken',
  (key) => {
    const { [key as keyof Settings]: _, ...others } = CHOSEN;
    expect(parseSettings(others)).toBe('broken');
    expect(parseSettings({ ...CHOSEN, [key]: null })).toBe('broken');
  },
);

test('any value is read, or said to be unreadable, without a throw', () => {
  const near = fc.record({
    ...Object.fromEntries(Object.keys(CHOSEN).map((key) => [key, fc.anything()])),
    version: fc.constantFrom(1, 2, 3),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), near), (value) => {
      const parsed = parseSettings(value);
      if (typeof parsed !== 'string') expect(parseSettings(parsed)).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});
