import { isEditable, isElement } from './dom.ts';
import type { Listen } from './trusted-events.ts';

/** What the keys of an open card lead to. */
export interface CardKeys {
  isOpen(): boolean;
  /** Whether the reader is at the card with pointer or focus, so that a letter may mean it. */
  isMeant(event: Event): boolean;
  onEscape(): void;
  onPin(): void;
}

/** Where a letter is text. */
const EDITABLE = 'input, textarea, select, [role=textbox], [role=searchbox], [role=combobox]';

/**
 * Esc from anywhere while a card is open, P at the card. A key that we take the page does not see,
 * not its repetitions nor its release either: many a page closes its dialog on `keyup`.
 */
export function listenForCardKeys(
  listen: Listen,
  { isOpen, isMeant, onEscape, onPin }: CardKeys,
): void {
  let taken: string | null = null;

  function take(event: KeyboardEvent): void {
    taken = event.code;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  listen(
    'keydown',
    (event) => {
      if (event.repeat && event.code === taken) {
        take(event);
        return;
      }
      taken = null;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing)
        return;
      if (event.key === 'Escape') {
        if (isOpen()) take(event);
        onEscape();
      } else if (isPinKey(event) && isOpen() && isMeant(event) && !isTyping(event)) {
        take(event);
        onPin();
      }
    },
    { passive: false },
  );
  listen(
    'keyup',
    (event) => {
      if (event.code !== taken) return;
      take(event);
      taken = null;
    },
    { passive: false },
  );
}

/** P where the layout has Latin letters; the key of that place where it has others. */
function isPinKey({ key, code }: KeyboardEvent): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'p' : code === 'KeyP';
}

function isTyping(event: Event): boolean {
  const target = event.composedPath()[0] ?? null;
  if (!isElement(target)) return false;
  return isEditable(target) || Element.prototype.matches.call(target, EDITABLE);
}
