import { type EntityOnPage, KINDS, type Passage } from '../engine/entity.ts';
import { type JumpMessage, parseJumpMessage, parsePassage } from './jumps.ts';
import { isRecord } from './record.ts';

/** What the popup and the keys ask of the page of a tab. */
export type PageRequest =
  | { kind: 'list-entities' }
  | { kind: 'go-to'; id: string }
  | { kind: 'step'; to: 'next' | 'previous' }
  /** The browser does not allow us here any more. */
  | { kind: 'leave' };

/** What the page answers. */
export type PageAnswer =
  | { kind: 'entities'; entities: EntityOnPage[] }
  | { kind: 'gone-to'; found: boolean }
  | { kind: 'refused'; why: string };

/** A script that a page fetches when it needs it. */
export type PartName = (typeof PARTS)[number];

const PARTS = [
  ...(['reader', 'names', 'card', 'cards', 'jump'] as const),
  ...(['texts-en', 'texts-ru', 'texts-ky'] as const),
];

/** What a page asks of the worker. */
export type WorkerRequest =
  | { kind: 'fetch-part'; part: PartName }
  /** So many entities are known on it. */
  | { kind: 'count'; count: number }
  | JumpMessage;

/** What the worker answers. */
export type WorkerAnswer =
  | { kind: 'done' }
  | { kind: 'passage'; passage: Passage | null }
  | { kind: 'refused'; why: string };

/** A message as a request to a page, or null if it is none of ours. */
export function parsePageRequest(message: unknown): PageRequest | null {
  if (!isRecord(message)) return null;
  const { kind, id, to } = message;
  if (kind === 'list-entities' || kind === 'leave') return { kind };
  if (kind === 'go-to' && typeof id === 'string') return { kind, id };
  if (kind === 'step' && (to === 'next' || to === 'previous')) return { kind, to };
  return null;
}

/** A message as a request to the worker, or null if it is none of ours. */
export function parseWorkerRequest(message: unknown): WorkerRequest | null {
  if (!isRecord(message)) return null;
  const { kind, part, count } = message;
  const known = PARTS.find((name) => name === part);
  if (kind === 'fetch-part') return known === undefined ? null : { kind, part: known };
  if (kind === 'count') return isCount(count) ? { kind, count } : null;
  return parseJumpMessage(message);
}

/** What came back from the worker as an answer, or null if it is none. */
export function parseWorkerAnswer(message: unknown): WorkerAnswer | null {
  if (!isRecord(message)) return null;
  const { kind, why, passage } = message;
  if (kind === 'done') return { kind };
  if (kind === 'passage') return { kind, passage: parsePassage(passage) };
  if (kind === 'refused' && typeof why === 'string') return { kind, why };
  return null;
}

/** What came back as an answer, or null if it is none. */
export function parseAnswer(message: unknown): PageAnswer | null {
  if (!isRecord(message)) return null;
  const { kind, entities, found, why } = message;
  if (kind === 'entities' && Array.isArray(entities) && entities.every(isEntityOnPage))
    return { kind, entities };
  if (kind === 'gone-to' && typeof found === 'boolean') return { kind, found };
  if (kind === 'refused' && typeof why === 'string') return { kind, why };
  return null;
}

function isEntityOnPage(value: unknown): value is EntityOnPage {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    typeof value.written === 'string' &&
    typeof value.count === 'number' &&
    KINDS.some((kind) => kind === value.kind)
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
