import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { PopupSite } from '../../components/popup/SiteSwitch.tsx';
import type { Language } from '../../engine/language.ts';
import type { Found, SearchResult } from '../../engine/search-result.ts';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

const osh: SearchResult = {
  ...{ id: 'osh', kind: 'place', name: 'Osh', form: null, lang: null, how: 'prefix' },
  marked: [[0, 1]],
};

const usonov: SearchResult = {
  ...{ id: 'asan-usonov', kind: 'person', name: 'Asan Usonov', how: 'romanised' },
  ...{ form: 'Асан Усонов', lang: 'ru', marked: [[5, 8]] },
};

/** What the search of the stage finds, by query. */
const FOUND: Record<string, Partial<Found>> = {
  o: {
    results: [
      osh,
      usonov,
      {
        ...{ id: 'ala-too-post', kind: 'media', name: 'Ala-Too Post', form: null, lang: null },
        ...{ marked: [], how: 'about' },
      },
    ],
  },
  jy: { results: [osh], readAs: { text: 'он', typedOn: 'latin' } },
  щ: { results: [osh], readAs: { text: 'o', typedOn: 'cyrillic' } },
  us: { results: [{ ...usonov, form: 'Asan Üsönov', lang: null }] },
  ус: { results: [{ ...usonov, form: 'Асан Үсөнов', lang: 'ky' }] },
  ала: {
    results: [
      {
        ...{ id: 'ala-too-post', kind: 'media', name: 'Ala-Too Post', how: 'prefix' },
        ...{ form: 'Ала-Тоо', lang: 'ru', marked: [[0, 3]] },
      },
    ],
  },
};

/** A page that names three entities. */
export const READ: PopupProps['page'] = {
  kind: 'read',
  entities: [
    { id: 'ala-too-post', kind: 'media', name: 'Ala-Too Post', count: 1 },
    { id: 'osh', kind: 'place', name: 'Osh', count: 4 },
    { id: 'asan-usonov', kind: 'person', name: 'Asan Usonov', count: 2 },
  ],
};

/** A newsroom where Sanjyra is on from the start. */
export const BUILT_IN: PopupSite = {
  kind: 'site',
  host: 'news.example.org',
  state: { on: true, why: 'built-in' },
};

/** All that the stage's search goes through. */
export const RECORDS: PopupProps['records'] = {
  cards,
  search: (query) => ({ results: [], readAs: null, ...FOUND[query] }),
};

/** Shows a popup over a newsroom's page that names three entities, unless told otherwise. */
export function showPopup(
  props: Partial<PopupProps>,
  root: Element = document.body,
  language: Language = 'en',
): void {
  renderIn(
    language,
    <Popup
      site={BUILT_IN}
      paused={false}
      page={READ}
      problem={null}
      asked={null}
      records={RECORDS}
      hidden={[]}
      onTurnOn={() => {}}
      onTurnOff={() => {}}
      onReadOnce={() => {}}
      onPause={() => {}}
      onHide={() => {}}
      onGoTo={() => {}}
      onReload={() => {}}
      onOptions={() => {}}
      onCopy={async () => true}
      {...props}
    />,
    root,
  );
}
