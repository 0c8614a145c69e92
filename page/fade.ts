import type { CardDraft } from './card-draft.tsx';
import type { TopLayer } from './top-layer.ts';

/** As long as the eye needs to see that something goes; the card itself is gone for all else. */
const FADE_MS = 90;

/**
 * Lets a card that has been closed fade away, where the reader has nothing against motion; then it
 * is taken off the page. Returns what does so at once.
 */
export function fadeAway(layer: TopLayer, draft: CardDraft): () => void {
  function end(): void {
    clearTimeout(timer);
    layer.remove();
    draft.drop();
  }

  layer.release();
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden;
  const fading = { duration: FADE_MS, fill: 'forwards' } as const;
  if (!isStill) draft.element.animate({ opacity: [1, 0] }, fading);
  const timer = setTimeout(end, FADE_MS);
  if (isStill) end();
  return end;
}
