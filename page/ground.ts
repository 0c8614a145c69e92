import type { Ground } from './mark-colours.ts';

/** Grounds brighter than this (relative luminance, WCAG 2) count as light. */
const MIDDLE = 0.3;

/**
 * Tells the ground behind an element's text: by the nearest background that covers, or, where a
 * picture or a gradient lies behind, by the text's own colour (light text has a dark ground).
 * One reader serves one pass: it remembers what it has seen.
 */
export function createGroundReader(): (element: Element) => Ground {
  const known = new Map<Element, Ground>();
  function readGround(element: Element): Ground {
    const seen = known.get(element);
    if (seen !== undefined) return seen;
    const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
    const parent = element.parentElement;
    let ground: Ground;
    if (backgroundImage !== 'none') ground = isBright(color) ? 'dark' : 'light';
    else if (isOpaque(backgroundColor)) ground = isBright(backgroundColor) ? 'light' : 'dark';
    else if (parent !== null) ground = readGround(parent);
    else ground = isBright(color) ? 'dark' : 'light';
    known.set(element, ground);
    return ground;
  }
  return readGround;
}

function isOpaque(colour: string): boolean {
  return colour !== 'transparent' && (readNumbers(colour)[3] ?? 1) > 0.5;
}

function isBright(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = readNumbers(colour).map((channel) => {
    const share = colour.startsWith('rgb') ? channel / 255 : channel;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE;
}

/** The numbers in a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 0 0 0 / 1)`. */
function readNumbers(colour: string): number[] {
  return (colour.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
}
