import { type EntityOnPage, KINDS } from '../engine/entity.ts';

/** What the popup asks the page of its tab. */
export type PageRequest = { kind: 'list-entities' } | { kind: 'go-to'; id: string };

/** What the page answers. */
export type PageAnswer =
  | { kind: 'entities'; entities: EntityOnPage[] }
  | { kind: 'gone-to'; found: boolean }
  | { kind: 'refused'; why: string };

/** A message as a request, or null if it is none of ours. */
export function parseRequest(message: unknown): PageRequest | null {
  if (!isRecord(message)) return null;
  if (message.kind === 'list-entities') return { kind: 'list-entities' };
  if (message.kind === 'go-to' && typeof message.id === 'string')
    return { kind: 'go-to', id: message.id };
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
