import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of several, as radio buttons. */
export function Choice<Value extends string>({
  labelledBy,
  options,
  value,
  inline = false,
  onChoose,
}: {
  /** The id of what names the choice. */
  labelledBy: string;
  options: readonly { value: Value; label: ComponentChildren }[];
  value: Value;
  /** Side by side, where there is room. */
  inline?: boolean | undefined;
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class={inline ? 'opt inline' : 'opt'} aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
