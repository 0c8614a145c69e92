import { afterEach, describe, expect, test } from 'vitest';
import { createGroundReader } from '../../page/ground.ts';

function groundOf(html: string): string {
  document.body.innerHTML = html;
  const element = document.querySelector('em') ?? document.body;
  return createGroundReader()(element);
}

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
});

describe('a ground', () => {
  test.each([
    ['is light under white', '<em style="background:#ffffff">Osh</em>', 'light'],
    [
      'is dark under oklch near black',
      '<em style="background:oklch(0.15 0.02 250)">Osh</em>',
      'dark',
    ],
    ['is dark under lab near black', '<em style="background:lab(10% 0 0)">Osh</em>', 'dark'],
    [
      'is dark under p3 near black',
      '<em style="background:color(display-p3 .1 .1 .1)">Osh</em>',
      'dark',
    ],
    [
      'is light under oklch near white',
      '<em style="background:oklch(0.97 0.01 90)">Osh</em>',
      'light',
    ],
    [
      'is read off the text’s own colour over a picture behind its parent',
      '<p style="background:linear-gradient(#000,#111);color:#000"><em style="color:#fff">Osh</em></p>',
      'dark',
    ],
    [
      'is not led astray by the fields of a form',
      '<div style="background:#000"><form><input name="parentElement"><em>Osh</em></form></div>',
      'dark',
    ],
    ['is light under sepia', '<em style="background:#efe6d3">Osh</em>', 'light'],
    ['is dark under black', '<em style="background:#000000">Osh</em>', 'dark'],
    ['is dark under near black', '<em style="background:#1b1e22">Osh</em>', 'dark'],
    ['is dark under a saturated blue', '<em style="background:#0000ff">Osh</em>', 'dark'],
    [
      'is dark under black whatever the colour of the text',
      '<em style="background:#000000;color:#000000">Osh</em>',
      'dark',
    ],
    [
      'is that of the nearest element that has one',
      '<div style="background:#ffffff"><p style="background:#000000"><b><em>Osh</em></b></p></div>',
      'dark',
    ],
    [
      'shines through a faint background',
      '<p style="background:#000000"><em style="background:rgb(255 255 255 / 0.1)">Osh</em></p>',
      'dark',
    ],
    [
      'hides under a nearly opaque background',
      '<p style="background:#000000"><em style="background:rgb(255 255 255 / 0.9)">Osh</em></p>',
      'light',
    ],
    [
      'is read from a mixed colour',
      '<em style="background:color-mix(in srgb, black 90%, white)">Osh</em>',
      'dark',
    ],
    ['is read from a colour in sRGB', '<em style="background:color(srgb 1 1 1)">Osh</em>', 'light'],
    [
      'is light behind dark text on a picture',
      '<em style="background:linear-gradient(#fff, #eee);color:#111111">Osh</em>',
      'light',
    ],
    [
      'is dark behind light text on a picture',
      '<em style="background:linear-gradient(#000, #111);color:#eeeeee">Osh</em>',
      'dark',
    ],
    ['is light where nothing has a background', '<em>Osh</em>', 'light'],
  ])('%s', (_, html, expected) => {
    expect(groundOf(html)).toBe(expected);
  });

  test('is dark where the browser’s own theme is', () => {
    document.documentElement.style.colorScheme = 'dark';
    expect(groundOf('<em>Osh</em>')).toBe('dark');
  });
});
