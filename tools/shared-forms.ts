import { ASKED_KINDS, type Entity } from '../engine/entity.ts';
import { foldForm, formsOf } from '../engine/forms.ts';

/**
 * Forms that more than one entity has, each with its owners: for an editor to read, not faults.
 * Not those of laws, events and the like alone: these the page or the reader tells apart.
 */
export function listSharedForms(entities: readonly Entity[]): string[] {
  const owners = new Map<string, { text: string; of: Map<string, string> }>();
  for (const entity of entities)
    for (const { text, strength = 'strong' } of formsOf(entity)) {
      if (ASKED_KINDS.has(entity.kind) || strength === 'decoy') continue;
      const shared = owners.get(foldForm(text)) ?? { text, of: new Map() };
      shared.of.set(entity.id, strength);
      owners.set(foldForm(text), shared);
    }
  return [...owners.values()]
    .filter(({ of }) => of.size > 1)
    .map(({ text, of }) => `“${text}”: ${[...of].map(([id, how]) => `${id} (${how})`).join(', ')}`);
}
