import { clock } from '../../../lib/words/times.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ReplyBoxProps } from './props.ts';
import css from './ReplyBox.module.css';
import type { Reply } from './useReply.ts';

type Props = Pick<ReplyBoxProps, 'comment' | 'privately' | 'now' | 'model'> & {
  id: string;
  reply: Reply;
};

/** What is to be known before an answer is sent. */
export function ReplyNotes({ id, reply, ...props }: Props) {
  const { allowed, tag } = reply;
  return (
    <div class={css.notes} id={id}>
      {tag !== null && <p class="vh">{say('reply_tagged', tag)}</p>}
      {props.privately && allowed && (
        <p>
          <Icon name="lock" small /> <span>{aboutPrivate(props)}</span>
        </p>
      )}
      {!allowed && (
        <p class={css.bars}>
          <Icon name="stop" small /> <span>{whyNot(props)}</span>
        </p>
      )}
    </div>
  );
}

function aboutPrivate({ comment, now }: Pick<ReplyBoxProps, 'comment' | 'now'>): string {
  const { privately } = comment.can;
  const until = 'until' in privately ? clock(privately.until, now) : '';
  return say('reply_private_about', until);
}

function whyNot({ comment, privately }: Pick<ReplyBoxProps, 'comment' | 'privately'>): string {
  if (!privately) return say('reply_not');
  const { not } = 'not' in comment.can.privately ? comment.can.privately : { not: 'late' as const };
  return say(`reply_private_not_${not}`);
}
