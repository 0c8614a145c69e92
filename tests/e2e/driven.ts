import type { Browser, Page } from 'puppeteer-core';

/** What a trial asks of a browser, whichever it is, besides what puppeteer can do with all. */
export interface Driven {
  browser: Browser;
  /** The address at which the extension's own pages begin, with a slash at its end. */
  origin: string;
  /** Calls a function where the extension's background runs; it is woken if it has stopped. */
  inBackground<Args extends unknown[], Result>(
    call: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Stops the background, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Opens a page of the extension's in a tab, by its path; or one of the browser's, by its address. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the real popup over a page, as a click on the toolbar does. */
  openPopup(page: Page): Promise<Page>;
  /** The popup that has been opened by something else than a click on the toolbar. */
  seePopup(): Promise<Page>;
  /** Presses the keys of a command over a page, as a keyboard does. */
  pressCommand(page: Page, command: string): Promise<void>;
  /** Chooses one of our items in the menu of a page, over its selection if there is one. */
  chooseInMenu(page: Page, item: 'look-up' | 'toggle-site'): Promise<void>;
  /** Types into the address bar after our keyword; the lines that are suggested thereupon. */
  typeInAddressBar(typed: string): Promise<string[]>;
  /** Takes the suggestion with this number, counted from 0, of those to what was typed. */
  takeSuggestion(typed: string, index: number): Promise<void>;
  /** Answers what the browser asks the reader when the extension wants to run on more sites. */
  answerPrompt(answer: 'allow' | 'refuse'): Promise<void>;
  /** Takes an allowed site away, as the reader does in the browser's own settings. */
  takeAway(origin: string): Promise<void>;
  /** Gives a site back that came with the extension, in the same place. */
  giveBack(origin: string): Promise<void>;
  /** Shows a page as it would be on paper, or on the screen again. */
  showAs(page: Page, medium: 'screen' | 'print'): Promise<void>;
  /** Shows a page, or the popup, in colours that the reader's system asks for. */
  showIn(page: Page, colours: Colours): Promise<void>;
  /** Installs the extension over itself, as an update does, while tabs are open. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** What a system may ask pages for. */
export type Colours = 'light' | 'dark' | 'forced' | 'more contrast';

/** What a browser is started with. */
export interface DriveOptions {
  /** The folder of the built extension. */
  extension: string;
  /** Where the browser keeps what it knows; the same one after a restart. */
  profile: string;
  /** The port of this machine at which everything that it asks for is answered. */
  proxyPort: number;
  /** Patterns of sites that the reader will allow if asked; see `answerPrompt`. */
  willAllow: readonly string[];
}

/** The letter of each command's keys, which are Alt+Shift and that letter. */
export function letterOf(shortcut: string | undefined): string {
  const letter = /^Alt\+Shift\+([A-Z])$/.exec(shortcut ?? '')?.[1];
  if (letter === undefined) throw new Error(`“${shortcut}” is not Alt+Shift and a letter`);
  return letter;
}
