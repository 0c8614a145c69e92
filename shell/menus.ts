import type { browser } from 'wxt/browser';

/** The menu items that we add to the browser's. */
export type MenuId = 'look-up' | 'toggle-site';

/** Whether a click was on an item of ours. */
export function isMenu(id: string | number, wanted: MenuId): boolean {
  return id === wanted;
}

/**
 * Puts our items into the browser's menus, in the reader's language: one for a selection, one for
 * the page and the toolbar button; never two at a time, which would make the browser nest them.
 */
export async function followMenus(
  menus: typeof browser.contextMenus,
  titles: { lookUp: string; toggleSite: string },
): Promise<void> {
  await menus.removeAll();
  menus.create({ id: 'look-up', title: titles.lookUp, contexts: ['selection'] });
  menus.create({ id: 'toggle-site', title: titles.toggleSite, contexts: ['page', 'action'] });
}
