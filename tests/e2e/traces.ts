/** A page that was read, as far as it could be known again. */
export interface ReadPage {
  host: string;
  path: string;
  title: string;
  text: string;
}

/** So many words in a row are a page's own. */
const OWN_WORDS = 4;

/** What of these pages stands in a value, however it is nested or written in an address. */
export function findTraces(kept: unknown, pages: readonly ReadPage[]): string[] {
  const written = fold(JSON.stringify(kept) ?? '');
  const isThere = (trace: string) =>
    [trace, encodeURIComponent(trace), JSON.stringify(trace).slice(1, -1)].some((form) =>
      written.includes(fold(form)),
    );
  const traces = pages.flatMap(({ host, path, title, text }) => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    const rows = words.slice(OWN_WORDS - 1).map((_, i) => words.slice(i, i + OWN_WORDS).join(' '));
    return [host, path, title, ...rows];
  });
  return [...new Set(traces)].filter(isThere);
}

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
