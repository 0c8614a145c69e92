import { Glyph } from './Glyph.tsx';

/** Closes a card; nothing where the card is part of a page and cannot be closed. */
export function CloseButton({ onClose }: { onClose?: (() => void) | undefined }) {
  if (onClose === undefined) return null;
  return (
    <button type="button" class="tool push" onClick={onClose} aria-label="Close (Esc)">
      <Glyph name="close" />
    </button>
  );
}
