import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cards } from '../engine/compiled.ts';
import { Card } from './Card.tsx';

/** A card whose related names open in the same place, with a way back. */
export function CardStack({
  cards: { cards, sources },
  entity,
  focus,
  first,
  onClose,
}: {
  cards: Cards;
  /** The entity to begin with. */
  entity: string;
  /** Whether the card takes the focus when it opens. */
  focus: boolean;
  /** What the first card leads back to, by name, if to anything. */
  first?: { backTo: string; onBack: () => void };
  onClose?: () => void;
}) {
  const [trail, setTrail] = useState([entity]);
  const cardRef = useRef<HTMLElement>(null);
  /** What takes the focus next: the card itself, a name in it, or nothing. */
  const focusNext = useRef<'card' | { name: string } | null>(focus ? 'card' : null);

  useLayoutEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    if (next === null) return;
    const name = next === 'card' ? null : `[data-to="${next.name}"]`;
    const target = name && cardRef.current?.querySelector<HTMLElement>(name);
    (target || cardRef.current)?.focus({ preventScroll: target === null });
  }, [trail]);

  const id = trail.at(-1) ?? entity;
  const card = cards[id];
  if (card === undefined) return null;
  const before = cards[trail.at(-2) ?? ''];
  return (
    <Card
      key={id}
      card={card}
      cards={cards}
      sourceById={sources}
      backTo={before?.name ?? first?.backTo ?? null}
      onBack={() => {
        if (before === undefined) return first?.onBack();
        focusNext.current = { name: id };
        setTrail(trail.slice(0, -1));
      }}
      onFollow={(to) => {
        focusNext.current = 'card';
        setTrail([...trail, to]);
      }}
      onClose={onClose}
      cardRef={cardRef}
    />
  );
}
