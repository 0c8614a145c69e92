import type { CardClaim } from '../engine/compiled.ts';
import type { Source } from '../engine/entity.ts';
import { ClaimSources } from './SourceLine.tsx';
import { useTexts } from './texts.ts';

/** Where sources differ: one stem, branches of equal rank; nothing is averaged, none goes first by merit. */
export function Differences({
  differences,
  sourceById,
}: {
  differences: readonly { title: string; claims: readonly CardClaim[] }[];
  sourceById: Readonly<Record<string, Source>>;
}) {
  const texts = useTexts();
  return differences.map(({ title, claims }) => (
    <div class="differ" key={title}>
      <h3 lang="en">{title}</h3>
      <ol class="fork">
        {claims.map(({ text, date, side = '', sources }) => (
          <li key={text}>
            <Side side={side} />
            <div class="what">
              <p lang="en">{text}</p>
              {date && (
                <p class="ends">
                  <time dateTime={date}>{texts.date(date)}</time>
                </p>
              )}
              <ClaimSources sources={sources} sourceById={sourceById} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  ));
}

/** A figure stands large, with its “over” or “about” above it; a speaker in the second voice. */
function Side({ side }: { side: string }) {
  const figure = /^(\D*?)\s*(\d[\d,. ]*)$/.exec(side);
  if (figure === null)
    return (
      <p class="who" lang="en">
        {side}
      </p>
    );
  return (
    <p class="fig" lang="en">
      {figure[1] && <small>{figure[1]}</small>}
      {figure[2]}
    </p>
  );
}
