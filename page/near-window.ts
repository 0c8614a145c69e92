/**
 * Up to so many marks all are painted. Beyond, those far from the window are left out: whenever
 * anything on a page changes, Chromium goes through all that is highlighted, in the window or not.
 */
const MOST_MARKS = 200;

/** So far around the window counts as near, in windows: nobody scrolls there within a frame. */
const MARGIN = '150%';

/** Knows of a page's blocks which stand near the window. */
export interface NearWindow {
  /** Watches the blocks in which these stand, one container for each mark; none where they are few. */
  follow(containers: readonly Element[]): void;
  /** False only for a block that is known to be far away. */
  isNear(container: Element): boolean;
}

/** Tells when a block that is followed has come near or has gone, until the signal is aborted. */
export function createNearWindow(onChange: () => void, signal: AbortSignal): NearWindow {
  let followed: ReadonlySet<Element> = new Set();
  const far = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        // What has no box of its own may have text all the same.
        if (isIntersecting || box.width === 0 || box.height === 0) far.delete(target);
        else far.add(target);
      }
      onChange();
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    follow(containers) {
      const before = followed;
      followed = new Set(containers.length > MOST_MARKS && !signal.aborted ? containers : []);
      for (const container of before) {
        if (followed.has(container)) continue;
        observer.unobserve(container);
        far.delete(container);
      }
      for (const container of followed) if (!before.has(container)) observer.observe(container);
    },
    isNear: (container) => !far.has(container),
  };
}
