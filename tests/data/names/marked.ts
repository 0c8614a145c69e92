import { expect, test } from 'vitest';
import { readDataset } from '../../../data/read.ts';
import { annotateText } from '../../../engine/annotate.ts';
import { compileNames } from '../../../engine/dataset.ts';
import { createMatcher } from '../../../engine/matcher.ts';

/**
 * A row of a table: what it shows, and a text in which every name that must be found is marked:
 * `In [Bishkek]{bishkek} they met.` Nothing else in the text may be found. An empty line begins a
 * new paragraph.
 */
export type MarkedRow = [shows: string, text: string];

/** A first paragraph that makes a page one about the region. */
export const REGIONAL = '[Kyrgyzstan]{kyrgyzstan}, [Bishkek]{bishkek}.\n\n';

const dataset = readDataset();
if ('problems' in dataset) throw new Error('the dataset has problems: npm run check:data');
const matcher = createMatcher(compileNames(dataset.names));

const MARK = /\[([^\]]*)\]\{([^}]*)\}/g;

/** Tests each row against the names that are shipped. */
export function testRows(rows: readonly MarkedRow[]): void {
  test.each(rows)('%s', (_, marked) => {
    const text = marked.replace(MARK, '$1');
    const found = annotateText(matcher, text);
    expect(writeMarks(text, found)).toBe(marked);
  });
}

function writeMarks(
  text: string,
  found: readonly { start: number; end: number; id: string }[],
): string {
  let marked = '';
  let last = 0;
  for (const { start, end, id } of found) {
    marked += `${text.slice(last, start)}[${text.slice(start, end)}]{${id}}`;
    last = end;
  }
  return marked + text.slice(last);
}
