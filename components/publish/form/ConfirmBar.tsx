import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../lib/words/say.ts';
import { isSend, sendKeys } from '../../parts/sendKeys.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import css from './ConfirmBar.module.css';
import type { FormProps, RowName } from './props.ts';
import { SendMenu } from './SendMenu.tsx';
import { reasonOf, wayOf, wayWords, whenWords } from './ways.ts';

type Props = FormProps & {
  onOpen: (name: RowName) => void;
  onSent?: ((jobId: string) => void) | undefined;
};

/** Who publishes, when, and the one button that sends. */
export function ConfirmBar({ composer, actions, now, onOpen, onSent }: Props) {
  const [pressed, setPressed] = useState(false);
  const stick = useRef<HTMLElement>(null);
  const id = useId();
  const { username, may, sending, guard, unsure = false } = composer;
  const way = wayOf(composer);
  const reason = reasonOf(composer, now);
  const busy = sending || pressed;
  const asks = reason?.state === 'ask';
  const send = async (): Promise<void> => {
    if (reason !== null || busy || unsure) return;
    setPressed(true);
    try {
      const sent = await actions.send();
      if (sent) onSent?.(sent.jobId);
    } finally {
      setPressed(false);
    }
  };
  useHeight(stick);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isSend(event)) return;
      if (event.isComposing || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      void send();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <section class={css.stick} ref={stick} aria-label={say('compose_confirm')}>
      {guard && (
        <p class={css.guard}>
          <Icon name="warn" small />
          <span>{say('compose_guard', guard, username)}</span>
        </p>
      )}
      {reason && (
        <p class={css.reason} data-state={reason.state} id={`${id}-why`}>
          <Icon name={asks ? 'key' : reason.state === 'no' ? 'lock' : 'info'} small />
          <span>{reason.words}</span>
        </p>
      )}
      <div class={css.bar} data-colour={composer.colour}>
        <Face picture={composer.face} name={username} colour={composer.colour} size={40} />
        <p class={css.who}>
          <b class={css.name}>{username}</b>
          <span class={css.when}>
            {unsure && reason === null
              ? say('compose_unsure', username)
              : busy
                ? say('compose_sending')
                : whenWords(composer)}
          </span>
        </p>
        <span class={css.split}>
          {asks && may.kind === 'ask' ? (
            <button class={css.send} type="button" onClick={() => void actions.ask('publishing')}>
              <Icon name="key" />
              {say('compose_let')}
            </button>
          ) : unsure && reason === null ? (
            <button class={css.send} type="button" onClick={() => actions.confirmAccount?.()}>
              {say('compose_unsure_yes')}
            </button>
          ) : (
            <button
              class={css.send}
              type="button"
              aria-disabled={reason !== null || busy || undefined}
              aria-busy={busy || undefined}
              aria-describedby={reason ? `${id}-why` : undefined}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              onClick={() => void send()}
            >
              {say(wayWords[way])}
              <span class={css.keys}>
                <Kbd>{sendKeys()}</Kbd>
              </span>
            </button>
          )}
          <SendMenu composer={composer} actions={actions} now={now} onOpen={onOpen} />
        </span>
      </div>
    </section>
  );
}

/** What is held stands above the bar, however many lines the bar has. */
function useHeight(bar: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty('--bar', `${bar.current?.offsetHeight ?? 0}px`);
    const seen = new ResizeObserver(tell);
    if (bar.current) seen.observe(bar.current);
    return () => {
      seen.disconnect();
      style.removeProperty('--bar');
    };
  }, [bar]);
}
