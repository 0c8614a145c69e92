import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Kind } from '../../engine/entity.ts';

/** Something that is on or off, as a check box. */
export function Tick({
  label,
  hint,
  kind,
  checked,
  onChange,
}: {
  label: ComponentChildren;
  /** What it means, in smaller letters. */
  hint?: string | undefined;
  /** The kind whose hue it has. */
  kind?: Kind | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const hintId = useId();
  return (
    <div class="tick">
      <label data-kind={kind}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint && hintId}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
