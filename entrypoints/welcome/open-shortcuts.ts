import { browser } from 'wxt/browser';

/** What Firefox has and the types do not know: its own page of shortcuts. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's page where the keys of extensions are changed. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  if (openShortcutSettings !== undefined) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
