import type { CardClaim } from '../engine/dataset.ts';
import type { Source } from '../engine/entity.ts';
import { formatDate } from './dates.ts';
import { SourceLine } from './SourceLine.tsx';

/** One statement: its date in the margin, the sentence, and where it stands. */
export function Claim({
  claim: { text, date, status, sources },
  sourceById,
}: {
  claim: CardClaim;
  sourceById: Readonly<Record<string, Source>>;
}) {
  return (
    <li class={status ? 'claim is-status' : 'claim'}>
      <time class="when" dateTime={date}>
        {status && <span class="as-of">as of </span>}
        {formatDate(date)}
      </time>
      <div class="what">
        <p>{text}</p>
        {[...Map.groupBy(sources, ({ source }) => source)].map(([id, [first, ...others]]) => {
          const source = sourceById[id];
          if (source === undefined || first === undefined) return null;
          const passages = others.map(({ passage }) => passage);
          return <SourceLine key={id} source={source} passages={[first.passage, ...passages]} />;
        })}
      </div>
    </li>
  );
}
