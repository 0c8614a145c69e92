import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem } from '../data/read.ts';
import type { Entity, Passage } from '../engine/entity.ts';
import { readWords } from '../engine/words.ts';
import { ROOT } from './setup.mjs';

/** Where the articles stand beside a checkout that has them; they are not ours to publish. */
export const ARTICLES = join(ROOT, '../shared/seeds');

/** The texts of the articles by source id; null where they are not present. */
export function readArticles(): Map<string, string> | null {
  const index = join(ARTICLES, 'sources.json');
  if (!existsSync(index)) return null;
  const sources: { id: string; file: string }[] = JSON.parse(readFileSync(index, 'utf8'));
  return new Map(sources.map(({ id, file }) => [id, readFileSync(join(ARTICLES, file), 'utf8')]));
}

/** As many words in a row as may not stand both in a record and in an article. */
const RUN = 9;

/** Passages that are not in their article, and wording that is the article's. */
export function findPassageProblems(
  entities: readonly Entity[],
  articles: ReadonlyMap<string, string>,
): FileProblem[] {
  const runs = new Set([...articles.values()].flatMap(listRuns));
  return entities.flatMap((entity) => {
    const { id, kind, claims } = entity;
    const file = `${kind}/${id}.json`;
    const copied = listOwnWords(entity).flatMap(({ field, text }) => {
      const run = listRuns(text).find((words) => runs.has(words));
      return run === undefined
        ? []
        : [{ file, field, message: `${RUN} words as in an article: “${run}”` }];
    });
    const misplaced = claims.flatMap((claim, i) =>
      claim.sources.flatMap(({ source, passage }, j) => {
        const fault = findPassageFault(passage, articles.get(source) ?? '');
        return fault === null
          ? []
          : [
              {
                file,
                field: `claims[${i}].sources[${j}].passage.${fault.field}`,
                message: fault.message,
              },
            ];
      }),
    );
    return [...copied, ...misplaced];
  });
}

/** All that is ours in a record: not its names, nor the words of a passage. */
function listOwnWords({
  summary,
  summaries = {},
  claims,
  differences = [],
  distinct = [],
}: Entity): { field: string; text: string }[] {
  return [
    { field: 'summary', text: summary },
    ...Object.entries(summaries).map(([lang, text]) => ({ field: `summaries.${lang}`, text })),
    ...claims.map(({ text }, i) => ({ field: `claims[${i}].text`, text })),
    ...claims.map(({ silence = '' }, i) => ({ field: `claims[${i}].silence`, text: silence })),
    ...differences.map(({ title }, i) => ({ field: `differences[${i}].title`, text: title })),
    ...distinct.map(({ by }, i) => ({ field: `distinct[${i}].by`, text: by })),
  ];
}

function findPassageFault(
  { start, end }: Passage,
  article: string,
): { field: keyof Passage; message: string } | null {
  const at = article.indexOf(start);
  if (at < 0) return { field: 'start', message: `“${start}” does not stand in the article` };
  if (article.indexOf(start, at + 1) >= 0)
    return {
      field: 'start',
      message: `“${start}” stands in the article more than once: lengthen it`,
    };
  if (!isWholeWords(article, at, start))
    return { field: 'start', message: `“${start}” cuts a word` };
  if (end === undefined) return null;
  const endAt = article.indexOf(end, at + start.length);
  if (endAt < 0) return { field: 'end', message: `“${end}” does not stand behind the start` };
  return isWholeWords(article, endAt, end)
    ? null
    : { field: 'end', message: `“${end}” cuts a word` };
}

/** Browsers find a text fragment only at word borders. */
function isWholeWords(article: string, at: number, text: string): boolean {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? ' ');
  const cutsBefore = isLetter(article[at - 1]) && isLetter(text[0]);
  const cutsAfter = isLetter(text.at(-1)) && isLetter(article[at + text.length]);
  return !cutsBefore && !cutsAfter;
}

function listRuns(text: string): string[] {
  const words = readWords(text).map(({ folded }) => folded);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}
