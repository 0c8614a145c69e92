import type { Card } from '../../engine/compiled.ts';
import type { Source } from '../../engine/entity.ts';
import { Out } from '../Out.tsx';
import { useTexts } from '../texts.ts';
import { listSources } from './statement-order.ts';

/** The articles that a record was drawn from, in full. */
export function SourceList({
  card,
  sourceById,
}: {
  card: Card;
  sourceById: Readonly<Record<string, Source>>;
}) {
  const { t, count, date } = useTexts();
  const all = [...card.claims, ...card.differences.flatMap(({ claims }) => claims)];
  const sources = listSources(all, sourceById);
  return (
    <>
      <p class="hint">{count('entity.readIn', sources.length)}</p>
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <Out href={source.url} title={source.url}>
              <span lang="en">{source.title}</span>
            </Out>
            <small>
              {[source.authors.join(', '), source.publisher].filter(Boolean).join(' · ')}
              {' · '}
              <time dateTime={source.published}>{date(source.published)}</time>
              {' · '}
              <i>{t(`card.genre.${source.genre}`)}</i>
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
