import type { Mention } from './mention.ts';

/** A mention to go to, and if it is one of the stops, which. */
export type Goal = Pick<Stop, 'mention'> & Partial<Stop>;

/** Where the keys for the next and the previous name lead to, and how far along that is. */
export interface Stop {
  mention: Mention;
  /** Its number among all stops, from 1. */
  at: number;
  of: number;
}

/**
 * The stop after or before the last one: all that is underlined and, of what never is, the first
 * mention. Without a last one, the first that is in sight or comes after it. Behind the last stop
 * comes the first. Null if the page names nothing.
 */
export function findStop(
  mentions: readonly Mention[],
  last: Mention | null,
  step: 'next' | 'previous',
  isAbove: (mention: Mention) => boolean,
): Stop | null {
  const stops = listStops(mentions);
  const count = stops.length;
  if (count === 0) return null;
  const from = last === null ? -1 : stops.indexOf(last);
  let index: number;
  if (from >= 0) index = from + (step === 'next' ? 1 : -1);
  else {
    const inSight = stops.findIndex((mention) => !isAbove(mention));
    const first = inSight < 0 ? count : inSight;
    index = step === 'next' ? first : first - 1;
  }
  index = (index + count) % count;
  const mention = stops[index];
  return mention === undefined ? null : { mention, at: index + 1, of: count };
}

function listStops(mentions: readonly Mention[]): Mention[] {
  const marked = new Set(mentions.filter(({ mark }) => mark.shown).map(({ entity }) => entity));
  return mentions.filter(({ entity, mark }) => {
    if (mark.shown) return true;
    if (marked.has(entity)) return false;
    marked.add(entity);
    return true;
  });
}
