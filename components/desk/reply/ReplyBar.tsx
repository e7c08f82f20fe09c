import type { DeskModel } from '../../../lib/view/desk/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { sendKeys } from '../../parts/sendKeys.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Emoji } from './Emoji.tsx';
import css from './ReplyBar.module.css';
import type { Size } from './size.ts';

type Props = {
  model: Pick<DeskModel, 'face' | 'username' | 'colour' | 'online'>;
  privately: boolean;
  size: Size;
  may: boolean;
  sending: boolean;
  onEmoji: (sign: string) => void;
  onSend: () => void;
};

/** Who answers, how long it is held, and the button that sends. */
export function ReplyBar(props: Props) {
  const { model, size, may, sending } = props;
  return (
    <div class={css.bar}>
      <Face picture={model.face} name={model.username} colour={model.colour} size={20} />
      <span class={css.who}>
        <span class={css.name}>{say('reply_as', model.username)}</span>{' '}
        {model.online ? (
          <span class={css.held}>· {say('reply_held')}</span>
        ) : (
          <span>· {say('reply_waits')}</span>
        )}
      </span>
      <span class={css.size} data-state={size.state} role="status">
        {size.state !== 'roomy' && <Used size={size} />}
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
