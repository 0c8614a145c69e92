import type { Language } from '../../engine/language.ts';
import { createTexts } from '../../engine/texts.ts';
import en from '../../locales/en/card.json' with { type: 'json' };
import ky from '../../locales/ky/card.json' with { type: 'json' };
import ru from '../../locales/ru/card.json' with { type: 'json' };
import { type CardHost, type CardOpening, createCardHost } from '../../page/card-host.ts';
import type { Manner } from '../../page/card-start.ts';
import { cards } from './sample-cards.ts';

/** What a test asks for; the rest is as on most pages. */
export interface Scene {
  entity: string;
  /** Left, top, width and height of the name. */
  box?: readonly [number, number, number, number];
  by?: CardOpening['by'];
  text?: string;
  how?: CardOpening['written']['how'];
  others?: readonly string[];
  place?: { at: number; of: number };
  /** Selects the element that the name stands in; the body where absent. */
  near?: string;
  /** English and the usual size where absent. */
  language?: Language;
  cardSize?: Manner['cardSize'];
}

/** What a page of the visual tests has. */
export interface Stage extends Omit<CardHost, 'open'> {
  open(scene: Scene): void;
  /** What the host told, in order. */
  told: unknown[];
  /** Makes an empty page of this again. */
  clear(): void;
}

declare global {
  var stage: Stage;
}

const TEXTS = {
  en: createTexts('en', { card: en }),
  ru: createTexts('ru', { card: ru }),
  ky: createTexts('ky', { card: ky }),
};
const USUAL: Manner = { texts: TEXTS.en, cardSize: 'usual' };

let manner = USUAL;
const told: unknown[] = [];
const host = createCardHost(document, () => cards, {
  onClose() {
    told.push('closed');
    host.close();
  },
  onFocus: () => told.push('focused'),
  onPin: (pinned) => told.push({ pinned }),
  onLeave: (leaving) => told.push(leaving),
  readManner: () => manner,
});

globalThis.stage = {
  ...host,
  told,
  clear() {
    host.close();
    told.length = 0;
    manner = USUAL;
    document.documentElement.removeAttribute('style');
    document.body.replaceChildren();
  },
  open({
    entity,
    box = [40, 40, 80, 20],
    by = 'pointer',
    text,
    how = 'exact',
    others = [],
    language = 'en',
    cardSize = 'usual',
    ...rest
  }) {
    manner = { texts: TEXTS[language], cardSize };
    const written = { text: text ?? entity, how, rule: 'own-name' as const, others };
    const near = document.querySelector(rest.near ?? 'body') ?? document.body;
    host.open({
      entity,
      written,
      box: new DOMRect(...box),
      by,
      near,
      ...(rest.place && { place: rest.place }),
    });
  },
};
