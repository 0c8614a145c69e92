import { parseWorkerAnswer, type WorkerAnswer, type WorkerRequest } from './messages.ts';
import { pageBrowser } from './page-browser.ts';

/**
 * Asks something of the worker, from a page.
 * @throws Error that says why it was refused, or that the extension is not there any more.
 */
export async function askWorker(
  request: WorkerRequest,
): Promise<Exclude<WorkerAnswer, { kind: 'refused' }>> {
  const answer = parseWorkerAnswer(await pageBrowser.runtime.sendMessage(request));
  if (answer !== null && answer.kind !== 'refused') return answer;
  throw new Error(`the worker did not do “${request.kind}”: ${answer?.why ?? 'no answer'}`);
}
