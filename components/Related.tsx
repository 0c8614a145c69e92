import type { Card, CardRelation } from '../engine/compiled.ts';
import { nameIn } from '../engine/in-language.ts';
import { Glyph } from './Glyph.tsx';
import { useTexts } from './texts.ts';

interface OthersProps {
  /** All cards by id, for the names of others. */
  cards: Readonly<Record<string, Card>>;
  onFollow: (id: string) => void;
}

/** What readers could take this entity for, and what sets each apart. */
export function Distinct({ distinct, cards, onFollow }: OthersProps & Pick<Card, 'distinct'>) {
  const { t, language } = useTexts();
  if (distinct.length === 0) return null;
  return (
    <div class="distinct">
      <h3>{t('card.distinct')}</h3>
      <ul lang="en">
        {distinct.map(({ id, by }) => {
          const other = cards[id];
          const called = other && nameIn(other, language);
          return (
            <li key={id} data-kind={other?.kind}>
              <button
                type="button"
                class="ref"
                lang={called?.lang}
                data-to={id}
                onClick={() => onFollow(id)}
              >
                {called?.text}
              </button>
              , {by}
            </li>
          );
        })}
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
  const { t, language } = useTexts();
  const describe = (as: CardRelation['as'], other: string) =>
    t('card.related', { name, relation: t(`card.relation.${as}`), other });
  const known = related.flatMap(({ id, as }) => {
    const card = cards[id];
    return card === undefined ? [] : [{ id, as, kind: card.kind, called: nameIn(card, language) }];
  });
  if (known.length === 0) return null;
  return (
    <div class="also">
      <h3>{t('card.seeAlso')}</h3>
      {known.map(({ id, as, kind, called }) => (
        <span class="item" key={id} data-kind={kind}>
          <Glyph name={kind} />
          <button
            type="button"
            class="ref"
            lang={called.lang}
            title={describe(as, called.text)}
            aria-description={describe(as, called.text)}
            data-to={id}
            onClick={() => onFollow(id)}
          >
            {called.text}
          </button>
        </span>
      ))}
    </div>
  );
}
