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
        {sources.map(({ source, passage }) => {
          const found = sourceById[source];
          return (
            found && <SourceLine key={source + passage.start} source={found} passage={passage} />
          );
        })}
      </div>
    </li>
  );
}
