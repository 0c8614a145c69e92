import { afterEach, describe, expect, test } from 'vitest';
import { isMarkable, rangeOf, readBlocks } from '../../page/page-text.ts';

const read = (html: string) => {
  document.body.innerHTML = html;
  return [...readBlocks(document.body)].filter((block) => block !== null);
};
const texts = (html: string) => read(html).map(({ text }) => text.trim());

afterEach(() => {
  document.body.innerHTML = '';
});

describe('blocks', () => {
  test.each([
    ['joins text across inline elements', '<p>Sadyr <b>Jap</b>arov</p>', ['Sadyr Japarov']],
    ['parts paragraphs', '<p>Osh</p><p>Bishkek</p>', ['Osh', 'Bishkek']],
    [
      'parts a span that is laid out as a block',
      'Osh<span style="display:block">Bishkek</span>',
      ['Osh', 'Bishkek'],
    ],
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
    [
      'leaves out scripts, styles, code and fields',
      '<p>Osh</p><script>Osh</script><style>a{}</style><pre>Osh</pre><textarea>Osh</textarea>',
      ['Osh'],
    ],
    [
      'leaves out what the reader writes',
      '<div contenteditable>Osh</div><p>Bishkek</p>',
      ['Bishkek'],
    ],
    [
      'leaves out what is hidden',
      '<p hidden>Osh</p><p style="visibility:hidden">Osh</p><p>Bishkek</p>',
      ['Bishkek'],
    ],
    [
      'leaves out navigation and page furniture',
      '<nav>Osh</nav><header>Osh</header><footer>Osh</footer><aside>Osh</aside><p>Bishkek</p>',
      ['Bishkek'],
    ],
    ['reads the header of the article', '<article><header>Osh</header></article>', ['Osh']],
    ['finds nothing in an empty page', '', []],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('cuts very long text at a blank', () => {
    const long = 'Bishkek '.repeat(10_000);
    const parts = texts(`<p>${long}</p>`);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(long.trim());
  });

  test('gives a chance to pause where there is no text', () => {
    document.body.innerHTML = '<i></i>'.repeat(1000);
    expect([...readBlocks(document.body)]).toEqual([null, null, null, null, null]);
  });

  test('begins a section at each headline', () => {
    const blocks = read('<p>a</p><h2>b</h2><p>c</p><h3>d</h3><p>e</p>');
    expect(blocks.map(({ section }) => section)).toEqual([0, 1, 1, 2, 2]);
  });

  test('marks neither in a link nor in a headline', () => {
    const [headline, link, plain] = read('<h1>Osh</h1><p><a href="#">Osh</a></p><p>Osh</p>');
    expect(headline && isMarkable(headline, 0)).toBe(false);
    expect(link && isMarkable(link, 0)).toBe(false);
    expect(plain && isMarkable(plain, 0)).toBe(true);
  });
});

describe('ranges', () => {
  test('spans the nodes that a name is broken over', () => {
    const [block] = read('<p>Sadyr <b>Jap</b>arov said</p>');
    const range = block && rangeOf(block, 0, 13);
    const live = document.createRange();
    live.setStart(range?.startContainer ?? document, range?.startOffset ?? 0);
    live.setEnd(range?.endContainer ?? document, range?.endOffset ?? 0);
    expect(live.toString()).toBe('Sadyr Japarov');
  });

  test('is null once the text has gone', () => {
    const [block] = read('<p>Osh</p>');
    document.body.innerHTML = '';
    expect(block && rangeOf(block, 0, 3)).toBeNull();
  });
});
