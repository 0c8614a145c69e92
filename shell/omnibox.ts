import type { browser } from 'wxt/browser';
import type { Search, SearchResult } from '../engine/search-result.ts';

/** The parts of the extension API that the address bar needs. */
export type OmniboxApi = Pick<typeof browser, 'omnibox' | 'tabs' | 'runtime'>;

/** More lines than these no browser shows. */
const MOST_LINES = 8;

/**
 * Answers in the address bar after our keyword: suggestions as in the popup, and the page of the
 * entity that is chosen. What is typed is not kept.
 */
export function listenToOmnibox(
  { omnibox, tabs, runtime }: OmniboxApi,
  { search, isId, describe, hint }: OmniboxWords,
): void {
  omnibox.onInputStarted.addListener(async () => {
    omnibox.setDefaultSuggestion({ description: escapeXml(await hint()) });
  });
  omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const found = search(typed).results.slice(0, MOST_LINES);
    const lines = found.map(async (result) => ({
      content: result.id,
      description: escapeXml(await describe(result)),
    }));
    suggest(await Promise.all(lines));
  });
  omnibox.onInputEntered.addListener(async (entered, disposition) => {
    // Enter without a choice takes the first; a name that nobody knows leads to the search.
    const found = isId(entered) ? entered : search(entered).results[0]?.id;
    const url = runtime.getURL(found === undefined ? '/popup.html' : `/entity.html#${found}`);
    if (disposition === 'currentTab') await tabs.update({ url });
    else await tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** What the address bar says, and finds. */
export interface OmniboxWords {
  search: Search;
  /** Whether this is the id of an entity. */
  isId(text: string): boolean;
  /** A result in one line, in the reader's language. */
  describe(result: SearchResult): Promise<string>;
  /** What may be typed. */
  hint(): Promise<string>;
}

/** Chromium reads descriptions as XML; Firefox shows them as they are, without these letters. */
function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, ' ');
}
