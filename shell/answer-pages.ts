import type { browser } from 'wxt/browser';
import type { Jumps } from './jumps.ts';
import {
  NOT_OURS,
  receiveWorkerRequest,
  type WorkerAnswer,
  type WorkerRequest,
} from './messages.ts';
import type { OwnRuntime, Sender } from './sender.ts';
import { readSettings } from './settings.ts';
import { showCount } from './toolbar.ts';

/** The parts of the extension API that answers need. */
export type AnswerApi = Pick<typeof browser, 'action' | 'scripting' | 'storage'> & {
  runtime: OwnRuntime;
};

/**
 * What the worker answers to a message: it fetches parts of our script, writes counts on the button,
 * hands jumps over. Anything else, and anybody else, is refused, and nothing comes of it.
 */
export function createPageAnswers(
  { action, runtime, scripting, storage }: AnswerApi,
  jumps: Jumps,
): (message: unknown, sender: Sender) => Promise<WorkerAnswer> {
  async function answer(
    request: WorkerRequest,
    { tab, frameId = 0, url = '' }: Sender,
  ): Promise<WorkerAnswer> {
    switch (request.kind) {
      case 'fetch-part': {
        if (tab?.id === undefined) return NOT_OURS;
        const target = { tabId: tab.id, frameIds: [frameId] };
        await scripting.executeScript({ target, files: [`/${request.part}.js`] });
        return { kind: 'done' };
      }
      case 'count':
        if (tab?.id === undefined) return NOT_OURS;
        await showCount(action, tab.id, request.count, await readSettings(storage.local));
        return { kind: 'done' };
      case 'left-for':
        await jumps.keep(request);
        return { kind: 'done' };
      case 'what-to-find':
        return { kind: 'passage', passage: await jumps.take(url) };
    }
  }

  return async (message, sender) => {
    const request = receiveWorkerRequest(message, sender, runtime);
    if (request === null) return NOT_OURS;
    return answer(request, sender).catch((error: unknown) => ({
      kind: 'refused',
      why: String(error),
    }));
  };
}
