// All budgets of the popup. Whoever raises one says in the commit what the reader gets for it.
import type { Budget } from '../bench-page/budgets.ts';

/** What is measured by itself. */
export type PopupMeasure = 'shipped entities' | '10,000 entities' | 'popup';

export const BUDGETS: readonly Budget<PopupMeasure>[] = [
  { measure: 'shipped entities', figure: 'keystroke, 99th percentile', most: 16 },
  { measure: '10,000 entities', figure: 'keystroke, median', most: 16 },
  { measure: '10,000 entities', figure: 'keystroke, 99th percentile', most: 16 },
  { measure: 'popup', figure: 'first contentful paint', most: 100 },
];
