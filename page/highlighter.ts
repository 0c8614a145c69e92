import { KINDS, type Kind } from '../engine/entity.ts';
import type { Look } from './choices.ts';
import { type Ground, MARK_COLOURS } from './mark-colours.ts';

/** The dress of a mark. */
interface Dress {
  kind: Kind;
  ground: Ground;
}

/** What to underline, and how. */
export interface Mark extends Dress {
  range: StaticRange;
  /** False for a mention that is underlined only while its card is open. */
  shown: boolean;
}

/** Paints marks without touching a node of the page. */
export interface Highlighter {
  /** Underlines those of these that are to be shown, but for some, and nothing else. */
  paint(marks: readonly Mark[], except?: ReadonlySet<Mark>): void;
  /** Draws one mark solid while its card is open; null for none. */
  setOpen(mark: Mark | null): void;
  /** How marks look from now on: a dotted underline unless told. */
  setLook(look: Look): void;
  /** Takes the dotted marks out of sight, or brings them back; the solid one stays. */
  setVisible(visible: boolean): void;
  /** Makes marks show in an open shadow root. */
  reach(root: ShadowRoot): void;
  /** Paints again what the page has cleared; a few times, then it is left alone. */
  repair(): void;
  /** Takes back everything that was registered. */
  dispose(): void;
}

/**
 * A highlight of ours and what is in it, which it could tell itself, but not to an extension in
 * Firefox: that is given no iterator of what is the page's.
 */
interface Registered {
  highlight: Highlight;
  ranges: Set<StaticRange>;
}

const DRESSES: readonly Dress[] = KINDS.flatMap((kind) => [
  { kind, ground: 'light' },
  { kind, ground: 'dark' },
]);

/** How often marks are painted again that the page has cleared. */
const REPAIRS = 3;

/**
 * A painter over the CSS Custom Highlight API. Names are random and neutral, since the page's own
 * scripts can list them; only names registered here are ever removed.
 */
export function createHighlighter(document: Document): Highlighter {
  /** Not `randomUUID`: pages that are not https have none. */
  const prefix = `h${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  const dottedName = ({ kind, ground }: Dress) => `${prefix}${KINDS.indexOf(kind)}${ground[0]}`;
  const solidName = (dress: Dress) => `${dottedName(dress)}o`;
  const dotted = new CSSStyleSheet();
  dotted.replaceSync(writeSheet('dotted', dottedName));
  const solid = new CSSStyleSheet();
  solid.replaceSync(writeSheet('solid', solidName));
  const sheets = [dotted, solid];

  const registered = new Map<string, Registered>();
  const reached = new Set<Document | ShadowRoot>([document]);
  let open: Mark | null = null;
  let repairs = 0;
  let dress: Look = 'underline';

  function put(name: string, range: StaticRange): void {
    const known = registered.get(name) ?? { highlight: new Highlight(), ranges: new Set() };
    if (!registered.has(name)) {
      registered.set(name, known);
      CSS.highlights.set(name, known.highlight);
    }
    known.ranges.add(range);
    known.highlight.add(range);
  }

  function take(name: string, range: StaticRange): void {
    const known = registered.get(name);
    known?.ranges.delete(range);
    known?.highlight.delete(range);
  }

  /** A page may set its sheets anew, without ours. */
  function adopt(): void {
    for (const root of reached) if (!root.isConnected) reached.delete(root);
    for (const root of reached)
      for (const sheet of sheets)
        if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  // As early as can be: a page that is there already has to be styled again.
  adopt();
  return {
    paint(marks, except) {
      if (marks.length > 0) adopt();
      if (open !== null && !marks.includes(open)) open = null;
      const wanted = new Map<string, Set<StaticRange>>();
      const want = (name: string, range: StaticRange) =>
        wanted.set(name, (wanted.get(name) ?? new Set()).add(range));
      for (const mark of marks)
        if (mark.shown && mark !== open && !except?.has(mark)) want(dottedName(mark), mark.range);
      if (open !== null) want(solidName(open), open.range);
      // Only what differs is touched: each change makes the browser look at all its ranges again.
      for (const [name, { ranges }] of registered) {
        const still = wanted.get(name);
        for (const range of ranges) if (!still?.has(range)) take(name, range);
        if (still !== undefined) continue;
        registered.delete(name);
        CSS.highlights.delete(name);
      }
      for (const [name, ranges] of wanted) for (const range of ranges) put(name, range);
    },
    setOpen(mark) {
      if (open !== null) {
        take(solidName(open), open.range);
        if (open.shown) put(dottedName(open), open.range);
      }
      open = mark;
      if (mark === null) return;
      take(dottedName(mark), mark.range);
      put(solidName(mark), mark.range);
    },
    setLook(look) {
      if (look === dress) return;
      dress = look;
      dotted.replaceSync(LOOKS[look](dottedName));
    },
    setVisible(visible) {
      dotted.disabled = !visible;
    },
    reach: (root) => reached.add(root),
    repair() {
      if (registered.size === 0) return;
      const lost = [...registered].filter(
        ([name, { highlight }]) => CSS.highlights.get(name) !== highlight,
      );
      const isBare = sheets.some((sheet) => !document.adoptedStyleSheets.includes(sheet));
      if ((lost.length === 0 && !isBare) || repairs === REPAIRS) return;
      repairs++;
      for (const [name, { highlight }] of lost) CSS.highlights.set(name, highlight);
      adopt();
    },
    dispose() {
      open = null;
      for (const name of registered.keys()) CSS.highlights.delete(name);
      registered.clear();
      for (const root of reached)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((own) => !sheets.includes(own));
      reached.clear();
    },
  };
}

/**
 * What the marks of a sheet hang on. In Chromium they are inherited from the root, and a rule that
 * fits each element would be worked out for each, name by name, whenever the page is styled: on
 * 9,000 elements 900 ms, where this takes 100. Firefox has no such inheritance, and works them out
 * only for text that is marked.
 */
const BEARER = CSS.supports('-moz-appearance', 'none') ? '' : 'html';

/** Dotted means: opens a card; solid: its card is open. Nothing of the text's colour changes. */
function writeSheet(line: 'dotted' | 'solid', nameOf: (dress: Dress) => string): string {
  const select = (dress: Dress) => `${BEARER}::highlight(${nameOf(dress)})`;
  const all = DRESSES.map(select).join();
  const coloured = DRESSES.map(
    (dress) => `${select(dress)}{text-decoration-color:${MARK_COLOURS[dress.ground][dress.kind]}}`,
  );
  // In per cent, since a length would be reckoned by the root's letters.
  const underlined = `${all}{text-decoration:underline ${line} 2px;text-underline-offset:16%;text-decoration-skip-ink:none}`;
  return (
    `@media screen{${underlined}${coloured.join('')}` +
    `@media (forced-colors:active){${all}{text-decoration-color:CanvasText}}}`
  );
}

/** A wash of the kind's hue behind the text; where colours are forced, the underline. */
function writeMarker(nameOf: (dress: Dress) => string): string {
  const washed = DRESSES.map(
    (dress) =>
      `${BEARER}::highlight(${nameOf(dress)}){background-color:${MARK_COLOURS[dress.ground][dress.kind]}${WASH}}`,
  );
  return (
    `@media screen and (forced-colors:none){${washed.join('')}}` +
    `@media (forced-colors:active){${writeSheet('dotted', nameOf)}}`
  );
}

/** Opacity in hexadecimal, 16 %: text on it keeps the contrast that it had. */
const WASH = '29';

const LOOKS: Record<Look, (nameOf: (dress: Dress) => string) => string> = {
  underline: (nameOf) => writeSheet('dotted', nameOf),
  marker: writeMarker,
  none: () => '',
};
