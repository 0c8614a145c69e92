import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHitTester, type HitTester } from '../../page/hit-test.ts';
import { cover, firstBox, middleOf, show, textIn, textOf } from './hit-stage.ts';

let tester: HitTester<string>;

beforeEach(() => {
  tester = createHitTester<string>(document);
});
afterEach(() => {
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
});

describe('a name that cannot be seen', () => {
  /** Shows a name in what hides it, or does not, with `<i>` around the name. */
  function learnIn(html: string): DOMRect {
    show(html);
    const node = textOf('i');
    tester.learn([cover('Bishkek', node, 0, 7)]);
    return firstBox(node, 0, 7);
  }

  test.each([
    [
      'clipped by what is around it',
      '<b style="display:block;width:20px;overflow:hidden"><i>Bishkek</i></b>',
    ],
    ['clipped by itself', '<i style="display:block;width:20px;overflow:clip">Bishkek</i>'],
    ['see-through', '<i style="opacity:0">Bishkek</i>'],
    ['in something see-through', '<b style="opacity:0"><i>Bishkek</i></b>'],
    ['invisible', '<i style="visibility:hidden">Bishkek</i>'],
    ['under a veil that is a part of what is around it', '<b class="veiled"><i>Bishkek</i></b>'],
    ['not to be pointed at', '<i style="pointer-events:none">Bishkek</i>'],
  ])('is missed: %s', (_, html) => {
    const veil = document.createElement('style');
    veil.textContent =
      '.veiled{position:relative}.veiled::after{content:"";position:absolute;inset:0}';
    document.head.append(veil);
    const box = learnIn(html);
    expect(tester.test(...middleOf(box))).toBeNull();
    veil.remove();
  });

  test.each([
    ['half see-through', '<i style="opacity:.5">Bishkek</i>'],
    ['in what has no box of its own', '<b><i style="display:contents">Bishkek</i></b>'],
    ['that cannot be selected', '<i style="user-select:none">Bishkek</i>'],
  ])('is hit: %s', (_, html) => {
    expect(tester.test(...middleOf(learnIn(html)))?.mention).toBe('Bishkek');
  });

  test('is missed where it is clipped, in text that has a name of its own', () => {
    const box = learnIn(
      'Osh <b style="display:block;width:20px;overflow:hidden"><i>Bishkek</i></b>',
    );
    tester.learn([cover('Osh', textOf('p'), 0, 3), cover('Bishkek', textOf('i'), 0, 7)]);
    expect(tester.test(box.left + 10, box.top + 10)?.mention).toBe('Bishkek');
    expect(tester.test(box.left + 40, box.top + 10)).toBeNull();
  });

  test('is missed under a header that stays while the page scrolls, and hit beside it', () => {
    const box = learnIn('<i>Bishkek</i>');
    const header = document.createElement('header');
    header.style.cssText = `position:fixed;left:0;top:0;height:200px;width:${box.left + 20}px`;
    document.body.append(header);
    expect(tester.test(box.left + 10, box.top + 10)).toBeNull();
    expect(tester.test(box.left + 30, box.top + 10)?.mention).toBe('Bishkek');
  });

  test('is missed under a dialog', () => {
    const box = learnIn('<i>Bishkek</i>');
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    expect(tester.test(...middleOf(box))).toBeNull();
    dialog.close();
    expect(tester.test(...middleOf(box))?.mention).toBe('Bishkek');
  });
});

describe('a name in an open shadow tree', () => {
  function attach(host: Element | null | undefined, html: string): ShadowRoot | undefined {
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
    return root;
  }

  test('is hit', () => {
    show('<span></span>');
    const node = textIn(attach(document.querySelector('span'), '<i>From Osh</i>'), 'i');
    tester.learn([cover('Osh', node, 5, 8)]);
    const box = firstBox(node, 5, 8);
    expect(tester.test(...middleOf(box))?.mention).toBe('Osh');
    expect(tester.test(box.left - 15, box.top + 10)).toBeNull();
  });

  test('is hit in a tree within a tree', () => {
    show('<span></span>');
    const outer = attach(document.querySelector('span'), '<p></p>');
    const node = textIn(attach(outer?.querySelector('p'), '<i>Osh</i>'), 'i');
    tester.learn([cover('Osh', node, 0, 3)]);
    expect(tester.test(...middleOf(firstBox(node, 0, 3)))?.mention).toBe('Osh');
  });

  test.each([
    ['an element that is slotted', '<span><i>Osh</i></span>'],
    ['text that is slotted', '<span>Osh</span>'],
  ])('is hit in %s', (_, html) => {
    show(html);
    const node = document.querySelector('i') ? textOf('i') : textOf('span');
    attach(document.querySelector('span'), '<u><slot></slot></u>');
    tester.learn([cover('Osh', node, 0, 3)]);
    expect(tester.test(...middleOf(firstBox(node, 0, 3)))?.mention).toBe('Osh');
  });

  test('is hit where no element is around it', () => {
    show('<span></span>');
    const node = attach(document.querySelector('span'), 'Osh')?.firstChild;
    if (!(node instanceof Text)) throw new Error('no text');
    tester.learn([cover('Osh', node, 0, 3)]);
    expect(tester.test(...middleOf(firstBox(node, 0, 3)))?.mention).toBe('Osh');
  });

  test('is missed where the reader has selected it there', () => {
    show('<span></span>');
    const node = textIn(attach(document.querySelector('span'), '<i>From Osh to Talas</i>'), 'i');
    tester.learn([cover('Osh', node, 5, 8), cover('Talas', node, 12, 17)]);
    getSelection()?.setBaseAndExtent(node, 4, node, 9);
    expect(tester.test(...middleOf(firstBox(node, 5, 8)))).toBeNull();
    expect(tester.test(...middleOf(firstBox(node, 12, 17)))?.mention).toBe('Talas');
  });

  test('is missed where the reader has selected everything', () => {
    show('<span></span>');
    const node = textIn(attach(document.querySelector('span'), '<i>Osh</i>'), 'i');
    tester.learn([cover('Osh', node, 0, 3)]);
    getSelection()?.selectAllChildren(document.body);
    expect(tester.test(...middleOf(firstBox(node, 0, 3)))).toBeNull();
  });
});

describe('a name of which the reader has selected', () => {
  test.each<[string, [number, number], boolean]>([
    ['all', [5, 12], false],
    ['its first letter', [4, 6], false],
    ['its last letter', [11, 13], false],
    ['a letter within', [8, 9], false],
    ['nothing, up to its beginning', [0, 5], true],
    ['nothing, from its end on', [12, 19], true],
    ['nothing, with the caret in it', [8, 8], true],
  ])('%s', (_, [from, to], isHit) => {
    show('From Bishkek to Osh');
    const node = textOf('p');
    tester.learn([cover('Bishkek', node, 5, 12)]);
    getSelection()?.setBaseAndExtent(node, from, node, to);
    expect(tester.test(...middleOf(firstBox(node, 5, 12))) !== null).toBe(isHit);
  });
});
