import { describe, expect, test } from 'vitest';
import { KINDS } from '../../engine/entity.ts';
import { MARK_COLOURS } from '../../page/mark-colours.ts';

/** Relative luminance of `#rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(colour: string, ground: string): number {
  const [one, other] = [luminanceOf(colour), luminanceOf(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe.each(['#ffffff', '#efe6d3'])('on %s', (ground) => {
  test.each(KINDS)('the mark of a %s stands out', (kind) => {
    expect(contrastOf(MARK_COLOURS.light[kind], ground)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['#15171a', '#1b1e22', '#000000'])('on %s', (ground) => {
  test.each(KINDS)('the mark of a %s stands out', (kind) => {
    expect(contrastOf(MARK_COLOURS.dark[kind], ground)).toBeGreaterThanOrEqual(3);
  });
});
