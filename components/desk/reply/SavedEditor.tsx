import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Facts } from '../../../lib/shared/comment/saved-reply.ts';
import { problemOf } from '../../../lib/shared/problem.ts';
import type { DeskActions, SavedReply } from '../../../lib/view/desk/models.ts';
import { problemWords } from '../../../lib/words/problems.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';
import { faultOf, keptVariants, savedName } from './saved.ts';
import { SavedDelete } from './SavedDelete.tsx';
import css from './SavedEditor.module.css';
import { SavedVariants } from './SavedVariants.tsx';

type Props = {
  /** The one that is changed; null for a new one. */
  saved: SavedReply | null;
  others: SavedReply[];
  /** What a new one is called to begin with. */
  begin?: string;
  /** What its variables would say here; null where no comment is being answered. */
  facts: Facts | null;
  actions: Pick<DeskActions, 'saveReply' | 'dropReply'>;
  onClose: () => void;
};

/** Makes or changes a saved reply, in the place where it was wanted. */
export function SavedEditor({ saved, others, begin = '', facts, actions, onClose }: Props) {
  const [name, setName] = useState(saved?.name ?? begin);
  const [variants, setVariants] = useState(saved?.variants ?? ['']);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);

  const carry = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await act();
      onClose();
    } catch (error) {
      const { title, body } = problemWords(problemOf(error), Date.now());
      setFault(`${title} ${body}`);
      setBusy(false);
    }
  };
  const keep = (event: Event): void => {
    event.preventDefault();
    const rest = others.filter((one) => one.id !== saved?.id);
    const wrong = faultOf(name, variants, rest);
    setFault(wrong === null ? undefined : say(wrong));
    if (wrong !== null || busy) return;
    const kept = { id: saved?.id ?? null, name: savedName(name), variants: keptVariants(variants) };
    void carry(() => actions.saveReply(kept));
  };
  const press = (event: KeyboardEvent): void => {
    // Enter and the sending keys of the box around it mean nothing here.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <form
      class={css.editor}
      ref={form}
      aria-label={say(saved ? 'reply_edit_title' : 'reply_new')}
      onSubmit={keep}
      onKeyDown={press}
    >
      <Field id={id} label={say('reply_name')} hint={say('reply_name_hint')}>
        {(input) => <TextInput {...input} value={name} onInput={setName} />}
      </Field>
      <SavedVariants variants={variants} facts={facts} onChange={setVariants} />
      <p class={css.fault} role="alert">
        {fault}
      </p>
      <div class={css.deeds}>
        <Button type="submit" size="s" busy={busy}>
          {say('reply_save')}
        </Button>
        <Button kind="bare" size="s" onPress={onClose}>
          {say('reply_leave')}
        </Button>
        {saved && (
          <SavedDelete
            name={saved.name}
            onDelete={() => void carry(() => actions.dropReply(saved.id))}
          />
        )}
      </div>
    </form>
  );
}
