import type { Passage, Source } from '../engine/entity.ts';
import { linkToArchive, linkToPassage } from '../engine/source-link.ts';
import { formatDate } from './dates.ts';

/**
 * The tail of a claim: who published it, when, in what genre; a link to the passage (and to further
 * ones), and one to an archived copy. None tells the source where the reader came from; with an
 * opener, browsers would not scroll to a text fragment.
 */
export function SourceLine({
  source,
  passages: [first, ...others],
}: {
  source: Source;
  passages: readonly [Passage, ...Passage[]];
}) {
  return (
    <p class="src">
      <Out href={linkToPassage(source, first)} title={describe(source)}>
        <span class="pub">{source.publisherShort}</span>,{' '}
        <time dateTime={source.published}>{formatDate(source.published)}</time>
      </Out>
      {others.map((passage) => (
        <Out
          key={passage.start}
          href={linkToPassage(source, passage)}
          title="Another passage of the same source"
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

function Out({
  href,
  title,
  children,
}: {
  href: string;
  title: string;
  children: preact.ComponentChildren;
}) {
  return (
    <a
      href={href}
      title={title}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      {children}
    </a>
  );
}

function describe({ title, authors, publisher, note }: Source): string {
  return [`“${title}”`, authors.join(', '), publisher, note].filter(Boolean).join(' · ');
}
