import { beforeAll, expect, test } from 'vitest';
import { lintFiles } from './lint-in.ts';

/** What stands in a component, and whether it is words that a reader sees. */
const ROWS: [shows: string, jsx: string, bites: boolean][] = [
  ['text', '<p>Close</p>', true],
  ['text in Cyrillic', '<p>Жабуу</p>', true],
  ['text beside an element', '<p>Close <b>{x}</b></p>', true],
  ['a string in braces', "<p>{'Close'}</p>", true],
  ['a template', `<p>{\`Back to \${x}\`}</p>`, true],
  ['one of two strings', "<p>{x ? t('card.more.less') : 'More'}</p>", true],
  ['a string on a condition', "<p>{x && 'More'}</p>", true],
  ['a title', '<p title="Close" />', true],
  ['a label in braces', "<button aria-label={'Close'} />", true],
  ['a placeholder of two', "<input placeholder={x ? 'Search' : t('card.close')} />", true],
  ['an alternative text', '<img alt="A map" />', true],
  ['a label of a component', '<List label="Found" />', true],
  ['a text of the catalogue', "<p title={t('card.close')}>{t('card.close')}</p>", false],
  ['a value for a place', "<p title={t('card.backTo', { name: 'x y' })} />", false],
  ['punctuation', "<p>{x}, {'; '}·</p>", false],
  ['a class', "<p class={x ? 'row is-active' : 'row'} id=\"list\" />", false],
  ['values only', `<p title={\`\${x}: \${x}\`} />`, false],
  ['our name', '<h1>Sanjyra</h1>', false],
  ['our name as a label', '<nav aria-label="Sanjyra" />', false],
  ['our name among words', '<nav aria-label="About Sanjyra" />', true],
];

const fileOf = (jsx: string) => `components/row-${ROWS.findIndex((row) => row[1] === jsx)}.tsx`;
let found: string[] = [];
beforeAll(() => {
  const files = ROWS.map(([, jsx]) => [fileOf(jsx), `export const row = ${jsx};\n`]);
  const elsewhere = ['entrypoints', 'page', 'tests'].map((name) => [
    `${name}/some.tsx`,
    'export const row = <p>Close</p>;\n',
  ]);
  const remarks = lintFiles(Object.fromEntries([...files, ...elsewhere]));
  found = remarks.filter(({ words }) => words.startsWith('Words that')).map(({ file }) => file);
});

test.each(ROWS)('%s: %s is words in the code: %s', (_, jsx, bites) => {
  expect(found.includes(fileOf(jsx))).toBe(bites);
});

test('words are looked for in all that a reader sees, and not in tests', () => {
  expect(found.filter((name) => !name.startsWith('components/')).sort()).toEqual([
    'entrypoints/some.tsx',
    'page/some.tsx',
  ]);
});
