import { useState } from 'preact/hooks';
import type { CardClaim } from '../../engine/compiled.ts';
import type { Source } from '../../engine/entity.ts';
import { Claim } from '../Claim.tsx';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { listBySource, sortByTime } from './statement-order.ts';

const ORDERS = ['time', 'source'] as const;

/** All statements of a record: along the line of time, or source by source. */
export function Statements({
  claims,
  sourceById,
}: {
  claims: readonly CardClaim[];
  sourceById: Readonly<Record<string, Source>>;
}) {
  const { t, count, date } = useTexts();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('time');
  if (claims.length === 0) return null;
  const list = (some: readonly CardClaim[], isRail: boolean) => (
    <ol class={isRail ? 'claims rail' : 'claims'}>
      {some.map((claim) => (
        <Claim key={claim.text} claim={claim} sourceById={sourceById} />
      ))}
    </ol>
  );
  return (
    <Section title={t('entity.statements')} note={count('entity.statementCount', claims.length)}>
      <fieldset class="orders">
        <legend class="unseen">{t('entity.order')}</legend>
        {ORDERS.map((one) => (
          <button
            type="button"
            class="quiet"
            key={one}
            aria-pressed={one === order}
            onClick={() => setOrder(one)}
          >
            {t(`entity.orders.${one}`)}
          </button>
        ))}
      </fieldset>
      {order === 'time' && list(sortByTime(claims), true)}
      {order === 'source' &&
        listBySource(claims, sourceById).map(({ source, claims: told }) => (
          <section class="of-source" key={source.id}>
            <h3>
              <span lang="en">{source.title}</span>
              <small>
                {source.publisher},{' '}
                <time dateTime={source.published}>{date(source.published)}</time>,{' '}
                <i>{t(`card.genre.${source.genre}`)}</i>
              </small>
            </h3>
            {list(sortByTime(told), false)}
          </section>
        ))}
    </Section>
  );
}
