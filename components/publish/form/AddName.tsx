import { useId, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import css from './Form.module.css';

type Props = {
  label: string;
  hint?: string;
  /** What was typed as it is kept, or null for what it cannot be. */
  read: (typed: string) => string | null;
  wrong: string;
  onAdd: (name: string) => void;
};

/** An Instagram name as typed or pasted, with its sign or whole address: the name alone. */
export function usernameOf(typed: string): string | null {
  const name = typed
    .trim()
    .replace(/^(https?:\/\/)?(www\.)?instagram\.com\//i, '')
    .replace(/^@/, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
  return /^[a-z0-9._]{1,30}$/.test(name) ? name : null;
}

/** A number of Meta's, or the address of a Page that ends in one. */
export function numberOf(typed: string): string | null {
  const found = /^(?:.*[/-])?(\d{5,20})\/?(?:\?.*)?$/.exec(typed.trim());
  return found?.[1] ?? null;
}

/** One more of something, typed. */
export function AddName({ label, hint, read, wrong, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState(false);
  const id = useId();
  return (
    <form
      class={css.adding}
      onSubmit={(event) => {
        event.preventDefault();
        const name = read(typed);
        setError(name === null);
        if (name === null) return;
        onAdd(name);
        setTyped('');
      }}
    >
      <Field id={id} label={label} hint={hint} error={error ? wrong : undefined}>
        {(input) => (
          <span class={css.inline}>
            <TextInput
              {...input}
              value={typed}
              onInput={(value) => {
                setTyped(value);
                setError(false);
              }}
            />
            <Button type="submit" kind="quiet">
              {say('compose_add')}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
