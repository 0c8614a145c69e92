import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup.css';
import builtInSites from 'compiled:sites';
import sources from 'compiled:sources';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LeavingContext } from '../../components/leaving.ts';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { TextsProvider } from '../../components/texts.ts';
import type { Texts } from '../../engine/texts.ts';
import { loadTexts } from '../../locales/load-texts.ts';
import { copyText } from '../../page/copy-text.ts';
import { createJumps } from '../../shell/jumps.ts';
import { takeLookUp } from '../../shell/look-up.ts';
import type { Settings } from '../../shell/parse-settings.ts';
import { changeSettings, readSettings, watchSettings } from '../../shell/settings.ts';
import { createSites } from '../../shell/sites.ts';
import { loadRecords } from './load-records.ts';
import { askPage, readPage } from './read-page.ts';

const { runtime, storage, tabs } = browser;
const sites = createSites(browser, builtInSites);
const jumps = createJumps(storage.session, { sources, now: Date.now });
const root = document.getElementById('app') ?? document.body;

/** How soon a page that is still loading is asked again. */
const RETRY_MS = 300;
/** How long a page may keep the reader waiting before that is said. */
const PATIENCE_MS = 4000;

type Shown = Pick<
  PopupProps,
  'site' | 'paused' | 'page' | 'problem' | 'asked' | 'records' | 'hidden'
>;

/** What is shown, and in which words. */
let shown: Shown = {
  site: null,
  paused: false,
  page: { kind: 'waiting' },
  problem: null,
  asked: null,
  records: null,
  hidden: [],
};
let texts: Texts | null = null;
/** The tab that the popup is about; none where it stands in a tab of its own. */
let tabId: number | undefined;

/** Each reading has a number: what comes late, of an older one, is not drawn. */
let reading = 0;

async function show(): Promise<void> {
  const own = ++reading;
  const isLate = () => own !== reading;
  const [settings, tab] = await Promise.all([readSettings(storage.local), findTab()]);
  const [loaded, site] = await Promise.all([
    loadTexts(settings.language),
    tab === null ? null : sites.read(tab.url),
  ]);
  if (isLate()) return;
  texts = loaded;
  tabId = tab?.id;
  const { paused, hidden } = settings;
  const canAnswer = site?.kind === 'site' && !paused;
  const isOn = canAnswer && site.state.on;
  // The list stays while the page is asked again.
  const page = isOn && shown.page.kind === 'read' ? shown.page : { kind: 'waiting' as const };
  draw({ site, paused, hidden, page: canAnswer ? page : { kind: 'off' } });
  // Not waited for: a page that keeps its answer must not keep the search from coming.
  if (canAnswer && tab !== null) showPage(tab, isOn, isLate);
}

/** Shows what a tab's page names, as soon as it says so. */
async function showPage(tab: FoundTab, isOn: boolean, isLate: () => boolean): Promise<void> {
  if (tab.id === undefined) return;
  const impatient = setTimeout(() => {
    if (isOn && !isLate() && shown.page.kind === 'waiting') draw({ page: { kind: 'silent' } });
  }, PATIENCE_MS);
  const answered = await readPage(tab.id, { isOn, reach: sites.reach });
  clearTimeout(impatient);
  if (isLate()) return;
  if (['unreached', 'silent'].includes(answered.kind) && tab.status === 'loading')
    setTimeout(() => !isLate() && show(), RETRY_MS);
  else draw({ page: answered });
}

type FoundTab = NonNullable<Awaited<ReturnType<typeof findTab>>>;

/** The tab in front of the reader; null where the popup stands in a tab itself. */
async function findTab() {
  const [own, [active]] = await Promise.all([
    tabs.getCurrent(),
    tabs.query({ active: true, currentWindow: true }),
  ]);
  return own === undefined && active !== undefined ? active : null;
}

function draw(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  if (texts === null) return;
  render(
    <TextsProvider value={texts}>
      <LeavingContext.Provider value={(leaving) => jumps.keep({ kind: 'left-for', ...leaving })}>
        <Popup {...shown} {...ACTS} />
      </LeavingContext.Provider>
    </TextsProvider>,
    root,
  );
}

const ACTS: Omit<PopupProps, keyof Shown> = {
  // The browser is asked in the click itself: later it would not know of it.
  onTurnOn: (host) => attempt(sites.turnOn(host)),
  onTurnOff: (host) => attempt(sites.turnOff(host)),
  onPause: (paused) => change((settings) => ({ ...settings, paused })),
  onHide: (id, hide) =>
    change((settings) => {
      const others = settings.hidden.filter((one) => one !== id);
      return { ...settings, hidden: hide ? [...others, id] : others };
    }),
  async onReadOnce() {
    const isLet = await (tabId === undefined
      ? false
      : sites.readOnce(tabId).then(
          () => true,
          () => false,
        ));
    draw({ problem: isLet ? null : (texts?.t('popup.problem.notLet') ?? null) });
    await show();
  },
  async onGoTo(id) {
    const answer = tabId === undefined ? null : await askPage(tabId, { kind: 'go-to', id });
    if (answer?.kind === 'gone-to' && answer.found) window.close();
    else await show();
  },
  async onReload() {
    if (tabId !== undefined) await tabs.reload(tabId);
    window.close();
  },
  async onOptions() {
    await runtime.openOptionsPage();
    if (shown.site !== null) window.close();
  },
  onCopy: (text) => copyText(document, text),
};

const change = (how: (settings: Settings) => Settings) =>
  attempt(changeSettings(storage.local, how));

/** Waits for a choice to be kept; where it cannot be, the reader is told. */
async function attempt(choice: Promise<unknown>): Promise<void> {
  let problem: string | null = null;
  try {
    await choice;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problem = texts?.t('popup.problem.notKept', { why }) ?? null;
  }
  draw({ problem });
  await show();
}

async function lookUp(): Promise<void> {
  // A storage that fails keeps nobody from searching.
  const asked = await takeLookUp(storage.session).catch(() => null);
  if (asked !== null) draw({ asked });
}

async function start(): Promise<void> {
  watchSettings(storage.onChanged, show);
  storage.onChanged.addListener((_, area) => {
    if (area === 'session') lookUp();
  });
  await Promise.all([lookUp(), show()]);
  // What the search needs is large: first the browser paints.
  requestAnimationFrame(() =>
    setTimeout(() =>
      loadRecords().then(
        (records) => draw({ records }),
        () => draw({ problem: texts?.t('popup.problem.noRecords') ?? null }),
      ),
    ),
  );
}

start();
