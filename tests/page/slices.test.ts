import { describe, expect, test } from 'vitest';
import { createPauses } from '../../page/slices.ts';

const { signal } = new AbortController();

/** Keeps the main thread for longer than a slice. */
function work(): void {
  const end = performance.now() + 10;
  while (performance.now() < end);
}

describe('a pause', () => {
  test('does not wait while the slice lasts', () => {
    expect(createPauses(signal)()).toBe(true);
  });

  test('waits once the slice is used up', async () => {
    const pause = createPauses(signal);
    work();
    const paused = pause();
    expect(paused).toBeInstanceOf(Promise);
    expect(await paused).toBe(true);
  });

  test('lets the page’s own timers run', async () => {
    const pause = createPauses(signal);
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
    const pause = createPauses(controller.signal);
    controller.abort();
    expect(pause()).toBe(false);
  });

  test('ends the work if the signal is aborted while it waits', async () => {
    const controller = new AbortController();
    const pause = createPauses(controller.signal);
    work();
    const paused = pause();
    controller.abort();
    expect(await paused).toBe(false);
  });
});
