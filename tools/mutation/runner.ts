import { type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';

/** Counts file by file what the tests reach, and loads no more files once a test has failed. */
export default class MutationRunner extends TestRunner {
  #failed = false;

  override async importFile(path: string, source: 'collect' | 'setup') {
    if (this.#failed && this.config.bail) return;
    await super.importFile(path, source);
    if (source === 'setup') startCount();
  }

  onCollected(files: RunnerTestFile[]) {
    this.#failed ||= files.some(({ result }) => result?.state === 'fail');
  }

  override onAfterRunTask(test: RunnerTestCase) {
    super.onAfterRunTask(test);
    this.#failed ||= test.result?.state === 'fail';
  }
}

/**
 * Stryker adds up what the files of tests have counted, so each begins with nothing. `hitCount`
 * ends endless loops; it begins before the file is loaded, for there may be one there.
 */
function startCount() {
  const { __stryker__: stryker } = globalThis as {
    __stryker__?: { mutantCoverage?: object; hitCount?: number };
  };
  if (stryker === undefined) throw new Error('Stryker keeps its counts elsewhere now');
  stryker.mutantCoverage = Object.assign(stryker.mutantCoverage ?? {}, {
    static: {},
    perTest: {},
  });
  stryker.hitCount = 0;
}
