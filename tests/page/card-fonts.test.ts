import { afterEach, describe, expect, test } from 'vitest';
import { draftCard } from '../../page/card-draft.tsx';
import { listCardFonts, lookUpFonts } from '../../page/card-fonts.ts';
import { getCardSheet } from '../../page/top-layer.ts';
import { TEXTS } from '../components/render-in.tsx';
import { cards } from '../components/sample-dataset.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** The fonts in which a card has text, as canvases write them. */
function fontsOfCard(entity: string): Set<string> {
  const { element } = draftCard(
    document,
    { entity, written: { text: 'x', how: 'exact', rule: 'own-name', others: [] }, by: 'pointer' },
    {
      readCards: () => cards,
      texts: TEXTS.en,
      onClose: () => {},
      onPinToggle: () => {},
      onCopy: async () => true,
      onLeave: () => {},
    },
  );
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [getCardSheet()];
  root.append(element);
  const withText = [...root.querySelectorAll('.card *')].filter((one) =>
    [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
  return new Set(withText.map((one) => fontOf(getComputedStyle(one))));
}

const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) =>
  asWritten(`${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`);

/** A font without what may be left out, whatever white space its families are listed with. */
const asWritten = (font: string) => font.replace(/^normal /, '').replace(/\s+/g, ' ');

describe('the fonts that are looked up', () => {
  test.each(Object.keys(cards.cards))('are all that the card of %s is set in', (entity) => {
    const listed = listCardFonts(getCardSheet()).map(asWritten);
    expect(listed).toEqual(expect.arrayContaining([...fontsOfCard(entity)]));
  });

  test('are looked up without a trace on the page', async () => {
    const before = document.documentElement.outerHTML;
    await lookUpFonts(listCardFonts(getCardSheet()), new AbortController().signal);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
