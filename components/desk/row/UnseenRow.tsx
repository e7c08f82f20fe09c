import { useId, useState } from 'preact/hooks';
import type { UnseenModel } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { type MessageKey, say, sayCount } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import css from './UnseenRow.module.css';

type Props = { unseen: UnseenModel; selected: boolean; label: string };

const causes: Record<UnseenModel['cause'], MessageKey> = {
  development: 'desk_unseen_development',
  filtered: 'desk_unseen_filtered',
  some: 'desk_unseen_some',
};

/** What Meta counts and does not send: both counts, and on request what that may be. */
export function UnseenRow({ unseen, selected, label }: Props) {
  const [open, setOpen] = useState(false);
  const { missing, counted, sent, cause } = unseen;
  const id = useId();
  return (
    <div class={css.unseen}>
      <Icon name="unseen" small />
      <p class={css.words} id={label}>
        {sayCount('desk_unseen', missing, full(missing), full(counted), full(sent))}
      </p>
      <button
        class={css.why}
        type="button"
        tabIndex={selected ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      >
        {say('desk_unseen_why')}
      </button>
      {open && (
        <p class={css.cause} id={id}>
          {say(causes[cause])}
        </p>
      )}
    </div>
  );
}
