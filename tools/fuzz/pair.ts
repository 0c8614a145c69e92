import type { Page } from 'puppeteer-core';
import { type PageAnswer, parseAnswer } from '../../shell/messages.ts';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import type { Lab, Side } from '../bench-page/lab.ts';

/** Two windows for the same page, with us and without; and a page of the extension's to ask from. */
export interface Pair {
  page: Page;
  control: Page;
  /** What of ours has thrown or complained in the page since it was last emptied. */
  complaints: string[];
  /** Opens a page in both. */
  open(path: string): Promise<void>;
  /** Stores settings: the defaults but for these. */
  changeSettings(changed: Partial<Settings>): Promise<void>;
  /** Sends anything to our script in the page; its answer, or null where nobody answers. */
  send(message: unknown): Promise<PageAnswer | null>;
}

const LONGEST_LOAD_MS = 60_000;

/** Opens such windows; the script runs in every page before anything else of it. */
export async function openPair({ browser, origin, addressOf }: Lab, script: string): Promise<Pair> {
  const openWindow = async () => {
    const page = await browser.newPage({ type: 'window' });
    await page.evaluateOnNewDocument(script);
    page.on('dialog', (dialog) => dialog.dismiss());
    return page;
  };
  const desk = await browser.newPage({ type: 'window' });
  await desk.goto(`${origin}/entity.html`);
  const [control, page] = [await openWindow(), await openWindow()];
  const complaints: string[] = [];
  const session = await page.createCDPSession();
  await session.send('Runtime.enable');
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const said = JSON.stringify(exceptionDetails);
    if (said.includes(origin)) complaints.push(said);
  });
  session.on('Runtime.consoleAPICalled', ({ args, stackTrace }) => {
    const said = JSON.stringify({ args, stackTrace });
    if (said.includes(origin) || said.includes('Sanjyra')) complaints.push(said);
  });
  page.on('error', (error) => complaints.push(`the page crashed: ${error.message}`));

  return {
    page,
    control,
    complaints,
    async open(path) {
      const sides: [Page, Side][] = [
        [control, 'without'],
        [page, 'with'],
      ];
      await Promise.all(
        sides.map(([one, side]) =>
          one.goto(addressOf(path, side), { waitUntil: 'load', timeout: LONGEST_LOAD_MS }),
        ),
      );
      await page.bringToFront();
    },
    changeSettings: (changed) =>
      desk.evaluate((settings) => chrome.storage.local.set({ settings }), {
        ...DEFAULTS,
        ...changed,
      }),
    async send(message) {
      const answer = await desk.evaluate(
        async (url, sent) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          if (tab?.id === undefined) return null;
          return chrome.tabs.sendMessage(tab.id, sent).catch(() => null);
        },
        page.url(),
        message,
      );
      return parseAnswer(answer);
    },
  };
}
