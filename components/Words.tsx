import type { ComponentChildren } from 'preact';

/** A text whose places (`{date}`) are taken by elements; a place without one stays as it is. */
export function Words({
  text,
  parts,
}: {
  text: string;
  parts: Readonly<Record<string, ComponentChildren>>;
}) {
  // What a group has caught stands between what it has split: every other piece is a place.
  const pieces = text.split(/\{(\w+)\}/);
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 === 0 ? piece : Object.hasOwn(parts, piece) ? parts[piece] : `{${piece}}`,
      )}
    </>
  );
}
