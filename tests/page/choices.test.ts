import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { AnnotatedPage } from '../../page/annotate-page.ts';
import type { Choices } from '../../page/choices.ts';
import { annotateSample, CHOICES } from './page-stage.ts';
import { readPainted } from './painted.ts';

let controller: AbortController;
let onCount: ReturnType<typeof vi.fn<(count: number) => void>>;

beforeEach(async () => {
  await commands.movePointer(1, 1);
  controller = new AbortController();
  onCount = vi.fn();
});
afterEach(() => {
  controller.abort();
  document.body.innerHTML = '';
});

const HTML =
  '<p>From Osh, Asan Usonov of the Ala-Too Post; Usonov</p><h2>Next</h2><p>Osh and Osh</p>';
const IDS = ['osh', 'asan-usonov', 'ala-too-post'];

/** Reads a page with these choices, and then with those that are made later, one after the other. */
async function read(...choices: Partial<Choices>[]): Promise<AnnotatedPage> {
  document.body.innerHTML = HTML;
  const [first, ...later] = choices.map((some) => ({ ...CHOICES, ...some }));
  const page = annotateSample(controller.signal, { choices: first ?? CHOICES, onCount });
  await page.listEntities();
  for (const chosen of later) page.setChoices(chosen);
  await page.listEntities();
  return page;
}

const listIds = async (page: AnnotatedPage) => (await page.listEntities()).map(({ id }) => id);

describe.each([
  ['chosen beforehand', (chosen: Partial<Choices>) => read(chosen)],
  ['chosen while the page is open', (chosen: Partial<Choices>) => read({}, chosen)],
] as const)('what is %s', (_, readWith) => {
  test.each<[string, Partial<Choices>, string[]]>([
    ['the first in each section', {}, ['Osh', 'Asan Usonov', 'Ala-Too Post', 'Osh']],
    ['the first on the page', { marks: 'page' }, ['Osh', 'Asan Usonov', 'Ala-Too Post']],
    [
      'every mention',
      { marks: 'all' },
      ['Osh', 'Asan Usonov', 'Ala-Too Post', 'Usonov', 'Osh', 'Osh'],
    ],
    ['no place', { silentKinds: ['place'] }, ['Asan Usonov', 'Ala-Too Post']],
    ['nothing hidden', { hidden: ['osh', 'ala-too-post'] }, ['Asan Usonov']],
  ])('is marked: %s', async (_name, chosen, expected) => {
    await readWith(chosen);
    expect(readPainted()).toEqual(expected);
  });

  test.each<[string, Partial<Choices>, string[]]>([
    ['a kind', { silentKinds: ['person', 'media'] }, ['osh']],
    ['an entity', { hidden: ['osh'] }, ['asan-usonov', 'ala-too-post']],
  ])('leaves %s out of the list and the number too', async (_name, chosen, expected) => {
    expect(await listIds(await readWith(chosen))).toEqual(expected);
    expect(onCount).toHaveBeenLastCalledWith(expected.length);
  });

  test('neither marks nor finds by name what is left alone', async () => {
    const page = await readWith({ hidden: ['osh'] });
    expect(await page.goTo('osh')).toBe(false);
  });
});

test('choices that are taken back bring everything back', async () => {
  const page = await read({}, { hidden: IDS, look: 'marker', marks: 'all' }, {});
  expect(await listIds(page)).toEqual(IDS);
  expect(readPainted()).toEqual(['Osh', 'Asan Usonov', 'Ala-Too Post', 'Osh']);
});

test('a surname counts after a full name that is left alone no less', async () => {
  document.body.innerHTML = '<p>Asan Usonov</p><p>Usonov in Osh</p>';
  const choices: Choices = { ...CHOICES, hidden: ['asan-usonov'] };
  const page = annotateSample(controller.signal, { choices, onCount });
  expect(await listIds(page)).toEqual(['osh']);
});

test('the number is told once, and again when it is another', async () => {
  const page = await read();
  expect(onCount.mock.calls).toEqual([[3]]);
  page.setChoices({ ...CHOICES, marks: 'all' });
  await page.listEntities();
  expect(onCount.mock.calls).toEqual([[3]]);
  page.setChoices({ ...CHOICES, hidden: ['osh'] });
  await page.listEntities();
  expect(onCount.mock.calls).toEqual([[3], [2]]);
});

describe('a mark looks', () => {
  /** How the first mark is drawn, as computed. */
  function readDress(): string {
    const [name] = CSS.highlights.keys();
    const { textDecorationLine, backgroundColor } = getComputedStyle(
      document.querySelector('p') ?? document.body,
      `::highlight(${name})`,
    );
    return `${textDecorationLine} ${backgroundColor}`;
  }
  const BARE = 'rgba(0, 0, 0, 0)';
  const WASHED = 'rgba(48, 133, 118, 0.16)';

  test.each<[string, Partial<Choices>[], string]>([
    ['as an underline', [{}], `underline ${BARE}`],
    ['as a wash of colour', [{ look: 'marker' }], `none ${WASHED}`],
    ['like nothing', [{ look: 'none' }], `none ${BARE}`],
    ['as it was chosen last', [{ look: 'none' }, { look: 'marker' }], `none ${WASHED}`],
    ['as it did, when that is taken back', [{}, { look: 'none' }, {}], `underline ${BARE}`],
  ])('%s', async (_, choices, expected) => {
    await read(...choices);
    expect(readDress()).toBe(expected);
  });
});

test('what has no mark answers all the same', async () => {
  const page = await read({ look: 'none' });
  expect(await page.goTo('osh')).toBe(true);
});
