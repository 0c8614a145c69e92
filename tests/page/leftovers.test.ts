import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHighlighter, type Mark } from '../../page/highlighter.ts';
import { clearLeftovers } from '../../page/leftovers.ts';
import { readPainted } from './painted.ts';

/** Marks of a painter that nobody ends. */
function leaveMarks(look: 'underline' | 'marker' | 'none' = 'underline'): void {
  const highlighter = createHighlighter(document);
  highlighter.setLook(look);
  const [osh, kloop] = [markOver(0, 3), markOver(8, 13)];
  highlighter.paint([osh, kloop]);
  highlighter.setOpen(kloop);
}

function markOver(startOffset: number, endOffset: number): Mark {
  const text = document.querySelector('p')?.firstChild ?? document;
  const range = new StaticRange({
    startContainer: text,
    startOffset,
    endContainer: text,
    endOffset,
  });
  return { range, kind: 'place', ground: 'light', shown: true };
}

beforeEach(() => {
  document.body.innerHTML = '<p>Osh and Kloop and Osh</p>';
});
afterEach(() => {
  CSS.highlights.clear();
  document.adoptedStyleSheets = [];
});

test.each(['underline', 'marker', 'none'] as const)(
  'marks with the look %s are taken away',
  (look) => {
    leaveMarks(look);
    expect(readPainted()).toEqual(['Osh', 'Kloop']);
    clearLeftovers(document);
    expect([...CSS.highlights.keys()]).toEqual([]);
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    expect(rules).toEqual([]);
  },
);

test('a card that was left open is taken away', () => {
  leaveMarks();
  const host = document.createElement('div');
  host.attachShadow({ mode: 'closed' });
  host.popover = 'manual';
  document.documentElement.append(host);
  clearLeftovers(document);
  expect(host.isConnected).toBe(false);
});

test.each([
  ['an empty sheet', ''],
  ['rules for the page', '@media screen { p { color: red } }'],
  ['a highlight of the page', '@media screen { ::highlight(h1l) { color: red } }'],
  ['highlights beside other things', `@media screen { ${namesOf(30)}, p { color: red } }`],
  [
    'highlights with names of another kind',
    `@media screen { ${namesOf(30, 'find-')} { color: red } }`,
  ],
])('the page’s own are left: %s', (_, text) => {
  const own = new CSSStyleSheet();
  own.replaceSync(text);
  document.adoptedStyleSheets = [own];
  CSS.highlights.set('h1l', new Highlight(markOver(4, 7).range));
  expectToStay(own, '');
});

test('beside what was left, the page’s own highlights, sheets and popovers stay', () => {
  leaveMarks();
  const own = new CSSStyleSheet();
  own.replaceSync('::highlight(search-result) { color: red }');
  document.adoptedStyleSheets.push(own);
  CSS.highlights.set('search-result', new Highlight(markOver(4, 7).range));
  expectToStay(own, 'the page’s own');
});

/** A sheet of the page, its mark and a popover with this text outlast the clearing. */
function expectToStay(sheet: CSSStyleSheet, shown: string): void {
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.textContent = shown;
  document.documentElement.append(popover);
  clearLeftovers(document);
  expect(document.adoptedStyleSheets).toEqual([sheet]);
  expect(readPainted()).toEqual(['and']);
  expect(popover.isConnected).toBe(true);
  popover.remove();
}

function namesOf(howMany: number, prefix = 'habc'): string {
  return Array.from({ length: howMany }, (_, i) => `::highlight(${prefix}${i}l)`).join();
}
