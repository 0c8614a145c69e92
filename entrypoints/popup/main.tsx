import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup.css';
import cardsText from 'compiled:cards';
import searchText from 'compiled:search';
import builtInSites from 'compiled:sites';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupPage } from '../../components/Popup.tsx';
import type { PopupSite } from '../../components/SiteSwitch.tsx';
import { TextsProvider } from '../../components/texts.ts';
import { readCards } from '../../engine/card-lines.ts';
import { createSearch } from '../../engine/search.ts';
import { readSiteState, siteOf } from '../../engine/site-rules.ts';
import type { Texts } from '../../engine/texts.ts';
import { loadTexts } from '../../locales/load-texts.ts';
import { type PageAnswer, type PageRequest, parseAnswer } from '../../shell/messages.ts';
import type { Settings } from '../../shell/parse-settings.ts';
import {
  changeSettings,
  readSettings,
  watchSettings,
  withSiteChoice,
} from '../../shell/settings.ts';

const { storage, tabs } = browser;
const cards = readCards(cardsText);
const { search, prepare } = createSearch(JSON.parse(searchText));
const root = document.getElementById('app');

/** Each showing has a number: what comes late, for an older one, is not drawn. */
let showing = 0;

/** How soon a page that is still loading is asked again. */
const RETRY_MS = 300;

async function show(problem: string | null = null): Promise<void> {
  const own = ++showing;
  const isLate = () => own !== showing;
  const settings = await readSettings(storage.local);
  const texts = await loadTexts(settings.language);
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  const host = readHost(tab?.url);
  const site: PopupSite =
    host === null
      ? { kind: 'elsewhere' }
      : { kind: 'site', host, state: readSiteState(host, settings, builtInSites) };
  const isOn = site.kind === 'site' && site.state.on;
  if (isLate()) return;
  draw({ site, page: { kind: isOn ? 'waiting' : 'off' }, tabId: tab?.id, problem, texts });
  if (!isOn || tab?.id === undefined) return;
  const page = await askForEntities(tab.id);
  if (isLate()) return;
  // Our script begins when the page has loaded: until then no answer means nothing.
  if (page.kind === 'unreached' && tab.status === 'loading')
    setTimeout(() => !isLate() && show(problem), RETRY_MS);
  else draw({ site, page, tabId: tab.id, problem, texts });
}

function draw({
  site,
  page,
  tabId,
  problem,
  texts,
}: {
  site: PopupSite;
  page: PopupPage;
  tabId: number | undefined;
  problem: string | null;
  texts: Texts;
}): void {
  if (root === null) return;
  render(
    <TextsProvider value={texts}>
      <Popup
        site={site}
        page={page}
        problem={problem}
        cards={cards}
        search={search}
        onToggleSite={(on) => {
          if (site.kind === 'site') toggleSite(site.host, on);
        }}
        onPause={(paused) => change((settings) => ({ ...settings, paused }))}
        onGoTo={async (id) => {
          if (tabId === undefined) return;
          const answer = await ask(tabId, { kind: 'go-to', id });
          if (answer?.kind === 'gone-to' && answer.found) window.close();
          else show();
        }}
        onReload={async () => {
          if (tabId !== undefined) await tabs.reload(tabId);
          window.close();
        }}
      />
    </TextsProvider>,
    root,
  );
}

/** A choice that says no more than the default does is not kept. */
function toggleSite(host: string, on: boolean): Promise<void> {
  return change((settings) => {
    const site = siteOf(host);
    const plain = withSiteChoice(settings, site, null);
    const isDefault = readSiteState(site, plain, builtInSites).on === on;
    return isDefault ? plain : withSiteChoice(settings, site, on ? 'on' : 'off');
  });
}

async function change(how: (settings: Settings) => Settings): Promise<void> {
  try {
    await changeSettings(storage.local, how);
  } catch (error) {
    await show(`Your choice could not be kept: ${error instanceof Error ? error.message : error}`);
  }
}

async function askForEntities(tabId: number): Promise<PopupPage> {
  const answer = await ask(tabId, { kind: 'list-entities' });
  if (answer === null) return { kind: 'unreached' };
  return answer.kind === 'entities' ? { kind: 'read', entities: answer.entities } : { kind: 'off' };
}

/** The page's answer; null if no script of ours is there to give one. */
async function ask(tabId: number, request: PageRequest): Promise<PageAnswer | null> {
  try {
    return parseAnswer(await tabs.sendMessage(tabId, request));
  } catch {
    return null;
  }
}

/** The host of a page that a content script can run in. */
function readHost(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

/** The search gets ready while nothing else is to do: the popup is drawn before. */
function prepareSearch(): void {
  requestIdleCallback((deadline) => {
    do if (prepare.next().done) return;
    while (deadline.timeRemaining() > 0);
    prepareSearch();
  });
}

watchSettings(storage.onChanged, () => show());
show().then(prepareSearch);
