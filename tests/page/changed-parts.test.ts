import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FEED, find, follow, make } from './followed.ts';

const sheet = new CSSStyleSheet();
beforeAll(() => {
  sheet.replaceSync(`.gone { display: none } .red { color: red }
    .row { display: flex } .lines { display: block }`);
  document.adoptedStyleSheets.push(sheet);
});
afterAll(() => {
  document.adoptedStyleSheets = [];
});
afterEach(() => {
  document.body.innerHTML = '';
});

const LINES = '<main>Osh <b>1</b> <i>and</i> 2</main><p>Osh 3</p>';

describe('of a feed', () => {
  test.each<[string, () => void, string[], string[]]>([
    [
      'a paragraph that came at the end',
      () => find('main').append(make('p', 'Osh 4')),
      ['Osh 4'],
      ['Osh 1', 'Osh 2', 'Osh 3', 'Osh 4'],
    ],
    [
      'a paragraph that came at the beginning',
      () => find('main').prepend(make('p', 'Osh 0')),
      ['Osh 0'],
      ['Osh 0', 'Osh 1', 'Osh 2', 'Osh 3'],
    ],
    ['nothing where one has gone', () => find('p').remove(), [], ['Osh 2', 'Osh 3']],
    [
      'one that moved',
      () => find('main').append(find('p')),
      ['Osh 1'],
      ['Osh 2', 'Osh 3', 'Osh 1'],
    ],
    [
      'one whose text changed',
      () => find('p').firstChild?.replaceWith('Osh 5'),
      ['Osh 5'],
      ['Osh 5', 'Osh 2', 'Osh 3'],
    ],
    [
      'one whose text changed in its place',
      () => (find('p').firstChild as Text).appendData('!'),
      ['Osh 1!'],
      ['Osh 1!', 'Osh 2', 'Osh 3'],
    ],
    [
      'one that names nothing any more',
      () => find('p').replaceChildren('x'),
      ['x'],
      ['Osh 2', 'Osh 3'],
    ],
    [
      'all of it where its own text came',
      () => find('main').append('Osh 4'),
      ['Osh 1', 'Osh 2', 'Osh 3', 'Osh 4'],
      ['Osh 1', 'Osh 2', 'Osh 3', 'Osh 4'],
    ],
    [
      'nothing where blanks came',
      () => find('main').append(' \n '),
      [],
      ['Osh 1', 'Osh 2', 'Osh 3'],
    ],
    [
      'nothing where a comment came',
      () => find('main').append(new Comment('Osh')),
      [],
      ['Osh 1', 'Osh 2', 'Osh 3'],
    ],
    [
      'nothing where a script came',
      () => find('main').append(make('script', '0')),
      [],
      ['Osh 1', 'Osh 2', 'Osh 3'],
    ],
    [
      'nothing of one that came and went',
      () => make('p', 'Osh').remove(),
      [],
      ['Osh 1', 'Osh 2', 'Osh 3'],
    ],
    [
      'once, what is changed inside what came',
      () => {
        const part = make('section', '');
        find('main').append(part);
        part.append(make('p', 'Osh 4'));
      },
      ['Osh 4'],
      ['Osh 1', 'Osh 2', 'Osh 3', 'Osh 4'],
    ],
  ])('is read again: %s', async (_, change, reread, says) => {
    expect(await follow(FEED, change)).toEqual({ reread, says });
  });
});

describe('of lines', () => {
  test.each<[string, () => void, string[], string[]]>([
    [
      'all, where an inline element came',
      () => find('main').append(make('i', ' Osh')),
      ['Osh 1 and 2 Osh'],
      ['Osh 1 and 2 Osh', 'Osh 3'],
    ],
    ['all, where one went', () => find('i').remove(), ['Osh 1  2'], ['Osh 1  2', 'Osh 3']],
    [
      'all, where a line break came',
      () => find('i').before(document.createElement('br')),
      ['Osh 1 \nand 2'],
      ['Osh 1 \nand 2', 'Osh 3'],
    ],
    [
      'all, where text in an inline element changed',
      () => (find('b').firstChild as Text).appendData('0'),
      ['Osh 10 and 2'],
      ['Osh 10 and 2', 'Osh 3'],
    ],
    [
      'all, where a paragraph parts them',
      () => find('i').before(make('p', 'Osh')),
      ['Osh 1', 'Osh', 'and 2'],
      ['Osh 1', 'Osh', 'Osh 3'],
    ],
    [
      'all, where an element is hidden by its class',
      () => find('i').classList.add('gone'),
      ['Osh 1 \uFFFC 2'],
      ['Osh 1 \uFFFC 2', 'Osh 3'],
    ],
    [
      'all, where an element gets lines of its own',
      () => find('i').classList.add('lines'),
      ['Osh 1', 'and', '2'],
      ['Osh 1', 'Osh 3'],
    ],
    [
      'all, where they become a row',
      () => find('main').classList.add('row'),
      ['Osh', '1', 'and', '2'],
      ['Osh', 'Osh 3'],
    ],
    [
      'none, where a class changes but the colour',
      () => find('i').classList.add('red'),
      [],
      ['Osh 1 and 2', 'Osh 3'],
    ],
  ])('is read again: %s', async (_, change, reread, says) => {
    expect(await follow(LINES, change)).toEqual({ reread, says });
  });
});

test('a page whose body is laid out as a line is read, too', async () => {
  document.body.style.display = 'inline';
  const followed = await follow('Osh <b>1</b>', () => find('b').append('0'));
  document.body.removeAttribute('style');
  expect(followed).toEqual({ reread: ['Osh 10'], says: ['Osh 10'] });
});

test('too much change is followed by reading all', async () => {
  const followed = await follow(FEED, () => {
    for (let i = 0; i <= 20_000; i++) find('main').append(new Text());
    find('main').prepend(make('p', 'Osh 0'));
    const children = [...find('main').childNodes];
    for (const node of children) if (node instanceof Text) node.data = ' ';
  });
  expect(followed.reread).toEqual(['Osh 0', 'Osh 1', 'Osh 2', 'Osh 3']);
});
