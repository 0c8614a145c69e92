import { flatParentOf } from './flat-tree.ts';
import type { Ground } from './mark-colours.ts';

/** Grounds brighter than this (relative luminance, WCAG 2) count as light. */
const MIDDLE = 0.3;

/** What lies behind an element's text: a plain ground, or a picture or gradient. */
type Backdrop = Ground | 'picture';

/**
 * Tells the ground behind an element's text: by the nearest background that covers, or, where a
 * picture or a gradient lies behind, by the text's own colour (light text has a dark ground).
 * One reader serves one pass: it remembers what it has seen.
 */
export function createGroundReader(): (element: Element) => Ground {
  const known = new Map<Element, Backdrop>();
  const brightness = new Map<string, boolean>();
  function isBright(colour: string): boolean {
    const bright = brightness.get(colour) ?? readLuminance(colour) > MIDDLE;
    brightness.set(colour, bright);
    return bright;
  }
  function readBackdrop(element: Element): Backdrop {
    const seen = known.get(element);
    if (seen !== undefined) return seen;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const parent = flatParentOf(element);
    let backdrop: Backdrop = 'picture';
    if (backgroundImage === 'none')
      if (isOpaque(backgroundColor)) backdrop = isBright(backgroundColor) ? 'light' : 'dark';
      else if (parent !== null) backdrop = readBackdrop(parent);
    known.set(element, backdrop);
    return backdrop;
  }
  return (element) => {
    const backdrop = readBackdrop(element);
    if (backdrop !== 'picture') return backdrop;
    return isBright(getComputedStyle(element).color) ? 'dark' : 'light';
  };
}

function isOpaque(colour: string): boolean {
  const alpha = /(?:\/|^rgba\((?:[^,]+,){3})\s*([\d.]+)/.exec(colour)?.[1];
  return colour !== 'transparent' && Number(alpha ?? 1) > 0.5;
}

/**
 * Relative luminance of a computed colour, 0 to 1: `rgb(1, 2, 3)`, `color(srgb 0 0 0 / 1)`, and,
 * by their lightness alone, `oklch(0.5 …)` and `lab(50 …)`.
 */
function readLuminance(colour: string): number {
  const [, name = '', rest = ''] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(colour) ?? [];
  const [first = 0, green = 0, blue = 0] = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(
    Number,
  );
  if (name.startsWith('okl')) return first ** 3;
  if (name.startsWith('l')) return ((first + 16) / 116) ** 3;
  const scale = name.startsWith('rgb') ? 255 : 1;
  return (
    0.2126 * toLinear(first / scale) +
    0.7152 * toLinear(green / scale) +
    0.0722 * toLinear(blue / scale)
  );
}

function toLinear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
