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
}

/** What a page of the visual tests has. */
export interface Stage extends Omit<CardHost, 'open'> {
  open(scene: Scene): void;
}

declare global {
  var stage: Stage;
}

const host = createCardHost(document, () => cards, {
  onClose: () => host.close(),
  onFocus() {},
  onPin() {},
  onLeave() {},
});

globalThis.stage = {
  ...host,
  open({ entity, box = [40, 40, 80, 20], by = 'pointer', text, how = 'exact', others = [] }) {
    const written = { text: text ?? entity, how, rule: 'own-name' as const, others };
    host.open({ entity, written, box: new DOMRect(...box), by, near: document.body });
  },
};
