import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../tools/load-dataset.ts';
import { ARTICLES, readArticles } from '../../tools/passages.ts';
import { openCardOf, readCard, readMarked } from '../../tools/read-page.mjs';
import { serialise, startTrial, type Trial, untilRead } from './trial.ts';

const articles = readArticles();
if (articles === null) console.log(`skipped: the articles are not at ${ARTICLES}`);

interface Mention {
  text: string;
  id: string;
  kind: string;
  optional?: boolean;
  nested?: Mention[];
}

const flatten = (mentions: Mention[]): Mention[] =>
  mentions.flatMap((mention) => [mention, ...flatten(mention.nested ?? [])]);

/** Each paragraph of an article in a paragraph of a page. */
function toPage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = escaped.split(/\n\s*\n/).map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>article</title><main>${paragraphs.join('')}</main>`;
}

/** The core entities that each article names and the dataset has, with the ways it writes them. */
function listCoreNames(): Map<string, Map<string, string[]>> {
  const read = (file: string) => JSON.parse(readFileSync(join(ARTICLES, file), 'utf8'));
  const core = loadDataset().entities.filter(({ scope }) => scope === 'core');
  const ids = new Set(core.map(({ id }) => id));
  const sources: { id: string; file: string }[] = read('sources.json');
  const mentions: Record<string, Mention[]> = read('mentions.json');
  return new Map(
    sources.map(({ id, file }) => {
      const all = flatten(mentions[file] ?? []);
      const named = all.filter(
        (mention) => mention.kind === 'name' && !mention.optional && ids.has(mention.id),
      );
      const textsOf = (entity: string) =>
        all.filter((mention) => mention.id === entity).map(({ text }) => text.replace(/\s+/g, ' '));
      return [id, new Map(named.map((mention) => [mention.id, textsOf(mention.id)]))];
    }),
  );
}

describe.skipIf(articles === null)('the five articles, as pages of a newsroom', () => {
  let trial: Trial;
  const pages = new Map<string, Page>();
  const ids = [...(articles ?? new Map<string, string>()).keys()];
  const coreNames = articles === null ? null : listCoreNames();

  beforeAll(async () => {
    const html = [...(articles ?? [])].map(([id, text]) => [`/${id}`, toPage(text)]);
    trial = await startTrial(Object.fromEntries(html));
    for (const id of ids) {
      const page = await trial.open(`/${id}`);
      await untilRead(trial, page);
      pages.set(id, page);
    }
  });
  afterAll(() => trial.close());

  test.each(ids)('%s: every core name is highlighted', async (id) => {
    const page = pages.get(id);
    const marked = page ? await readMarked(page) : [];
    const wanted = [...(coreNames?.get(id) ?? [])];
    const isMarked = (name: string) => marked.some((text) => text.includes(name));
    const missing = wanted.filter(([, names]) => !names.some(isMarked));
    expect(wanted).not.toEqual([]);
    expect(missing).toEqual([]);
  });

  test.each([
    ['Kloop Media', 'Kloop'],
    ['Nomad TV', 'Nomad TV'],
    ['"foreign representatives" law', 'Law on foreign representatives'],
  ])(
    'resting on %s opens its card, links to the passages, and leaves no trace',
    async (term, name) => {
      const page = pages.get('euobserver-2025-putin-visit');
      if (page === undefined) throw new Error('no such page');
      await page.bringToFront();
      const before = await serialise(page);
      await openCardOf(page, term);
      const card = await readCard(page);
      await page.keyboard.press('Escape');
      expect(card?.text.split('\n')).toContain(name);
      expect(card?.links.length).toBeGreaterThan(0);
      const sources = loadDataset().sources.map(({ url }) => url);
      for (const link of card?.links ?? [])
        expect(sources.some((url) => link.includes(`${url}#:~:text=`))).toBe(true);
      expect(await serialise(page)).toBe(before);
    },
  );
});
