import { useLayoutEffect, useRef } from 'preact/hooks';

/** Something that the reader can do with a row. */
interface RowAct {
  /** Says which act it is, also when its label changes. */
  key: string;
  label: string;
  onPress: () => void;
}

/** A line of a list. */
export interface Row {
  key: string;
  name: string;
  /** The language of the name, where it is another than the page's. */
  lang?: string | undefined;
  note?: string | undefined;
  acts: readonly RowAct[];
}

/**
 * A list of lines with buttons. Where a press takes away the row, or the button, the focus goes to
 * the next row, the row itself or what stands instead of the list: it is never lost.
 */
export function RowList({ rows, none }: { rows: readonly Row[]; none?: string | undefined }) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ row: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const { current: press } = pressed;
    if (press === null || document.activeElement !== document.body) return;
    const lines = [...(root.current?.querySelectorAll('li') ?? [])];
    const same = rows.findIndex(({ key }) => key === press.row);
    const next = lines[Math.min(press.at, lines.length - 1)];
    (lines[same] ?? next?.querySelector('button') ?? root.current)?.focus();
  });
  return (
    <div ref={root} tabIndex={-1}>
      {rows.length === 0 && none && <p class="hint">{none}</p>}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map(({ key, name, lang, note, acts }, at) => (
            <li key={key} tabIndex={-1}>
              <span>
                <span lang={lang}>{name}</span> {note && <small>{note}</small>}
              </span>
              <span class="acts">
                {acts.map((act) => (
                  <button
                    type="button"
                    class="quiet"
                    key={act.key}
                    aria-label={`${act.label}: ${name}`}
                    onClick={() => {
                      pressed.current = { row: key, at };
                      act.onPress();
                    }}
                  >
                    {act.label}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
