import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { writeCards } from '../engine/card-lines.ts';
import { writeNames } from '../engine/compiled.ts';
import { compileNames } from '../engine/dataset.ts';
import { listSearchables } from '../engine/search-forms.ts';
import { type Dataset, formatProblems, readDataset } from './read.ts';

/**
 * The dataset, compiled for the extension.
 * @throws Error that lists every problem in the data, each with file and field: the build stops.
 */
export function compileForBuild(): Dataset {
  const dataset = readDataset();
  if ('problems' in dataset) throw new Error(formatProblems(dataset.problems));
  return dataset;
}

/** Serves the compiled dataset to the bundles as `compiled:names`, `compiled:cards` …. */
export function datasetPlugin({ entities, names, cards, sites }: Dataset): Plugin {
  const modules: Record<string, unknown> = {
    'compiled:names': writeNames(compileNames(names)),
    'compiled:cards': writeCards(cards),
    'compiled:search': JSON.stringify(listSearchables(entities, cards)),
    'compiled:sites': sites.map(({ host }) => host),
    'compiled:sources': Object.values(cards.sources).map(({ url }) => url),
  };
  return {
    name: 'sanjyra-dataset',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const value = modules[id.slice(1)];
      return id.startsWith('\0compiled:') ? `export default ${JSON.stringify(value)};` : undefined;
    },
  };
}

/** The size of the compiled parts, for the build to print. */
export function describeSize({ names, cards }: Dataset): string {
  const kilobytes = (value: unknown) =>
    `${(gzipSync(JSON.stringify(value)).length / 1000).toFixed(1)} kB gzip`;
  return `names ${kilobytes(compileNames(names))}, cards ${kilobytes(cards)}`;
}
