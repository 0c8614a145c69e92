import { useId, useState } from 'preact/hooks';
import { Section } from '../Section.tsx';
import { useTexts } from '../texts.ts';
import { type Row, RowList } from './RowList.tsx';

/** A site, and where it stands; `not-allowed`: on by choice, but the browser does not let us in. */
export interface ListedSite {
  host: string;
  state: 'on' | 'off' | 'not-allowed';
}

/** What can be done with a site. */
export interface SiteActs {
  /** Called in the click: the browser asks the reader in it. */
  onTurnOn: (host: string) => void;
  onTurnOff: (host: string) => void;
  /** Takes the reader's choice back. */
  onRemove: (host: string) => void;
}

/** The reader's own sites. */
export function OwnSites({
  sites,
  onTurnOn,
  onRemove,
}: Pick<SiteActs, 'onTurnOn' | 'onRemove'> & { sites: readonly ListedSite[] }) {
  const { t } = useTexts();
  const rows = sites.map(({ host, state }): Row => {
    const allow = { key: 'allow', label: t('options.sites.allow'), onPress: () => onTurnOn(host) };
    const remove = {
      key: 'remove',
      label: t('options.sites.remove'),
      onPress: () => onRemove(host),
    };
    return {
      key: host,
      name: host,
      note: state === 'on' ? undefined : t(`options.sites.${state}`),
      acts: state === 'not-allowed' ? [allow, remove] : [remove],
    };
  });
  return (
    <Section title={t('options.sites.own')} note={t('options.sites.kept')}>
      <RowList rows={rows} none={t('options.sites.none')} />
    </Section>
  );
}

/** What the button of a built-in site says and does. */
const SWITCHES = {
  on: { label: 'options.sites.turnOff', act: 'onTurnOff' },
  off: { label: 'options.sites.turnOn', act: 'onTurnOn' },
  'not-allowed': { label: 'options.sites.allowAgain', act: 'onTurnOn' },
} as const;

/** The built-in sites: those that are off at once, all on demand. */
export function BuiltInSites({
  sites,
  ...acts
}: Pick<SiteActs, 'onTurnOn' | 'onTurnOff'> & { sites: readonly ListedSite[] }) {
  const { t, count } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  /** A row that the reader has pressed stays, whatever has become of it. */
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const on = sites.filter(({ state }) => state === 'on').length;
  const shown = sites.filter(
    ({ host, state }) => isOpen || state !== 'on' || pressed.includes(host),
  );
  const rows = shown.map(({ host, state }): Row => {
    const { label, act } = SWITCHES[state];
    const onPress = () => {
      setPressed([...pressed, host]);
      acts[act](host);
    };
    return {
      key: host,
      name: host,
      note: state === 'on' ? undefined : t(`options.sites.${state}`),
      acts: [{ key: 'switch', label: t(label), onPress }],
    };
  });
  return (
    <Section title={t('options.sites.builtIn')}>
      <p>{t('options.sites.howMany', { on, all: sites.length })}</p>
      <div id={id}>
        <RowList rows={rows} />
      </div>
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('options.sites.fewer') : count('options.sites.all', sites.length)}
      </button>
    </Section>
  );
}
