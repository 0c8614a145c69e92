/** Filters under which things can no longer be told apart, as computed styles spell them. */
const HIDING = /url\(|blur\(|(?:opacity|brightness|contrast)\(0(?:\.[0-4]\d*)?\)/;

/**
 * Whether a page lets itself be seen, and what is in the top layer: in Firefox a filter on the root
 * hides that while it still takes clicks, which a page could use to have the reader press what he
 * does not see. Dark modes made of `invert()` and the like hide nothing.
 */
export function isSeen(document: Document): boolean {
  return [document.documentElement, document.body].every((element) => {
    if (element === null) return true;
    const { opacity, filter, maskImage, clipPath } = getComputedStyle(element);
    const isWhole = maskImage === 'none' && clipPath === 'none';
    return Number(opacity) > 0.5 && isWhole && !HIDING.test(filter);
  });
}

/** Stops an event that the reader did not make, or could not see where it goes. */
export function stopUnseen(event: Event, document: Document): void {
  if (event.isTrusted && isSeen(document)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
