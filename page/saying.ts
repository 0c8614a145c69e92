import type { Texts } from '../engine/texts.ts';
import { createSpokenLine, type SpokenLine } from './spoken-line.ts';
import { showInTopLayer } from './top-layer.ts';

/** How long a line can be read, in ms. */
const SAID_MS = 5000;

/**
 * Shows a line quietly for a few seconds and tells it to screen readers: in the line of the card that
 * is open or, without one, in an element of ours. Returns what takes it away before that.
 */
export function sayForAWhile(
  document: Document,
  said: { text: string; language: Texts['language']; line: SpokenLine | null },
): () => void {
  const line = said.line ?? createSpokenLine(document, said.language);
  const near = document.activeElement ?? document.documentElement;
  const layer =
    said.line === null
      ? showInTopLayer([line.element], { document, near, onLost: hush, onResize: () => {} })
      : null;
  line.say(said.text, 'eye');
  const timer = setTimeout(hush, SAID_MS);

  function hush(): void {
    clearTimeout(timer);
    line.hush();
    layer?.remove();
  }
  return hush;
}
