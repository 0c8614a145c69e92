// What the benchmark does inside the browser. Bundled into one script, whose exports `keystrokes.ts`
// calls there as `bench`.
import { createSearch, type Searcher } from '../../engine/search.ts';
import type { Searchable } from '../../engine/search-forms.ts';
import { makeRecords } from './entities.ts';
import { makeQueries } from './queries.ts';

let searcher: Searcher | null = null;
let queries: readonly string[] = [];
/** The sum of all that was found: kept, so that no search is work for nothing. */
export let total = 0;

/** Makes a search of these records, or of so many like them; returns what each step of it took, in milliseconds. */
export function prepare(shipped: readonly Searchable[], count: number | null): number[] {
  const records = count === null ? shipped : makeRecords(shipped, count);
  queries = makeQueries(records);
  searcher = createSearch(records);
  const steps: number[] = [];
  for (;;) {
    const start = performance.now();
    if (searcher.prepare.next().done) return steps;
    steps.push(performance.now() - start);
  }
}

/** Types every query letter by letter; returns what each letter took, in milliseconds. */
export function type(): number[] {
  const times: number[] = [];
  for (const query of queries)
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      total += searcher?.search(query.slice(0, end)).results.length ?? 0;
      times.push(performance.now() - start);
    }
  return times;
}
