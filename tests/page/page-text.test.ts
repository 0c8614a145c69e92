import { afterEach, describe, expect, test } from 'vitest';
import { isMarkable } from '../../page/block.ts';
import { type Listener, readBlocks } from '../../page/page-text.ts';

const NOTHING_AROUND = { dressed: false, headline: null };
const IGNORE: Listener = {
  onUnread() {},
  onShadowRoot() {},
  onEnter() {},
  onLines() {},
  onTorn() {},
};

const read = (html: string, listener: Partial<Listener> = {}) => {
  document.body.setHTMLUnsafe(html);
  const blocks = readBlocks(document.body, NOTHING_AROUND, { ...IGNORE, ...listener });
  return [...blocks].filter((block) => block !== null);
};
const texts = (html: string) => read(html).map(({ text }) => text.trim());

const find = (selector: string) => document.querySelector(selector) ?? document.documentElement;

afterEach(() => {
  document.body.innerHTML = '';
});

describe('blocks', () => {
  test.each([
    ['joins text across inline elements', '<p>Sadyr <b>Jap</b>arov</p>', ['Sadyr Japarov']],
    [
      'joins text across an element without a box',
      '<p>Sadyr <span style="display:contents">Jap</span>arov</p>',
      ['Sadyr Japarov'],
    ],
    ['parts paragraphs', '<p>Osh</p><p>Bishkek</p>', ['Osh', 'Bishkek']],
    [
      'parts text before, in and after an element',
      'Osh<p>Naryn</p>Talas',
      ['Osh', 'Naryn', 'Talas'],
    ],
    [
      'parts a span that is laid out as a block',
      'Osh<span style="display:block">Bishkek</span>',
      ['Osh', 'Bishkek'],
    ],
    ['parts the items of a row', '<p style="display:flex">Osh<b>Naryn</b></p>', ['Osh', 'Naryn']],
    ['ends a sentence at a line break', '<p>Osh<br>Bishkek</p>', ['Osh\nBishkek']],
    ['reads a new line in the source as a blank', '<p>Sadyr\nJaparov</p>', ['Sadyr Japarov']],
    [
      'parts table cells',
      '<table><tr><td>Osh</td><td>Bishkek</td></tr></table>',
      ['Osh', 'Bishkek'],
    ],
    [
      'keeps footnote marks off the name',
      '<p>Bir Duino<sup>4</sup> said</p>',
      ['Bir Duino\uFFFC4\uFFFC said'],
    ],
    ['runs no name across a picture', '<p>Asan <img> Usonov</p>', ['Asan \uFFFC\uFFFC Usonov']],
    [
      'runs no name across what is left out',
      '<p>Asan <code>x</code> Usonov</p>',
      ['Asan \uFFFC Usonov'],
    ],
    ['leaves out what is not read', '<p>Osh</p><pre>Osh</pre><p hidden>Osh</p>', ['Osh']],
    [
      'leaves out the text of a closed <details>, but not its summary',
      '<details><summary>Osh</summary>Naryn <b>Talas</b></details>',
      ['Osh'],
    ],
    [
      'reads an open <details>',
      '<details open><summary>Osh</summary>Naryn</details>',
      ['Osh', 'Naryn'],
    ],
    ['finds nothing in an empty page', '', []],
    ['finds nothing where there are but blanks and pictures', '<p> <img> </p>', []],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test.each([
    [
      'reads a shadow root in the place of the children',
      '<div><template shadowrootmode="open"><p>Osh</p></template>Bishkek</div>',
      ['Osh'],
    ],
    [
      'reads what is slotted where it is drawn',
      '<div><template shadowrootmode="open"><p>Osh</p><slot></slot><p>Talas</p></template><p>Naryn</p></div>',
      ['Osh', 'Naryn', 'Talas'],
    ],
    [
      'joins text across a shadow border inside a line',
      '<p>Sadyr <span><template shadowrootmode="open">Jap<slot></slot></template>ar</span>ov</p>',
      ['Sadyr Japarov'],
    ],
    [
      'reads what a closed shadow root draws of the children, not what it holds',
      '<div><template shadowrootmode="closed"><p>Osh</p><slot></slot></template><p>Naryn</p></div>',
      ['Naryn'],
    ],
    [
      'reads no child that a closed shadow root does not draw',
      '<div><template shadowrootmode="closed"><p>Osh</p></template><p>Naryn</p></div>',
      [],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('cuts very long text at a blank', () => {
    const long = 'Bishkek '.repeat(10_000);
    const parts = texts(`<p>${long}</p>`);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(long.trim());
  });

  test('cuts very long text somewhere where it has no blank', () => {
    const long = 'x'.repeat(50_000);
    expect(texts(`<p>${long}</p>`).map(({ length }) => length)).toEqual([20_000, 20_000, 10_000]);
  });

  test('gives a chance to pause where there is no text', () => {
    document.body.innerHTML = '<i></i>'.repeat(1000);
    const blocks = readBlocks(document.body, NOTHING_AROUND, IGNORE);
    expect([...blocks]).toEqual([null, null, null, null, null]);
  });

  test('know the element whose lines they are', () => {
    const blocks = read('<div>Osh<p>Na<b>ryn</b></p>Talas</div>');
    const [div, p] = [find('div'), find('p')];
    expect(blocks.map(({ container }) => container)).toEqual([div, p, div]);
  });

  test('know the headline that they stand in', () => {
    const blocks = read('<p>a</p><h2>b<br>b <div>c</div></h2><p>d</p>');
    const headline = find('h2');
    expect(blocks.map((block) => block.headline)).toEqual([null, headline, headline, null]);
  });

  test('lead back to their text nodes', () => {
    const [block] = read('<p>Osh <b>Naryn</b></p>');
    expect(
      block?.pieces.map(({ node, at, from, length }) => [node.data, at, from, length]),
    ).toEqual([
      ['Osh ', 0, 0, 4],
      ['Naryn', 4, 0, 5],
    ]);
  });

  test('change nothing', () => {
    const html = '<p>Osh <b>Naryn</b></p><details><summary>x</summary>Talas</details>';
    read(html);
    expect(document.body.innerHTML).toBe(html);
  });
});

describe('a mark', () => {
  test.each([
    ['a paragraph', '<p>Osh</p>', true],
    ['an emphasis', '<p><em>Osh</em></p>', true],
    ['a link', '<p><a href="#">Osh</a></p>', false],
    ['a part of a link', '<p><a href="#"><b>Osh</b></a></p>', false],
    ['a headline', '<h3>Osh</h3>', false],
    ['a summary', '<details><summary>Osh</summary></details>', false],
    ['a label', '<label>Osh</label>', false],
  ])('can be drawn or not in %s', (_, html, expected) => {
    const [block] = read(html);
    expect(block && isMarkable(block, 0)).toBe(expected);
  });

  test('cannot be drawn where what is around says so', () => {
    document.body.innerHTML = '<p>Osh</p>';
    const around = { dressed: true, headline: find('p') };
    const [block] = readBlocks(document.body, around, IGNORE);
    expect(block && [isMarkable(block, 0), block.headline]).toEqual([false, find('p')]);
  });
});

describe('the listener', () => {
  test('is told what is left out, and why', () => {
    const told: [string, string][] = [];
    read('<p hidden></p><nav><p hidden></p></nav>', {
      onUnread: (element, why) => told.push([element.localName, why]),
    });
    expect(told).toEqual([
      ['p', 'hidden'],
      ['nav', 'barred'],
    ]);
  });

  test('is told what is read', () => {
    const told: string[] = [];
    read('<div><p>Osh</p></div><nav><b>Osh</b></nav>', {
      onEnter: (element) => told.push(element.localName),
    });
    expect(told).toEqual(['body', 'div', 'p']);
  });

  test('is told of open shadow roots, also of those inside others', () => {
    const told: string[] = [];
    read(
      '<div><template shadowrootmode="open"><p><template shadowrootmode="open"></template></p></template></div>',
      { onShadowRoot: (root) => told.push(root.host.localName) },
    );
    expect(told).toEqual(['div', 'p']);
  });

  test('is told which elements have lines', () => {
    const told: string[] = [];
    read('<div> <p>Osh</p> <ul><li><b>Naryn</b></li></ul></div>', {
      onLines: (container) => told.push(container.localName),
    });
    expect(told).toEqual(['p', 'li']);
  });
});

describe('a page that changes between two steps', () => {
  /** Reads, and changes the page after the first block. */
  function readThrough(html: string, change: () => void) {
    document.body.innerHTML = html;
    let torn = false;
    const listener = {
      ...IGNORE,
      onTorn() {
        torn = true;
      },
    };
    const blocks = readBlocks(document.body, NOTHING_AROUND, listener);
    const said = [blocks.next().value?.text];
    change();
    for (const block of blocks) said.push(block?.text);
    return { said, torn };
  }

  const LIST = '<ul><li>Osh</li><li>Naryn</li><li>Talas</li></ul>';

  test.each<[string, () => void, string[], boolean]>([
    [
      'is read on where it changes behind',
      () => find('li:last-child').append('!'),
      ['Osh', 'Naryn', 'Talas!'],
      false,
    ],
    ['is torn where it loses what is being read', () => find('li').remove(), ['Osh'], true],
    ['is torn where that moves', () => find('ul').append(find('li')), ['Osh'], true],
    ['is torn where it loses all around it', () => find('ul').remove(), ['Osh'], true],
  ])('%s', (_, change, said, torn) => {
    expect(readThrough(LIST, change)).toEqual({ said, torn });
  });
});
