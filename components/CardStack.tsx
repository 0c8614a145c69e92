import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cards } from '../engine/compiled.ts';
import { nameIn } from '../engine/in-language.ts';
import { Card, type CardView } from './Card.tsx';
import type { CardControls } from './CardFrame.tsx';
import { useTexts } from './texts.ts';
import { WhichOne } from './WhichOne.tsx';
import type { Written } from './Why.tsx';

/** A card on the way, and how it was left. */
interface Step {
  id: string;
  view?: CardView;
}

/**
 * A card whose related names open in the same place, with a way back; where the words on the page
 * may mean several entities, the reader first chooses.
 * @throws where there is no card of the entity: it stands within a boundary.
 */
export function CardStack({
  cards: { cards, sources },
  entity,
  written,
  focus,
  isBrief,
  first,
  onCopy,
  controls,
  below,
}: {
  cards: Cards;
  /** The entity to begin with. */
  entity: string;
  /** How the page writes it, where the card is opened from a page's text. */
  written?: Written | undefined;
  /** Whether the card takes the focus when it opens. */
  focus: boolean;
  /** As with {@link Card}. */
  isBrief?: boolean;
  /** What the first card leads back to, by name, if to anything. */
  first?: { backTo: string; onBack: () => void };
  /** Puts a text on the clipboard; nothing can be cited where it is absent. */
  onCopy?: (text: string) => Promise<boolean>;
  controls?: CardControls;
  /** What stands below each card, where it is part of a page. */
  below?: (id: string) => ComponentChildren;
}) {
  const { t, language } = useTexts();
  const isOpenQuestion = written !== undefined && written.others.length > 0;
  const [trail, setTrail] = useState<Step[]>(isOpenQuestion ? [] : [{ id: entity }]);
  const cardRef = useRef<HTMLElement>(null);
  /** What takes the focus next: the card itself, a name in it, or nothing. */
  const focusNext = useRef<'card' | { name: string } | null>(focus ? 'card' : null);
  /** A reader who asked by key sees where the focus has gone; browsers tell only of keys in the page. */
  const isAsked = useRef(focus);

  useLayoutEffect(() => {
    const next = focusNext.current;
    focusNext.current = null;
    if (next === null) return;
    const name = next === 'card' ? null : `[data-to="${next.name}"]`;
    const target = name && cardRef.current?.querySelector<HTMLElement>(name);
    const options = { preventScroll: true, ...(isAsked.current && { focusVisible: true }) };
    (target || cardRef.current)?.focus(options);
    isAsked.current = false;
  }, [trail]);

  const follow = (to: string, view?: CardView) => {
    focusNext.current = 'card';
    const left = trail.map((step, i) =>
      view && i === trail.length - 1 ? { ...step, view } : step,
    );
    setTrail([...left, { id: to }]);
  };
  if (isOpenQuestion && trail.length === 0) {
    const choices = [entity, ...written.others].flatMap((choice) => cards[choice] ?? []);
    return (
      <WhichOne
        written={written}
        choices={choices}
        onChoose={(choice) => follow(choice)}
        controls={controls}
        cardRef={cardRef}
      />
    );
  }
  const { id, view } = trail.at(-1) ?? { id: entity };
  const card = cards[id];
  if (card === undefined) throw new Error(`there is no card of “${id}”`);
  const before = cards[trail.at(-2)?.id ?? ''];
  const nameBefore = before && nameIn(before, language).text;
  return (
    <>
      <Card
        key={`${trail.length} ${id}`}
        card={card}
        cards={cards}
        sourceById={sources}
        written={id === entity && !isOpenQuestion ? written : undefined}
        view={view}
        isBrief={isBrief}
        backTo={nameBefore ?? (isOpenQuestion ? t('card.which.back') : first?.backTo) ?? null}
        onBack={() => {
          if (before === undefined && !isOpenQuestion) return first?.onBack();
          focusNext.current = { name: id };
          setTrail(trail.slice(0, -1));
        }}
        onFollow={follow}
        onCopy={onCopy}
        controls={controls}
        cardRef={cardRef}
      />
      {below?.(id)}
    </>
  );
}
