import { describe, expect, test } from 'vitest';
import { readSiteState, type SiteChoice } from '../../engine/site-rules.ts';
import { listPatterns, patternOf, siteOfPattern } from '../../shell/site-patterns.ts';

const BUILT_IN = ['24.kg', 'hrw.org'];

describe('patternOf', () => {
  test.each([
    ['a site, with what is below it', 'example.org', '*://*.example.org/*'],
    ['a site in letters of its own', 'xn--80aswg.xn--p1ai', '*://*.xn--80aswg.xn--p1ai/*'],
    ['a host without a point', 'localhost', '*://*.localhost/*'],
    ['an address of four numbers, alone', '127.0.0.1', '*://127.0.0.1/*'],
    ['an address of version 6, alone', '[::1]', '*://[::1]/*'],
  ])('covers %s', (_, site, expected) => {
    expect(patternOf(site)).toBe(expected);
  });
});

describe('siteOfPattern', () => {
  test.each(['example.org', 'xn--80aswg.xn--p1ai', 'localhost', '127.0.0.1', '[::1]'])(
    'gives %s back',
    (site) => {
      expect(siteOfPattern(patternOf(site))).toBe(site);
    },
  );

  test.each([
    ['one protocol only', 'https://example.org/*', 'example.org'],
    ['www', '*://www.example.org/*', 'example.org'],
    ['every site', '*://*/*', null],
    ['everything', '<all_urls>', null],
    ['every site of a protocol', 'https://*/*', null],
    ['files', 'file:///*', null],
    ['no pattern', 'example.org', null],
  ])('reads %s', (_, pattern, expected) => {
    expect(siteOfPattern(pattern)).toBe(expected);
  });
});

describe('listPatterns', () => {
  const list = (sites: Record<string, SiteChoice>, paused = false) =>
    listPatterns({ paused, sites }, BUILT_IN);

  test.each<[string, Record<string, SiteChoice>, string[], string[]]>([
    ['the built-in sites', {}, ['24.kg', 'hrw.org'], []],
    ['a site of the reader’s own', { 'a.org': 'on' }, ['24.kg', 'hrw.org', 'a.org'], []],
    ['no built-in site that is off', { '24.kg': 'off' }, ['hrw.org'], ['24.kg']],
    ['no part of a site that is off', { 'ky.24.kg': 'off' }, ['24.kg', 'hrw.org'], ['ky.24.kg']],
    [
      'a part that is on of a site that is off',
      { '24.kg': 'off', 'ky.24.kg': 'on' },
      ['hrw.org', 'ky.24.kg'],
      [],
    ],
    ['a choice twice said only once', { '24.kg': 'on' }, ['24.kg', 'hrw.org'], []],
  ])('lists %s', (_, sites, matches, excluded) => {
    expect(list(sites)).toEqual({
      matches: matches.map(patternOf),
      excludeMatches: excluded.map(patternOf),
    });
  });

  test('lists nothing while paused', () => {
    expect(list({ 'a.org': 'on' }, true)).toEqual({ matches: [], excludeMatches: [] });
  });

  const HOSTS = ['24.kg', 'ky.24.kg', 'a.ky.24.kg', 'hrw.org', 'org', 'a.org', 'b.a.org'];
  const covers = (pattern: string, host: string) => {
    const site = siteOfPattern(pattern);
    return site !== null && (host === site || host.endsWith(`.${site}`));
  };

  test('runs the script wherever a host is on, for any choices of three', () => {
    const choices: (SiteChoice | null)[] = ['on', 'off', null];
    for (const first of choices)
      for (const second of choices)
        for (const third of choices) {
          const sites = Object.fromEntries(
            [
              ['24.kg', first],
              ['ky.24.kg', second],
              ['a.org', third],
            ].filter((entry): entry is [string, SiteChoice] => entry[1] !== null),
          );
          const { matches, excludeMatches } = list(sites);
          for (const host of HOSTS) {
            if (!readSiteState(host, { paused: false, sites }, BUILT_IN).on) continue;
            expect(matches.some((pattern) => covers(pattern, host))).toBe(true);
            expect(excludeMatches.some((pattern) => covers(pattern, host))).toBe(false);
          }
        }
  });
});
