import type { Card, CardClaim } from './compiled.ts';
import type { Passage, Reply, Source } from './entity.ts';
import { nameIn } from './in-language.ts';
import { linkToPassage } from './source-link.ts';
import type { Texts } from './texts.ts';

/** What a citation is made of. */
export interface Cited {
  /** Those of the card's claims that the reader has before them. */
  claims: readonly CardClaim[];
  sourceById: Readonly<Record<string, Source>>;
  texts: Texts;
}

/**
 * A card as a plain text to paste: its name; each of the statements with its date and, below it,
 * where that stands, down to the passage; where sources differ, every side; the word of whoever it
 * is about; at the end, what whoever pastes it has to know: the words are ours. The summary is left
 * out: no source stands behind it.
 */
export function citeCard(card: Card, { claims, sourceById, texts }: Cited): string {
  const { differences, reply } = card;
  const cite = (claim: CardClaim) => [
    sentenceOf(claim, texts),
    ...citeSources(claim.sources, sourceById, texts),
  ];
  return [
    [nameIn(card, texts.language).text],
    ...claims.map(cite),
    ...differences.flatMap(({ title, claims: sides }) => [[`${title}:`], ...sides.map(cite)]),
    ...(reply === null ? [] : [citeReply(reply, texts)]),
    [texts.t('card.cite.ownWords')],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** “As of Aug 2024: …”, “Told 2025: …”, “Over 400, 2010: …” */
function sentenceOf(claim: CardClaim, texts: Texts): string {
  const { text, side, silence } = claim;
  const how = dateOf(claim, texts);
  const head = side ? `${side}, ${how}` : how;
  const sentence = `${head.charAt(0).toUpperCase()}${head.slice(1)}: ${text}`;
  return silence ? `${sentence} ${silence}` : sentence;
}

function dateOf({ date, told, status }: CardClaim, texts: Texts): string {
  if (date === null) return texts.t('card.claim.undated');
  const written = texts.date(date);
  if (status) return texts.t('card.cite.asOf', { date: written });
  return told ? texts.t('card.cite.told', { date: written }) : written;
}

/** Two lines or more for each source: what it is, and the address of each passage. */
function citeSources(
  sources: CardClaim['sources'],
  sourceById: Readonly<Record<string, Source>>,
  texts: Texts,
): string[] {
  const ids = new Set(sources.map(({ source }) => source));
  return [...ids].flatMap((id) => {
    const source = sourceById[id];
    const passages = sources.filter((one) => one.source === id).map(({ passage }) => passage);
    return source === undefined ? [] : citeSource(source, passages, texts);
  });
}

function citeSource(source: Source, passages: readonly Passage[], texts: Texts): string[] {
  const { authors, title, publisher, published, genre, interviewee, note } = source;
  const by = authors.length === 0 ? '' : `${authors.join(', ')}: `;
  const form = interviewee
    ? texts.t('card.cite.interview', { name: interviewee })
    : texts.t(`card.genre.${genre}`);
  const quoted = texts.t('card.quoted', { text: title });
  const line = `${by}${quoted}, ${publisher}, ${texts.date(published)}, ${form}`;
  return [
    note ? `${line} (${note})` : line,
    ...passages.map((passage) => linkToPassage(source, passage)),
  ];
}

function citeReply({ text, date, url }: Reply, texts: Texts): string[] {
  const line = texts.t('card.cite.reply', { date: texts.date(date), text });
  return url === undefined ? [line] : [line, url];
}
