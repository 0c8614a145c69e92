import type { Name } from '../engine/entity.ts';

/** More Latin spellings than these would push the facts down. */
const MOST_SPELLINGS = 2;

/** The name in Kyrgyz and Russian, and how else it is written. */
export function Forms({ name, names }: { name: string; names: readonly Name[] }) {
  const full = names.filter(({ strength }) => strength !== 'weak');
  const kyrgyz = full.find(({ lang }) => lang === 'ky')?.text;
  const russian = full.find(({ lang }) => lang === 'ru')?.text;
  const spellings = full
    .filter(({ lang, text }) => lang === undefined && /^\p{Lu}/u.test(text) && text !== name)
    .slice(0, MOST_SPELLINGS)
    .map(({ text }) => text);
  if (!kyrgyz && !russian && spellings.length === 0) return null;
  return (
    <p class="forms">
      {kyrgyz && <span lang="ky">{kyrgyz}</span>}
      {kyrgyz && kyrgyz === russian && ' in Kyrgyz and Russian'}
      {kyrgyz && russian && kyrgyz !== russian && '; '}
      {russian && russian !== kyrgyz && <span lang="ru">{russian}</span>}
      {spellings.length > 0 && (kyrgyz || russian ? '; also ' : 'Also ')}
      {spellings.join(', ')}
    </p>
  );
}
