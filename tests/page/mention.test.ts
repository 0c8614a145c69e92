import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Kind } from '../../engine/entity.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { keepIdentity, listStretches, locateMentions, type Mention } from '../../page/mention.ts';
import { createPageReading, type PageReading } from '../../page/page-reading.ts';
import { names } from '../components/sample-dataset.ts';
import { DEAF } from './followed.ts';
import { readText } from './painted.ts';

const matcher = createMatcher(names);
const kinds = new Map(names.entities.map(({ id, kind }) => [id, kind]));
const goOn = () => true;
let reading: PageReading;

beforeEach(() => {
  reading = createPageReading(document, matcher.readBlock, DEAF);
});
afterEach(() => {
  document.body.innerHTML = '';
});

async function locate(
  kindOf: (id: string) => Kind | undefined = (id) => kinds.get(id),
): Promise<Mention[]> {
  await reading.read([document.body], goOn);
  const { blocks } = reading;
  const matches = matcher.settle(blocks.map((block) => block.reading));
  const readGround = () => 'light' as const;
  return (await locateMentions(blocks, matches, { kindOf, readGround, pause: goOn })) ?? [];
}

describe('mentions', () => {
  test('stand where the page names something', async () => {
    document.body.innerHTML = '<p>Asan <b>Uso</b>nov in Osh</p>';
    const found = await locate();
    expect(found.map(({ entity, mark }) => [entity, readText(mark.range)])).toEqual([
      ['asan-usonov', 'Asan Usonov'],
      ['osh', 'Osh'],
    ]);
  });

  test('say how the page writes them', async () => {
    document.body.innerHTML = '<p>Asan\n  Uso\u00ADnov</p>';
    expect((await locate()).map(({ written }) => written.text)).toEqual(['Asan Usonov']);
  });

  test('are counted in sections, which headlines begin', async () => {
    document.body.innerHTML =
      '<p>Osh</p><h2>A</h2><p>Osh</p><h2>Osh<br>Osh</h2><p>Osh</p><h3>B</h3><h3>C</h3><p>Osh</p>';
    expect((await locate()).map(({ section }) => section)).toEqual([0, 1, 2, 2, 2, 4]);
  });

  test('can be marked but in links and headlines', async () => {
    document.body.innerHTML = '<h1>Osh</h1><p><a href="#">Osh</a> Osh</p>';
    expect((await locate()).map(({ markable }) => markable)).toEqual([false, false, true]);
  });

  test('are none of what nothing is known of', async () => {
    document.body.innerHTML = '<p>Osh</p>';
    expect(await locate(() => undefined)).toEqual([]);
  });

  test('cover stretches of text nodes', async () => {
    document.body.innerHTML = '<p>Asan <b>Uso</b>nov</p>';
    const stretches = listStretches(await locate());
    expect(stretches.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'Asan ',
      'Uso',
      'nov',
    ]);
  });
});

describe('a mention that is found again', () => {
  test('is the one that was there before', async () => {
    document.body.innerHTML = '<p>Osh</p><p>Osh</p>';
    const before = await locate();
    const marks = before.map(({ mark }) => mark);
    const found = await locate();
    keepIdentity(found, before);
    expect(found.every((mention, i) => mention === before[i])).toBe(true);
    expect(found.every(({ mark }, i) => mark === marks[i])).toBe(true);
  });

  test('has a new range where its block was read again, so that it is painted anew', async () => {
    document.body.innerHTML = '<p>Osh</p>';
    const before = await locate();
    const range = before[0]?.mark.range;
    const found = await locate();
    keepIdentity(found, before);
    expect(found[0]?.mark.range).not.toBe(range);
  });

  test('is another where another entity stands there now, or elsewhere', async () => {
    document.body.innerHTML = '<p>Osh</p>';
    const before = await locate();
    (document.querySelector('p')?.firstChild as Text).data = 'In Osh';
    const found = await locate();
    keepIdentity(found, before);
    expect(found[0]).not.toBe(before[0]);
  });
});
