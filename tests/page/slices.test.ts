import { describe, expect, test } from 'vitest';
import { createSlices } from '../../page/slices.ts';

const { signal } = new AbortController();

/** Keeps the main thread for so many ms; longer than a slice, if nothing is said. */
function work(durationMs = 10): void {
  const end = performance.now() + durationMs;
  while (performance.now() < end);
}

describe('a pause', () => {
  test('does not wait while the slice lasts', () => {
    expect(createSlices(signal).pause()).toBe(true);
  });

  test('waits once the slice is used up', async () => {
    const { pause } = createSlices(signal);
    work();
    const paused = pause();
    expect(paused).toBeInstanceOf(Promise);
    expect(await paused).toBe(true);
  });

  test('lets the page’s own timers run', async () => {
    const { pause } = createSlices(signal);
    let ran = false;
    setTimeout(() => {
      ran = true;
    });
    work();
    await pause();
    expect(ran).toBe(true);
  });

  test('ends the work once the signal is aborted', () => {
    const controller = new AbortController();
    const { pause } = createSlices(controller.signal);
    controller.abort();
    expect(pause()).toBe(false);
  });

  test('ends the work if the signal is aborted while it waits', async () => {
    const controller = new AbortController();
    const { pause } = createSlices(controller.signal);
    work();
    const paused = pause();
    controller.abort();
    expect(await paused).toBe(false);
  });
});

describe('what the slices have taken', () => {
  test('is the time of the work', () => {
    const { spent } = createSlices(signal);
    work();
    expect(spent()).toBeGreaterThanOrEqual(10);
  });

  test('is not the time that the page had between them', async () => {
    const { pause, spent } = createSlices(signal);
    work();
    const paused = pause();
    // The page takes its turn first, and for long.
    scheduler.postTask(() => work(200), { priority: 'user-blocking' });
    await paused;
    expect(spent()).toBeLessThan(100);
  });

  test('is summed over all slices', async () => {
    const { pause, spent } = createSlices(signal);
    for (let i = 0; i < 3; i++) {
      work();
      await pause();
    }
    expect(spent()).toBeGreaterThanOrEqual(30);
  });
});

declare const scheduler: {
  postTask(task: () => void, options: { priority: 'user-blocking' }): void;
};
