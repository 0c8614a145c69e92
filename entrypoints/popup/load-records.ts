import type { Records } from '../../components/popup/Popup.tsx';
import { readCards } from '../../engine/card-lines.ts';

/**
 * The cards and the search, which the first paint of the popup does not wait for. The search gets
 * ready while there is nothing else to do.
 */
export async function loadRecords(): Promise<Records> {
  const [{ default: cardsText }, { default: searchText }, { createSearch }] = await Promise.all([
    import('compiled:cards'),
    import('compiled:search'),
    import('../../engine/search.ts'),
  ]);
  const cards = readCards(cardsText);
  const { search, prepare } = createSearch(JSON.parse(searchText));
  workWhenIdle(prepare);
  return { cards, search };
}

function workWhenIdle(steps: Generator<void>): void {
  requestIdleCallback((deadline) => {
    do if (steps.next().done) return;
    while (deadline.timeRemaining() > 0);
    workWhenIdle(steps);
  });
}
