import type { Kind } from '../engine/entity.ts';
import type { MarkChoice } from '../engine/first-mentions.ts';

/** How a mark looks; `none`: a name answers without one. */
export type Look = 'underline' | 'marker' | 'none';

/** What the reader has chosen for all pages. */
export interface Choices {
  /** Which mentions are marked; `held`: none until the key is held. */
  marks: MarkChoice | 'held';
  look: Look;
  /** Kinds that are left alone. */
  silentKinds: readonly Kind[];
  /** Ids of entities that are left alone. */
  hidden: readonly string[];
}

/** Whether an entity is left alone: neither marked nor answering, nor counted. */
export function isLeftAlone(
  { silentKinds, hidden }: Pick<Choices, 'silentKinds' | 'hidden'>,
  { id, kind }: { id: string; kind: Kind },
): boolean {
  return hidden.includes(id) || silentKinds.includes(kind);
}
