import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { Frame } from '../../ui/Frame.tsx';
import { Time } from '../../ui/Time.tsx';
import { Delete } from './Delete.tsx';
import css from './DraftMenu.module.css';
import type { FormProps } from './props.ts';

/** Posts begun and not sent, newest first. */
export function DraftList({ composer, actions, now, onDone }: FormProps & { onDone: () => void }) {
  if (composer.drafts.length === 0) return <p class={css.note}>{say('compose_drafts_none')}</p>;
  return (
    <ul class={css.list} aria-label={say('compose_drafts')}>
      {composer.drafts.map(({ id, title, items, thumb, changedAt }) => (
        <li class={css.entry} key={id}>
          <button
            class={css.open}
            type="button"
            aria-current={id === composer.draft.id || undefined}
            onClick={() => {
              actions.openDraft(id);
              onDone();
            }}
          >
            <Frame picture={thumb} size="s" />
            <span class={css.words}>
              <bdi class={css.title}>{title || say('compose_untitled')}</bdi>
              <span class={css.note}>
                {sayCount('compose_items', items, full(items))} ·{' '}
                <Time at={changedAt} now={now} style="age" />
              </span>
            </span>
          </button>
          <Delete
            name={title || say('compose_untitled')}
            onDelete={() => actions.deleteDraft(id)}
          />
        </li>
      ))}
    </ul>
  );
}
