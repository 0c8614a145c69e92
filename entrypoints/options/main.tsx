import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/options/options.css';
import cardsText from 'compiled:cards';
import builtIn from 'compiled:sites';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Choices } from '../../components/options/choices.ts';
import type { NameEntity } from '../../components/options/HiddenEntities.tsx';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Said } from '../../components/options/SaidLine.tsx';
import { TextsProvider } from '../../components/texts.ts';
import { readCards } from '../../engine/card-lines.ts';
import { nameIn } from '../../engine/in-language.ts';
import type { Texts } from '../../engine/texts.ts';
import { loadTexts } from '../../locales/load-texts.ts';
import { readCarryTrouble } from '../../shell/carry.ts';
import { DEFAULTS, type Settings } from '../../shell/parse-settings.ts';
import { changeSettings, forgetAside, inspectSettings } from '../../shell/settings.ts';
import {
  readSettingsFile,
  SETTINGS_FILE_NAME,
  writeSettingsFile,
} from '../../shell/settings-file.ts';
import { createSites } from '../../shell/sites.ts';
import { takeBack } from '../../shell/take-back.ts';
import { giveBack } from './give-back.ts';
import { listSites } from './list-sites.ts';
import { saveFile } from './save-file.ts';

const { permissions, storage } = browser;
const sites = createSites(browser, builtIn);
const { cards } = readCards(cardsText);
const root = document.getElementById('app');

/** How long it is said that a choice was kept, in ms; what can be undone stays. */
const SAID_MS = 6000;

let texts: Texts;
let said: Said | null = null;
let saidUntil = 0;
/** Each showing has a number: what comes late, for an older one, is not drawn. */
let showing = 0;

async function show(): Promise<void> {
  const own = ++showing;
  const report = await inspectSettings(storage.local);
  const { settings, trouble, aside } = report;
  const listed = await listSites(permissions, settings, builtIn);
  const carryTrouble = trouble === 'unreachable' ? null : await readCarryTrouble(storage.local);
  const loaded = await loadTexts(settings.language);
  if (own !== showing || root === null) return;
  texts = loaded;
  render(
    <TextsProvider value={texts}>
      <OptionsPage
        choices={settings}
        onChoose={(change) => choose(change)}
        {...listed}
        onTurnOn={(host) =>
          attempt(async () => {
            const allowed = await sites.turnOn(host);
            say(texts.t(allowed ? 'options.said.siteOn' : 'options.said.siteRefused', { host }));
          })
        }
        onTurnOff={(host) =>
          attempt(async () => {
            await sites.turnOff(host);
            say(texts.t('options.said.siteOff', { host }));
          })
        }
        onRemove={(host) =>
          attempt(async () => {
            await changeSettings(
              storage.local,
              ({ sites: { [host]: _, ...sites }, ...others }) => ({
                ...others,
                sites,
              }),
            );
            await giveBack(permissions, [host], builtIn);
            say(texts.t('options.said.siteRemoved', { host }));
          })
        }
        nameEntity={nameEntity}
        carryTrouble={carryTrouble}
        onSave={() => saveFile(SETTINGS_FILE_NAME, writeSettingsFile(settings))}
        onRead={readFile}
        onReset={() => replaceAll('options.said.reset', () => DEFAULTS)}
        trouble={trouble ?? (aside.length > 0 ? 'aside' : null)}
        onSaveAside={() => {
          const [last, ...older] = aside.toReversed();
          saveFile(SETTINGS_FILE_NAME, writeSettingsFile(last, older));
        }}
        onForgetAside={() =>
          attempt(async () => {
            // What cannot be read is put aside first, where it still stands in its place.
            if (trouble !== null) await changeSettings(storage.local, (now) => now);
            await forgetAside(storage.local);
            say(texts.t('options.said.forgotten'));
          })
        }
        said={said}
      />
    </TextsProvider>,
    root,
  );
}

function nameEntity(id: string): ReturnType<NameEntity> {
  const card = cards[id];
  return card === undefined ? null : { kind: card.kind, ...nameIn(card, texts.language) };
}

function choose(change: (now: Choices) => Partial<Choices>): Promise<void> {
  return attempt(async () => {
    await changeSettings(storage.local, (now) => ({ ...now, ...change(now) }));
    say(texts.t('options.said.kept'));
  });
}

async function readFile(file: File): Promise<void> {
  const read = await readSettingsFile(file);
  if (read.kind === 'refused') say(texts.t(`options.refused.${read.why}`));
  // Whether this browser's account is used is for this browser to say.
  else await replaceAll('options.said.read', ({ carried }) => ({ ...read.settings, carried }));
}

/** Puts other settings in the place of all, with a way back until something else is said. */
function replaceAll(
  told: 'options.said.reset' | 'options.said.read',
  change: (now: Settings) => Settings,
): Promise<void> {
  return attempt(async () => {
    let before = DEFAULTS;
    const after = await changeSettings(storage.local, (now) => {
      before = now;
      return change(now);
    });
    const gone = Object.keys(before.sites).filter((site) => !(site in after.sites));
    await giveBack(permissions, gone, builtIn);
    say(texts.t(told), () =>
      attempt(async () => {
        await changeSettings(storage.local, (now) => takeBack(now, { before, after }));
        say(texts.t('options.said.undone'));
      }),
    );
  });
}

/** Does something that the browser may refuse to do; then the reader is told. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(texts.t('options.said.failed', { why }));
  }
}

function say(text: string, onUndo?: () => void): void {
  clearTimeout(saidUntil);
  said = { id: (said?.id ?? 0) + 1, text, onUndo };
  if (onUndo === undefined)
    saidUntil = window.setTimeout(() => {
      said = null;
      show();
    }, SAID_MS);
  show();
}

// Another page of ours, or another browser of the reader's, may change something at any time.
storage.onChanged.addListener((_, area) => {
  if (area === 'local') show();
});
permissions.onAdded.addListener(() => show());
permissions.onRemoved.addListener(() => show());
show();
