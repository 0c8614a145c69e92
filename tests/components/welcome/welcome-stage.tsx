import { WelcomePage, type WelcomePageProps } from '../../../components/welcome/WelcomePage.tsx';
import type { Language } from '../../../engine/language.ts';
import { renderIn } from '../render-in.tsx';

const PROPS: WelcomePageProps = {
  shortcuts: [
    { command: 'next-name', shortcut: 'Alt+Shift+J' },
    { command: 'previous-name', shortcut: '⌥⇧K' },
    { command: 'toggle-site', shortcut: '' },
  ],
  builtIn: { count: 34, isAllowed: true },
  said: null,
  onAllow: () => {},
  onChangeKeys: () => {},
  onDone: () => {},
};

/** Draws the first page, or draws it anew. */
export function showWelcome(
  props: Partial<WelcomePageProps> = {},
  { language = 'en', root }: { language?: Language; root?: Element } = {},
): void {
  renderIn(language, <WelcomePage {...PROPS} {...props} />, root);
}
