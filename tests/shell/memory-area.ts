import type { SessionArea } from '../../shell/look-up.ts';

/** A storage area in memory; `items` is what it holds. */
export function createArea(items: Record<string, unknown> = {}): SessionArea & typeof held {
  const held = { items };
  return Object.assign(held, {
    get: async (keys: string[]) =>
      Object.fromEntries(Object.entries(held.items).filter(([key]) => keys.includes(key))),
    set: async (changed: Record<string, unknown>) => {
      held.items = { ...held.items, ...changed };
    },
    remove: async (keys: string[]) => {
      held.items = Object.fromEntries(
        Object.entries(held.items).filter(([key]) => !keys.includes(key)),
      );
    },
  });
}
