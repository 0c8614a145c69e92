import type { Card, CardRelation } from '../engine/compiled.ts';
import { Glyph } from './Glyph.tsx';
import { useRecordsLang, useTexts } from './texts.ts';

interface OthersProps {
  /** All cards by id, for the names of others. */
  cards: Readonly<Record<string, Card>>;
  onFollow: (id: string) => void;
}

/** What readers could take this entity for, and what sets each apart. */
export function Distinct({ distinct, cards, onFollow }: OthersProps & Pick<Card, 'distinct'>) {
  const { t } = useTexts();
  const lang = useRecordsLang();
  if (distinct.length === 0) return null;
  return (
    <div class="distinct">
      <h3>{t('card.distinct')}</h3>
      <ul lang={lang}>
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
  const { t } = useTexts();
  const lang = useRecordsLang();
  const describe = ({ name: other, as }: { name: string; as: CardRelation['as'] }) =>
    t('card.related', { name, relation: t(`card.relation.${as}`), other });
  const known = related.flatMap(({ id, as }) => {
    const card = cards[id];
    return card === undefined ? [] : [{ ...card, as }];
  });
  if (known.length === 0) return null;
  return (
    <div class="also">
      <h3>{t('card.seeAlso')}</h3>
      {known.map((other) => (
        <span class="item" key={other.id} data-kind={other.kind}>
          <Glyph name={other.kind} />
          <button
            type="button"
            class="ref"
            lang={lang}
            title={describe(other)}
            aria-description={describe(other)}
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
