// The tests of a mutation run, in one worker: modules are loaded, and the names compiled, once.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node';

/** A broken engine is mostly noticed by the first of these, and the rest need not run. */
const ORDER = ['/tests/engine/', '/tests/data/names/', '/tests/'];

const rank = ({ moduleId }: TestSpecification) =>
  ORDER.findIndex((folder) => moduleId.includes(folder));

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const byName = files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    return byName.sort((a, b) => rank(a) - rank(b));
  }
}

/** What Stryker writes into each file, to count what the tests reach. */
const COUNT = 'function cover() {';

let run: Vitest | undefined;

export default defineConfig({
  plugins: [
    {
      name: 'count-in-the-first-run-only',
      enforce: 'pre',
      transform(code) {
        if (!code.includes('function stryCov_')) return null;
        if (!code.includes(COUNT)) throw new Error('Stryker counts in another way now');
        return code.replace(COUNT, `${COUNT} if (ns.activeMutant !== undefined) return;`);
      },
    },
  ],
  test: {
    include: ['tests/{engine,data}/**/*.test.ts'],
    // It reads all forms in all their ways: four seconds, for every break.
    exclude: ['tests/data/names/generated-forms.test.ts'],
    isolate: false,
    runner: './tools/mutation/runner.ts',
    sequence: { sequencer: QuickFirst },
    reporters: [
      {
        // Stryker 9.6.1 sees only tests: to it, a file that could not be loaded has not failed.
        onInit: (vitest) => {
          run = vitest;
        },
        onTestRunEnd() {
          for (const file of run?.state.getFiles() ?? []) {
            const { tasks, result } = file;
            if (result?.errors === undefined || result.errors.length === 0) continue;
            const failed = { type: 'test', name: 'is loaded', mode: 'run', file, result };
            tasks.push(failed as (typeof tasks)[number]);
          }
        },
      },
    ],
  },
});
