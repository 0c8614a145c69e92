import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblems, readDataset } from '../../data/read.ts';
import { annotateText } from '../../engine/annotate.ts';
import { compileNames } from '../../engine/dataset.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { ARTICLES, findPassageProblems, readArticles } from '../../tools/passages.ts';

/** A mention as a person marked it, with what is named inside it. */
interface Marked {
  start: number;
  end: number;
  text: string;
  id: string;
  optional?: boolean;
  /** Other ids that are as right. */
  also?: string[];
  /** What a capital or a building stands for. */
  metonym_for?: string;
  nested?: Marked[];
}

/** Words that look like a name and are none. */
interface Decoy {
  start: number;
  end: number;
  text: string;
  not_id: string;
}

interface Span {
  start: number;
  end: number;
}

const dataset = readDataset();
if ('problems' in dataset) throw new Error(formatProblems(dataset.problems));
const { entities, names } = dataset;
const matcher = createMatcher(compileNames(names));
const known = new Set(entities.map(({ id }) => id));

const articles = readArticles();
if (articles === null)
  console.log(`The articles are not in ${ARTICLES}: the tests against them are left out.`);

/** A file beside the articles; empty where they are not present. */
function readMarks<T>(file: string): Record<string, T[]> {
  return articles === null ? {} : JSON.parse(readFileSync(join(ARTICLES, file), 'utf8'));
}

function flatten(marks: readonly Marked[], isNested = false): (Marked & { isNested: boolean })[] {
  return marks.flatMap(({ nested = [], ...mark }) => [
    { ...mark, isNested },
    ...flatten(nested, true),
  ]);
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const holds = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;

const decoys = readMarks<Decoy>('negatives.json');
const pages = Object.entries(readMarks<Marked>('mentions.json')).map(([file, marks]) => {
  const text = readFileSync(join(ARTICLES, file), 'utf8');
  return {
    marked: flatten(marks),
    found: annotateText(matcher, text),
    decoys: decoys[file] ?? [],
    describe: ({ start, end }: Span, id: string) =>
      `${file} ${start} ${text.slice(start, end)}: ${id}`,
  };
});

/** Mentions found where nobody marked that entity. */
const wrong = pages.flatMap(({ marked, found, describe }) =>
  found
    .filter((mention) => {
      const here = marked.filter((mark) => touches(mark, mention));
      return !here.some(({ id, also = [], metonym_for }) =>
        [id, ...also, metonym_for].includes(mention.id),
      );
    })
    .map((mention) => describe(mention, mention.id)),
);

/**
 * The mentions that should be found: of an entity that we have, not optional, and not inside a
 * longer name that was found rightly.
 */
const wanted = pages.flatMap(({ marked, found, describe }) =>
  marked
    .filter(({ id, optional }) => known.has(id) && optional !== true)
    .filter((mark) => {
      const around = found.filter((mention) => mark.isNested && holds(mention, mark));
      return !around.some((mention) =>
        marked.some((outer) => outer.id === mention.id && holds(outer, mention)),
      );
    })
    .map((mark) => ({
      found: found.some((mention) => mention.id === mark.id && touches(mention, mark)),
      description: describe(mark, mark.id),
    })),
);

const takenDecoys = pages.flatMap(({ found, decoys, describe }) =>
  decoys
    .filter((decoy) => found.some(({ id, ...span }) => id === decoy.not_id && touches(span, decoy)))
    .map((decoy) => describe(decoy, decoy.not_id)),
);

describe.skipIf(articles === null)('in the five articles', () => {
  test('no wrong entity is named', () => {
    expect(wrong).toEqual([]);
  });

  test('no decoy is taken for a name', () => {
    expect(takenDecoys).toEqual([]);
  });

  test('nineteen of twenty mentions are found', () => {
    const missed = wanted.filter(({ found }) => !found).map(({ description }) => description);
    expect(1 - missed.length / wanted.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('every passage of a claim stands, and no wording is the article’s', () => {
    expect(findPassageProblems(entities, articles ?? new Map())).toEqual([]);
  });
});
