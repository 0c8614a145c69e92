import type { RunnerTask, RunnerTestFile } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';

/** Counts every test of a file as skipped: the browser that they are for is not on this machine. */
export default class SkippingRunner extends VitestTestRunner {
  onCollected(files: RunnerTestFile[]): void {
    files.forEach(skip);
  }
}

function skip(task: RunnerTask): void {
  task.mode = 'skip';
  if ('tasks' in task) task.tasks.forEach(skip);
}
