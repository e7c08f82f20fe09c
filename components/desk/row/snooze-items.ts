import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import { say } from '../../../lib/words/say.ts';
import { clock } from '../../../lib/words/times.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { snoozes } from './snoozes.ts';

/** Moments to wake at as choices of a menu, the last of which asks for one of the person's own. */
export function useSnooze(now: Instant, open: boolean, onSnooze: (until: Instant) => void) {
  const [own, setOwn] = useState(false);
  useEffect(() => {
    if (!open) setOwn(false);
  }, [open]);
  const items: MenuItem[] = [
    ...snoozes(now).map(({ name, until }) => ({
      id: name,
      label: say(`desk_snooze_${name}`),
      note: clock(until, now),
      onChoose: () => onSnooze(until),
    })),
    { id: 'own', label: say('desk_snooze_own'), stays: true, onChoose: () => setOwn(true) },
  ];
  return { items, own: own && open };
}
