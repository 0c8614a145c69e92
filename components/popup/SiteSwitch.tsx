import type { SiteState } from '../../engine/site-rules.ts';
import { readHostName } from '../host-name.ts';
import { useTexts } from '../texts.ts';

/** Where the popup was opened. */
export type PopupSite =
  | { kind: 'site'; host: string; state: SiteState }
  /** No script of ours can run there, and why. */
  | { kind: 'elsewhere'; why: 'browser' | 'store' | 'pdf' | 'file' };

/** What a reader can do about a site. */
export interface SiteActs {
  /** Has to ask the browser first of all: it must still know of the click. */
  onTurnOn: (host: string) => void;
  onTurnOff: (host: string) => void;
  /** Read this tab along until it goes to another page. */
  onReadOnce: () => void;
  onPause: (paused: boolean) => void;
}

/** Which site this is, whether Sanjyra is on, why, and the shortest way to the other. */
export function SiteSwitch({
  site,
  paused,
  once,
  acts,
}: {
  site: PopupSite;
  paused: boolean;
  /** Whether this page is read along though its site is off. */
  once: boolean;
  acts: SiteActs;
}) {
  const { t } = useTexts();
  const isSite = site.kind === 'site';
  return (
    <section class="site" aria-label={t('popup.site.label')}>
      <div>
        <p class="host">{isSite ? readHostName(site.host) : t('popup.site.page')}</p>
        <p class="reason" role="status">
          {paused
            ? t('popup.site.why.paused')
            : once
              ? t('popup.site.why.once')
              : isSite
                ? t(`popup.site.why.${site.state.why}`)
                : t(`popup.site.cannot.${site.why}`)}
        </p>
      </div>
      {paused ? (
        <div class="acts">
          <button type="button" class="btn is-main" onClick={() => acts.onPause(false)}>
            {t('popup.resume')}
          </button>
        </div>
      ) : (
        isSite && <Act host={site.host} state={site.state} once={once} acts={acts} />
      )}
    </section>
  );
}

/** A switch; or a button, where the browser will ask first. */
function Act({
  host,
  state: { on, why },
  once,
  acts,
}: {
  host: string;
  state: SiteState;
  once: boolean;
  acts: SiteActs;
}) {
  const { t } = useTexts();
  if (why === 'not-allowed')
    return (
      <div class="acts">
        <button type="button" class="btn" onClick={() => acts.onTurnOn(host)}>
          {t('popup.site.allow')}
        </button>
      </div>
    );
  if (why === 'not-listed')
    return (
      <div class="acts">
        <button type="button" class="btn is-main" onClick={() => acts.onTurnOn(host)}>
          {t('popup.site.turnOn', { host: readHostName(host) })}
        </button>
        {!once && (
          <button type="button" class="quiet" onClick={acts.onReadOnce}>
            {t('popup.site.readOnce')}
          </button>
        )}
        <small>{t('popup.site.asks')}</small>
      </div>
    );
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={t('popup.site.switch')}
      onClick={() => (on ? acts.onTurnOff(host) : acts.onTurnOn(host))}
    />
  );
}
