import { describe, expect, test } from 'vitest';
import {
  findBuiltIn,
  readSiteState,
  type SiteChoice,
  type SiteState,
  siteOf,
  turnSite,
} from '../../engine/site-rules.ts';

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

describe('turnSite', () => {
  test.each<[string, string, boolean, Record<string, SiteChoice>, Record<string, SiteChoice>]>([
    ['keeps that a built-in site is off', 'kloop.kg', false, {}, { 'kloop.kg': 'off' }],
    ['forgets that when it is on again', 'kloop.kg', true, { 'kloop.kg': 'off' }, {}],
    ['keeps a site of the reader’s own', 'www.a.org', true, {}, { 'a.org': 'on' }],
    ['forgets it when it is off', 'a.org', false, { 'a.org': 'on' }, {}],
    [
      'keeps a part that is off of a site that is on',
      'b.a.org',
      false,
      { 'a.org': 'on' },
      { 'a.org': 'on', 'b.a.org': 'off' },
    ],
    [
      'keeps nothing that goes without saying',
      'b.a.org',
      true,
      { 'a.org': 'on' },
      { 'a.org': 'on' },
    ],
    [
      'keeps a part that is on of a site that is off',
      'ky.kloop.kg',
      true,
      { 'kloop.kg': 'off' },
      { 'kloop.kg': 'off', 'ky.kloop.kg': 'on' },
    ],
  ])('%s', (_, host, on, sites, expected) => {
    expect(turnSite({ paused: false, sites }, host, on, BUILT_IN).sites).toEqual(expected);
  });

  test('asks not whether all is paused, and leaves it so', () => {
    const settings = { paused: true, sites: {} };
    expect(turnSite(settings, 'kloop.kg', true, BUILT_IN)).toEqual(settings);
  });
});

test.each([
  ['itself', 'kloop.kg', 'kloop.kg'],
  ['what it stands below', 'www.ky.kloop.kg', 'kloop.kg'],
  ['none', 'example.org', null],
])('findBuiltIn finds %s', (_, host, expected) => {
  expect(findBuiltIn(host, BUILT_IN)).toBe(expected);
});
