import type { IndexedForm, SearchEntity, SearchIndex } from './search-index.ts';
import type { How } from './search-result.ts';
import type { Met } from './word-table.ts';

/** An entity that was found, and the form that shows it best; null where only its summary does. */
export interface Hit {
  entity: SearchEntity;
  form: IndexedForm | null;
  how: How;
}

/** Shorter words of a query (of, об) need not stand in a summary. */
const SHORTEST_MATTER = 3;

/** What has these words by their letters. */
export function findByLetters({ forms, ofForms }: SearchIndex, typed: readonly string[]): Hit[] {
  const whole = typed.join(' ');
  const found = ofForms.findTexts(typed.map(ofForms.findByLetters));
  return rankForms(forms, found, ({ joined }) => {
    const left = joined.length - whole.length;
    if (joined === whole) return { how: 'exact', distance: 0 };
    if (joined.startsWith(whole)) return { how: 'prefix', distance: PREFIX + left };
    return { how: 'words', distance: WORDS + left };
  });
}

/** What begins so goes before what has the words further in; no form is as long as that. */
const PREFIX = 10_000;
const WORDS = 20_000;

/** What has these words in any spelling and either script. */
export function findBySound({ forms, ofForms }: SearchIndex, typed: readonly string[]): Hit[] {
  const found = ofForms.findTexts(typed.map(ofForms.findBySound));
  const { length } = typed.join(' ');
  return rankForms(forms, found, ({ joined }) => ({
    how: 'romanised',
    distance: Math.abs(joined.length - length),
  }));
}

/** What has these words somewhere in its forms and its summary. */
export function findByMatter(
  { entities, ofEntities }: SearchIndex,
  typed: readonly string[],
): Hit[] {
  const matter = typed.filter((word) => word.length >= SHORTEST_MATTER);
  const found = ofEntities.findTexts(matter.map(ofEntities.findByLetters));
  return [...found.keys()]
    .flatMap((number) => entities[number] ?? [])
    .sort((a, b) => b.known - a.known)
    .map((entity) => ({ entity, form: null, how: 'about' }));
}

/** What has words near these; `choices` are those, with the share of letters that are wrong. */
export function findBySlips({ forms, ofForms }: SearchIndex, choices: readonly Met[]): Hit[] {
  return rankForms(forms, ofForms.findTexts(choices), ({ joined }, cost) => ({
    how: 'fuzzy',
    distance: Math.round(cost * SLIP_STEPS) * LONGEST + joined.length,
  }));
}

/** Slips nearer to each other than a tenth of the letters are alike; no form is as long as that. */
const SLIP_STEPS = 10;
const LONGEST = 1000;

/** How near a form is, and what a hit by it is called. */
type Judge = (form: IndexedForm, cost: number) => { how: How; distance: number };

/**
 * The entities of these forms, the nearest first; of equally near ones the better known. Shown is
 * the name where it was met too, else a form that stands for the entity alone, else the nearest.
 */
function rankForms(
  forms: readonly IndexedForm[],
  found: ReadonlyMap<number, number>,
  judge: Judge,
): Hit[] {
  const best = new Map<SearchEntity, Hit & { form: IndexedForm; distance: number }>();
  for (const [number, cost] of found) {
    const form = forms[number];
    if (form === undefined) continue;
    const { how, distance } = judge(form, cost);
    const known = best.get(form.entity);
    if (known === undefined) best.set(form.entity, { entity: form.entity, form, how, distance });
    else {
      const isNearer = distance < known.distance;
      if (tells(form) > tells(known.form) || (isNearer && tells(form) === tells(known.form)))
        known.form = form;
      if (isNearer) Object.assign(known, { how, distance });
    }
  }
  return [...best.values()].sort(
    (a, b) => a.distance - b.distance || b.entity.known - a.entity.known,
  );
}

/** How much a form tells a reader of its entity. */
function tells({ text, entity, isPlain }: IndexedForm): number {
  return text === entity.name ? 2 : Number(isPlain);
}
