import fc from 'fast-check';
import type { Fuzzer } from './fuzzer.ts';

/** Inputs that a seed stands for. */
const RUNS = 50;

/**
 * A fuzzer of properties that have to hold for any input; an input for which one does not is made as
 * small as it can be.
 */
export function fuzzProperties(
  inputs: string,
  properties: Readonly<Record<string, fc.IRawProperty<unknown>>>,
): Fuzzer {
  let count = 0;
  return {
    async try(seed) {
      for (const [name, property] of Object.entries(properties)) {
        const details = await fc.check(property, { seed, numRuns: RUNS });
        count += details.numRuns;
        if (!details.failed) continue;
        const files = { txt: fc.stringify(details.counterexample) };
        return { what: `${name}: ${String(details.errorInstance ?? 'false')}`, files };
      }
      return null;
    },
    tell: () => `${count} ${inputs}`,
    async close() {},
  };
}
