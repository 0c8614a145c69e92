import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/entity/entity.css';
import cardsText from 'compiled:cards';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CardBoundary } from '../../components/CardBoundary.tsx';
import { EntityPage } from '../../components/entity/EntityPage.tsx';
import { NoSuchRecord } from '../../components/entity/NoSuchRecord.tsx';
import { LeavingContext } from '../../components/leaving.ts';
import { TextsProvider } from '../../components/texts.ts';
import { readCards } from '../../engine/card-lines.ts';
import { loadTexts } from '../../locales/load-texts.ts';
import { copyText } from '../../page/copy-text.ts';
import { changeSettings, readSettings, watchSettings } from '../../shell/settings.ts';
import { askWorker } from '../../shell/worker.ts';

const { storage } = browser;
const cards = readCards(cardsText);
const root = document.getElementById('app');

/** Each showing has a number: what comes late, for an older one, is not drawn. */
let showing = 0;
/** Why the last choice could not be kept, in the browser's words; null if it could. */
let problem: string | null = null;

async function show(): Promise<void> {
  const own = ++showing;
  const { hidden, language } = await readSettings(storage.local);
  const texts = await loadTexts(language);
  if (own !== showing || root === null) return;
  const id = decodeURIComponent(location.hash.slice(1));
  const card = Object.hasOwn(cards.cards, id) ? cards.cards[id] : undefined;
  render(
    <TextsProvider value={texts}>
      <LeavingContext.Provider
        value={(leaving) => askWorker({ kind: 'left-for', ...leaving }).catch(console.warn)}
      >
        {card === undefined ? (
          <NoSuchRecord id={id} />
        ) : (
          <CardBoundary>
            <EntityPage
              card={card}
              cards={cards}
              hidden={hidden.includes(id)}
              problem={problem && texts.t('entity.notKept', { why: problem })}
              onHide={(hide) => setHidden(id, hide)}
              onCopy={(text) => copyText(document, text)}
              onPrint={() => print()}
              onFollow={(other) => {
                location.hash = other;
              }}
            />
          </CardBoundary>
        )}
      </LeavingContext.Provider>
    </TextsProvider>,
    root,
  );
}

async function setHidden(id: string, hide: boolean): Promise<void> {
  problem = null;
  try {
    await changeSettings(storage.local, (settings) => {
      const others = settings.hidden.filter((one) => one !== id);
      return { ...settings, hidden: hide ? [...others, id] : others };
    });
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  await show();
}

addEventListener('hashchange', show);
watchSettings(storage.onChanged, show);
show();
