import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cards } from '../engine/compiled.ts';
import { Card } from './Card.tsx';
import { WhichOne } from './WhichOne.tsx';
import type { Written } from './Why.tsx';

/**
 * A card whose related names open in the same place, with a way back; where the words on the page
 * may mean several entities, the reader first chooses.
 */
export function CardStack({
  cards: { cards, sources },
  entity,
  written,
  focus,
  first,
  onClose,
}: {
  cards: Cards;
  /** The entity to begin with. */
  entity: string;
  /** How the page writes it, where the card is opened from a page's text. */
  written?: Written | undefined;
  /** Whether the card takes the focus when it opens. */
  focus: boolean;
  /** What the first card leads back to, by name, if to anything. */
  first?: { backTo: string; onBack: () => void };
  onClose?: () => void;
}) {
  const isOpenQuestion = written !== undefined && written.others.length > 0;
  const [trail, setTrail] = useState(isOpenQuestion ? [] : [entity]);
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

  const follow = (to: string) => {
    focusNext.current = 'card';
    setTrail([...trail, to]);
  };
  if (isOpenQuestion && trail.length === 0) {
    const choices = [entity, ...written.others].flatMap((choice) => cards[choice] ?? []);
    return (
      <WhichOne
        written={written}
        choices={choices}
        onChoose={follow}
        onClose={onClose}
        cardRef={cardRef}
      />
    );
  }
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
      written={id === entity && !isOpenQuestion ? written : undefined}
      backTo={before?.name ?? (isOpenQuestion ? 'Which one?' : first?.backTo) ?? null}
      onBack={() => {
        if (before === undefined && !isOpenQuestion) return first?.onBack();
        focusNext.current = { name: id };
        setTrail(trail.slice(0, -1));
      }}
      onFollow={follow}
      onClose={onClose}
      cardRef={cardRef}
    />
  );
}
