// Functions that are called in Firefox's own window, by their source: none can use another.

/**
 * Installs an extension from a folder so that it stays when Firefox is closed.
 * @param {string} folder
 * @param {string} archive where to put the package that Firefox asks for
 */
export async function installToStay(folder, archive) {
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const fileAt = (path) => {
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(path);
    return file;
  };
  const zip = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
  zip.open(fileAt(archive), 0x02 | 0x08 | 0x20);
  const add = (directory, prefix) => {
    for (const file of directory.directoryEntries) {
      if (file.isDirectory()) add(file, `${prefix}${file.leafName}/`);
      else zip.addEntryFile(prefix + file.leafName, Ci.nsIZipWriter.COMPRESSION_NONE, file, false);
    }
  };
  add(fileAt(folder), '');
  zip.close();
  const install = await AddonManager.getInstallForFile(fileAt(archive));
  await install.install();
}

export function isInstalled(id) {
  return WebExtensionPolicy.getByID(id) !== null;
}

/** Lets the protocol reach the extension's popup and background, which are no tabs. */
export function reachViews(id) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { getBrowserById } = NavigableManager;
  NavigableManager.getBrowserById = function (context) {
    const tab = getBrowserById.call(this, context);
    if (tab !== null) return tab;
    const views = [...(WebExtensionPolicy.getByID(id)?.extension.views ?? [])];
    const view = views.find(({ xulBrowser }) => this.getIdForBrowser(xulBrowser) === context);
    return view?.xulBrowser ?? null;
  };
}

/** Wakes the extension's background and returns its context. */
export async function wakeBackground(id) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground();
  const { xulBrowser } = [...extension.views].find(({ viewType }) => viewType === 'background');
  xulBrowser.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(xulBrowser);
}

export async function stopBackground(id) {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

/** Presses the toolbar's button in the window of a page. */
export async function pressButton(id, pageContext) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  const win = NavigableManager.getBrowserById(pageContext).ownerDocument.defaultView;
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(win);
}

/** Waits for the popup and returns its context. */
export async function seePopup(id) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  for (let tries = 0; tries < 100; tries++) {
    const view = [...extension.views].find(({ viewType }) => viewType === 'popup');
    if (view?.xulBrowser.closest('panel')?.state === 'open') {
      view.xulBrowser.permanentKey ??= {};
      return NavigableManager.getIdForBrowser(view.xulBrowser);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the popup did not open');
}

/** Resolves when the popup has closed, by whatever. */
export async function untilPopupCloses(context) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const panel = NavigableManager.getBrowserById(context)?.closest('panel');
  if (panel)
    await new Promise((resolve) => {
      panel.addEventListener('popuphidden', () => resolve(null), { once: true });
    });
}

export function closePopup(context) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  NavigableManager.getBrowserById(context)?.closest('panel')?.hidePopup();
}

/** Presses Alt+Shift and a letter, which goes through the window to the page as a keyboard's does. */
export function pressKeys(pageContext, letter) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const win = NavigableManager.getBrowserById(pageContext).ownerDocument.defaultView;
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  );
  keyboard.beginInputTransactionForTests(win);
  const keys = [
    new win.KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 }),
    new win.KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 }),
    new win.KeyboardEvent('', {
      key: letter,
      code: `Key${letter}`,
      keyCode: letter.charCodeAt(0),
    }),
  ];
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.toReversed()) keyboard.keyup(key);
}

/** Presses a button of the question whether the extension may have a permission. */
export async function answerPrompt(answer) {
  const wait = (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs));
  const wins = [...Services.wm.getEnumerator('navigator:browser')];
  for (let tries = 0; tries < 100; tries++) {
    for (const win of wins) {
      const question = win.document.getElementById('addon-webext-permissions-notification');
      if (question?.button && win.PopupNotifications.panel.state === 'open') {
        // For half a second the buttons take no press, against clicks that were meant for a page.
        await wait(700);
        (answer === 'allow' ? question.button : question.secondaryButton).click();
        return;
      }
    }
    await wait(50);
  }
  throw new Error('Firefox asks nothing');
}

/** Takes a site away as the list of permissions in about:addons does. */
export async function takeAway(id, origin) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = { permissions: [], origins: [origin], data_collection: [] };
  await ExtensionPermissions.remove(id, permissions, extension);
}

/** Gives a site back in the same place. */
export async function giveBack(id, origin) {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = { permissions: [], origins: [origin], data_collection: [] };
  await ExtensionPermissions.add(id, permissions, extension);
}

export function showAs(pageContext, medium) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  NavigableManager.getBrowserById(pageContext).browsingContext.mediumOverride =
    medium === 'print' ? 'print' : '';
}

export function showIn(pageContext, colours) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { browsingContext } = NavigableManager.getBrowserById(pageContext);
  browsingContext.prefersColorSchemeOverride = colours === 'forced' ? 'none' : colours;
  browsingContext.forcedColorsOverride = colours === 'forced' ? 'active' : 'none';
}

/** Opens the menu of a page over its selection, or over its first paragraph, and chooses our item. */
export async function chooseInMenu(id, pageContext, item) {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const win = NavigableManager.getBrowserById(pageContext).ownerDocument.defaultView;
  const menu = win.document.getElementById('contentAreaContextMenu');
  const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  for (let tries = 0; tries < 100; tries++) {
    const entry = win.document.getElementById(`${widget}-menuitem-_${item}`);
    if (menu.state === 'open' && entry !== null) {
      menu.activateItem(entry);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const there = [...menu.querySelectorAll('menuitem,menu')].map((one) => one.id);
  menu.hidePopup();
  throw new Error(`the menu (${menu.state}) has no item of ours: ${there.join(', ')}`);
}

/** Types into the address bar and returns the lines that our extension suggests. */
export async function typeInAddressBar(typed) {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  win.gURLBar.focus();
  win.gURLBar.search(typed, { focus: true });
  for (let tries = 0; tries < 100; tries++) {
    const rows = [...win.document.querySelectorAll('.urlbarView-row')];
    const lines = rows
      .filter(({ result }) => result?.payload?.keyword !== undefined && !result.heuristic)
      .map(({ result }) => result.payload.title);
    if (lines.length > 0) return lines;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the address bar suggests nothing of ours');
}

/** Goes down to one of our suggestions by keys and presses Enter. */
export async function takeSuggestion(index) {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(
    Ci.nsITextInputProcessor,
  );
  keyboard.beginInputTransactionForTests(win);
  const press = (key, keyCode) => {
    const event = new win.KeyboardEvent('', { key, code: key, keyCode });
    keyboard.keydown(event);
    keyboard.keyup(event);
  };
  for (let i = 0; i <= index; i++) press('ArrowDown', 40);
  press('Enter', 13);
}
