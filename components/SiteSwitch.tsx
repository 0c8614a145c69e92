import type { SiteState } from '../engine/site-rules.ts';

/** Where the popup was opened. */
export type PopupSite =
  | { kind: 'site'; host: string; state: SiteState }
  /** A page of the browser itself, a file, a store: no extension runs there. */
  | { kind: 'elsewhere' };

const REASONS: Record<SiteState['why'], string> = {
  'built-in': 'On: one of the built-in newsrooms',
  'turned-on': 'On: you turned it on here',
  'turned-off': 'Off: you turned it off here',
  'not-listed': 'Off: not one of the built-in newsrooms',
  'not-allowed': 'Off: the browser took back its permission',
  paused: 'Paused on every site',
};

/** Which site this is, whether Sanjyra is on, why, and the switch. */
export function SiteSwitch({
  site,
  onToggle,
  onResume,
}: {
  site: PopupSite;
  onToggle: (on: boolean) => void;
  onResume: () => void;
}) {
  if (site.kind === 'elsewhere')
    return (
      <section class="site" aria-label="This site">
        <div>
          <p class="host">This page</p>
          <p class="reason">Cannot run here: this page belongs to the browser</p>
        </div>
      </section>
    );
  const { host, state } = site;
  return (
    <section class="site" aria-label="This site">
      <div>
        <p class="host">{host}</p>
        <p class="reason" role="status">
          {REASONS[state.why]}
        </p>
      </div>
      {state.why !== 'not-listed' && state.why !== 'paused' && (
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={state.on}
          aria-label="Sanjyra on this site"
          onClick={() => onToggle(!state.on)}
        />
      )}
      {state.why === 'paused' && (
        <div class="acts">
          <button type="button" class="btn is-main" onClick={onResume}>
            Resume everywhere
          </button>
        </div>
      )}
    </section>
  );
}
