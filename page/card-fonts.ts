/**
 * The fonts that a card is set in: size and style, and the custom property that lists the families.
 * To look them up takes a browser longer than all else that a first card needs.
 */
const FACES = [
  ['400 12px', '--sj-sans'],
  ['600 12px', '--sj-sans'],
  ['400 13px', '--sj-sans'],
  ['600 13px', '--sj-sans'],
  ['400 14px', '--sj-sans'],
  ['600 14px', '--sj-sans'],
  ['400 15px', '--sj-sans'],
  ['700 17px', '--sj-serif'],
  ['700 23px', '--sj-serif'],
  ['italic 400 12.72px', '--sj-serif'],
] as const;

/** Letters of all our scripts and the marks between them: each may come from another font. */
const SAMPLE = 'Aa Яя Ңң “é” · → —';

/** The fonts of cards as canvases write them, by the style sheet of cards. */
export function listCardFonts(sheet: CSSStyleSheet): string[] {
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
  const familiesOf = (property: string) =>
    rules.map(({ style }) => style.getPropertyValue(property).trim()).find(Boolean);
  return FACES.flatMap(([face, property]) => {
    const families = familiesOf(property);
    return families === undefined ? [] : [`${face} ${families}`];
  });
}

/**
 * Looks the fonts up, one in each moment in which the page has nothing to do, so that a card finds
 * them at hand.
 */
export async function lookUpFonts(fonts: readonly string[], signal: AbortSignal): Promise<void> {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  for (const font of fonts) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    if (signal.aborted || context === null) return;
    context.font = font;
    context.measureText(SAMPLE);
  }
}
