// The worlds of the extension in a page, and what of ours lives there.
import type { CDPSession } from 'puppeteer-core';
import type { Lab, Tab } from './lab.ts';

/** The ids of the worlds of the extension in the page that is open, as they come and go. */
export async function watchWorlds(
  { origin }: Pick<Lab, 'origin'>,
  { session }: Tab,
): Promise<ReadonlySet<number>> {
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.add(context.id);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    worlds.delete(executionContextId),
  );
  await session.send('Runtime.enable');
  return worlds;
}

/** How many listeners these worlds have on the window, the document and all its nodes. */
export async function countListeners(
  { session }: Tab,
  worlds: ReadonlySet<number>,
): Promise<number> {
  let count = 0;
  for (const contextId of worlds)
    for (const target of ['window', 'document']) {
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: await evaluate(session, contextId, target),
        ...(target === 'document' ? { depth: -1, pierce: true } : {}),
      });
      count += listeners.length;
    }
  return count;
}

/** How many objects of a class of the browser's live in these worlds, once garbage is collected. */
export async function countObjects(
  { session }: Tab,
  worlds: ReadonlySet<number>,
  className: string,
): Promise<number> {
  let count = 0;
  for (const contextId of worlds) {
    const prototypeObjectId = await evaluate(session, contextId, `${className}.prototype`);
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId,
      objectGroup: GROUP,
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    count += result.value;
  }
  await session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
  return count;
}

/** What is asked for is let go again, or asking would keep it alive. */
const GROUP = 'counted';

/** The handle of what an expression means in a world. */
async function evaluate(session: CDPSession, contextId: number, expression: string) {
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    objectGroup: GROUP,
  });
  if (result.objectId === undefined) throw new Error(`${expression} is no object`);
  return result.objectId;
}
