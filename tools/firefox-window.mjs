// Calls functions in Firefox's own window, which knows what no page does. Firefox has to have been
// started with --remote-allow-system-access.

/**
 * The WebDriver BiDi connection that a browser is driven by.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {{
 *   send(method: string, params: object): Promise<any>,
 *   on(event: string, listener: (params: any) => void): void,
 *   emit(event: string, params: object): void,
 * }}
 */
export function connectionOf(browser) {
  return /** @type {any} */ (browser).connection;
}

/**
 * The name that the protocol has for a page.
 * @param {import('puppeteer-core').Page} page
 * @returns {string}
 */
export function contextOf(page) {
  return /** @type {any} */ (page.mainFrame())._id;
}

/**
 * Calls a function, by its source, in a page or window of Firefox.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} context the page's name
 * @param {Function | string} call what it returns has to be JSON
 * @param {unknown[]} args JSON; or, with `sharedId`, a node
 * @returns {Promise<any>}
 */
export async function callIn(browser, context, call, args) {
  const { result } = await connectionOf(browser).send('script.callFunction', {
    functionDeclaration: `async (...args) => JSON.stringify(await (${call})(...args.map((arg) =>
      typeof arg === 'string' ? JSON.parse(arg) : arg)))`,
    arguments: args.map((arg) =>
      typeof arg === 'object' && arg !== null && 'sharedId' in arg
        ? arg
        : { type: 'string', value: JSON.stringify(arg) },
    ),
    awaitPromise: true,
    userActivation: true,
    target: { context },
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.type === 'string' ? JSON.parse(result.result.value) : undefined;
}

/**
 * Calls a function in Firefox's first window, with all rights.
 * @param {import('puppeteer-core').Browser} browser
 * @param {Function} call what it takes and returns has to be JSON
 * @param {...unknown} args
 */
export async function inFirefoxWindow(browser, call, ...args) {
  const { result } = await connectionOf(browser).send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  return callIn(browser, result.contexts[0].context, call, args);
}
