import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/pages.css';
import '../../components/entity/entity.css';
import cardsText from 'compiled:cards';
import { render } from 'preact';
import { browser } from 'wxt/browser';
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
          <EntityPage
            card={card}
            cards={cards}
            hidden={hidden.includes(id)}
            onHide={(hide) => setHidden(id, hide)}
            onCopy={(text) => copyText(document, text)}
            onPrint={() => print()}
            onFollow={(other) => {
              location.hash = other;
            }}
          />
        )}
      </LeavingContext.Provider>
    </TextsProvider>,
    root,
  );
}

function setHidden(id: string, hide: boolean): Promise<unknown> {
  return changeSettings(storage.local, (settings) => {
    const others = settings.hidden.filter((one) => one !== id);
    return { ...settings, hidden: hide ? [...others, id] : others };
  });
}

addEventListener('hashchange', show);
watchSettings(storage.onChanged, show);
show();
