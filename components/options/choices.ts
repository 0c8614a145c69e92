import type { Kind } from '../../engine/entity.ts';
import type { MarkChoice } from '../../engine/first-mentions.ts';
import type { Language } from '../../engine/language.ts';

/** What the reader chooses on the options page, beside the sites. */
export interface Choices {
  marks: MarkChoice | 'held';
  look: 'underline' | 'marker' | 'none';
  silentKinds: Kind[];
  hidden: string[];
  cardSize: 'small' | 'usual' | 'large';
  language: Language | 'browser';
  discreet: boolean;
  badge: boolean;
  carried: boolean;
}

/**
 * Told of a choice as a change of what is stored by then: another page may have changed something
 * since this one was drawn.
 */
export type OnChoose = (change: (now: Choices) => Partial<Choices>) => void;

/** The key that brings marks into sight while it is held; not a word of any language. */
export const HELD_KEY = 'Alt';
