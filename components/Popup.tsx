import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cards } from '../engine/compiled.ts';
import type { Kind } from '../engine/entity.ts';
import type { Search } from '../engine/search-result.ts';
import { CardStack } from './CardStack.tsx';
import { EntityList, type EntityRow, rowId } from './EntityList.tsx';
import { Glyph } from './Glyph.tsx';
import { type PopupSite, SiteSwitch } from './SiteSwitch.tsx';

/** What is known of the page in the tab. */
export type PopupPage =
  | { kind: 'read'; entities: readonly { id: string; kind: Kind; name: string; count: number }[] }
  /** It has not answered yet. */
  | { kind: 'waiting' }
  /** Sanjyra is on here, but the page was opened before it came. */
  | { kind: 'unreached' }
  /** Sanjyra is off here. */
  | { kind: 'off' };

/** What the popup shows and tells. */
export interface PopupProps {
  site: PopupSite;
  page: PopupPage;
  /** What went wrong, in words; null if nothing did. */
  problem: string | null;
  cards: Cards;
  search: Search;
  onToggleSite: (on: boolean) => void;
  onPause: (paused: boolean) => void;
  /** Scroll to the first mention of an entity on the page. */
  onGoTo: (id: string) => void;
  onReload: () => void;
}

const LIST = 'list';

/** The toolbar popup: this site, what is on this page, and a search over everything. */
export function Popup(props: PopupProps) {
  const { site, page, cards, search, onGoTo } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const [shown, setShown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [shown]);

  if (shown !== null)
    return (
      <main class="pop">
        <CardStack
          cards={cards}
          entity={shown}
          focus
          first={{ backTo: 'Search', onBack: () => setShown(null) }}
        />
      </main>
    );

  const searching = query.trim() !== '';
  const onPage = page.kind === 'read' ? page.entities : [];
  const rows: EntityRow[] = searching
    ? search(query).results.map((result) => ({
        ...result,
        note: noteOf(onPage.find(({ id }) => id === result.id)?.count),
        sub: result.form && `also written ${result.form}`,
      }))
    : onPage.map((entity) => ({ ...entity, note: `${entity.count}`, sub: null }));
  const choose = ({ id }: EntityRow) => (searching ? setShown(id) : onGoTo(id));

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = rows[active];
    const from = active < 0 && step === -1 ? 0 : active;
    if (step !== undefined && rows.length > 0) setActive((from + step + rows.length) % rows.length);
    else if (event.key === 'Enter' && row !== undefined) choose(row);
    else if (event.key === 'Escape' && query !== '') type('');
    else return;
    event.preventDefault();
  }

  function type(text: string): void {
    setQuery(text);
    setActive(text.trim() === '' ? -1 : 0);
  }

  return (
    <main
      class="pop"
      onKeyDown={(event) => {
        if (event.key !== '/' || event.target === field.current) return;
        field.current?.focus();
        event.preventDefault();
      }}
    >
      <header class="pop-head">
        <h1 class="mark">Sanjyra</h1>
      </header>
      <SiteSwitch site={site} onToggle={props.onToggleSite} onResume={() => props.onPause(false)} />
      {props.problem && (
        <p class="say" role="alert">
          {props.problem}
        </p>
      )}
      <div class="find">
        <Glyph name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Search names, laws, events"
          aria-autocomplete="list"
          aria-expanded={rows.length > 0}
          aria-controls={LIST}
          aria-activedescendant={rows[active] ? rowId(active) : undefined}
          placeholder="Search names, laws, events"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </div>
      {rows.length > 0 && (
        <div class="list-head">
          <h2>
            {searching ? 'Found' : 'On this page'} <span>{rows.length}</span>
          </h2>
        </div>
      )}
      <EntityList
        id={LIST}
        label={searching ? 'Found' : 'On this page'}
        rows={rows}
        active={active}
        onChoose={choose}
      />
      <Say
        page={page}
        query={searching ? query.trim() : null}
        found={rows.length}
        onReload={props.onReload}
      />
      <footer class="pop-foot">
        {site.kind === 'site' && site.state.why !== 'paused' && (
          <button type="button" class="quiet" onClick={() => props.onPause(true)}>
            Pause everywhere
          </button>
        )}
      </footer>
    </main>
  );
}

const noteOf = (count: number | undefined) => (count === undefined ? '' : `${count} here`);

/** What to say where there is no list. */
function Say({
  page,
  query,
  found,
  onReload,
}: {
  page: PopupPage;
  query: string | null;
  found: number;
  onReload: () => void;
}) {
  if (found > 0) return null;
  if (query !== null)
    return (
      <>
        <p class="say" role="status">
          <b>Nothing under “{query}”.</b>
        </p>
        <p class="say">
          The records are about Kyrgyzstan and its neighbours. A surname alone often finds more than
          a full name.
        </p>
      </>
    );
  if (page.kind === 'read')
    return (
      <p class="say">
        <b>Nothing known on this page.</b> Search looks through all the records.
      </p>
    );
  if (page.kind !== 'unreached') return null;
  return (
    <p class="say">
      This page was open before Sanjyra came.{' '}
      <button type="button" class="btn-text" onClick={onReload}>
        Reload it
      </button>{' '}
      to see what is known.
    </p>
  );
}
