import type { CDPSession, ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { BrowserCommand } from 'vitest/node';

/** Moves the real pointer to a point of the test's own viewport. */
export const movePointer: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  const page = pageOf(context);
  const { left, top, scale } = await locateFrame(page);
  await page.mouse.move(left + x * scale, top + y * scale);
};

/** Clicks with the real pointer. */
export const clickAt: BrowserCommand<[x: number, y: number]> = async (context, x, y) => {
  const page = pageOf(context);
  const { left, top, scale } = await locateFrame(page);
  await page.mouse.click(left + x * scale, top + y * scale);
};

/** Presses the left button of the real pointer where it is, or lets it go. */
export const setButton: BrowserCommand<[state: 'down' | 'up']> = async (context, state) => {
  await pageOf(context).mouse[state]();
};

/** Taps with a finger, for so long. */
export const tapAt: BrowserCommand<[x: number, y: number, holdMs?: number]> = async (
  context,
  x,
  y,
  holdMs = 0,
) => {
  const page = pageOf(context);
  const { left, top, scale } = await locateFrame(page);
  const touch = await page.touchscreen.touchStart(left + x * scale, top + y * scale);
  await new Promise((resolve) => setTimeout(resolve, holdMs));
  await touch.end();
};

/** Which events are listened to on the window and the document of the test, by whomever. */
export const listListeners: BrowserCommand<[]> = async (context) => {
  const session = await pageOf(context).createCDPSession();
  const contextIds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context: { id, auxData } }) => {
    if (auxData?.isDefault) contextIds.set(auxData.frameId, id);
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const contextId = contextIds.get(frameTree.childFrames?.[0]?.frame.id ?? '');
  if (contextId === undefined) throw new Error('no test frame');
  const types: string[] = [];
  for (const expression of ['window', 'document']) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    types.push(...listeners.map(({ type }) => `${expression} ${type}`));
  }
  await session.detach();
  return types.sort();
};

/** Presses a real key. */
export const pressKey: BrowserCommand<[key: KeyInput]> = async (context, key) => {
  await pageOf(context).keyboard.press(key);
};

/** Presses the key of a place on the keyboard, with what it means in some layout. */
export const pressLetter: BrowserCommand<
  [letter: { code: string; key: string; modifiers?: number }]
> = async (context, { code, key, modifiers = 0 }) => {
  const session = await pageOf(context).createCDPSession();
  const text = key.length === 1 ? key : '';
  for (const type of ['keyDown', 'keyUp'] as const)
    await session.send('Input.dispatchKeyEvent', { type, code, key, text, modifiers });
  await session.detach();
};

/** What a session has emulated ends with it. */
const sessions = new WeakMap<Page, CDPSession>();

/** Shows the page in the colours of the reader's own choice, as Windows can, or in its own again. */
export const setColours: BrowserCommand<[colours: 'forced' | 'own']> = async (context, colours) => {
  const page = pageOf(context);
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const value = colours === 'forced' ? 'active' : 'none';
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  });
};

function pageOf(context: object): Page {
  return (context as { page: Page }).page;
}

/** Vitest runs a test in a frame that it may scale down. */
async function locateFrame(page: Page): Promise<{ left: number; top: number; scale: number }> {
  const frame = (await page.$('iframe[data-vitest]')) as ElementHandle<HTMLIFrameElement> | null;
  if (frame === null) throw new Error('no test frame');
  return frame.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return { left, top, scale: width / element.offsetWidth };
  });
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    movePointer(x: number, y: number): Promise<void>;
    clickAt(x: number, y: number): Promise<void>;
    setButton(state: 'down' | 'up'): Promise<void>;
    tapAt(x: number, y: number, holdMs?: number): Promise<void>;
    listListeners(): Promise<string[]>;
    pressKey(key: KeyInput): Promise<void>;
    setColours(colours: 'forced' | 'own'): Promise<void>;
    /** `modifiers`: 1 alt, 2 ctrl, 4 meta, 8 shift. */
    pressLetter(letter: { code: string; key: string; modifiers?: number }): Promise<void>;
  }
}
