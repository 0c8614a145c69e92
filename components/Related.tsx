import type { Card, CardRelation } from '../engine/compiled.ts';
import { Glyph } from './Glyph.tsx';

interface OthersProps {
  /** All cards by id, for the names of others. */
  cards: Readonly<Record<string, Card>>;
  onFollow: (id: string) => void;
}

/** What readers could take this entity for, and what sets each apart. */
export function Distinct({ distinct, cards, onFollow }: OthersProps & Pick<Card, 'distinct'>) {
  if (distinct.length === 0) return null;
  return (
    <div class="distinct">
      <h3>Not the same as</h3>
      <ul>
        {distinct.map(({ id, by }) => (
          <li key={id} data-kind={cards[id]?.kind}>
            <button type="button" class="ref" data-to={id} onClick={() => onFollow(id)}>
              {cards[id]?.name}
            </button>
            , {by}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The names of what is related, each a way to its card. */
export function Related({
  name,
  related,
  cards,
  onFollow,
}: OthersProps & { name: string; related: readonly CardRelation[] }) {
  const known = related.flatMap(({ id, as }) => {
    const card = cards[id];
    return card === undefined ? [] : [{ ...card, as }];
  });
  if (known.length === 0) return null;
  return (
    <div class="also">
      <h3>See also</h3>
      {known.map((other) => (
        <span class="item" key={other.id} data-kind={other.kind}>
          <Glyph name={other.kind} />
          <button
            type="button"
            class="ref"
            title={`${name}: ${other.as} ${other.name}`}
            aria-description={`${name}: ${other.as} ${other.name}`}
            data-to={other.id}
            onClick={() => onFollow(other.id)}
          >
            {other.name}
          </button>
        </span>
      ))}
    </div>
  );
}
