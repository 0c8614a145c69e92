import type { browser } from 'wxt/browser';
import type { Settings } from './parse-settings.ts';

/** What the toolbar button says, by its tooltip. */
export interface ToolbarTexts {
  title: string;
  /** For readers who would rather not have it named. */
  titlePlain: string;
}

const SIZES = [16, 32, 48] as const;

/** Dresses the toolbar button as the settings say; the browser forgets it when it is closed. */
export async function dressToolbar(
  action: typeof browser.action,
  { discreet }: Settings,
  { title, titlePlain }: ToolbarTexts,
): Promise<void> {
  const folder = discreet ? '/icon/plain' : '/icon';
  const path = Object.fromEntries(SIZES.map((size) => [size, `${folder}/${size}.png`]));
  await Promise.all([
    action.setTitle({ title: discreet ? titlePlain : title }),
    action.setIcon?.({ path }),
    action.setBadgeBackgroundColor?.({ color: '#e7e9eb' }),
    action.setBadgeTextColor?.({ color: '#17191c' }),
  ]);
}

/** Writes the number of entities of a tab's page on the button, or nothing. */
export async function showCount(
  action: typeof browser.action,
  tabId: number,
  count: number,
  { badge, discreet }: Settings,
): Promise<void> {
  const text = badge && !discreet && count > 0 ? String(count) : '';
  await action.setBadgeText?.({ tabId, text });
}
