import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextKey } from '../engine/texts.ts';
import { useTexts } from './texts.ts';

/** A page of ours that the others lead to. */
type PageName = 'options' | 'welcome';

const PAGES: readonly { name: PageName; label: TextKey }[] = [
  { name: 'options', label: 'options.title' },
  { name: 'welcome', label: 'welcome.nav' },
];

/** What all our pages have: the head with the way to the others, and the title of the tab. */
export function PageFrame({
  title,
  current,
  children,
}: {
  /** What the tab is called, before our name. */
  title: string;
  /** Which of the pages in the head this is, if any. */
  current?: PageName | undefined;
  children: ComponentChildren;
}) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} · Sanjyra`;
  }, [title]);
  return (
    <div class="page">
      <header class="page-head">
        <span class="mark">Sanjyra</span>
        <nav aria-label="Sanjyra">
          {PAGES.map(({ name, label }) => (
            <a
              key={name}
              class="quiet"
              href={`/${name}.html`}
              aria-current={name === current ? 'page' : undefined}
            >
              {t(label)}
            </a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
    </div>
  );
}
