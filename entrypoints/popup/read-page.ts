import { browser } from 'wxt/browser';
import type { PopupPage } from '../../components/popup/Popup.tsx';
import { type PageAnswer, type PageRequest, parseAnswer } from '../../shell/messages.ts';
import type { Sites } from '../../shell/sites.ts';

/** How soon, and how often, a script that has just been brought is asked again: it listens later than it starts. */
const AGAIN_MS = 40;
const TRIES = 10;

/**
 * What the page of a tab names. Where Sanjyra should be and is not, it is brought; a page that is
 * off is asked all the same: the reader may have wanted it read this once.
 */
export async function readPage(
  tabId: number,
  { isOn, reach }: { isOn: boolean; reach: Sites['reach'] },
): Promise<PopupPage> {
  let answer = await askPage(tabId, { kind: 'list-entities' });
  const isThere = answer !== null || (isOn && (await bring(tabId, reach)));
  if (answer === null && isOn && isThere) answer = await askAgain(tabId);
  if (answer?.kind === 'entities') return { kind: 'read', entities: answer.entities };
  if (!isOn) return { kind: 'off' };
  return { kind: isThere ? 'silent' : 'unreached' };
}

/** The page's answer; null if no script of ours is there to give one. */
export async function askPage(tabId: number, request: PageRequest): Promise<PageAnswer | null> {
  try {
    return parseAnswer(await browser.tabs.sendMessage(tabId, request));
  } catch {
    return null;
  }
}

async function bring(tabId: number, reach: Sites['reach']): Promise<boolean> {
  try {
    await reach(tabId);
    return true;
  } catch {
    return false;
  }
}

async function askAgain(tabId: number): Promise<PageAnswer | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await askPage(tabId, { kind: 'list-entities' });
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  return null;
}
