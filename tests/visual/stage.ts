import { type CardHost, type CardOpening, createCardHost } from '../../page/card-host.tsx';
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

const told: unknown[] = [];
const host = createCardHost(document, () => cards, {
  onClose() {
    told.push('closed');
    host.close();
  },
  onFocus: () => told.push('focused'),
  onPin: (pinned) => told.push({ pinned }),
  onLeave: (leaving) => told.push(leaving),
});

globalThis.stage = {
  ...host,
  told,
  clear() {
    host.close();
    told.length = 0;
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
    ...rest
  }) {
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
