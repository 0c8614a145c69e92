import type { Card, CardClaim } from './compiled.ts';
import { formatDate } from './dates.ts';
import type { Passage, Reply, Source } from './entity.ts';
import { linkToPassage } from './source-link.ts';

/** What whoever pastes a citation has to know of its words: they are ours. */
const WHOSE_WORDS = 'Worded by Sanjyra after these sources; not quotations.';

/**
 * A card as a plain text to paste: its name; each of the statements with its date and, below it,
 * where that stands, down to the passage; where sources differ, every side; the word of whoever it
 * is about. The summary is left out: no source stands behind it.
 *
 * @param claims those of the card's claims that the reader has before them
 */
export function citeCard(
  { name, differences, reply }: Card,
  claims: readonly CardClaim[],
  sourceById: Readonly<Record<string, Source>>,
): string {
  const cite = (claim: CardClaim) => [sentenceOf(claim), ...citeSources(claim.sources, sourceById)];
  return [
    [name],
    ...claims.map(cite),
    ...differences.flatMap(({ title, claims: sides }) => [[`${title}:`], ...sides.map(cite)]),
    ...(reply === null ? [] : [citeReply(reply)]),
    [WHOSE_WORDS],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** “As of Aug 2024: …”, “Told 2025: …”, “Over 400, 2010: …” */
function sentenceOf({ text, date, told, status, side, silence }: CardClaim): string {
  const when = date === null ? 'undated' : formatDate(date);
  const how = status ? `as of ${when}` : told ? `told ${when}` : when;
  const head = side ? `${side}, ${how}` : how;
  const sentence = `${head.charAt(0).toUpperCase()}${head.slice(1)}: ${text}`;
  return silence ? `${sentence} ${silence}` : sentence;
}

/** Two lines or more for each source: what it is, and the address of each passage. */
function citeSources(
  sources: CardClaim['sources'],
  sourceById: Readonly<Record<string, Source>>,
): string[] {
  const ids = new Set(sources.map(({ source }) => source));
  return [...ids].flatMap((id) => {
    const source = sourceById[id];
    const passages = sources.filter((one) => one.source === id).map(({ passage }) => passage);
    return source === undefined ? [] : citeSource(source, passages);
  });
}

function citeSource(source: Source, passages: readonly Passage[]): string[] {
  const { authors, title, publisher, published, genre, interviewee, note } = source;
  const by = authors.length === 0 ? '' : `${authors.join(', ')}: `;
  const form = interviewee ? `${genre} with ${interviewee}` : genre;
  const line = `${by}“${title}”, ${publisher}, ${formatDate(published)}, ${form}`;
  return [
    note ? `${line} (${note})` : line,
    ...passages.map((passage) => linkToPassage(source, passage)),
  ];
}

function citeReply({ text, date, url }: Reply): string[] {
  const line = `Their reply, ${formatDate(date)}: ${text}`;
  return url === undefined ? [line] : [line, url];
}
