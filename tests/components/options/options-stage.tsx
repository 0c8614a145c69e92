import type { Choices } from '../../../components/options/choices.ts';
import { OptionsPage, type OptionsPageProps } from '../../../components/options/OptionsPage.tsx';
import type { Language } from '../../../engine/language.ts';
import { renderIn } from '../render-in.tsx';

export const CHOICES: Choices = {
  marks: 'section',
  look: 'underline',
  silentKinds: ['place'],
  hidden: ['osh', 'gone'],
  cardSize: 'usual',
  language: 'browser',
  discreet: false,
  badge: false,
  carried: false,
};

/** The page as it is drawn when nothing else is said: three sites of each sort, two hidden records. */
const PROPS: OptionsPageProps = {
  choices: CHOICES,
  onChoose: () => {},
  ownSites: [
    { host: 'example.com', state: 'on' },
    { host: 'example.net', state: 'not-allowed' },
    { host: 'example.org', state: 'off' },
  ],
  builtInSites: [
    { host: 'a.kg', state: 'on' },
    { host: 'b.kg', state: 'off' },
    { host: 'c.kg', state: 'not-allowed' },
  ],
  onTurnOn: () => {},
  onTurnOff: () => {},
  onRemove: () => {},
  nameEntity: (id) => (id === 'osh' ? { text: 'Osh', lang: 'en', kind: 'place' } : null),
  carryTrouble: null,
  onSave: () => {},
  onRead: () => {},
  onReset: () => {},
  trouble: null,
  onSaveAside: () => {},
  onForgetAside: () => {},
  said: null,
};

/** Draws the options page, or draws it anew. */
export function showOptions(
  props: Partial<OptionsPageProps> = {},
  { language = 'en', root }: { language?: Language; root?: Element } = {},
): void {
  renderIn(language, <OptionsPage {...PROPS} {...props} />, root);
}
