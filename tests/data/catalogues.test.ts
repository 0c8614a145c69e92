import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RELATION_NAMES } from '../../engine/relations.ts';
import type { Catalogue } from '../../engine/texts.ts';
import en from '../../locales/en.ts';
import ky from '../../locales/ky.ts';
import ru from '../../locales/ru.ts';
import { ROOT } from '../../tools/setup.mjs';

const CATALOGUES: Record<string, Catalogue> = { en, ru, ky };
const NAMES = Object.keys(CATALOGUES);

/** A text or, where it depends on a number, its forms by category. */
type Entry = string | Record<string, string>;

/** All entries of a catalogue by key. */
function listEntries(catalogue: Catalogue, before = ''): Map<string, Entry> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]): [string, Entry][] => {
      const key = `${before}${name}`;
      if (typeof value === 'string') return [[key, value]];
      return 'other' in value
        ? [[key, value as Record<string, string>]]
        : [...listEntries(value, `${key}.`)];
    }),
  );
}

const ENTRIES = Object.fromEntries(
  Object.entries(CATALOGUES).map(([name, catalogue]) => [name, listEntries(catalogue)]),
);
const entriesOf = (name: string) => ENTRIES[name] ?? new Map<string, Entry>();
const formsOf = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));

/** The texts of a catalogue for which something does not hold, each after its key. */
function listFaults(name: string, isFault: (text: string, key: string) => boolean): string[] {
  return [...entriesOf(name)].flatMap(([key, entry]) =>
    formsOf(entry)
      .filter((text) => isFault(text, key))
      .map((text) => `${key}: ${text}`),
  );
}

/** The places of a text; the number may be said by a form, such as “one”. */
const placesOf = (text: string) =>
  [...new Set(text.match(/\{\w+\}/g))].filter((place) => place !== '{count}').sort();

describe.each(NAMES)('the catalogue %s', (name) => {
  test('has the keys of the English one, each for a text or for forms', () => {
    const shapes = (of: string) =>
      [...entriesOf(of)].map(([key, entry]) => `${key}: ${typeof entry}`).sort();
    expect(shapes(name)).toEqual(shapes('en'));
  });

  test('has the same places in each text as the English one', () => {
    const english = entriesOf('en');
    const faults = listFaults(name, (text, key) => {
      const [first = ''] = formsOf(english.get(key) ?? '').slice(-1);
      return placesOf(text).join() !== placesOf(first).join();
    });
    expect(faults).toEqual([]);
  });

  test('has exactly the forms that its language has for numbers', () => {
    const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
    const faults = [...entriesOf(name)].filter(
      ([, entry]) =>
        typeof entry !== 'string' &&
        Object.keys(entry).sort().join() !== [...pluralCategories].sort().join(),
    );
    expect(faults).toEqual([]);
  });

  test('has no empty text, and none with white space around it or twice within', () => {
    expect(listFaults(name, (text) => text === '' || text !== text.trim())).toEqual([]);
    expect(listFaults(name, (text) => /\s\s/.test(text))).toEqual([]);
  });

  test('has only whole places', () => {
    expect(listFaults(name, (text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });
});

test.each(['ru', 'ky'])('the texts of %s are in Cyrillic, but for our name and keys', (name) => {
  // Japarov is an example of what may be typed.
  const own = (text: string) => text.replace(/\{\w+\}|Sanjyra|Japarov|\((?:P|Esc)\)/g, '');
  const faults = listFaults(
    name,
    (text) => /\p{L}/u.test(own(text)) && !/\p{Script=Cyrillic}/u.test(own(text)),
  );
  expect(faults).toEqual([]);
});

/** All that is built and run, as one text. */
const CODE = ['components', 'engine', 'entrypoints', 'page', 'shell', 'tools']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  )
  .join('\n');

/** Keys that end with a value: `card.kind.${kind}`. */
const PREFIXES = [...CODE.matchAll(/`([a-z]+(?:\.[\w-]+)*\.)\$\{[^}]*\}`/g)].map(
  ([, prefix = '']) => prefix,
);

test.each([...entriesOf('en').keys()])('somebody says %s', (key) => {
  const isWhole = CODE.includes(`'${key}'`) || CODE.includes(`"${key}"`);
  const parent = key.slice(0, key.lastIndexOf('.') + 1);
  expect(isWhole || PREFIXES.includes(parent)).toBe(true);
});

test('each relation has its words, and nothing else has', () => {
  expect(Object.keys(en.card.relation).sort()).toEqual([...RELATION_NAMES].sort());
});
