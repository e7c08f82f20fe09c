import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import css from './Toggle.module.css';

type Props = {
  label: string;
  hint?: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once. */
export function Toggle({ label, hint, checked, onChange, disabled = false }: Props) {
  const id = useId();
  return (
    <div class={css.toggle}>
      <label class={css.label} for={id}>
        {label}
      </label>
      <input
        class={css.switch}
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint && (
        <p class={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
