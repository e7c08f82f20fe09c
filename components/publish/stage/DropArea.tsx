import { useState } from 'preact/hooks';
import type { ComposerActions } from '../../../lib/view/publish/models.ts';
import { plain } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './DropArea.module.css';
import { useDrops } from './DropAreaHands.ts';

type Props = {
  /** How many more the post has room for. */
  room: number;
  actions: Pick<ComposerActions, 'addFiles'>;
};

/** Takes what is dropped anywhere on the page, and pictures that are pasted. */
export function DropArea({ room, actions }: Props) {
  const [trouble, setTrouble] = useState('');
  const take = (files: File[]): void => {
    const fits = files.slice(0, Math.max(0, room));
    const left = files.length - fits.length;
    setTrouble(
      files.length === 0
        ? say('stage_drop_no_file')
        : left > 0
          ? sayCount('stage_drop_full', left, plain(left))
          : '',
    );
    if (fits.length > 0) void actions.addFiles(fits);
  };
  const over = useDrops(take);
  return (
    <>
      {over && (
        <div class={css.veil} aria-hidden="true">
          <span class={css.words}>{say(room > 0 ? 'stage_drop_here' : 'stage_drop_none_fit')}</span>
        </div>
      )}
      <div class={css.trouble} data-on={trouble !== '' || undefined}>
        <p role="status">{trouble}</p>
        {trouble && (
          <IconButton icon="x" label={say('stage_dismiss')} onPress={() => setTrouble('')} />
        )}
      </div>
    </>
  );
}
