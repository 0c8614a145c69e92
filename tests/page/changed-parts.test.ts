import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMatcher } from '../../engine/matcher.ts';
import { noChanges, noteRecords, TELLING_ATTRIBUTES } from '../../page/changes.ts';
import { createPageReading } from '../../page/page-reading.ts';
import { names } from '../components/sample-dataset.ts';

const { readBlock } = createMatcher(names);
const goOn = () => true;

const sheet = new CSSStyleSheet();
beforeAll(() => {
  sheet.replaceSync(`.gone, .folded p, .mute b { display: none } .red { color: red }
    .row { display: flex } .lines { display: block }`);
  document.adoptedStyleSheets.push(sheet);
});
afterAll(() => {
  document.adoptedStyleSheets = [];
});
afterEach(() => {
  document.body.innerHTML = '';
});

const find = (selector: string): HTMLElement => document.querySelector(selector) ?? document.body;
const shadowOf = (selector: string) => find(selector).shadowRoot ?? document.body;

interface Followed {
  /** The text that was read again, block by block. */
  reread: string[];
  /** What the page says now. */
  says: string[];
}

/** Reads a page, changes it, and follows the change. */
async function follow(html: string, change: () => void): Promise<Followed> {
  document.body.setHTMLUnsafe(html);
  let reread: string[] = [];
  let changes = noChanges();
  const observer = new MutationObserver((records) => noteRecords(changes, records));
  const watch = (root: Node) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: TELLING_ATTRIBUTES,
    });
  watch(document.body);
  const note = (text: string) => {
    reread.push(text.trim());
    return readBlock(text);
  };
  const reading = createPageReading(document, note, watch);
  await reading.read([document.body], goOn);
  reread = [];
  change();
  noteRecords(changes, observer.takeRecords());
  await reading.follow(changes, goOn);
  changes = noChanges();
  observer.disconnect();
  return { reread, says: reading.blocks.map(({ text }) => text.trim()) };
}

const FEED = '<main><p>Osh 1</p><p>Osh 2</p><p>Osh 3</p></main>';
const LINES = '<main>Osh <b>1</b> <i>and</i> 2</main><p>Osh 3</p>';
const slotted = (inner: string, outer: string) =>
  `<main><template shadowrootmode="open">${inner}</template>${outer}</main><p>Osh 9</p>`;

function make(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

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

test('a custom element is read once it has become what it is', async () => {
  class Late extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).append(make('p', 'Osh 1'));
    }
  }
  const followed = await follow(
    '<x-late style="display:block"></x-late><p class="red">Osh 2</p>',
    () => {
      customElements.define('x-late', Late);
      find('.red').removeAttribute('class');
    },
  );
  expect(followed).toEqual({ reread: ['Osh 1'], says: ['Osh 1', 'Osh 2'] });
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
