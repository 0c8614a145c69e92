import type { ComponentChildren } from 'preact';
import type { Kind } from '../../engine/entity.ts';
import { Glyph } from '../Glyph.tsx';
import { useTexts } from '../texts.ts';
import { Words } from '../Words.tsx';
import type { EntityRow } from './entity-rows.ts';
import { Marked } from './Marked.tsx';

/** The id of the element of a row, for `aria-activedescendant`. */
export const rowId = (index: number) => `row-${index}`;

interface EntityListProps {
  id: string;
  label: string;
  rows: readonly EntityRow[];
  /** Whether rows of a kind, which stand together, stand under its name. */
  byKind: boolean;
  /** Index of the active row; -1 for none. */
  active: number;
  /** What is said of how often the page names an entity. */
  sayCount: (count: number) => string;
  onChoose: (id: string) => void;
}

/** The list that the search field commands; the field keeps the focus, one row is active. */
export function EntityList(props: EntityListProps) {
  const { id, label, rows, byKind } = props;
  const lines = rows.map((row, i) => <Row key={row.id} row={row} index={i} {...props} />);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return (
    <div role="listbox" id={id} aria-label={label}>
      {byKind
        ? kinds.map((kind) => (
            <KindGroup key={kind} kind={kind}>
              {lines.filter((_, i) => rows[i]?.kind === kind)}
            </KindGroup>
          ))
        : lines}
    </div>
  );
}

function KindGroup({ kind, children }: { kind: Kind; children: ComponentChildren }) {
  const { t } = useTexts();
  const id = `kind-${kind}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
    <div role="group" aria-labelledby={id}>
      <div class="kind-head" role="presentation" id={id}>
        {t(`popup.kinds.${kind}`)}
      </div>
      {children}
    </div>
  );
}

function Row({
  row: { id, kind, name, count, found },
  index,
  active,
  sayCount,
  onChoose,
}: EntityListProps & { row: EntityRow; index: number }) {
  const isActive = index === active;
  return (
    <button
      type="button"
      role="option"
      id={rowId(index)}
      class={isActive ? 'row is-active' : 'row'}
      aria-selected={isActive}
      tabIndex={-1}
      data-kind={kind}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={() => onChoose(id)}
    >
      <Glyph name={kind} />
      <Marked {...name} />
      <span class="n">{count === null ? '' : sayCount(count)}</span>
      {found && <FoundLine found={found} />}
    </button>
  );
}

function FoundLine({ found }: { found: NonNullable<EntityRow['found']> }) {
  const { t } = useTexts();
  return (
    <span class="sub">
      {found.kind === 'summary' ? (
        <Marked {...found.summary} />
      ) : (
        <Words text={t(found.says)} parts={{ form: <Marked {...found.form} /> }} />
      )}
    </span>
  );
}
