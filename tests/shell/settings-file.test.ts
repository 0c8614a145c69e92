import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { type Refusal, readSettingsFile, writeSettingsFile } from '../../shell/settings-file.ts';

const CHOSEN: Settings = {
  ...DEFAULTS,
  sites: {
    'example.org': 'on',
    'kloop.kg': 'off',
    'xn--80ak6aa92e.com': 'on',
    localhost: 'on',
    '127.0.0.1': 'on',
    '[::1]': 'on',
  },
  marks: 'all',
  silentKinds: ['place', 'concept'],
  hidden: ['bishkek'],
  language: 'ky',
};

const fileOf = (text: string) => new Blob([text]);
const withSites = (sites: unknown) => writeSettingsFile({ ...DEFAULTS, sites });

describe('a settings file', () => {
  test('gives back what was saved', async () => {
    const file = fileOf(writeSettingsFile(CHOSEN));
    expect(await readSettingsFile(file)).toEqual({ kind: 'settings', settings: CHOSEN });
  });

  test('of an older version is brought up to date', async () => {
    const file = fileOf(
      writeSettingsFile({ version: 1, paused: true, sites: { 'example.org': 'on' } }),
    );
    expect(await readSettingsFile(file)).toEqual({
      kind: 'settings',
      settings: { ...DEFAULTS, paused: true, sites: { 'example.org': 'on' } },
    });
  });

  test('holds what a version to come has written, with what there is beside it', () => {
    const text = writeSettingsFile({ version: 3, sea: 'blue' }, ['an older one']);
    expect(JSON.parse(text)).toEqual({
      what: 'Sanjyra settings',
      settings: { version: 3, sea: 'blue' },
      older: ['an older one'],
    });
  });

  test.each<[string, Refusal]>([
    ['', 'not-json'],
    ['{"what":', 'not-json'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['"Sanjyra settings"', 'not-ours'],
    [JSON.stringify(DEFAULTS), 'not-ours'],
    ['{"what":"Sanjyra settings"}', 'not-ours'],
    ['{"what":"other settings","settings":{"version":2}}', 'not-ours'],
    [writeSettingsFile(null), 'broken'],
    [writeSettingsFile({ version: 2 }), 'broken'],
    [writeSettingsFile({ ...DEFAULTS, marks: 'none' }), 'broken'],
    [writeSettingsFile({ ...DEFAULTS, hidden: [1] }), 'broken'],
    [writeSettingsFile({ ...DEFAULTS, version: 3 }), 'newer'],
    [withSites({ 'example.org': 'maybe' }), 'broken'],
    [withSites({ '': 'on' }), 'broken'],
    [withSites({ '*': 'on' }), 'broken'],
    [withSites({ '*.org': 'on' }), 'broken'],
    [withSites({ 'example.org/path': 'on' }), 'broken'],
    [withSites({ 'example.org:80': 'on' }), 'broken'],
    [withSites({ 'reader@example.org': 'on' }), 'broken'],
    [withSites({ 'Example.org': 'on' }), 'broken'],
    [withSites({ 'www.example.org': 'on' }), 'broken'],
    [withSites({ 'example.org.': 'on' }), 'broken'],
    [withSites({ 'пример.рф': 'on' }), 'broken'],
    [withSites(JSON.parse('{"__proto__":"on"}')), 'broken'],
  ])('is refused where it is not sound: %s', async (text, why) => {
    expect(await readSettingsFile(fileOf(text))).toEqual({ kind: 'refused', why });
  });

  test('is not even read where it is far larger than settings are', async () => {
    const file = {
      size: 300_000,
      text: () => Promise.reject(new Error('it was read')),
    };
    expect(await readSettingsFile(file)).toEqual({ kind: 'refused', why: 'too-large' });
  });

  test('is refused where the disk does not give it', async () => {
    const file = { size: 3, text: () => Promise.reject(new Error('gone')) };
    expect(await readSettingsFile(file)).toEqual({ kind: 'refused', why: 'unreadable' });
  });
});
