import type { Language } from '../engine/language.ts';

/**
 * How long a screen reader takes to notice a live region, in ms: one that comes with its words is
 * often not read at all.
 */
const NOTICE_MS = 150;

/** A polite live region of ours. */
export interface SpokenLine {
  element: HTMLElement;
  /** Says a text, for the ear alone or for the eye too, instead of what was said before. */
  say(text: string, to: 'ear' | 'eye'): void;
  /** Says nothing more. */
  hush(): void;
}

/** An empty line in a language, to be put into a shadow root before it says anything. */
export function createSpokenLine(document: Document, language: Language): SpokenLine {
  const element = document.createElement('p');
  element.lang = language;
  element.setAttribute('role', 'status');
  element.className = 'unseen';
  let timer = 0;

  function hush(): void {
    clearTimeout(timer);
    element.textContent = '';
    element.className = 'unseen';
  }

  return {
    element,
    say(text, to) {
      hush();
      timer = window.setTimeout(() => {
        element.textContent = text;
        element.className = to === 'eye' ? 'said' : 'unseen';
      }, NOTICE_MS);
    },
    hush,
  };
}
