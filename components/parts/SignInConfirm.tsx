import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { Button } from '../ui/Button.tsx';
import css from './SignInConfirm.module.css';

type Props = {
  title: string;
  yes: string;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
  children: ComponentChildren;
};

/** A question asked in place, over the thing it is about. */
export function SignInConfirm({ title, yes, busy, onYes, onNo, children }: Props) {
  const heading = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div
      class={css.confirm}
      role="group"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || busy) return;
        event.stopPropagation();
        onNo();
      }}
    >
      <p class={css.question} ref={heading} tabIndex={-1}>
        {title}
      </p>
      {children}
      <div class={css.foot}>
        <Button kind="danger" busy={busy} onPress={onYes}>
          {yes}
        </Button>
        <Button kind="quiet" disabled={busy} onPress={onNo}>
          {say('options_keep')}
        </Button>
      </div>
    </div>
  );
}
