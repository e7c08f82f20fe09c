import { full } from '../../../lib/words/numbers.ts';
import { clock } from '../../../lib/words/times.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ReplyBoxProps } from './props.ts';
import css from './ReplyBox.module.css';
import type { Size } from './size.ts';
import type { Reply } from './useReply.ts';

type Props = Pick<ReplyBoxProps, 'comment' | 'privately' | 'now' | 'model'> & {
  id: string;
  reply: Reply;
};

/** What is to be known before an answer is sent. */
export function ReplyNotes({ id, reply, ...props }: Props) {
  const { allowed, tag, size, advice } = reply;
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
      {size.state !== 'over' &&
        advice.map((kind) => (
          <p key={kind}>
            <Icon name="info" small /> <span>{say(`reply_advice_${kind}`)}</span>
          </p>
        ))}
      <p class={css.size} data-state={size.state} role="status">
        {size.state !== 'roomy' && <Used size={size} />}
      </p>
    </div>
  );
}

function Used({ size: { used, most, unit, state } }: { size: Size }) {
  return (
    <>
      {state === 'over' && <Icon name="stop" small />}
      {say('reply_of', full(used), full(most))}
      <span class="vh">
        {' '}
        {say(unit === 'bytes' ? 'reply_bytes' : 'reply_letters')}
        {state === 'over' && ` ${say('reply_over')}`}
      </span>
    </>
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
