import type { HoverEvent, HoverState } from '../../page/hover-state.ts';

/** Hears the same events as the reducer and tells the state that it should be in. */
export interface HoverModel {
  hear(event: HoverEvent<string>): HoverState<string>;
}

/**
 * The rules of hovering once more, plainly: a notebook with a line for each question, rules written
 * by question and not by state.
 */
export function createHoverModel(): HoverModel {
  /** Whose card is on the screen. */
  let shown: string | null = null;
  /** What keeps it there. */
  let grip: 'pointer' | 'reader' | 'pin' = 'pointer';
  /** Which name opens next, and since when. */
  let dwells: { target: string; token: number } | null = null;
  /** Since when the card's time runs out. */
  let leaves: number | null = null;
  /** Which name has to be left first. */
  let spent: string | null = null;

  function show(target: string, by: 'pointer' | 'reader'): void {
    shown = target;
    grip = by;
    dwells = null;
    leaves = null;
    spent = null;
  }

  function clear(name: string | null): void {
    shown = null;
    grip = 'pointer';
    dwells = null;
    leaves = null;
    spent = name;
  }

  function move(
    target: string | null,
    { moving, token }: { moving: 'slowly' | 'fast' | 'to-card'; token: number },
  ): void {
    if (grip !== 'pointer') return;
    if (target !== null && target === spent) return;
    spent = null;
    if (target !== null && target === shown) {
      show(target, 'pointer');
      return;
    }
    if (shown !== null && (leaves === null || moving === 'to-card')) leaves = token;
    if (target === null) dwells = null;
    else if (dwells?.target !== target || moving !== 'slowly') dwells = { target, token };
  }

  function apply(event: HoverEvent<string>): void {
    switch (event.kind) {
      case 'over':
        move(event.target, event);
        return;
      case 'out':
        move(null, event);
        return;
      case 'inside':
        if (grip !== 'pointer') return;
        dwells = null;
        leaves = null;
        return;
      case 'dwelt':
        if (dwells?.token === event.token) show(dwells.target, 'pointer');
        return;
      case 'left':
        if (leaves !== event.token) return;
        shown = null;
        leaves = null;
        return;
      case 'opened':
        show(event.target, 'reader');
        return;
      case 'focused':
        if (shown !== null && grip === 'pointer') show(shown, 'reader');
        return;
      case 'pinned':
        if (shown === null) return;
        show(shown, 'reader');
        grip = 'pin';
        return;
      case 'unpinned':
        if (shown !== null && grip === 'pin') show(shown, event.inside ? 'pointer' : 'reader');
        return;
      case 'abandoned':
        if (grip !== 'pin' && (shown !== null || dwells !== null))
          clear(shown === null ? null : event.over);
        return;
      case 'uncovered':
        if (shown === null && dwells === null) spent ??= event.target;
        return;
      case 'dismissed':
        if (shown !== null || dwells !== null) clear(event.over);
        return;
    }
  }

  function tell(): HoverState<string> {
    if (shown === null)
      return dwells === null ? { kind: 'idle', spent } : { kind: 'pending', ...dwells };
    if (grip === 'pin') return { kind: 'pinned', target: shown };
    if (grip === 'reader') return { kind: 'held', target: shown };
    if (leaves === null) return { kind: 'open', target: shown };
    return { kind: 'closing', target: shown, next: dwells, token: leaves };
  }

  return {
    hear(event) {
      apply(event);
      return tell();
    },
  };
}
