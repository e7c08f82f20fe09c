import { say } from '../../../lib/words/say.ts';
import { useSure } from '../../parts/sure.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './DraftMenu.module.css';

type Props = { name: string; onDelete: () => Promise<void> };

/** Deletes in two steps: what it held cannot be had back. */
export function Delete({ name, onDelete }: Props) {
  const { sure, ask, root } = useSure<HTMLSpanElement>();
  return (
    <span class={css.delete} ref={root}>
      {sure ? (
        <>
          <Button kind="danger" size="s" onPress={() => void onDelete()}>
            {say('compose_delete')}
            <span class="vh"> {name}</span>
          </Button>
          <Button kind="bare" size="s" onPress={() => ask(false)}>
            {say('compose_keep')}
          </Button>
        </>
      ) : (
        <IconButton
          icon="bin"
          label={say('compose_delete_named', name)}
          onPress={() => ask(true)}
        />
      )}
    </span>
  );
}
