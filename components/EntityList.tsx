import type { Kind } from '../engine/entity.ts';
import { Glyph } from './Glyph.tsx';

/** A line of the popup's list. */
export interface EntityRow {
  id: string;
  kind: Kind;
  name: string;
  /** What stands at the end of the line: how often, or nothing. */
  note: string;
  /** A second line, such as the spelling that was found. */
  sub: string | null;
}

/** The id of the element of a row, for `aria-activedescendant`. */
export const rowId = (index: number) => `row-${index}`;

/** The list that the search field commands; the field keeps the focus, one row is active. */
export function EntityList({
  id,
  label,
  rows,
  active,
  onChoose,
}: {
  id: string;
  label: string;
  rows: readonly EntityRow[];
  /** Index of the active row; -1 for none. */
  active: number;
  onChoose: (row: EntityRow) => void;
}) {
  return (
    <div role="listbox" id={id} aria-label={label}>
      {rows.map((row, i) => (
        <button
          type="button"
          role="option"
          key={row.id}
          id={rowId(i)}
          class={i === active ? 'row is-active' : 'row'}
          aria-selected={i === active}
          tabIndex={-1}
          data-kind={row.kind}
          ref={(element) => {
            if (i === active) element?.scrollIntoView({ block: 'nearest' });
          }}
          onClick={() => onChoose(row)}
        >
          <Glyph name={row.kind} />
          <span>{row.name}</span>
          <span class="n">{row.note}</span>
          {row.sub && <span class="sub">{row.sub}</span>}
        </button>
      ))}
    </div>
  );
}
