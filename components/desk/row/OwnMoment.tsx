import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import { say } from '../../../lib/words/say.ts';
import { Button } from '../../ui/Button.tsx';
import css from './OwnMoment.module.css';
import { wallOf } from './snoozes.ts';

type Props = { now: Instant; onSnooze: (until: Instant) => void };

/** A day and a minute of the person's own to wake at. */
export function OwnMoment({ now, onSnooze }: Props) {
  const [wall, setWall] = useState(wallOf(now + 24 * 3_600_000));
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const until = Date.parse(wall);
  return (
    <form
      class={css.own}
      onSubmit={(event) => {
        event.preventDefault();
        if (until > now) onSnooze(until);
      }}
    >
      <input
        class={css.moment}
        ref={input}
        type="datetime-local"
        aria-label={say('desk_snooze_until')}
        value={wall}
        min={wallOf(now)}
        onInput={(event) => setWall(event.currentTarget.value)}
      />
      <Button size="s" type="submit" disabled={!(until > now)}>
        {say('desk_snooze')}
      </Button>
    </form>
  );
}
