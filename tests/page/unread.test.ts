import { afterEach, describe, expect, test } from 'vitest';
import { whyUnread } from '../../page/unread.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Why the element with the id `x` is not read. */
function ask(html: string): string | null {
  document.body.innerHTML = html;
  const element = document.getElementById('x') ?? document.body;
  return whyUnread(element, getComputedStyle(element));
}

describe('what is no prose is barred', () => {
  test.each(
    'aside audio button canvas code datalist embed iframe input kbd math meter nav object pre progress samp script select style svg template textarea video'.split(
      ' ',
    ),
  )('<%s>', (name) => {
    expect(ask(`<${name} id="x"></${name}>`)).toBe('barred');
  });

  test.each(
    'banner button complementary contentinfo menu menubar navigation search searchbox textbox toolbar'.split(
      ' ',
    ),
  )('the role %s', (role) => {
    expect(ask(`<div id="x" role="${role}"></div>`)).toBe('barred');
  });

  test.each([
    ['what the reader writes', '<div contenteditable id="x"></div>'],
    ['a part of it', '<div contenteditable><p id="x"></p></div>'],
    ['the header of the page', '<header id="x"></header>'],
    ['the footer of the page', '<div><footer id="x"></footer></div>'],
    ['what is hidden as well', '<nav hidden id="x"></nav>'],
  ])('%s', (_, html) => {
    expect(ask(html)).toBe('barred');
  });
});

describe('what nobody sees is hidden', () => {
  test.each([
    ['by an attribute', '<p hidden id="x"></p>'],
    ['by display', '<p style="display:none" id="x"></p>'],
    ['by visibility', '<p style="visibility:hidden" id="x"></p>'],
    ['by content-visibility', '<p style="content-visibility:hidden" id="x"></p>'],
    [
      'in a hidden element, where visibility passes on',
      '<div style="visibility:hidden"><p id="x"></p></div>',
    ],
    ['in a closed <details>', '<details><p id="x"></p></details>'],
    [
      'a second summary of a closed <details>',
      '<details><summary></summary><summary id="x"></summary></details>',
    ],
    [
      'text for screen readers alone',
      '<p style="position:absolute;width:1px;overflow:hidden" id="x"></p>',
    ],
    ['that text, fixed', '<p style="position:fixed;width:0;overflow:clip" id="x"></p>'],
  ])('%s', (_, html) => {
    expect(ask(html)).toBe('hidden');
  });
});

describe('all else is read', () => {
  test.each([
    ['a paragraph', '<p id="x"></p>'],
    ['another role', '<div id="x" role="article"></div>'],
    ['the header of an article', '<article><header id="x"></header></article>'],
    ['the footer of the main part', '<main><footer id="x"></footer></main>'],
    ['the header of what plays the main part', '<div role="main"><header id="x"></header></div>'],
    ['what may not be written in', '<div contenteditable="false" id="x"></div>'],
    [
      'an island in what the reader writes',
      '<div contenteditable><p contenteditable="false" id="x"></p></div>',
    ],
    ['the summary of a closed <details>', '<details><summary id="x"></summary></details>'],
    ['an open <details>', '<details open><p id="x"></p></details>'],
    [
      'a child of a child of a closed <details>, which its parent answers for',
      '<details><div><p id="x"></p></div></details>',
    ],
    ['what stands out of a narrow column', '<p style="position:absolute;width:1px" id="x"></p>'],
    ['a narrow column', '<p style="width:1px;overflow:hidden" id="x"></p>'],
    ['what is see-through', '<p style="opacity:0" id="x"></p>'],
    ['what is without a box', '<p style="display:contents" id="x"></p>'],
    ['what is far away', '<p style="content-visibility:auto" id="x"></p>'],
    [
      'a form whose fields clobber',
      '<form id="x"><input name="getAttribute"><input name="parentElement"></form>',
    ],
  ])('%s', (_, html) => {
    expect(ask(html)).toBeNull();
  });
});
