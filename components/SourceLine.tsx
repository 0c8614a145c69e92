import { useContext } from 'preact/hooks';
import { formatDate } from '../engine/dates.ts';
import type { Claim, Passage, Source } from '../engine/entity.ts';
import { linkToArchive, linkToPassage } from '../engine/source-link.ts';
import { LeavingContext } from './leaving.ts';
import { Out } from './Out.tsx';

/** Where a claim stands: a line for each source, however many of its passages are named. */
export function ClaimSources({
  sources,
  sourceById,
}: {
  sources: Claim['sources'];
  sourceById: Readonly<Record<string, Source>>;
}) {
  return [...Map.groupBy(sources, ({ source }) => source)].map(([id, [first, ...others]]) => {
    const source = sourceById[id];
    if (source === undefined || first === undefined) return null;
    const passages = others.map(({ passage }) => passage);
    return <SourceLine key={id} source={source} passages={[first.passage, ...passages]} />;
  });
}

/**
 * The tail of a claim: who published it, when, in what genre; a link to the passage (and to further
 * ones), and one to an archived copy.
 */
function SourceLine({
  source,
  passages: [first, ...others],
}: {
  source: Source;
  passages: readonly [Passage, ...Passage[]];
}) {
  const onLeave = useContext(LeavingContext);
  const leaveFor = (passage: Passage) => () => onLeave({ url: source.url, passage });
  return (
    <p class="src">
      <Out href={linkToPassage(source, first)} title={describe(source)} onLeave={leaveFor(first)}>
        <span class="pub">{source.publisherShort}</span>,{' '}
        <time dateTime={source.published}>{formatDate(source.published)}</time>
      </Out>
      {others.map((passage) => (
        <Out
          key={passage.start}
          href={linkToPassage(source, passage)}
          title="Another passage of the same source"
          onLeave={leaveFor(passage)}
        >
          and here
        </Out>
      ))}
      <span class="src-b">
        <i>{source.genre}</i>
        <Out href={linkToArchive(source, first)} title="The same passage in the Internet Archive">
          archive
        </Out>
      </span>
    </p>
  );
}

function describe({ title, authors, publisher, note }: Source): string {
  return [`“${title}”`, authors.join(', '), publisher, note].filter(Boolean).join(' · ');
}
