import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/welcome/welcome.css';
import builtIn from 'compiled:sites';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TextsProvider } from '../../components/texts.ts';
import { COMMANDS } from '../../components/welcome/KeyList.tsx';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome/WelcomePage.tsx';
import { loadTexts } from '../../locales/load-texts.ts';
import type { Manner } from '../../page/card-start.ts';
import { readSettings, watchSettings } from '../../shell/settings.ts';
import { patternOf } from '../../shell/site-patterns.ts';
import { leaveTab } from './leave-tab.ts';
import { openShortcuts } from './open-shortcuts.ts';
import { readAlong } from './read-along.ts';

const { permissions, storage } = browser;
const origins = builtIn.map(patternOf);
const root = document.getElementById('app');

/** How the card on this page speaks; as read last. */
let manner: Manner;
let said: WelcomePageProps['said'] = null;
/** Each showing has a number: what comes late, for an older one, is not drawn. */
let showing = 0;

async function show(): Promise<void> {
  const own = ++showing;
  const { language, cardSize } = await readSettings(storage.local);
  const [texts, shortcuts, isAllowed] = await Promise.all([
    loadTexts(language),
    readShortcuts(),
    permissions.contains({ origins }),
  ]);
  if (own !== showing || root === null) return;
  manner = { texts, cardSize };
  render(
    <TextsProvider value={texts}>
      <WelcomePage
        shortcuts={shortcuts}
        builtIn={{ count: builtIn.length, isAllowed }}
        said={said}
        onAllow={async () => {
          // First of all: the browser asks only in a click.
          const allowed = await permissions.request({ origins }).catch(() => false);
          said = allowed ? 'allowed' : 'refused';
          show();
        }}
        onChangeKeys={openShortcuts}
        onDone={leaveTab}
      />
    </TextsProvider>,
    root,
  );
}

/** The keys as the reader's browser has them; none where it has no keys, as on a phone. */
async function readShortcuts(): Promise<WelcomePageProps['shortcuts']> {
  const all = (await browser.commands?.getAll()) ?? [];
  return COMMANDS.flatMap((command) => {
    const found = all.find(({ name }) => name === command);
    return found === undefined ? [] : [{ command, shortcut: found.shortcut ?? '' }];
  });
}

watchSettings(storage.onChanged, () => show());
permissions.onAdded.addListener(() => show());
permissions.onRemoved.addListener(() => show());
// Keys are changed on a page of the browser's.
addEventListener('focus', () => show());
show().then(() => readAlong(() => manner));
