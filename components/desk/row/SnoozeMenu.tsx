import type { Instant } from '../../../lib/shared/ids.ts';
import { say } from '../../../lib/words/say.ts';
import { Menu } from '../../ui/Menu.tsx';
import { OwnMoment } from './OwnMoment.tsx';
import { useSnooze } from './snooze-items.ts';

type Props = {
  open: boolean;
  now: Instant;
  onOpen: (open: boolean) => void;
  onSnooze: (until: Instant) => void;
};

/** Until when several comments are to rest; opens upwards from the bar that stays below. */
export function SnoozeMenu({ open, now, onOpen, onSnooze }: Props) {
  const { items, own } = useSnooze(now, open, onSnooze);
  return (
    <Menu
      label={say('desk_snooze')}
      face={say('desk_snooze')}
      look="quiet"
      above
      keys="S"
      items={items}
      open={open}
      onOpen={onOpen}
    >
      {own && (
        <OwnMoment
          now={now}
          onSnooze={(until) => {
            onOpen(false);
            onSnooze(until);
          }}
        />
      )}
    </Menu>
  );
}
