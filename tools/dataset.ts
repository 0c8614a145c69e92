// npm run --silent dataset: the compiled dataset as JSON on standard output.
import { DATASET_VERSION, dateOfClaim } from '../engine/dataset.ts';
import { loadDataset } from './load-dataset.ts';

const { entities, sources } = loadDataset();
const sourceById = new Map(sources.map((source) => [source.id, source]));
console.log(
  JSON.stringify(
    {
      version: DATASET_VERSION,
      sources,
      entities: entities.map((entity) => ({
        ...entity,
        claims: entity.claims.map((claim) => ({ ...claim, date: dateOfClaim(claim, sourceById) })),
      })),
    },
    null,
    1,
  ),
);
