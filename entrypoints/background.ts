import sources from 'compiled:sources';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createJumps } from '../shell/jumps.ts';
import {
  type PageRequest,
  parseWorkerRequest,
  type WorkerAnswer,
  type WorkerRequest,
} from '../shell/messages.ts';

/** The keys of the manifest, and what each asks of the page. */
const COMMANDS: Record<string, PageRequest> = {
  'next-name': { kind: 'step', to: 'next' },
  'previous-name': { kind: 'step', to: 'previous' },
};

/** Fetches parts of our script into pages, passes the keys on to them, and hands over jumps. */
export default defineBackground(() => {
  const { commands, runtime, scripting, storage, tabs } = browser;
  const jumps = createJumps(storage.session, { sources, now: Date.now });
  type Sender = Parameters<Parameters<typeof runtime.onMessage.addListener>[0]>[1];

  async function answer(
    request: WorkerRequest,
    { tab, frameId = 0, url }: Sender,
  ): Promise<WorkerAnswer> {
    if (tab?.id === undefined) return { kind: 'refused', why: 'not asked by a page' };
    switch (request.kind) {
      case 'fetch-part': {
        const target = { tabId: tab.id, frameIds: [frameId] };
        await scripting.executeScript({ target, files: [`/${request.part}.js`] });
        return { kind: 'done' };
      }
      case 'left-for':
        await jumps.keep(request);
        return { kind: 'done' };
      case 'what-to-find':
        return { kind: 'passage', passage: await jumps.take(url ?? '') };
    }
  }

  runtime.onMessage.addListener((message: unknown, sender) => {
    const request = sender.id === runtime.id ? parseWorkerRequest(message) : null;
    if (request === null) return undefined;
    return answer(request, sender).catch(
      (error: unknown): WorkerAnswer => ({ kind: 'refused', why: String(error) }),
    );
  });

  commands.onCommand.addListener(async (command, pressedIn) => {
    const request = COMMANDS[command];
    const [tab] = pressedIn
      ? [pressedIn]
      : await tabs.query({ active: true, lastFocusedWindow: true });
    if (request === undefined || tab?.id === undefined) return;
    // Where no script of ours is, there is nothing to go to.
    await tabs.sendMessage(tab.id, request).catch(() => {});
  });
});
