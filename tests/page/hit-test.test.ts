import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHitTester, type HitTester } from '../../page/hit-test.ts';
import { boxesOf, cover, firstBox, middleOf, show, textOf } from './hit-stage.ts';

let tester: HitTester<string>;

beforeEach(() => {
  tester = createHitTester<string>(document);
});
afterEach(() => {
  document.body.innerHTML = '';
});

/** What is hit in the middle of a box; plain, since all boxes seem equal to `toEqual`. */
function hitAt(at: DOMRect): { mention: string; box: object } | null {
  const hit = tester.test(...middleOf(at));
  return hit && { mention: hit.mention, box: hit.box.toJSON() };
}
/** Whether a name can be where an event went to, as a listener on the window asks. */
function isNearOn(element: Element | null | undefined): boolean | undefined {
  let isNear: boolean | undefined;
  const ask = (event: Event) => {
    isNear = tester.isNear(event.target);
  };
  window.addEventListener('pointermove', ask, { once: true });
  element?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  return isNear;
}

describe('what is near a name', () => {
  test('is the element of its text, and none around it or in it', () => {
    show('From <b>Bishkek <i>to</i></b> Osh');
    tester.learn([cover('Bishkek', textOf('b'), 0, 7)]);
    expect(isNearOn(document.querySelector('b'))).toBe(true);
    expect(isNearOn(document.querySelector('i'))).toBe(false);
    expect(isNearOn(document.querySelector('p'))).toBe(false);
  });

  test('is all of an open shadow tree', () => {
    show('<span></span>');
    const root = document.querySelector('span')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<b>Osh</b>';
    expect(isNearOn(root?.querySelector('b'))).toBe(true);
  });
});

describe('a name in a line', () => {
  let node: Text;
  let box: DOMRect;

  beforeEach(() => {
    show('From Bishkek to Osh');
    node = textOf('p');
    box = firstBox(node, 5, 12);
    tester.learn([cover('Bishkek', node, 5, 12)]);
  });

  test('is hit in its middle', () => {
    expect(hitAt(box)).toEqual({ mention: 'Bishkek', box: box.toJSON() });
  });

  test('is hit on its first and on its last letter', () => {
    expect(tester.test(box.left + 1, box.top + 5)?.mention).toBe('Bishkek');
    expect(tester.test(box.right - 1, box.bottom - 5)?.mention).toBe('Bishkek');
  });

  test('is missed on the letters beside it', () => {
    expect(tester.test(box.left - 4, box.top + 5)).toBeNull();
    expect(tester.test(box.right + 4, box.top + 5)).toBeNull();
  });

  test('is missed far above and below it', () => {
    expect(tester.test(box.left + 5, box.top - 40)).toBeNull();
    expect(tester.test(box.left + 5, box.bottom + 40)).toBeNull();
  });

  test('is missed outside the window', () => {
    expect(tester.test(-10, -10)).toBeNull();
  });

  test('is missed under something that covers it', () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#ffffff';
    document.body.append(cover);
    expect(tester.test(...middleOf(box))).toBeNull();
  });

  test('is missed once the text has become shorter', () => {
    node.data = 'From Bish';
    expect(tester.test(box.left + 5, box.top + 5)).toBeNull();
  });

  test('is forgotten when others are learnt', () => {
    tester.learn([cover('Osh', node, 16, 19)]);
    expect(tester.test(...middleOf(box))).toBeNull();
    expect(tester.test(...middleOf(firstBox(node, 16, 19)))?.mention).toBe('Osh');
  });
});

test('a name at the end of a line is missed in the white space after it', () => {
  show('In Osh');
  const node = textOf('p');
  const box = firstBox(node, 3, 6);
  tester.learn([cover('Osh', node, 3, 6)]);
  expect(tester.test(...middleOf(box))?.mention).toBe('Osh');
  expect(tester.test(box.right + 30, box.top + 10)).toBeNull();
});

describe('a name broken over two lines', () => {
  let boxes: DOMRect[];

  beforeEach(() => {
    show('The city of Jalal Abad lies', '180px');
    const node = textOf('p');
    boxes = boxesOf(node, 12, 22);
    tester.learn([cover('Jalal-Abad', node, 12, 22)]);
  });

  test('is hit on both, each time with the box of that line', () => {
    const [first = new DOMRect(), second = new DOMRect()] = boxes;
    expect(second.top).toBeGreaterThan(first.top);
    expect(hitAt(first)).toEqual({ mention: 'Jalal-Abad', box: first.toJSON() });
    expect(hitAt(second)).toEqual({ mention: 'Jalal-Abad', box: second.toJSON() });
  });

  test('is missed on the lines’ other words', () => {
    const [first = new DOMRect(), second = new DOMRect()] = boxes;
    expect(tester.test(first.left - 15, first.top + 10)).toBeNull();
    expect(tester.test(second.right + 15, second.top + 10)).toBeNull();
  });
});

describe('a name over inline elements', () => {
  beforeEach(() => {
    show('Asan <b>Uso</b>nov said');
    tester.learn([
      cover('Asan Usonov', textOf('p', 0), 0, 5),
      cover('Asan Usonov', textOf('b'), 0, 3),
      cover('Asan Usonov', textOf('p', 2), 0, 3),
    ]);
  });

  test.each<[string, () => DOMRect]>([
    ['before the element', () => firstBox(textOf('p', 0), 0, 4)],
    ['in the element', () => firstBox(textOf('b'), 0, 3)],
    ['after the element', () => firstBox(textOf('p', 2), 0, 3)],
  ])('is hit %s', (_, box) => {
    expect(tester.test(...middleOf(box()))?.mention).toBe('Asan Usonov');
  });

  test('is missed on the word after it', () => {
    expect(tester.test(...middleOf(firstBox(textOf('p', 2), 4, 8)))).toBeNull();
  });
});

test('two names in one text are told apart', () => {
  show('Osh, Kloop');
  const node = textOf('p');
  tester.learn([cover('Osh', node, 0, 3), cover('Kloop', node, 5, 10)]);
  expect(tester.test(...middleOf(firstBox(node, 0, 3)))?.mention).toBe('Osh');
  expect(tester.test(...middleOf(firstBox(node, 5, 10)))?.mention).toBe('Kloop');
});

test('is not led astray by what the page names like its own tools', () => {
  show('<i>Osh</i><img name="elementFromPoint"><img name="caretPositionFromPoint">');
  const node = textOf('i');
  tester.learn([cover('Osh', node, 0, 3)]);
  expect(tester.test(...middleOf(firstBox(node, 0, 3)))?.mention).toBe('Osh');
});

test('two names that touch are told apart', () => {
  show('OshTalas');
  const node = textOf('p');
  tester.learn([cover('Osh', node, 0, 3), cover('Talas', node, 3, 8)]);
  const { right, top } = firstBox(node, 0, 3);
  expect(tester.test(right - 1, top + 10)?.mention).toBe('Osh');
  expect(tester.test(right + 1, top + 10)?.mention).toBe('Talas');
});

test('a name in whose place other words of its length stand answers no more', () => {
  show('Osh and Talas');
  const node = textOf('p');
  tester.learn([cover('Osh', node, 0, 3)]);
  node.data = 'Ant and Talas';
  expect(tester.test(...middleOf(firstBox(node, 0, 3)))).toBeNull();
});
