import { type Dataset, formatProblems, readDataset } from '../data/read.ts';

/** The dataset; if anything is wrong with it, every problem is printed and the program ends. */
export function loadDataset(): Dataset {
  const dataset = readDataset();
  if (!('problems' in dataset)) return dataset;
  console.error(formatProblems(dataset.problems));
  process.exit(1);
}
