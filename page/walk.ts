import { type Mention, rangeOfMention } from './mention.ts';
import { firstBoxOf, scrollToRange } from './range-view.ts';
import { untilNextFrame } from './ready.ts';
import { findStop, type Goal, type Stop } from './stops.ts';

/** What came of a step: a page may name nothing, and a name may have just gone. */
export type Outcome = 'found' | 'gone' | 'none';

/** Goes from name to name, as the keys and the popup's list ask. */
export interface Walk {
  /** Scrolls to a mention and opens its card; false if it is not there. */
  goTo(mention: Mention): Promise<boolean>;
  /** Goes on to the next of these, or back to the previous one. */
  step(mentions: readonly Mention[], to: 'next' | 'previous'): Promise<Outcome>;
}

/** A walk through a page; `open` opens the card of a mention that stands in the window. */
export function createWalk(
  document: Document,
  open: (goal: Goal, box: DOMRect) => void,
  signal: AbortSignal,
): Walk {
  /** Where the keys have led to last. */
  let stop: Stop | null = null;

  async function openAt(goal: Goal): Promise<boolean> {
    const there = rangeOfMention(goal.mention);
    if (there === null) return false;
    scrollToRange(document, there);
    // What scrolling sets off has run by then.
    await untilNextFrame(document);
    const here = rangeOfMention(goal.mention);
    if (signal.aborted || here === null) return false;
    open(goal, firstBoxOf(here));
    return true;
  }

  return {
    goTo: (mention) => openAt({ mention }),
    async step(mentions, to) {
      const height = (document.defaultView ?? window).innerHeight;
      const there = mentions.filter((mention) => rangeOfMention(mention) !== null);
      const isAbove = ({ mark }: Mention) => firstBoxOf(mark.range).bottom <= 0;
      const isBelow = ({ mark }: Mention) => firstBoxOf(mark.range).top >= height;
      const last = stop && there.includes(stop.mention) ? stop.mention : null;
      // A reader who has gone elsewhere since goes on from there.
      const isGone = last !== null && (isAbove(last) || isBelow(last));
      stop = findStop(there, isGone ? null : last, to, isAbove);
      if (stop === null) return 'none';
      return (await openAt(stop)) ? 'found' : 'gone';
    },
  };
}
