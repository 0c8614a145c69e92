import searchText from 'compiled:search';
import builtInSites from 'compiled:sites';
import sources from 'compiled:sources';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { chooseLanguage, type Language } from '../engine/language.ts';
import { createSearch } from '../engine/search.ts';
import type { Searchable } from '../engine/search-forms.ts';
import type { Search } from '../engine/search-result.ts';
import { findBuiltIn, turnSite } from '../engine/site-rules.ts';
import { type Catalogue, createTexts, type Texts } from '../engine/texts.ts';
import english from '../locales/en/background.json' with { type: 'json' };
import englishCard from '../locales/en/card.json' with { type: 'json' };
import kyrgyz from '../locales/ky/background.json' with { type: 'json' };
import kyrgyzCard from '../locales/ky/card.json' with { type: 'json' };
import russian from '../locales/ru/background.json' with { type: 'json' };
import russianCard from '../locales/ru/card.json' with { type: 'json' };
import { createPageAnswers } from '../shell/answer-pages.ts';
import { carryIn, carryOut } from '../shell/carry.ts';
import { createJumps } from '../shell/jumps.ts';
import { keepLookUp } from '../shell/look-up.ts';
import { followMenus, isMenu } from '../shell/menus.ts';
import type { PageRequest } from '../shell/messages.ts';
import { listenToOmnibox } from '../shell/omnibox.ts';
import { placeOf } from '../shell/page-place.ts';
import type { Settings } from '../shell/parse-settings.ts';
import { createRegistration } from '../shell/registration.ts';
import { changeSettings, readSettings, watchSettings } from '../shell/settings.ts';
import { patternOf, siteOfPattern } from '../shell/site-patterns.ts';
import { createSites } from '../shell/sites.ts';
import { dressToolbar } from '../shell/toolbar.ts';

/** What is said in menus and in the address bar. */
const CATALOGUES: Record<Language, Catalogue> = {
  en: { background: english, card: englishCard },
  ru: { background: russian, card: russianCard },
  ky: { background: kyrgyz, card: kyrgyzCard },
};

/** The keys of the manifest that go to the page, and what each asks of it. */
const STEPS: Record<string, PageRequest> = {
  'next-name': { kind: 'step', to: 'next' },
  'previous-name': { kind: 'step', to: 'previous' },
};

/**
 * Keeps our script on the sites that are on, fetches its parts into pages, hands over jumps and
 * look-ups, and answers menus and keys. It may be stopped at any time: it remembers nothing.
 */
export default defineBackground(() => {
  const { action, commands, contextMenus, permissions, runtime, storage, tabs } = browser;
  const jumps = createJumps(storage.session, { sources, now: Date.now });
  const sites = createSites(browser, builtInSites);
  const registration = createRegistration(browser, builtInSites);

  /** Makes all that the browser keeps for us be as the settings say. */
  async function follow(): Promise<{ settings: Settings; moved: boolean }> {
    const settings = await readSettings(storage.local);
    const texts = textsOf(settings);
    const plain = settings.discreet;
    const moved = await registration.follow(settings);
    await followMenus(contextMenus, {
      lookUp: texts.t(plain ? 'background.lookUpPlain' : 'background.lookUp', { text: '%s' }),
      toggleSite: texts.t(plain ? 'background.toggleSitePlain' : 'background.toggleSite'),
    });
    await dressToolbar(action, settings, {
      title: texts.t('background.title'),
      titlePlain: texts.t('background.titlePlain'),
    });
    return { settings, moved };
  }

  /** The same, and at once in the tabs that are open. */
  async function followEverywhere(): Promise<void> {
    const { settings } = await follow();
    await registration.reachTabs(settings);
  }

  /** Turns the site of a tab on or off; has to be called first of all in the reader's click or key. */
  async function toggleSite(url: string | undefined): Promise<void> {
    const place = placeOf(url);
    if (place.kind !== 'web') return;
    // Asked at once, while the browser still knows of the click; where it is allowed nobody is asked.
    const allowed = sites.allow(place.host);
    // Firefox 153 asks nothing for a key, only throws: there the popup offers the same.
    const isRefused = allowed.then(
      () => false,
      () => true,
    );
    const before = await sites.read(url);
    if (await isRefused) {
      await action.openPopup();
      return;
    }
    if (!(await allowed) || before.kind !== 'site' || before.state.why === 'paused') return;
    if (before.state.on) await sites.turnOff(place.host);
    else await sites.turnOn(place.host, allowed);
  }

  runtime.onMessage.addListener(createPageAnswers(browser, jumps));

  commands.onCommand.addListener(async (command, pressedIn) => {
    if (command === 'toggle-site' && pressedIn !== undefined) return toggleSite(pressedIn.url);
    const [tab] = pressedIn
      ? [pressedIn]
      : await tabs.query({ active: true, lastFocusedWindow: true });
    if (command === 'toggle-site') return toggleSite(tab?.url);
    const request = STEPS[command];
    if (request === undefined || tab?.id === undefined) return;
    // Where no script of ours is, there is nothing to go to.
    await tabs.sendMessage(tab.id, request).catch(() => {});
  });

  contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }, tab) => {
    if (isMenu(menuItemId, 'toggle-site')) return toggleSite(tab?.url);
    if (!isMenu(menuItemId, 'look-up') || selectionText === undefined) return;
    // Both at once: the browser opens the popup only while it still knows of the click.
    const opened = action.openPopup();
    await keepLookUp(storage.session, selectionText);
    await opened.catch(() => tabs.create({ url: runtime.getURL('/popup.html') }));
  });

  listenToOmnibox(browser, {
    search: (query) => readRecords().search(query),
    isId: (text) => readRecords().ids.has(text),
    async describe({ name, form, kind }) {
      const { t } = textsOf(await readSettings(storage.local));
      return `${form === null ? name : `${name} (${form})`} · ${t(`card.kind.${kind}`)}`;
    },
    async hint() {
      return textsOf(await readSettings(storage.local)).t('background.omnibox');
    },
  });

  permissions.onAdded.addListener(async ({ origins = [] }) => {
    const added = origins.map(siteOfPattern).filter((site) => site !== null);
    const own = added.filter((site) => findBuiltIn(site, builtInSites) === null);
    if (own.length > 0)
      await changeSettings(storage.local, (settings) =>
        own.reduce((changed, site) => turnSite(changed, site, true, builtInSites), settings),
      );
    await followEverywhere();
  });
  permissions.onRemoved.addListener(() => registration.leaveTabs());

  watchSettings(storage.onChanged, async (before) => {
    const { settings, moved } = await follow();
    if (moved) await registration.reachTabs(settings);
    // Here too, since a popup may be closed before it comes to that; not what is on again by now.
    const { sites: now } = await readSettings(storage.local);
    const left = Object.keys(before.sites).filter((site) => now[site] === undefined);
    const own = left.filter((site) => findBuiltIn(site, builtInSites) === null);
    if (own.length > 0) await permissions.remove({ origins: own.map(patternOf) });
    await carryOut(storage.local, storage.sync, settings.carried && !before.carried);
  });
  storage.onChanged.addListener(async (_, area) => {
    if (area === 'sync') await carryIn(storage.local, storage.sync);
  });

  runtime.onInstalled.addListener(async ({ reason }) => {
    await followEverywhere();
    if (reason === 'install') await tabs.create({ url: runtime.getURL('/welcome.html') });
  });
  runtime.onStartup.addListener(followEverywhere);
  // Whatever else woke us: what the browser has forgotten meanwhile is said again.
  follow();
});

let records: { search: Search; ids: ReadonlySet<string> } | null = null;

/** The records to search, made when they are first asked for: the worker starts for other things too. */
function readRecords(): NonNullable<typeof records> {
  if (records !== null) return records;
  const listed: Searchable[] = JSON.parse(searchText);
  records = { search: createSearch(listed).search, ids: new Set(listed.map(({ id }) => id)) };
  return records;
}

function textsOf({ language }: Settings): Texts {
  const chosen = chooseLanguage(language, navigator.languages);
  return createTexts(chosen, CATALOGUES[chosen]);
}
