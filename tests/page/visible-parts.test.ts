import { afterEach, expect, test } from 'vitest';
import { findVisibleParts } from '../../page/visible-parts.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const tall = 'height:1000vh';

test.each<[string, string, string]>([
  [
    'the largest that is not too high',
    '<article id="x" style="height:120vh"><p style="height:100vh">Osh</p></article>',
    'x',
  ],
  [
    'a part of one that is too high',
    `<article style="${tall}"><section id="x" style="height:120vh"><p>Osh</p></section></article>`,
    'x',
  ],
  [
    'and what is in sight beside it',
    `<article style="${tall}"><p id="a">Osh</p><p id="b" style="height:80vh">Osh</p>
      <p id="c" style="height:80vh">Osh</p><p id="d">Osh</p></article>`,
    'a b c',
  ],
  [
    'nothing too high beside it',
    `<div style="${tall}"><p id="a" style="height:60vh">Osh</p><p id="b" style="${tall}">Osh</p></div>`,
    'a',
  ],
  [
    'nothing hidden beside it',
    `<div style="${tall}"><p id="a" style="height:60vh">Osh</p><p id="b" hidden>Osh</p></div>`,
    'a',
  ],
  [
    'no part of a line',
    `<article style="${tall}"><b><i style="display:inline-block;width:100vw;height:100vh" id="x">Osh</i></b></article>`,
    'x',
  ],
  [
    'none where all lines are of one that is too high',
    `<article style="${tall}"><b style="font-size:90vh">OOOOOOO</b></article>`,
    '',
  ],
  ['none on an empty page', '', ''],
])('are %s', (_, html, expected) => {
  document.body.innerHTML = html;
  const ids = findVisibleParts(document).map(({ id }) => id);
  expect(ids.join(' ')).toBe(expected);
});

test('are found inside an open shadow root’s host', () => {
  document.body.setHTMLUnsafe(
    `<div style="${tall}"><template shadowrootmode="open"><slot></slot></template><p id="x" style="height:100vh">Osh</p></div>`,
  );
  expect(findVisibleParts(document).map(({ id }) => id)).toEqual(['x']);
});
