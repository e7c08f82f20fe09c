import type { DeskModel } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import { sendKeys } from '../../parts/sendKeys.ts';
import { Face } from '../../ui/Face.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Emoji } from './Emoji.tsx';
import css from './ReplyBar.module.css';

type Props = {
  model: Pick<DeskModel, 'face' | 'username' | 'colour' | 'online'>;
  may: boolean;
  sending: boolean;
  onEmoji: (sign: string) => void;
  onSend: () => void;
};

/** Who answers, how long it is held, and the button that sends. */
export function ReplyBar(props: Props) {
  const { model, may, sending } = props;
  return (
    <div class={css.bar}>
      <Face picture={model.face} name={model.username} colour={model.colour} size={20} />
      <span class={css.who}>
        <span class={css.name}>{say('reply_as', model.username)}</span>{' '}
        {model.online ? (
          <span class={css.held}>· {say('reply_held')}</span>
        ) : (
          <span class={css.waits}>{say('reply_waits')}</span>
        )}
      </span>
      <Emoji onPick={props.onEmoji} />
      <button
        class={css.send}
        type="button"
        disabled={!may && !sending}
        aria-busy={sending || undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={props.onSend}
      >
        <span>{say('reply_send')}</span>
        <span class={css.keys}>
          <Kbd>{sendKeys()}</Kbd>
        </span>
      </button>
    </div>
  );
}
