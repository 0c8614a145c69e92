import type { ComponentChildren } from 'preact';
import type { Card } from '../engine/compiled.ts';
import { foldForm } from '../engine/forms.ts';
import { nameIn } from '../engine/in-language.ts';
import { useTexts } from './texts.ts';
import type { Written } from './Why.tsx';
import { Words } from './Words.tsx';

/** More Latin spellings than these would push the facts down. */
const MOST_SPELLINGS = 2;

/** The name as this page writes it, in Kyrgyz and Russian, and how else it is written. */
export function Forms({
  card,
  written,
}: {
  card: Pick<Card, 'name' | 'names'>;
  /** How the page writes it, if the card was opened from a page's text. */
  written?: Written | undefined;
}) {
  const { t, language } = useTexts();
  const { name, names } = card;
  const head = nameIn(card, language).text.toLowerCase();
  const others = names.filter(
    ({ text, strength }) => strength !== 'weak' && text.toLowerCase() !== head,
  );
  const kyrgyz = others.find((form) => form.lang === 'ky')?.text;
  const russian = others.find((form) => form.lang === 'ru')?.text;
  const latin = others
    .filter((form) => form.lang === undefined && /^\p{Lu}/u.test(form.text) && form.text !== name)
    .map(({ text }) => text);
  const spellings = (name.toLowerCase() === head ? latin : [name, ...latin]).slice(
    0,
    MOST_SPELLINGS,
  );

  const forms: ComponentChildren[] = [];
  if (written !== undefined && isNewSpelling(written, [name, ...names.map(({ text }) => text)]))
    forms.push(<b>{t('card.forms.written', { text: written.text })}</b>);
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
    const parts = { names: <span lang="en">{spellings.join(', ')}</span> };
    forms.push(<Words text={text} parts={parts} />);
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
