import type { Instant } from '../../../lib/shared/ids.ts';
import type { CommentModel } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { type MessageKey, say, sayCount } from '../../../lib/words/say.ts';
import { age, clock } from '../../../lib/words/times.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { DeskActs } from '../desk.ts';
import css from './ByLine.module.css';

type Props = { comment: CommentModel; selected: boolean; acts: DeskActs; now: Instant };

const whyWords: Partial<Record<NonNullable<CommentModel['why']>, MessageKey>> = {
  question: 'desk_why_question',
  back: 'desk_why_back',
  mention: 'desk_why_mention',
  reaction: 'desk_why_reaction',
};

/** Who wrote it, how long ago, and what is to be known about it. */
export function ByLine({ comment, selected, acts, now }: Props) {
  const { username, at, late, why, tongue, likes, snoozedUntil } = comment;
  const whyKey = why === null ? undefined : whyWords[why];
  return (
    <div class={css.by}>
      {username === null ? (
        <b class={css.name}>{say('someone')}</b>
      ) : (
        <button
          class={css.name}
          type="button"
          tabIndex={selected ? 0 : -1}
          title={say('desk_only_person', username)}
          onClick={(event) => {
            event.stopPropagation();
            acts.filter({ person: username });
          }}
        >
          <bdi>{say('at_name', username)}</bdi>
        </button>
      )}
      <time class={css.age} data-late={late || undefined} dateTime={new Date(at).toISOString()}>
        {late ? say('desk_waiting_for', age(at, now)) : age(at, now)}
      </time>
      {whyKey && <span class={css.tag}>{say(whyKey)}</span>}
      {tongue && <span class={css.tag}>{tongue.name}</span>}
      {comment.hidden && <span class={css.tag}>{say('desk_hidden')}</span>}
      {snoozedUntil !== null && (
        <span class={css.tag}>{say('desk_snoozed_until', clock(snoozedUntil, now))}</span>
      )}
      {comment.notSent && <span class={css.tag}>{say('sample_act')}</span>}
      {comment.done && <span class={css.tag}>{say('desk_done')}</span>}
      {likes > 0 && (
        <span class={css.likes} data-ours={comment.liked || undefined}>
          <Icon name="heart" small />
          <span class="vh">{sayCount('desk_likes', likes, full(likes))}</span>
          <span aria-hidden="true">{full(likes)}</span>
        </span>
      )}
    </div>
  );
}
