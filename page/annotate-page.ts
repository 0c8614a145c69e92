import type { NamesEntry } from '../engine/compiled.ts';
import type { EntityOnPage } from '../engine/entity.ts';
import { type MarkChoice, pickFirstMentions } from '../engine/first-mentions.ts';
import type { Matcher } from '../engine/matcher.ts';
import { rangeOf } from './block.ts';
import type { CardCallbacks, CardHost } from './card-host.tsx';
import type { Changes } from './changes.ts';
import { createGroundReader } from './ground.ts';
import { listenForHeldKey } from './held-key.ts';
import { createHighlighter } from './highlighter.ts';
import { createHitTester } from './hit-test.ts';
import { listenForHover } from './hover.ts';
import { createLazyCard } from './lazy-card.ts';
import { keepIdentity, listStretches, locateMentions, type Mention } from './mention.ts';
import { observePage } from './page-observer.ts';
import { createPageReading } from './page-reading.ts';
import { createSlices, type Pause } from './slices.ts';
import { findStop, type Stop } from './stops.ts';
import { findVisiblePart } from './visible-part.ts';

/** What is marked: see `MarkChoice`; `held`: nothing until the key is held. */
export type Marks = MarkChoice | 'held';

/** What a page is read along with. */
export interface Companion {
  matcher: Matcher;
  /** What the matcher finds. */
  entities: readonly NamesEntry[];
  marks: Marks;
  /** Fetches what shows cards. */
  loadCard(callbacks: Omit<CardCallbacks, 'onLeave'>): Promise<CardHost>;
  /** False once the extension that this script belongs to has gone. */
  isCurrent(): boolean;
}

/** A page that is being read along with. */
export interface AnnotatedPage {
  /** What the page names, in order of appearance; waits until it has been read once. */
  listEntities(): Promise<EntityOnPage[]>;
  /** Scrolls to the first mention of an entity and opens its card; false if it is not there. */
  goTo(id: string): Promise<boolean>;
  /** Goes on to the next name or back to the previous one; false if the page names nothing. */
  step(to: 'next' | 'previous'): Promise<boolean>;
  setMarks(marks: Marks): void;
  /** Shows a line quietly for a moment. */
  say(text: string): void;
}

/** On a page that takes longer to read, what is in sight is marked after so many ms. */
const EARLY_MS = 100;

/**
 * Reads a page, underlines what is known and opens cards, until the signal is aborted; then
 * nothing of it is left. Changes no node of the page.
 */
export function annotatePage(
  document: Document,
  { matcher, entities, marks, loadCard, isCurrent }: Companion,
  signal: AbortSignal,
): AnnotatedPage {
  const view = document.defaultView ?? window;
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const highlighter = createHighlighter(document);
  const hits = createHitTester<Mention>(document);
  const card = createLazyCard(
    () =>
      loadCard({
        onClose: () => hover.dismiss(),
        onFocus: () => hover.hold(),
        onPin: (pinned) => hover.pin(pinned),
      }),
    signal,
  );
  let mentions: readonly Mention[] = [];
  /** Where the keys have led to last; the card of it tells how far along that is. */
  let stop: Stop | null = null;

  const hover = listenForHover<Mention>(
    {
      document,
      hitTest(x, y) {
        highlighter.repair();
        return hits.test(x, y);
      },
      isDressed: ({ markable }) => !markable,
      isMarked: ({ mark }) => mark.shown,
      isInCard: card.contains,
      readCardBox: card.readBox,
      isInside: ({ mark }, scroller) =>
        scroller instanceof Element && scroller.contains(mark.range.startContainer),
      open(mention, box, by) {
        if (!isCurrent()) return;
        const { entity, written, mark } = mention;
        const place = by === 'key' && stop?.mention === mention ? stop : undefined;
        highlighter.setOpen(mark);
        card.open({
          entity,
          written,
          box,
          by,
          near: mark.range.startContainer,
          ...(place && { place }),
        });
      },
      close() {
        highlighter.setOpen(null);
        card.close();
      },
      onPinKey: card.togglePin,
    },
    signal,
  );
  const reading = createPageReading(document, matcher.readBlock, (root) => {
    watch.watchRoot(root);
    highlighter.reach(root);
  });
  const watch = observePage(document, (changes) => update(changes), signal);

  let updates: Promise<unknown> = Promise.resolve();
  /** Brings the marks up to date; resolves to what that cost, in ms. */
  function update(changes: Changes | null): Promise<number> {
    const updating = updates.then(async () => {
      const { pause, spent } = createSlices(signal);
      try {
        const isRead = changes === null ? readFirst(pause) : reading.follow(changes, pause);
        if (await isRead) await show(pause);
      } catch (error) {
        // A page that trips us once is read again when it changes.
        console.error('Sanjyra:', error);
      }
      return spent();
    });
    updates = updating;
    return updating;
  }

  /** Reads what is in sight, then all; marks the former at once where the latter takes long. */
  async function readFirst(pause: Pause): Promise<boolean> {
    const { body } = document;
    if (body === null) return false;
    const visible = findVisiblePart(document);
    if (visible !== null && !(await reading.read([visible], pause))) return false;
    const early = setTimeout(() => show(pause), EARLY_MS);
    const isRead = await reading.read([body], pause);
    clearTimeout(early);
    return isRead;
  }

  async function show(pause: Pause): Promise<void> {
    const { blocks } = reading;
    const matches = matcher.settle(blocks.map((block) => block.reading));
    const kindOf = (entity: string) => known.get(entity)?.kind;
    const readGround = createGroundReader();
    const found = await locateMentions(blocks, matches, { kindOf, readGround, pause });
    if (found === null || signal.aborted || blocks !== reading.blocks) return;
    keepIdentity(found, mentions);
    mentions = found;
    hits.learn(listStretches(found));
    paint();
    if (found.length > 0) card.prepare();
  }

  function paint(): void {
    const picked = pickFirstMentions(mentions, marks === 'held' ? 'section' : marks);
    for (const mention of mentions) mention.mark.shown = picked.has(mention);
    highlighter.paint(mentions.map(({ mark }) => mark));
  }

  let holding = new AbortController();
  function setMarks(chosen: Marks): void {
    marks = chosen;
    holding.abort();
    holding = new AbortController();
    highlighter.setVisible(marks !== 'held');
    if (marks === 'held')
      listenForHeldKey(document, highlighter.setVisible, AbortSignal.any([signal, holding.signal]));
    paint();
  }

  /** Scrolls to a mention and opens its card, the focus in it. */
  async function openAt(mention: Mention): Promise<boolean> {
    mention.mark.range.startContainer.parentElement?.scrollIntoView({
      behavior: 'instant',
      block: 'center',
    });
    await nextFrame();
    const still = rangeOf(mention.block, mention.start, mention.end);
    if (still === null || signal.aborted) return false;
    hover.openAt(mention, readBox(still));
    return true;
  }

  setMarks(marks);
  update(null);
  view.addEventListener('pagehide', hover.dismiss, { signal });
  signal.addEventListener('abort', () => {
    hover.dismiss();
    card.close();
    highlighter.dispose();
  });

  return {
    async listEntities() {
      await updates;
      const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
      return [...byEntity].flatMap(([id, [first, ...others]]) => {
        const entity = known.get(id);
        if (entity === undefined || first === undefined) return [];
        const written = first.written.text;
        return [{ id, kind: entity.kind, name: entity.name, written, count: 1 + others.length }];
      });
    },
    async goTo(id) {
      await updates;
      const ofEntity = mentions.filter(({ entity }) => entity === id);
      const mention = ofEntity.find(({ mark }) => mark.shown) ?? ofEntity[0];
      return mention !== undefined && openAt(mention);
    },
    async step(to) {
      await updates;
      const isAbove = ({ mark }: Mention) => readBox(mark.range).bottom <= 0;
      const isBelow = ({ mark }: Mention) => readBox(mark.range).top >= view.innerHeight;
      // A reader who has gone elsewhere since goes on from there.
      const last = stop && !isAbove(stop.mention) && !isBelow(stop.mention) ? stop.mention : null;
      stop = findStop(mentions, last, to, isAbove);
      return stop !== null && openAt(stop.mention);
    },
    setMarks,
    say: card.say,
  };
}

/** The first box of a range, in viewport coordinates. */
function readBox({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

/** Two frames on: what scrolling set off has run by then. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}
