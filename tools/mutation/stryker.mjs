// How Stryker breaks engine/.

/** @type {import('@stryker-mutator/core').PartialStrykerOptions} */
export default {
  mutate: ['engine/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // All tests, not only those that import the file that is broken: reading the graph costs more.
  vitest: { configFile: 'tools/mutation/vitest.ts', related: false },
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { logTests: false, reportTests: false },
  allowConsoleColors: false,
  // Many are run while the modules load, the tables of endings above all, and are slow to test.
  warnings: { slow: false },
  incrementalFile: 'node_modules/.cache/mutation.json',
  cleanTempDir: 'always',
};
