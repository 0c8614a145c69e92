import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHighlighter, type Highlighter, type Mark } from '../../page/highlighter.ts';
import { readPainted } from './painted.ts';

let highlighter: Highlighter;
let osh: Mark;
let kloop: Mark;
/** A mention after the first of its section. */
let later: Mark;

beforeEach(() => {
  document.body.innerHTML = '<p>Osh and Kloop and Osh</p>';
  highlighter = createHighlighter(document);
  osh = { range: rangeOver(0, 3), kind: 'place', ground: 'light', shown: true };
  kloop = { range: rangeOver(8, 13), kind: 'media', ground: 'dark', shown: true };
  later = { range: rangeOver(18, 21), kind: 'place', ground: 'light', shown: false };
});
afterEach(() => {
  highlighter.dispose();
  CSS.highlights.clear();
});

function rangeOver(startOffset: number, endOffset: number): StaticRange {
  const text = document.querySelector('p')?.firstChild ?? document;
  return new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset });
}

/** The underlines that a mark is drawn with, as computed. */
function linesUnder({ range }: Mark): string[] {
  const element = range.startContainer.parentElement ?? document.body;
  return [...CSS.highlights]
    .filter(([, highlight]) => highlight.has(range))
    .map(([name]) => getComputedStyle(element, `::highlight(${name})`))
    .map(
      (style) =>
        `${style.textDecorationThickness} ${style.textDecorationStyle} ${style.textDecorationColor}`,
    );
}

const names = () => [...CSS.highlights.keys()];

describe('painting', () => {
  test('underlines the marks that are to be shown', () => {
    highlighter.paint([osh, kloop, later]);
    expect(readPainted()).toEqual(['Osh', 'Kloop']);
  });

  test('underlines nothing of what it underlined before', () => {
    highlighter.paint([osh]);
    highlighter.paint([kloop]);
    expect(readPainted()).toEqual(['Kloop']);
  });

  test('draws two pixels of dots in the colour of kind and ground', () => {
    highlighter.paint([osh, kloop]);
    expect(linesUnder(osh)).toEqual(['2px dotted rgb(48, 133, 118)']);
    expect(linesUnder(kloop)).toEqual(['2px dotted rgb(110, 161, 226)']);
  });

  test('hangs on the root alone, so that no other element has to be styled for it', () => {
    const [dotted] = document.adoptedStyleSheets;
    const text = [...(dotted?.cssRules ?? [])].map(({ cssText }) => cssText).join('');
    const selectors = text.match(/[^\s,{}]*::highlight/g) ?? [];
    expect(new Set(selectors)).toEqual(new Set(['html::highlight']));
    expect(selectors.length).toBeGreaterThan(26);
  });

  test('reaches into an open shadow root', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Osh</p>';
    const text = root.querySelector('p')?.firstChild ?? document;
    const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 3 };
    const inside: Mark = { ...osh, range: new StaticRange(range) };
    highlighter.paint([inside]);
    expect(linesUnder(inside)).toEqual(['2px dotted rgb(48, 133, 118)']);
  });

  test('leaves the colour of the text alone', () => {
    highlighter.paint([osh]);
    const { color, backgroundColor } = getComputedStyle(
      document.querySelector('p') ?? document.body,
      `::highlight(${names()[0]})`,
    );
    expect(color).toBe('rgb(0, 0, 0)');
    expect(backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });

  test('changes no node', () => {
    const before = document.documentElement.outerHTML;
    highlighter.paint([osh, kloop, later]);
    highlighter.setOpen(later);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('an open mark', () => {
  test('turns solid', () => {
    highlighter.paint([osh]);
    highlighter.setOpen(osh);
    expect(linesUnder(osh)).toEqual(['2px solid rgb(48, 133, 118)']);
  });

  test('turns dotted again once it is closed', () => {
    highlighter.paint([osh]);
    highlighter.setOpen(osh);
    highlighter.setOpen(null);
    expect(linesUnder(osh)).toEqual(['2px dotted rgb(48, 133, 118)']);
  });

  test('turns dotted again once another opens', () => {
    highlighter.paint([osh, kloop]);
    highlighter.setOpen(osh);
    highlighter.setOpen(kloop);
    expect(linesUnder(osh)).toEqual(['2px dotted rgb(48, 133, 118)']);
    expect(linesUnder(kloop)).toEqual(['2px solid rgb(110, 161, 226)']);
  });

  test('stays solid when the page is painted anew', () => {
    highlighter.paint([osh]);
    highlighter.setOpen(osh);
    highlighter.paint([osh, kloop]);
    expect(linesUnder(osh)).toEqual(['2px solid rgb(48, 133, 118)']);
  });

  test('shows a mention that is otherwise not underlined', () => {
    highlighter.paint([osh, later]);
    highlighter.setOpen(later);
    expect(linesUnder(later)).toEqual(['2px solid rgb(48, 133, 118)']);
  });

  test('hides that mention again once it is closed', () => {
    highlighter.paint([osh, later]);
    highlighter.setOpen(later);
    highlighter.setOpen(null);
    expect(linesUnder(later)).toEqual([]);
  });
});

describe('names', () => {
  test('are two for two kinds, and no more', () => {
    highlighter.paint([osh, kloop, later]);
    expect(names()).toHaveLength(2);
  });

  test('say nothing of us', () => {
    highlighter.paint([osh]);
    expect(names()[0]).toMatch(/^h[0-9a-z]+$/);
    expect(names()[0]).not.toMatch(/sanjyra|sj|place/);
  });

  test('differ from one painter to the next', () => {
    highlighter.paint([osh]);
    const before = names();
    highlighter.dispose();
    highlighter = createHighlighter(document);
    highlighter.paint([osh]);
    expect(names()).toHaveLength(1);
    expect(names()).not.toEqual(before);
  });
});

describe('another script’s highlight', () => {
  let theirs: Highlight;

  beforeEach(() => {
    theirs = new Highlight(rangeOver(4, 7));
    CSS.highlights.set('search-result', theirs);
  });

  test('survives painting', () => {
    highlighter.paint([osh]);
    highlighter.paint([kloop]);
    expect(CSS.highlights.get('search-result')).toBe(theirs);
    expect(readPainted()).toEqual(['and', 'Kloop']);
  });

  test('survives disposal', () => {
    highlighter.paint([osh]);
    highlighter.dispose();
    expect(CSS.highlights.get('search-result')).toBe(theirs);
    expect(readPainted()).toEqual(['and']);
  });
});

describe('disposal', () => {
  test('leaves no highlight', () => {
    highlighter.paint([osh, kloop]);
    highlighter.setOpen(later);
    highlighter.dispose();
    expect(names()).toEqual([]);
  });

  test('leaves the page’s own style sheets and no other', () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets.push(own);
    highlighter.dispose();
    expect(document.adoptedStyleSheets).toEqual([own]);
    document.adoptedStyleSheets = [];
  });
});

describe('painting again', () => {
  test('touches no range that stays', () => {
    highlighter.paint([osh, kloop]);
    const touched = [vi.spyOn(Highlight.prototype, 'add'), vi.spyOn(Highlight.prototype, 'delete')];
    const registered = vi.spyOn(CSS.highlights, 'set');
    later.shown = true;
    highlighter.paint([osh, kloop, later]);
    const [added, deleted] = touched.map(({ mock }) => mock.calls.flat());
    const ranges = added?.filter((range) => range !== osh.range && range !== kloop.range);
    vi.restoreAllMocks();
    expect(ranges).toEqual([later.range]);
    expect(deleted).toEqual([]);
    expect(registered).not.toHaveBeenCalled();
  });

  test('takes back a highlight that has nothing to show', () => {
    highlighter.paint([osh, kloop]);
    highlighter.paint([osh]);
    expect(names()).toHaveLength(1);
  });

  test('follows a mark to another colour', () => {
    highlighter.paint([osh]);
    osh.ground = 'dark';
    highlighter.paint([osh]);
    expect(linesUnder(osh)).toEqual(['2px dotted rgb(101, 174, 160)']);
  });

  test('closes a mark that is not there any more', () => {
    highlighter.paint([osh, kloop]);
    highlighter.setOpen(osh);
    highlighter.paint([kloop]);
    expect(readPainted()).toEqual(['Kloop']);
  });
});

describe('marks that are not to be seen', () => {
  test('are not drawn', () => {
    highlighter.paint([osh]);
    highlighter.setVisible(false);
    expect(linesUnder(osh)).toEqual(['auto solid rgb(0, 0, 0)']);
  });

  test('are drawn again', () => {
    highlighter.paint([osh]);
    highlighter.setVisible(false);
    highlighter.setVisible(true);
    expect(linesUnder(osh)).toEqual(['2px dotted rgb(48, 133, 118)']);
  });

  test('are drawn all the same where a card is open', () => {
    highlighter.paint([osh]);
    highlighter.setVisible(false);
    highlighter.setOpen(osh);
    expect(linesUnder(osh)).toEqual(['2px solid rgb(48, 133, 118)']);
  });
});

describe('a page that clears', () => {
  const clear: [string, () => void][] = [
    ['all highlights', () => CSS.highlights.clear()],
    ['our style sheets', () => document.adoptedStyleSheets.splice(0)],
    ['one highlight', () => CSS.highlights.delete(names()[0] ?? '')],
    ['a highlight for its own', () => CSS.highlights.set(names()[0] ?? '', new Highlight())],
  ];

  test.each(clear)('%s is painted again three times, then left alone', (_, clearIt) => {
    highlighter.paint([osh, kloop]);
    const dots = () => [osh, kloop].map(linesUnder);
    const painted = dots();
    for (let i = 0; i < 3; i++) {
      clearIt();
      highlighter.repair();
      expect(dots()).toEqual(painted);
    }
    clearIt();
    highlighter.repair();
    expect(dots()).not.toEqual(painted);
  });

  test('nothing has all its chances left', () => {
    highlighter.paint([osh]);
    for (let i = 0; i < 10; i++) highlighter.repair();
    CSS.highlights.clear();
    highlighter.repair();
    expect(readPainted()).toEqual(['Osh']);
  });
});

describe('an open shadow root that is reached', () => {
  let root: ShadowRoot;
  beforeEach(() => {
    const host = document.body.appendChild(document.createElement('div'));
    root = host.attachShadow({ mode: 'open' });
  });

  test('gets the style sheets of the document, once', () => {
    highlighter.reach(root);
    highlighter.paint([osh]);
    highlighter.reach(root);
    highlighter.paint([osh, kloop]);
    expect(root.adoptedStyleSheets).toEqual(document.adoptedStyleSheets);
    expect(root.adoptedStyleSheets).toHaveLength(2);
  });

  test('keeps its own', () => {
    const own = new CSSStyleSheet();
    root.adoptedStyleSheets = [own];
    highlighter.reach(root);
    highlighter.paint([osh]);
    highlighter.dispose();
    expect(root.adoptedStyleSheets).toEqual([own]);
  });

  test('gets none where nothing is to be shown', () => {
    highlighter.reach(root);
    highlighter.paint([]);
    expect(root.adoptedStyleSheets).toEqual([]);
  });
});
