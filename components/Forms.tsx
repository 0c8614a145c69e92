import type { Name } from '../engine/entity.ts';
import { foldForm } from '../engine/forms.ts';
import type { Written } from './Why.tsx';

/** More Latin spellings than these would push the facts down. */
const MOST_SPELLINGS = 2;

/** The name as this page writes it, in Kyrgyz and Russian, and how else it is written. */
export function Forms({
  name,
  names,
  written,
}: {
  name: string;
  names: readonly Name[];
  /** How the page writes it, if the card was opened from a page's text. */
  written?: Written | undefined;
}) {
  const full = names.filter(({ strength }) => strength !== 'weak');
  const kyrgyz = full.find(({ lang }) => lang === 'ky')?.text;
  const russian = full.find(({ lang }) => lang === 'ru')?.text;
  const spellings = full
    .filter(({ lang, text }) => lang === undefined && /^\p{Lu}/u.test(text) && text !== name)
    .slice(0, MOST_SPELLINGS)
    .map(({ text }) => text);
  const isNew =
    written !== undefined && isNewSpelling(written, [name, ...names.map(({ text }) => text)]);
  const hasForms = kyrgyz || russian || spellings.length > 0;
  if (!isNew && !hasForms) return null;
  return (
    <p class="forms">
      {isNew && <b>Written here: {written?.text}</b>}
      {isNew && hasForms && '; '}
      {kyrgyz && <span lang="ky">{kyrgyz}</span>}
      {kyrgyz && kyrgyz === russian && ' in Kyrgyz and Russian'}
      {kyrgyz && russian && kyrgyz !== russian && '; '}
      {russian && russian !== kyrgyz && <span lang="ru">{russian}</span>}
      {spellings.length > 0 && (kyrgyz || russian ? '; also ' : isNew ? 'also ' : 'Also ')}
      {spellings.join(', ')}
    </p>
  );
}

/** Whether a page writes a name in a way that no listed form has; an ending makes no other way. */
function isNewSpelling({ text, how }: Written, listed: readonly string[]): boolean {
  if (how !== 'variant' && how !== 'fuzzy') return false;
  const spelled = foldForm(text);
  return !listed.some((form) => foldForm(form) === spelled);
}
