import type { Card } from '../../engine/compiled.ts';
import { Glyph } from '../Glyph.tsx';
import { useRecordsLang, useTexts } from '../texts.ts';

/**
 * How an entity stands to others, drawn as a tree: a branch for each relation, on it the names,
 * each a link to its page. A list to whoever cannot see it.
 */
export function RelationTree({
  card: { name, related },
  cards,
  labelledBy,
}: {
  card: Card;
  cards: Readonly<Record<string, Card>>;
  /** The id of what names the tree. */
  labelledBy: string;
}) {
  const { t } = useTexts();
  const lang = useRecordsLang();
  const known = related.filter(({ id }) => cards[id] !== undefined);
  const branches = [...Map.groupBy(known, ({ as }) => as)];
  return (
    <div class="tree">
      <p class="root" lang={lang}>
        {name}
      </p>
      <ul class="branches" aria-labelledby={labelledBy}>
        {branches.map(([relation, ends]) => (
          <li key={relation}>
            <span class="tie">{t(`card.relation.${relation}`)}</span>
            <ul>
              {ends.map(({ id }) => (
                <li key={id} data-kind={cards[id]?.kind}>
                  <Glyph name={cards[id]?.kind ?? 'concept'} />
                  <a class="ref" href={`#${id}`} lang={lang}>
                    {cards[id]?.name}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
