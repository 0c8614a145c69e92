import { type EntityOnPage, KINDS, type Passage } from '../engine/entity.ts';
import { type JumpMessage, parseJumpMessage, parsePassage } from './jumps.ts';
import { isRecord } from './record.ts';
import { type OwnRuntime, type Party, partyOf, type Sender } from './sender.ts';

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

/** All that is ever asked by message. */
export type AnyRequest = PageRequest | WorkerRequest;

/** From whom each request is taken. */
const TAKEN_FROM: Record<AnyRequest['kind'], readonly Party[]> = {
  'list-entities': ['extension'],
  'go-to': ['extension'],
  step: ['extension'],
  leave: ['extension'],
  'fetch-part': ['page'],
  count: ['page'],
  'left-for': ['page', 'extension'],
  'what-to-find': ['page'],
};

/** The answer to what is no request of ours, or comes from somebody who may not ask it. */
export const NOT_OURS = { kind: 'refused', why: 'not a request of ours' } as const;

/** A message as a request to a page; null if it is none, or not from who may ask it. */
export function receivePageRequest(
  message: unknown,
  sender: Sender,
  runtime: OwnRuntime,
): PageRequest | null {
  return takeFrom(parsePageRequest(message), sender, runtime);
}

/** A message as a request to the worker; null if it is none, or not from who may ask it. */
export function receiveWorkerRequest(
  message: unknown,
  sender: Sender,
  runtime: OwnRuntime,
): WorkerRequest | null {
  return takeFrom(parseWorkerRequest(message), sender, runtime);
}

function takeFrom<Asked extends AnyRequest>(
  request: Asked | null,
  sender: Sender,
  runtime: OwnRuntime,
): Asked | null {
  const party = partyOf(sender, runtime);
  const isTaken = request !== null && party !== null && TAKEN_FROM[request.kind].includes(party);
  return isTaken ? request : null;
}

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
    isCount(value.count) &&
    KINDS.some((kind) => kind === value.kind)
  );
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
