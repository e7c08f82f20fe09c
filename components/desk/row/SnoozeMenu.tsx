import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import { say } from '../../../lib/words/say.ts';
import { clock } from '../../../lib/words/times.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Cap } from './Cap.tsx';
import css from './SnoozeMenu.module.css';
import { snoozes, wallOf } from './snoozes.ts';

type Props = {
  open: boolean;
  snoozed: boolean;
  now: Instant;
  above?: boolean;
  onOpen: (open: boolean) => void;
  onSnooze: (until: Instant) => void;
  onWake: () => void;
};

/** Until when a comment is to rest. */
export function SnoozeMenu(props: Props) {
  const { open, snoozed, now, above = false, onOpen, onSnooze, onWake } = props;
  const [own, setOwn] = useState(false);
  const change = (next: boolean): void => {
    setOwn(false);
    onOpen(next);
  };
  const items: MenuItem[] = [
    ...(snoozed ? [{ id: 'wake', label: say('desk_wake'), onChoose: onWake }] : []),
    ...snoozes(now).map(({ name, until }) => ({
      id: name,
      label: say(`desk_snooze_${name}`),
      note: clock(until, now),
      onChoose: () => onSnooze(until),
    })),
    { id: 'own', label: say('desk_snooze_own'), stays: true, onChoose: () => setOwn(true) },
  ];
  return (
    <Menu
      label={say('desk_snooze')}
      face={
        <>
          {say('desk_snooze')}
          <Cap cap="S" />
        </>
      }
      look="act"
      above={above}
      keys="S"
      items={items}
      open={open}
      onOpen={change}
    >
      {own && <OwnMoment now={now} onSnooze={(until) => (change(false), onSnooze(until))} />}
    </Menu>
  );
}

function OwnMoment({ now, onSnooze }: { now: Instant; onSnooze: (until: Instant) => void }) {
  const [wall, setWall] = useState(wallOf(now + 24 * 3_600_000));
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
