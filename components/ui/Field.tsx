import type { ComponentChildren } from 'preact';
import css from './Field.module.css';

/** What the input inside must carry to belong to its label, hint and error. */
export type FieldInput = { id: string; describedBy: string | undefined; invalid: boolean };

type FieldProps = {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  id: string;
  children: (input: FieldInput) => ComponentChildren;
};

/** A label, its input, and below them what helps or what is wrong. */
export function Field({ label, hint, error, id, children }: FieldProps) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return (
    <div class={css.field}>
      <label class={css.label} for={id}>
        {label}
      </label>
      {children({ id, describedBy: describedBy.join(' ') || undefined, invalid: Boolean(error) })}
      {hint && (
        <p class={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class={css.error} id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </div>
  );
}

type TextInputProps = {
  id: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'password' | 'search' | 'url';
  placeholder?: string;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric';
  mono?: boolean;
  invalid?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
};

export function TextInput({
  id,
  value,
  onInput,
  type = 'text',
  placeholder = '',
  autoComplete = 'off',
  inputMode = 'text',
  mono = false,
  invalid = false,
  disabled = false,
  describedBy,
}: TextInputProps) {
  return (
    <input
      class={css.input}
      data-mono={mono || undefined}
      id={id}
      type={type as 'text'}
      value={value}
      placeholder={placeholder}
      autocomplete={autoComplete}
      inputMode={inputMode}
      spellcheck={false}
      disabled={disabled}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
