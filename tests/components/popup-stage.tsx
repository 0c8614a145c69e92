import { Popup, type PopupProps } from '../../components/Popup.tsx';
import type { PopupSite } from '../../components/SiteSwitch.tsx';
import type { SearchResult } from '../../engine/search-result.ts';
import { renderIn } from './render-in.tsx';
import { cards } from './sample-dataset.ts';

/** What the search of the stage finds, by query. */
const FOUND: Record<string, SearchResult[]> = {
  o: [
    { ...named('osh', 'place', 'Osh'), marked: [[0, 1]] },
    {
      ...named('asan-usonov', 'person', 'Asan Usonov'),
      form: 'Асан Усонов',
      lang: 'ru',
      how: 'romanised',
    },
    named('ala-too-post', 'media', 'Ala-Too Post'),
  ],
};

function named(id: string, kind: SearchResult['kind'], name: string): SearchResult {
  return { id, kind, name, form: null, lang: null, marked: [], how: 'prefix' };
}

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

/** Shows a popup over a newsroom's page that names three entities, unless told otherwise. */
export function showPopup(props: Partial<PopupProps>, root: Element = document.body): void {
  renderIn(
    'en',
    <Popup
      site={BUILT_IN}
      page={READ}
      problem={null}
      cards={cards}
      search={(query) => ({ results: FOUND[query] ?? [], readAs: null })}
      onToggleSite={() => {}}
      onPause={() => {}}
      onGoTo={() => {}}
      onReload={() => {}}
      {...props}
    />,
    root,
  );
}
