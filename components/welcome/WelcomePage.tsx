import { PageFrame } from '../PageFrame.tsx';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { Words } from '../Words.tsx';
import { KeyList, type Shortcut } from './KeyList.tsx';
import { Keys } from './Keys.tsx';

/** What the first page tells of, and whom it tells what the reader does. */
export interface WelcomePageProps {
  /** Empty where the browser knows no keys. */
  shortcuts: readonly Shortcut[];
  /** How many built-in sites there are, and whether the browser lets us into all of them. */
  builtIn: { count: number; isAllowed: boolean };
  /** What became of the question for permission; null until it was asked. */
  said: 'allowed' | 'refused' | null;
  /** Called in the click: the browser asks the reader in it. */
  onAllow: () => void;
  onChangeKeys: () => void;
  onDone: () => void;
}

/** The first page: something to try at once, and all that one has to know. */
export function WelcomePage({
  shortcuts,
  builtIn,
  said,
  onAllow,
  onChangeKeys,
  onDone,
}: WelcomePageProps) {
  const { t, count } = useTexts();
  const next = shortcuts.find(({ command }) => command === 'next-name')?.shortcut;
  return (
    <PageFrame title={t('welcome.title')} current="welcome">
      <h1 class="title">{t('welcome.title')}</h1>
      <p class="standfirst">{t('welcome.standfirst')}</p>
      <div class="try">
        <p class="passage">{t('welcome.passage')}</p>
        <p class="hint">
          {next ? (
            <Words text={t('welcome.cue')} parts={{ keys: <Keys shortcut={next} /> }} />
          ) : (
            t('welcome.cueWithoutKeys')
          )}
        </p>
      </div>
      <Section title={t('welcome.sends.title')}>
        <p>{t('welcome.sends.text')}</p>
      </Section>
      <Section title={t('welcome.runs.title')}>
        <p>{count('welcome.runs.text', builtIn.count)}</p>
        {!builtIn.isAllowed && (
          <div class="ask">
            <p>{t('welcome.runs.notAllowed')}</p>
            <button type="button" class="btn is-main" onClick={onAllow}>
              {t('welcome.runs.allow')}
            </button>
          </div>
        )}
        <p role="status">{said && t(`welcome.runs.${said}`)}</p>
      </Section>
      <Section title={t('welcome.switch.title')}>
        <p>{t('welcome.switch.text')}</p>
      </Section>
      <Section title={t('welcome.not.title')}>
        <p>{t('welcome.not.text')}</p>
      </Section>
      <KeyList shortcuts={shortcuts} onChangeKeys={onChangeKeys} />
      <button type="button" class="btn is-main" onClick={onDone}>
        {t('welcome.done')}
      </button>
    </PageFrame>
  );
}
