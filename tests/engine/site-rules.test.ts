import { describe, expect, test } from 'vitest';
import { readSiteState, type SiteChoice, type SiteState, siteOf } from '../../engine/site-rules.ts';

const BUILT_IN = ['kloop.kg', 'hrw.org'];

const OFF_HERE = { on: false, why: 'turned-off' } as const;
const ON_HERE = { on: true, why: 'turned-on' } as const;
const BUILT_IN_HERE = { on: true, why: 'built-in' } as const;
const NOT_LISTED = { on: false, why: 'not-listed' } as const;

describe('readSiteState', () => {
  test.each<[string, string, Record<string, SiteChoice>, SiteState]>([
    ['is on for a built-in site', 'kloop.kg', {}, BUILT_IN_HERE],
    ['is on for a built-in site with www', 'www.kloop.kg', {}, BUILT_IN_HERE],
    ['is on for a subdomain of a built-in site', 'ky.kloop.kg', {}, BUILT_IN_HERE],
    ['is on for a built-in site in capitals', 'Kloop.KG', {}, BUILT_IN_HERE],
    ['is on for a built-in site with a final point', 'kloop.kg.', {}, BUILT_IN_HERE],
    ['is off for any other site', 'example.org', {}, NOT_LISTED],
    ['is off for a site whose name only ends alike', 'notkloop.kg', {}, NOT_LISTED],
    ['is off for a site that only begins alike', 'kloop.kg.example.org', {}, NOT_LISTED],
    ['is off for the parent of a built-in site', 'kg', {}, NOT_LISTED],
    ['is off for an empty host', '', {}, NOT_LISTED],
    ['is off for a host named like a property of every object', 'constructor', {}, NOT_LISTED],
    ['lets the reader turn a built-in site off', 'kloop.kg', { 'kloop.kg': 'off' }, OFF_HERE],
    ['lets a choice for a parent go before the list', 'ky.hrw.org', { org: 'off' }, OFF_HERE],
    ['lets the reader turn another site on', 'example.org', { 'example.org': 'on' }, ON_HERE],
    ['holds a choice for www too', 'www.example.org', { 'example.org': 'on' }, ON_HERE],
    ['holds a choice for subdomains', 'a.b.example.org', { 'example.org': 'on' }, ON_HERE],
    ['holds no choice for the parent', 'example.org', { 'a.example.org': 'on' }, NOT_LISTED],
    [
      'lets the closer choice win',
      'a.example.org',
      { 'example.org': 'on', 'a.example.org': 'off' },
      OFF_HERE,
    ],
    [
      'lets a choice win over the built-in parent',
      'ky.kloop.kg',
      { 'ky.kloop.kg': 'off' },
      OFF_HERE,
    ],
  ])('%s', (_, host, sites, expected) => {
    expect(readSiteState(host, { paused: false, sites }, BUILT_IN)).toEqual(expected);
  });

  test.each([
    ['a built-in site', 'kloop.kg'],
    ['a site that was turned on', 'example.org'],
    ['any other site', 'example.com'],
  ])('is off for %s while paused', (_, host) => {
    const settings = { paused: true, sites: { 'example.org': 'on' } } as const;
    expect(readSiteState(host, settings, BUILT_IN)).toEqual({ on: false, why: 'paused' });
  });
});

describe('siteOf', () => {
  test.each([
    ['keeps a plain host', 'kloop.kg', 'kloop.kg'],
    ['drops www', 'www.kloop.kg', 'kloop.kg'],
    ['drops www in capitals', 'WWW.Kloop.kg', 'kloop.kg'],
    ['drops a final point', 'kloop.kg.', 'kloop.kg'],
    ['keeps any other subdomain', 'ky.kloop.kg', 'ky.kloop.kg'],
    ['keeps a host that only begins like www', 'www2.kloop.kg', 'www2.kloop.kg'],
  ])('%s', (_, host, expected) => {
    expect(siteOf(host)).toBe(expected);
  });
});
