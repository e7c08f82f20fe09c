import { say } from '../../../lib/words/say.ts';
import { useSure } from '../../parts/sure.ts';
import { Button } from '../../ui/Button.tsx';
import css from './SavedEditor.module.css';

type Props = { name: string; onDelete: () => void };

/** Deletes in two steps: its texts cannot be had back. */
export function SavedDelete({ name, onDelete }: Props) {
  const { sure, ask, root } = useSure<HTMLSpanElement>();
  return (
    <span class={css.delete} ref={root}>
      {sure ? (
        <>
          <Button kind="danger" size="s" onPress={onDelete}>
            {say('reply_delete_sure')}
            <span class="vh"> {name}</span>
          </Button>
          <Button kind="bare" size="s" onPress={() => ask(false)}>
            {say('reply_delete_not')}
          </Button>
        </>
      ) : (
        <Button kind="bare" size="s" icon="bin" onPress={() => ask(true)}>
          {say('reply_delete')}
          <span class="vh"> {name}</span>
        </Button>
      )}
    </span>
  );
}
