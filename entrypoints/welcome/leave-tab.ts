import { browser } from 'wxt/browser';

/** Closes this tab; not the window with it, where it is the only one. */
export async function leaveTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  const beside = await browser.tabs.query({ currentWindow: true });
  if (beside.length === 1) await browser.tabs.create({});
  await browser.tabs.remove(tab.id);
}
