import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FEED, find, follow, make } from './followed.ts';

const sheet = new CSSStyleSheet();
beforeAll(() => {
  sheet.replaceSync(`.gone, .folded p, .mute b { display: none }`);
  document.adoptedStyleSheets.push(sheet);
});
afterAll(() => {
  document.adoptedStyleSheets = [];
});
afterEach(() => {
  document.body.innerHTML = '';
});

const shadowOf = (selector: string) => find(selector).shadowRoot ?? document.body;

const slotted = (inner: string, outer: string) =>
  `<main><template shadowrootmode="open">${inner}</template>${outer}</main><p>Osh 9</p>`;

describe('what comes into sight or goes out of it', () => {
  test.each<[string, string, () => void, string[], string[]]>([
    [
      'is read: shown by its attribute',
      `${FEED}<p hidden id="x">Osh 4</p>`,
      () => find('#x').removeAttribute('hidden'),
      ['Osh 4'],
      ['Osh 1', 'Osh 2', 'Osh 3', 'Osh 4'],
    ],
    [
      'is read: shown by its class',
      `${FEED}<p class="gone" id="x">Osh 4</p>`,
      () => find('#x').removeAttribute('class'),
      ['Osh 4'],
      ['Osh 1', 'Osh 2', 'Osh 3', 'Osh 4'],
    ],
    [
      'is read: shown by the class of what is around',
      '<main class="folded"><p>Osh 1</p></main><h2>Osh</h2>',
      () => find('main').removeAttribute('class'),
      ['Osh 1'],
      ['Osh 1', 'Osh'],
    ],
    [
      'is read: unfolded',
      '<details><summary>Osh</summary><p>Osh 1</p></details>',
      () => find('details').setAttribute('open', ''),
      ['Osh', 'Osh 1'],
      ['Osh', 'Osh 1'],
    ],
    [
      'is forgotten: folded',
      '<details open><summary>Osh</summary><p>Osh 1</p></details>',
      () => find('details').removeAttribute('open'),
      ['Osh'],
      ['Osh'],
    ],
    [
      'is forgotten: hidden by its style',
      FEED,
      () => find('p').setAttribute('style', 'visibility:hidden'),
      [],
      ['Osh 2', 'Osh 3'],
    ],
    [
      'is forgotten: hidden by the class of what is around',
      `${FEED}<h2>Osh</h2>`,
      () => find('main').classList.add('folded'),
      [],
      ['Osh'],
    ],
    [
      'is forgotten: a part of a line, hidden by the class of what is around',
      '<p>Osh <b>Osh</b></p>',
      () => find('p').classList.add('mute'),
      ['Osh \uFFFC'],
      ['Osh \uFFFC'],
    ],
    [
      'is forgotten: now the reader’s own',
      FEED,
      () => find('main').setAttribute('contenteditable', ''),
      [],
      [],
    ],
    [
      'is read: the reader’s no more',
      '<main contenteditable><p>Osh 1</p></main>',
      () => find('main').removeAttribute('contenteditable'),
      ['Osh 1'],
      ['Osh 1'],
    ],
    [
      'is forgotten: now a control',
      FEED,
      () => find('main').setAttribute('role', 'toolbar'),
      [],
      [],
    ],
    [
      'is read: navigation no more',
      '<div role="navigation"><p>Osh 1</p></div>',
      () => find('div').removeAttribute('role'),
      ['Osh 1'],
      ['Osh 1'],
    ],
    [
      'is read: a header that is the article’s own now',
      '<div><header>Osh 1</header></div>',
      () => find('div').setAttribute('role', 'main'),
      ['Osh 1'],
      ['Osh 1'],
    ],
    [
      'is not read where it came into what is hidden',
      '<main hidden></main>',
      () => find('main').append(make('p', 'Osh')),
      [],
      [],
    ],
    [
      'is not read where it came into navigation',
      '<nav><ul></ul></nav>',
      () => find('ul').append(make('li', 'Osh')),
      [],
      [],
    ],
    [
      'is another one: the first summary of a closed <details>',
      '<details><summary>Osh</summary></details>',
      () => find('details').prepend(make('summary', 'Osh 1')),
      ['Osh 1'],
      ['Osh 1'],
    ],
  ])('%s', async (_, html, change, reread, says) => {
    expect(await follow(html, change)).toEqual({ reread, says });
  });
});

describe('of shadow trees', () => {
  test.each<[string, string, () => void, string[], string[]]>([
    [
      'a paragraph that came into one',
      slotted('<p>Osh 1</p>', ''),
      () => shadowOf('main').append(make('p', 'Osh 2')),
      ['Osh 2'],
      ['Osh 1', 'Osh 2', 'Osh 9'],
    ],
    [
      'a paragraph that was slotted',
      slotted('<p>Osh 1</p><slot></slot>', ''),
      () => find('main').append(make('p', 'Osh 2')),
      ['Osh 2'],
      ['Osh 1', 'Osh 2', 'Osh 9'],
    ],
    [
      'nothing where a child has no slot',
      slotted('<p>Osh 1</p>', ''),
      () => find('main').append(make('p', 'Osh 2')),
      [],
      ['Osh 1', 'Osh 9'],
    ],
    [
      'fallback content that comes back',
      slotted('<slot><p>Osh 1</p></slot>', '<p>Osh 2</p>'),
      () => find('p').remove(),
      ['Osh 1'],
      ['Osh 1', 'Osh 9'],
    ],
    [
      'what is slotted in the place of fallback content',
      slotted('<slot><p>Osh 1</p></slot>', ''),
      () => find('main').append(make('p', 'Osh 2')),
      ['Osh 2'],
      ['Osh 2', 'Osh 9'],
    ],
    [
      'what goes to another slot',
      slotted('<slot></slot><p>Osh 1</p><slot name="x"></slot>', '<p>Osh 2</p>'),
      () => find('p').setAttribute('slot', 'x'),
      ['Osh 2'],
      ['Osh 1', 'Osh 2', 'Osh 9'],
    ],
    [
      'nothing where a slot goes and its children with it',
      slotted('<slot></slot>', '<p>Osh 2</p>'),
      () => shadowOf('main').querySelector('slot')?.remove(),
      [],
      ['Osh 9'],
    ],
  ])('is read again: %s', async (_, html, change, reread, says) => {
    expect(await follow(html, change)).toEqual({ reread, says });
  });
});

test('text that moves to where nothing is watched is forgotten', async () => {
  const html = '<p>Osh 1</p><nav><template shadowrootmode="open"></template></nav>';
  const followed = await follow(html, () => shadowOf('nav').append(find('p')));
  expect(followed).toEqual({ reread: [], says: [] });
});
