import { useContext } from 'preact/hooks';
import type { Claim, Passage, Source } from '../engine/entity.ts';
import { linkToArchive, linkToPassage } from '../engine/source-link.ts';
import type { Texts } from '../engine/texts.ts';
import { LeavingContext } from './leaving.ts';
import { Out } from './Out.tsx';
import { useTexts } from './texts.ts';

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
  const texts = useTexts();
  const onLeave = useContext(LeavingContext);
  const leaveFor = (passage: Passage) => () => onLeave({ url: source.url, passage });
  return (
    <p class="src">
      <Out
        href={linkToPassage(source, first)}
        title={describe(source, texts)}
        onLeave={leaveFor(first)}
      >
        <span class="pub">{source.publisherShort}</span>,{' '}
        <time dateTime={source.published}>{texts.date(source.published)}</time>
      </Out>
      {others.map((passage) => (
        <Out
          key={passage.start}
          href={linkToPassage(source, passage)}
          title={texts.t('card.source.passageTitle')}
          onLeave={leaveFor(passage)}
        >
          {texts.t('card.source.passage')}
        </Out>
      ))}
      <span class="src-b">
        <i>{texts.t(`card.genre.${source.genre}`)}</i>
        <Out href={linkToArchive(source, first)} title={texts.t('card.source.archiveTitle')}>
          {texts.t('card.source.archive')}
        </Out>
      </span>
    </p>
  );
}

function describe({ title, authors, publisher, note }: Source, { t }: Texts): string {
  return [t('card.quoted', { text: title }), authors.join(', '), publisher, note]
    .filter(Boolean)
    .join(' · ');
}
