import type { NamesEntry } from '../engine/compiled.ts';
import type { EntityOnPage } from '../engine/entity.ts';
import { pickFirstMentions } from '../engine/first-mentions.ts';
import type { Matcher } from '../engine/matcher.ts';
import type { TextKey } from '../engine/texts.ts';
import type { Attendant, AttendantCallbacks } from './attendant.ts';
import type { Changes } from './changes.ts';
import { type Choices, isLeftAlone } from './choices.ts';
import { createGroundReader } from './ground.ts';
import { listenForHeldKey } from './held-key.ts';
import type { Highlighter } from './highlighter.ts';
import { createLateElements } from './late-elements.ts';
import { createLazyAttendant } from './lazy-attendant.ts';
import { keepIdentity, locateMentions, type Mention } from './mention.ts';
import { createNearWindow } from './near-window.ts';
import { observePage } from './page-observer.ts';
import { createPageReading } from './page-reading.ts';
import { untilNextFrame } from './ready.ts';
import { createSlices, type Pause, type Slices } from './slices.ts';
import { findVisibleParts } from './visible-parts.ts';
import type { Outcome } from './walk.ts';

/** What a page is read along with. */
export interface Companion {
  matcher: Matcher;
  highlighter: Highlighter;
  /** What the matcher finds. */
  entities: readonly NamesEntry[];
  choices: Choices;
  /** Hears how many entities the page names, whenever that is another number. */
  onCount(count: number): void;
  /** Fetches what answers to the reader, where a page names something. */
  loadAttendant(
    callbacks: Omit<AttendantCallbacks, 'onLeave' | 'readManner'>,
    signal: AbortSignal,
  ): Promise<Attendant>;
  /** False once the extension that this script belongs to has gone. */
  isCurrent(): boolean;
}

/** A page that is being read along with. */
export interface AnnotatedPage {
  /** What the page names, in order of appearance; waits until it has been read once. */
  listEntities(): Promise<EntityOnPage[]>;
  /** Scrolls to the first mention of an entity and opens its card; false if it is not there. */
  goTo(id: string): Promise<boolean>;
  /** Goes on to the next name or back to the previous one. */
  step(to: 'next' | 'previous'): Promise<Outcome>;
  /** Follows what the reader has chosen since. */
  setChoices(choices: Choices): void;
  /** Shows a line quietly for a moment. */
  say(what: TextKey): void;
}

/** Where what is in sight takes longer to read, the rest can wait until something is marked. */
const LONG_MS = 8;

/**
 * Reads a page, underlines what is known and opens cards, until the signal is aborted; then
 * nothing of it is left. Changes no node of the page.
 */
export function annotatePage(
  document: Document,
  { matcher, highlighter, entities, choices, onCount, loadAttendant, isCurrent }: Companion,
  signal: AbortSignal,
): AnnotatedPage {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const attendant = createLazyAttendant(
    () =>
      loadAttendant(
        { onOpen: highlighter.setOpen, onPoint: highlighter.repair, isCurrent },
        signal,
      ),
    signal,
  );
  const nearWindow = createNearWindow(() => paintNear(), signal);
  let mentions: readonly Mention[] = [];

  const lateElements = createLateElements(document, (element) => watch.noteNode(element), signal);
  const reading = createPageReading(document, matcher.readBlock, {
    onShadowRoot(root) {
      watch.watchRoot(root);
      highlighter.reach(root);
    },
    onUnready: lateElements.expect,
  });
  const follow = async (changes: Changes) => (isCurrent() ? update(changes) : 0);
  const watch = observePage(document, follow, signal);

  let updates: Promise<unknown> = Promise.resolve();
  /** Brings the marks up to date; resolves to what that cost, in ms. */
  function update(changes: Changes | null): Promise<number> {
    const updating = updates.then(async () => {
      const slices = createSlices(signal);
      const { pause, spent } = slices;
      try {
        const isRead = changes === null ? readFirst(slices) : reading.follow(changes, pause);
        if (await isRead) await show(pause);
        if (mentions.length > 0) attendant.prepare();
      } catch (error) {
        // A page that trips us once is read again when it changes.
        console.error('Sanjyra:', error);
      }
      return spent();
    });
    updates = updating;
    return updating;
  }

  /** Reads what is in sight, then all; where that takes long, marks what has been read meanwhile. */
  async function readFirst({ pause, spent }: Slices): Promise<boolean> {
    const { body } = document;
    if (body === null) return false;
    const parts = findVisibleParts(document);
    for (const part of parts) {
      if (!(await reading.read([part], pause))) return false;
      const isLast = part === parts.at(-1);
      if (spent() < LONG_MS || (mentions.length > 0 && !isLast)) continue;
      await show(pause);
      // What goes on at once would keep the browser from drawing them.
      if (mentions.length > 0) await untilNextFrame(document);
    }
    return reading.read([body], pause);
  }

  async function show(pause: Pause): Promise<void> {
    const { blocks } = reading;
    const settled = matcher.settle(blocks.map((block) => block.reading));
    const matches = settled.map((ofBlock) => ofBlock.filter(({ entity }) => !silent.has(entity)));
    const kindOf = (entity: string) => known.get(entity)?.kind;
    const readGround = createGroundReader();
    const found = await locateMentions(blocks, matches, { kindOf, readGround, pause });
    if (found === null || signal.aborted) return;
    keepIdentity(found, mentions);
    mentions = found;
    attendant.learn(found);
    paint();
    tellCount();
  }

  let told = 0;
  function tellCount(): void {
    const count = new Set(mentions.map(({ entity }) => entity)).size;
    if (count !== told) onCount(count);
    told = count;
  }

  function paint(): void {
    const { marks } = choices;
    const picked = pickFirstMentions(mentions, marks === 'held' ? 'section' : marks);
    for (const mention of mentions) mention.mark.shown = picked.has(mention);
    nearWindow.follow([...picked].map(({ block }) => block.container));
    paintNear();
  }

  function paintNear(): void {
    const far = mentions.filter(({ block }) => !nearWindow.isNear(block.container));
    highlighter.paint(
      mentions.map(({ mark }) => mark),
      new Set(far.map(({ mark }) => mark)),
    );
  }

  /** Ids of what is left alone. */
  let silent = listSilent();
  function listSilent(): ReadonlySet<string> {
    const left = entities.filter((entity) => isLeftAlone(choices, entity));
    return new Set(left.map(({ id }) => id));
  }

  function setChoices(chosen: Choices): void {
    if (JSON.stringify(chosen) === JSON.stringify(choices)) return;
    choices = chosen;
    silent = listSilent();
    beginMarking();
    updates = updates.then(() => show(createSlices(signal).pause));
  }

  let holding = new AbortController();
  function beginMarking(): void {
    const { marks, look } = choices;
    holding.abort();
    holding = new AbortController();
    highlighter.setLook(look);
    highlighter.setVisible(marks !== 'held');
    if (marks === 'held')
      listenForHeldKey(document, highlighter.setVisible, AbortSignal.any([signal, holding.signal]));
  }

  beginMarking();
  update(null);
  signal.addEventListener('abort', highlighter.dispose);

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
      return mention !== undefined && attendant.goTo(mention);
    },
    async step(to) {
      await updates;
      return attendant.step(to);
    },
    setChoices,
    say: attendant.say,
  };
}
