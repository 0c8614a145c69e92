import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Cards } from '../../engine/compiled.ts';
import type { Search } from '../../engine/search-result.ts';
import { CardBoundary } from '../CardBoundary.tsx';
import { CardStack } from '../CardStack.tsx';
import { useTexts } from '../texts.ts';
import { NothingFound, NothingHere, SearchHelp, Unread } from './Advice.tsx';
import { EntityList, rowId } from './EntityList.tsx';
import { listFound, listNamed, type NamedEntity, type Order } from './entity-rows.ts';
import { ListHead } from './ListHead.tsx';
import { RecordActs } from './RecordActs.tsx';
import { SearchField } from './SearchField.tsx';
import { type PopupSite, type SiteActs, SiteSwitch } from './SiteSwitch.tsx';

/** What is known of the page in the tab. */
export type PopupPage =
  | { kind: 'read'; entities: readonly NamedEntity[] }
  /** It has not answered yet. */
  | { kind: 'waiting' }
  /** Sanjyra is on here, but the page was opened before it came. */
  | { kind: 'unreached' }
  /** Sanjyra is on here, but cannot read the page, or takes very long. */
  | { kind: 'silent' }
  /** Sanjyra is off here. */
  | { kind: 'off' };

/** What a search goes through, and what it leads to. */
export interface Records {
  cards: Cards;
  search: Search;
}

/** What the popup shows and tells. */
export interface PopupProps extends SiteActs {
  /** Null where it stands in a tab of its own: there it is about no page. */
  site: PopupSite | null;
  paused: boolean;
  page: PopupPage;
  /** What went wrong and what to do, in words; null if nothing did. */
  problem: string | null;
  /** What the reader wants looked up, from wherever it was asked; null if nothing. */
  asked: string | null;
  /** Null while they are being loaded. */
  records: Records | null;
  /** Ids of entities that are left alone on pages. */
  hidden: readonly string[];
  onHide: (id: string, hidden: boolean) => void;
  /** Scroll to the first mention of an entity on the page. */
  onGoTo: (id: string) => void;
  onReload: () => void;
  onOptions: () => void;
  onCopy: (text: string) => Promise<boolean>;
}

const LIST = 'list';

/** The toolbar popup: this site, what is on this page, and a search over everything. */
export function Popup(props: PopupProps) {
  const { site, page, records, asked, hidden, paused, onHide } = props;
  const { t, count, language } = useTexts();
  const [query, setQuery] = useState(asked ?? '');
  const [active, setActive] = useState(asked === null ? -1 : 0);
  const [order, setOrder] = useState<Order>('appearance');
  const [shown, setShown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isSearching = query.trim() !== '';
  const found = useMemo(
    () => (isSearching ? (records?.search(query) ?? null) : null),
    [records, query],
  );
  // At once: what is typed before the field has the focus is lost.
  useLayoutEffect(() => field.current?.focus(), [shown]);
  useEffect(() => {
    if (asked === null) return;
    setShown(null);
    type(asked);
  }, [asked]);

  function type(text: string): void {
    setQuery(text);
    setActive(text.trim() === '' ? -1 : 0);
  }

  const frame = site === null ? 'pop is-page' : 'pop';
  if (shown !== null && records !== null) {
    const leave = () => setShown(null);
    const first = { backTo: t('popup.search.back'), onBack: leave };
    return (
      <main
        class={`${frame} is-card`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== '/') return;
          leave();
          event.preventDefault();
        }}
      >
        <CardBoundary first={first}>
          <CardStack
            cards={records.cards}
            entity={shown}
            focus
            first={first}
            onCopy={props.onCopy}
            below={(id) => (
              <RecordActs
                id={id}
                isHidden={hidden.includes(id)}
                onHide={(hide) => onHide(id, hide)}
              />
            )}
          />
        </CardBoundary>
      </main>
    );
  }

  const named = page.kind === 'read' ? page.entities : [];
  const cards = records?.cards.cards ?? {};
  // Names that would change before the reader's eyes are awaited.
  const isAwaited = page.kind === 'waiting' || (records === null && language !== 'en');
  const rows = isSearching
    ? listFound(found?.results ?? [], named, cards, language)
    : isAwaited
      ? []
      : listNamed(named, order, cards, language);
  const choose = (id: string) => (isSearching ? setShown(id) : props.onGoTo(id));
  const title = t(isSearching ? 'popup.search.found' : 'popup.page.title');

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = rows[active];
    const from = active < 0 && step === -1 ? 0 : active;
    if (step !== undefined && rows.length > 0) setActive((from + step + rows.length) % rows.length);
    else if (event.key === 'Enter' && row !== undefined) choose(row.id);
    else if (event.key === 'Escape' && query !== '') type('');
    else return;
    event.preventDefault();
  }

  return (
    <main
      class={frame}
      onKeyDown={(event) => {
        if (event.key !== '/' || event.target === field.current) return;
        field.current?.focus();
        event.preventDefault();
      }}
    >
      <header class="pop-head">
        <h1 class="mark">Sanjyra</h1>
        <a
          class="quiet"
          href="/options.html"
          onClick={(event) => {
            event.preventDefault();
            props.onOptions();
          }}
        >
          {t('popup.options')}
        </a>
      </header>
      {site && (
        <SiteSwitch
          site={site}
          paused={paused}
          once={site.kind === 'site' && !site.state.on && page.kind === 'read'}
          acts={props}
        />
      )}
      {props.problem && (
        <p class="say problem" role="alert">
          {props.problem}
        </p>
      )}
      <SearchField
        query={query}
        list={LIST}
        isListed={rows.length > 0}
        active={rows[active] && rowId(active)}
        fieldRef={field}
        onType={type}
        onKeyDown={onKeyDown}
      />
      <div aria-live="polite">
        <ListHead
          title={title}
          count={rows.length}
          readAs={found?.readAs ?? null}
          order={isSearching ? null : order}
          onOrder={(by) => {
            setOrder(by);
            setActive(-1);
          }}
        />
        {isSearching && found?.results.length === 0 && <NothingFound query={query.trim()} />}
        {!isSearching && page.kind === 'read' && named.length === 0 && <NothingHere />}
        {!isSearching && (page.kind === 'unreached' || page.kind === 'silent') && (
          <Unread why={page.kind} onReload={props.onReload} />
        )}
        {!isSearching && page.kind === 'off' && <SearchHelp />}
      </div>
      <EntityList
        id={LIST}
        label={title}
        rows={rows}
        byKind={!isSearching && order === 'kind'}
        active={active}
        sayCount={(n) => (isSearching ? count('popup.search.here', n) : `${n}`)}
        onChoose={choose}
      />
      {site && !paused && (
        <footer class="pop-foot">
          <button type="button" class="quiet" onClick={() => props.onPause(true)}>
            {t('popup.pause')}
          </button>
        </footer>
      )}
    </main>
  );
}
