import { afterEach, describe, expect, test } from 'vitest';
import {
  firstChildOf,
  flatParentOf,
  isBefore,
  nextSiblingOf,
  shadowRootOf,
} from '../../page/flat-tree.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The flat tree as text: elements by name, what is in them in brackets. */
function draw(element: Element): string {
  const inside: string[] = [];
  for (let at = firstChildOf(element); at !== null; at = nextSiblingOf(at)) {
    if (at instanceof Element) inside.push(draw(at));
    else if (at instanceof Text) inside.push(at.data);
  }
  return `${element.localName}[${inside.join(' ')}]`;
}

/** All nodes that are drawn under an element, itself first, in order. */
function listDrawn(element: Element): Node[] {
  const drawn: Node[] = [element];
  for (let at = firstChildOf(element); at !== null; at = nextSiblingOf(at))
    drawn.push(...(at instanceof Element ? listDrawn(at) : [at]));
  return drawn;
}

const shadow = (html: string) => `<template shadowrootmode="open">${html}</template>`;

const TREES: [string, string, string][] = [
  ['children', 'a<b>c</b>d', 'body[a b[c] d]'],
  ['a shadow root instead of children', `<p>${shadow('a<b>c</b>')}d</p>`, 'body[p[a b[c]]]'],
  ['a slot', `<p>${shadow('a<slot></slot>b')}c<i>d</i></p>`, 'body[p[a slot[c i[d]] b]]'],
  [
    'named slots, in their own order',
    `<p>${shadow('<slot name="x"></slot><slot></slot>')}a<i slot="x">b</i>c<i slot="x">d</i></p>`,
    'body[p[slot[i[b] i[d]] slot[a c]]]',
  ],
  ['fallback content', `<p>${shadow('<slot>a<b>c</b></slot>')}</p>`, 'body[p[slot[a b[c]]]]'],
  [
    'no fallback content where something is slotted',
    `<p>${shadow('<slot>a</slot>')}b</p>`,
    'body[p[slot[b]]]',
  ],
  [
    'a slot inside a slot',
    `<p>${shadow(`<span>${shadow('<slot></slot>')}<slot></slot>a</span>`)}b</p>`,
    'body[p[span[slot[slot[b] a]]]]',
  ],
  [
    'fallback content of a slot inside a slot',
    `<p>${shadow(`<span>${shadow('<slot></slot>')}<slot>a</slot></span>`)}</p>`,
    'body[p[span[slot[slot[a]]]]]',
  ],
  [
    'no child that has no slot',
    `<p>${shadow('<slot name="x"></slot>')}a<b>c</b></p>`,
    'body[p[slot[]]]',
  ],
  ['a slot that stands outside a shadow root', '<slot>a</slot>', 'body[slot[a]]'],
  [
    'the children of a form that clobbers',
    '<form><input name="firstChild"><input name="parentNode">a</form>b',
    'body[form[input[] input[] a] b]',
  ],
];

describe('the flat tree has', () => {
  test.each(TREES)('%s', (_, html, expected) => {
    document.body.setHTMLUnsafe(html);
    expect(draw(document.body)).toBe(expected);
  });

  test.each(TREES)('ways up that are the ways down: %s', (_, html) => {
    document.body.setHTMLUnsafe(html);
    for (const element of listDrawn(document.body)) {
      if (!(element instanceof Element)) continue;
      for (let at = firstChildOf(element); at !== null; at = nextSiblingOf(at))
        expect(flatParentOf(at)).toBe(element);
    }
  });

  test.each(TREES)('an order: %s', (_, html) => {
    document.body.setHTMLUnsafe(html);
    const leaves = listDrawn(document.body).filter((node) => node instanceof Text);
    for (const [i, one] of leaves.entries())
      for (const [j, other] of leaves.entries()) expect(isBefore(one, other)).toBe(i < j);
  });

  test('not what a closed shadow root holds', () => {
    document.body.setHTMLUnsafe('<p><template shadowrootmode="closed">a</template>b</p>');
    expect(draw(document.body)).toBe('body[p[b]]');
  });
});

describe('a node that is drawn nowhere has no parent', () => {
  test.each([
    ['a child without a slot', `<p>${shadow('')}<b></b></p>`, 'b'],
    ['a child whose slot there is not', `<p>${shadow('<slot></slot>')}<b slot="x"></b></p>`, 'b'],
  ])('%s', (_, html, selector) => {
    document.body.setHTMLUnsafe(html);
    expect(flatParentOf(document.querySelector(selector) ?? document.body)).toBeNull();
  });

  test('fallback content that is replaced', () => {
    document.body.setHTMLUnsafe(`<p>${shadow('<slot><b></b></slot>')}a</p>`);
    const fallback = document.querySelector('p')?.shadowRoot?.querySelector('b');
    expect(fallback && flatParentOf(fallback)).toBeNull();
  });

  test('a node that is in no page', () => {
    expect(flatParentOf(document.createElement('b'))).toBeNull();
  });
});

test.each([
  ['open', 'open'],
  ['closed', null],
])('a shadow root that is %s is found: %s', (mode, expected) => {
  document.body.setHTMLUnsafe(`<p><template shadowrootmode="${mode}"></template></p>`);
  expect(shadowRootOf(document.querySelector('p') ?? document.body)?.mode ?? null).toBe(expected);
});
