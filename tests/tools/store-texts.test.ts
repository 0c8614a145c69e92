import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/setup.mjs';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The parts of a store's text, in order: heading and what stands under it. */
function readParts(language: string): [heading: string, text: string][] {
  const [, ...parts] = read(`store/${language}.md`).split(/^# /m);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return [part.slice(0, end), part.slice(end).trim()];
  });
}

const listHeadings = (language: string) => readParts(language).map(([heading]) => heading);

describe.each(['en', 'ru', 'ky'])('the texts for the stores in %s', (language) => {
  const parts = new Map(readParts(language));

  test.each([
    // The least of what both stores allow.
    ['Name', 45],
    ['Summary', 132],
    ['Description', 15_000],
    ['Single purpose', 1000],
  ])('%s fits', (heading, most) => {
    const length = parts.get(heading)?.length ?? 0;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(most);
  });

  test('every permission has its reason, which fits', () => {
    const manifest = read('PERMISSIONS.md').split('## The newsrooms')[0] ?? '';
    const permissions = [...manifest.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect(listHeadings(language)).toEqual([
      ...['Name', 'Summary', 'Description', 'Single purpose'],
      ...permissions.slice(0, -1),
      ...['Newsrooms', permissions.at(-1), 'Remote code', 'Data'],
    ]);
    for (const text of parts.values()) expect(text).not.toBe('');
    for (const name of [...permissions, 'Newsrooms'])
      expect(parts.get(name ?? '')?.length).toBeLessThanOrEqual(1000);
  });

  test('the summary is what the browser itself shows', () => {
    const { description } = JSON.parse(read(`public/_locales/${language}/messages.json`));
    expect(parts.get('Summary')).toBe(description.message);
  });
});
