import type { CardClaim } from '../engine/compiled.ts';
import { formatDate } from '../engine/dates.ts';
import type { Source } from '../engine/entity.ts';
import { ClaimSources } from './SourceLine.tsx';

/** One statement: its date in the margin, the sentence, and where it stands. */
export function Claim({
  claim: { text, date, told, status, silence, sources },
  sourceById,
}: {
  claim: CardClaim;
  sourceById: Readonly<Record<string, Source>>;
}) {
  return (
    <li class={status ? 'claim is-status' : 'claim'}>
      {date === null ? (
        <span class="when">undated</span>
      ) : (
        <time class="when" dateTime={date}>
          {(status || told) && <span class="as-of">{status ? 'as of ' : 'told '}</span>}
          {formatDate(date)}
        </time>
      )}
      <div class="what">
        <p>{text}</p>
        {silence && <p class="ends">{silence}</p>}
        <ClaimSources sources={sources} sourceById={sourceById} />
      </div>
    </li>
  );
}
