import { KINDS, type Kind } from '../engine/entity.ts';
import { type Ground, MARK_COLOURS } from './mark-colours.ts';

/** What to underline, and how. */
export interface Mark {
  range: StaticRange;
  kind: Kind;
  ground: Ground;
  /** False for a mention that is underlined only while its card is open. */
  shown: boolean;
}

/** Paints underlines without touching a node of the page. */
export interface Highlighter {
  /** Underlines those of these that are to be shown, and nothing else. */
  paint(marks: readonly Mark[]): void;
  /** Draws one mark solid while its card is open; null for none. */
  setOpen(mark: Mark | null): void;
  /** Takes back everything that was registered. */
  dispose(): void;
}

const GROUNDS: readonly Ground[] = ['light', 'dark'];

/**
 * A painter over the CSS Custom Highlight API. Names are random and neutral, since the page's own
 * scripts can list them; only names registered here are ever removed.
 */
export function createHighlighter(document: Document): Highlighter {
  /** Not `randomUUID`: pages that are not https have none. */
  const prefix = `h${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  const nameOf = (kind: Kind, ground: Ground) => `${prefix}${KINDS.indexOf(kind)}${ground[0]}`;
  const openName = (name: string) => `${name}o`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    KINDS.flatMap((kind) =>
      GROUNDS.map((ground) => {
        const name = nameOf(kind, ground);
        const colour = MARK_COLOURS[ground][kind];
        return underline(name, 'dotted', colour) + underline(openName(name), 'solid', colour);
      }),
    ).join('\n'),
  );
  document.adoptedStyleSheets.push(sheet);

  const registered = new Map<string, Highlight>();
  let open: Mark | null = null;

  function highlight(name: string): Highlight {
    const known = registered.get(name) ?? new Highlight();
    if (!registered.has(name)) {
      registered.set(name, known);
      CSS.highlights.set(name, known);
    }
    return known;
  }

  const dottedName = ({ kind, ground }: Mark) => nameOf(kind, ground);
  const solidName = (mark: Mark) => openName(dottedName(mark));

  return {
    paint(marks) {
      // A page may set its sheets anew, without ours.
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
      for (const name of registered.keys()) CSS.highlights.delete(name);
      registered.clear();
      if (open !== null && !marks.includes(open)) open = null;
      for (const mark of marks)
        if (mark.shown && mark !== open) highlight(dottedName(mark)).add(mark.range);
      if (open !== null) highlight(solidName(open)).add(open.range);
    },
    setOpen(mark) {
      if (open !== null) {
        highlight(solidName(open)).delete(open.range);
        if (open.shown) highlight(dottedName(open)).add(open.range);
      }
      open = mark;
      if (mark === null) return;
      highlight(dottedName(mark)).delete(mark.range);
      highlight(solidName(mark)).add(mark.range);
    },
    dispose() {
      for (const name of registered.keys()) CSS.highlights.delete(name);
      registered.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== sheet);
    },
  };
}

/** Dotted means: opens a card; solid: its card is open. Nothing of the text's colour changes. */
function underline(name: string, style: 'dotted' | 'solid', colour: string): string {
  const line = (of: string) =>
    `::highlight(${name}){text-decoration:underline ${style} 2px ${of};text-underline-offset:.16em;text-decoration-skip-ink:none}`;
  return `@media screen{${line(colour)}}@media screen and (forced-colors:active){${line('CanvasText')}}`;
}
