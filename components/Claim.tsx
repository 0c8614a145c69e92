import type { CardClaim } from '../engine/compiled.ts';
import type { Source } from '../engine/entity.ts';
import { ClaimSources } from './SourceLine.tsx';
import { useTexts } from './texts.ts';

/** One statement: its date in the margin, the sentence, and where it stands. */
export function Claim({
  claim: { text, date, told, status, silence, sources },
  sourceById,
}: {
  claim: CardClaim;
  sourceById: Readonly<Record<string, Source>>;
}) {
  const texts = useTexts();
  return (
    <li class={status ? 'claim is-status' : 'claim'}>
      {date === null ? (
        <span class="when">{texts.t('card.claim.undated')}</span>
      ) : (
        <time class="when" dateTime={date}>
          {(status || told) && (
            <span class="as-of">{texts.t(status ? 'card.claim.asOf' : 'card.claim.told')} </span>
          )}
          {texts.date(date)}
        </time>
      )}
      <div class="what">
        <p lang="en">{text}</p>
        {silence && (
          <p class="ends" lang="en">
            {silence}
          </p>
        )}
        <ClaimSources sources={sources} sourceById={sourceById} />
      </div>
    </li>
  );
}
