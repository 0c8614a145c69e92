import type { Reread } from '../../engine/search-result.ts';
import { useTexts } from '../texts.ts';
import { Words } from '../Words.tsx';
import type { Order } from './entity-rows.ts';

const ORDERS = [
  ['appearance', 'popup.page.inOrder'],
  ['kind', 'popup.page.byKind'],
] as const;

/** Above a list: what it is and how long; how the query was read, or in which order the list stands. */
export function ListHead({
  title,
  count,
  readAs,
  order,
  onOrder,
}: {
  title: string;
  count: number;
  readAs: Reread | null;
  /** Null where the order is not the reader's to choose. */
  order: Order | null;
  onOrder: (order: Order) => void;
}) {
  const { t } = useTexts();
  if (count === 0) return null;
  return (
    <>
      {readAs && (
        <p class="say">
          <Words
            text={t(`popup.search.typedOn.${readAs.typedOn}`)}
            parts={{
              text: <b lang={readAs.typedOn === 'latin' ? 'ru' : 'en'}>{readAs.text}</b>,
            }}
          />
        </p>
      )}
      <div class="list-head">
        <h2>
          {title} <span>{count}</span>
        </h2>
        {order && count > 1 && (
          <fieldset class="by" aria-label={t('popup.page.order')}>
            {ORDERS.map(([by, label]) => (
              <button
                key={by}
                type="button"
                aria-pressed={by === order}
                onClick={() => onOrder(by)}
              >
                {t(label)}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </>
  );
}
