import type { Card } from '../../engine/compiled.ts';
import { nameIn } from '../../engine/in-language.ts';
import { Glyph } from '../Glyph.tsx';
import { Spoken } from '../Spoken.tsx';
import { useTexts } from '../texts.ts';

/**
 * How an entity stands to others, drawn as a tree: a branch for each relation, on it the names,
 * each a link to its page. A list to whoever cannot see it.
 */
export function RelationTree({
  card,
  cards,
  labelledBy,
}: {
  card: Card;
  cards: Readonly<Record<string, Card>>;
  /** The id of what names the tree. */
  labelledBy: string;
}) {
  const { t, language } = useTexts();
  const ends = card.related.flatMap(({ id, as }) => {
    const end = cards[id];
    return end === undefined ? [] : [{ ...end, as }];
  });
  const branches = [...Map.groupBy(ends, ({ as }) => as)];
  return (
    <div class="tree">
      <p class="root">
        <Spoken words={nameIn(card, language)} />
      </p>
      <ul class="branches" aria-labelledby={labelledBy}>
        {branches.map(([relation, others]) => (
          <li key={relation}>
            <span class="tie">{t(`card.relation.${relation}`)}</span>
            <ul>
              {others.map((other) => (
                <li key={other.id} data-kind={other.kind}>
                  <Glyph name={other.kind} />
                  <a class="ref" href={`#${other.id}`}>
                    <Spoken words={nameIn(other, language)} />
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
