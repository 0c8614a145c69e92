import type { Written } from '../components/Why.tsx';
import type { Reading } from '../engine/candidate.ts';
import type { Cards, Names } from '../engine/compiled.ts';
import type { EntityOnPage } from '../engine/entity.ts';
import { pickFirstMentions } from '../engine/first-mentions.ts';
import { createMatcher } from '../engine/matcher.ts';
import { createCardHost } from './card-host.tsx';
import { parentOf } from './dom.ts';
import { createGroundReader } from './ground.ts';
import { createHighlighter, type Mark } from './highlighter.ts';
import { createHitTester } from './hit-test.ts';
import { listenForHover } from './hover.ts';
import { observePage } from './page-observer.ts';
import { type Block, isMarkable, rangeOf, readBlocks, stretchesOf } from './page-text.ts';
import { createPauses, type Pause } from './slices.ts';

/** A page that is being read along with. */
export interface AnnotatedPage {
  /** What the page names, in order of appearance; waits until it has been read once. */
  listEntities(): Promise<EntityOnPage[]>;
  /** Scrolls to the first mention of an entity and opens its card; false if it is not there. */
  goTo(id: string): Promise<boolean>;
}

/** A mention, on the page and in the painter's hands. */
interface Mention {
  entity: string;
  written: Written;
  block: Block;
  start: number;
  end: number;
  section: number;
  markable: boolean;
  mark: Mark;
}

interface ReadBlock {
  block: Block;
  reading: Reading;
}

/**
 * Reads a page, underlines what is known and opens cards, until the signal is aborted; then
 * nothing of it is left. Changes no node of the page.
 */
export function annotatePage(
  { document, names, readCards }: { document: Document; names: Names; readCards: () => Cards },
  signal: AbortSignal,
): AnnotatedPage {
  const matcher = createMatcher(names);
  const known = new Map(names.entities.map((entity) => [entity.id, entity]));
  const highlighter = createHighlighter(document);
  const hits = createHitTester<Mention>(document);
  const cardHost = createCardHost(document, readCards, {
    onClose: () => hover.dismiss(),
    onFocus: () => hover.hold(),
  });
  const hover = listenForHover<Mention>(
    {
      document,
      hitTest: hits.test,
      isInCard: cardHost.contains,
      isInside: ({ mark }, scroller) =>
        scroller instanceof Element && scroller.contains(mark.range.startContainer),
      isDressed: ({ markable }) => !markable,
      isMarked: ({ mark }) => mark.shown,
      readCardBox: () => null,
      open({ entity, written, mark }, box, by) {
        highlighter.setOpen(mark);
        cardHost.open({ entity, written, box, focus: by === 'key' });
      },
      close() {
        highlighter.setOpen(null);
        cardHost.close();
      },
      onPinKey() {},
    },
    signal,
  );

  let mentions: readonly Mention[] = [];
  let reading: Promise<void> = Promise.resolve();
  let stale = false;

  /** Reads the page anew; a call while it is being read makes it be read once more after that. */
  function refresh(): void {
    if (stale) return;
    stale = true;
    reading = reading.then(async () => {
      stale = false;
      try {
        const pause = createPauses(signal);
        const blocks = await readPage(document, matcher.readBlock, pause);
        const found = blocks && (await locate(blocks, pause));
        if (found !== null && !signal.aborted) show(found);
      } catch (error) {
        // A page that trips us once is read again when it changes.
        console.error('Sanjyra:', error);
      }
    });
  }

  /** Where on the page the candidates that count are; null if the signal was aborted on the way. */
  async function locate(blocks: readonly ReadBlock[], pause: Pause): Promise<Mention[] | null> {
    const readGround = createGroundReader();
    const settled = matcher.settle(blocks.map(({ reading }) => reading));
    const found: Mention[] = [];
    for (const [i, { block }] of blocks.entries()) {
      for (const { entity, start, end, how, rule, others } of settled[i] ?? []) {
        const range = rangeOf(block, start, end);
        const kind = known.get(entity)?.kind;
        const parent = range && parentOf(range.startContainer);
        if (range === null || kind === undefined || !parent) continue;
        const mark = { range, kind, ground: readGround(parent), shown: false };
        const { section } = block;
        const markable = isMarkable(block, start);
        const text = readWritten(block, start, end);
        const written = { text, how, rule, others };
        found.push({ entity, written, block, start, end, section, markable, mark });
      }
      if (!(await pause())) return null;
    }
    return found;
  }

  function show(found: Mention[]): void {
    keepIdentity(found, mentions);
    for (const { mark } of pickFirstMentions(found)) mark.shown = true;
    mentions = found;
    highlighter.paint(found.map(({ mark }) => mark));
    hits.learn(
      found.flatMap((mention) =>
        stretchesOf(mention.block, mention.start, mention.end).map((part) => ({
          mention,
          ...part,
        })),
      ),
    );
  }

  async function goTo(id: string): Promise<boolean> {
    await reading;
    const ofEntity = mentions.filter(({ entity }) => entity === id);
    const mention = ofEntity.find(({ mark }) => mark.shown) ?? ofEntity[0];
    if (mention === undefined) return false;
    mention.mark.range.startContainer.parentElement?.scrollIntoView({
      behavior: 'instant',
      block: 'center',
    });
    await nextFrame();
    const still = rangeOf(mention.block, mention.start, mention.end);
    if (still === null || signal.aborted) return false;
    const range = document.createRange();
    range.setStart(still.startContainer, still.startOffset);
    range.setEnd(still.endContainer, still.endOffset);
    hover.openAt(mention, range.getClientRects()[0] ?? range.getBoundingClientRect());
    return true;
  }

  observePage(document, refresh, signal);
  refresh();
  signal.addEventListener('abort', () => {
    hover.dismiss();
    cardHost.close();
    highlighter.dispose();
  });

  return {
    async listEntities() {
      await reading;
      const byEntity = Map.groupBy(mentions, ({ entity }) => entity);
      return [...byEntity].flatMap(([id, [first, ...others]]) => {
        const entity = known.get(id);
        if (entity === undefined || first === undefined) return [];
        const written = first.written.text;
        return [{ id, kind: entity.kind, name: entity.name, written, count: 1 + others.length }];
      });
    },
    goTo,
  };
}

/** The words of a mention, as a reader sees them. */
function readWritten({ text }: Block, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ');
}

/**
 * Puts a mention that was there before back in the place of its newly found twin, so that a card
 * that is open, and a pointer that rests, stay with what they had.
 */
function keepIdentity(found: Mention[], before: readonly Mention[]): void {
  const keyOf = ({ entity, mark }: Mention) => `${mark.range.startOffset} ${entity}`;
  const byNode = new Map<Node, Map<string, Mention>>();
  for (const mention of before) {
    const { startContainer } = mention.mark.range;
    const inNode = byNode.get(startContainer) ?? new Map<string, Mention>();
    byNode.set(startContainer, inNode.set(keyOf(mention), mention));
  }
  for (const [i, mention] of found.entries()) {
    const old = byNode.get(mention.mark.range.startContainer)?.get(keyOf(mention));
    if (old === undefined) continue;
    Object.assign(old.mark, mention.mark);
    found[i] = Object.assign(old, mention, { mark: old.mark });
  }
}

/** The page's blocks and what stands in them; null if the signal was aborted on the way. */
async function readPage(
  { body }: Document,
  readBlock: (text: string) => Reading,
  pause: Pause,
): Promise<ReadBlock[] | null> {
  const blocks: ReadBlock[] = [];
  if (body === null) return blocks;
  for (const block of readBlocks(body)) {
    const reading = block === null ? null : readBlock(block.text);
    if (block !== null && reading !== null)
      if (reading.candidates.length > 0 || reading.latestYear !== null)
        blocks.push({ block, reading });
    if (!(await pause())) return null;
  }
  return blocks;
}

/** Two frames on: what scrolling set off has run by then. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}
