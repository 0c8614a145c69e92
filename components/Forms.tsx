import type { ComponentChildren } from 'preact';
import type { Name } from '../engine/entity.ts';
import { foldForm } from '../engine/forms.ts';
import { useRecordsLang, useTexts } from './texts.ts';
import type { Written } from './Why.tsx';
import { Words } from './Words.tsx';

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
  const { t } = useTexts();
  const lang = useRecordsLang();
  const full = names.filter(({ strength }) => strength !== 'weak');
  const kyrgyz = full.find(({ lang }) => lang === 'ky')?.text;
  const russian = full.find(({ lang }) => lang === 'ru')?.text;
  const spellings = full
    .filter(({ lang, text }) => lang === undefined && /^\p{Lu}/u.test(text) && text !== name)
    .slice(0, MOST_SPELLINGS)
    .map(({ text }) => text);
  const isNew =
    written !== undefined && isNewSpelling(written, [name, ...names.map(({ text }) => text)]);

  const forms: ComponentChildren[] = [];
  if (isNew) forms.push(<b>{t('card.forms.written', { text: written.text })}</b>);
  if (kyrgyz && kyrgyz === russian)
    forms.push(
      <Words text={t('card.forms.both')} parts={{ name: <span lang="ky">{kyrgyz}</span> }} />,
    );
  else {
    if (kyrgyz) forms.push(<span lang="ky">{kyrgyz}</span>);
    if (russian) forms.push(<span lang="ru">{russian}</span>);
  }
  if (spellings.length > 0) {
    const text = t(forms.length > 0 ? 'card.forms.also' : 'card.forms.alsoFirst');
    forms.push(
      <Words text={text} parts={{ names: <span lang={lang}>{spellings.join(', ')}</span> }} />,
    );
  }
  if (forms.length === 0) return null;
  return <p class="forms">{forms.flatMap((form, i) => (i === 0 ? [form] : ['; ', form]))}</p>;
}

/** Whether a page writes a name in a way that no listed form has; an ending makes no other way. */
function isNewSpelling({ text, how }: Written, listed: readonly string[]): boolean {
  if (how !== 'variant' && how !== 'fuzzy') return false;
  const spelled = foldForm(text);
  return !listed.some((form) => foldForm(form) === spelled);
}
