import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import css from './Form.module.css';

type Props = { ask: string; onName: (name: string) => Promise<void> };

/** Keeps something under a name: a button that turns into the field for it. */
export function NameIt({ ask, onName }: Props) {
  const [name, setName] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (): void => {
    setName(null);
    requestAnimationFrame(() => root.current?.querySelector('button')?.focus());
  };
  if (name === null) {
    return (
      <div ref={root}>
        <Button
          kind="bare"
          size="s"
          icon="plus"
          onPress={() => {
            setName('');
            requestAnimationFrame(() => root.current?.querySelector('input')?.focus());
          }}
        >
          {ask}
        </Button>
      </div>
    );
  }
  return (
    <div
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        close();
      }}
    >
      <form
        class={css.naming}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          void onName(name.trim());
          close();
        }}
      >
        <Field id={id} label={say('compose_name')}>
          {(input) => <TextInput {...input} value={name} onInput={setName} />}
        </Field>
        <Button type="submit" kind="quiet" disabled={name.trim() === ''}>
          {say('compose_save')}
        </Button>
        <Button kind="bare" onPress={close}>
          {say('compose_leave')}
        </Button>
      </form>
    </div>
  );
}
