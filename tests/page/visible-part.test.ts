import { afterEach, expect, test } from 'vitest';
import { findVisiblePart } from '../../page/visible-part.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const tall = 'height:1000vh';

test.each<[string, string, string | null]>([
  [
    'the largest that is not too high',
    '<article id="x" style="height:200vh"><p style="height:100vh">Osh</p></article>',
    'x',
  ],
  [
    'a part of one that is too high',
    `<article style="${tall}"><section id="x" style="height:200vh"><p>Osh</p></section></article>`,
    'x',
  ],
  [
    'no part of a line',
    `<article style="${tall}"><b><i style="display:inline-block;width:100vw;height:100vh" id="x">Osh</i></b></article>`,
    'x',
  ],
  [
    'none where all lines are of one that is too high',
    `<article style="${tall}"><b style="font-size:90vh">OOOOOOO</b></article>`,
    null,
  ],
  ['none on an empty page', '', null],
])('is %s', (_, html, expected) => {
  document.body.innerHTML = html;
  expect(findVisiblePart(document)?.id ?? null).toBe(expected);
});

test('is found inside an open shadow root’s host', () => {
  document.body.setHTMLUnsafe(
    `<div style="${tall}"><template shadowrootmode="open"><slot></slot></template><p id="x" style="height:100vh">Osh</p></div>`,
  );
  expect(findVisiblePart(document)?.id).toBe('x');
});
