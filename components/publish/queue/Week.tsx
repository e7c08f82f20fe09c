import { useState } from 'preact/hooks';
import type { QueueActions, QueueModel, Spot, WeekDay } from '../../../lib/view/queue/models.ts';
import { full } from '../../../lib/words/numbers.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import {
  dayName,
  dayNumber,
  minuteWords,
  wallWords,
  weekdayName,
} from '../../../lib/words/walls.ts';
import { wallOf } from '../../../lib/shared/post/zone.ts';
import { useRoving } from '../../parts/keys.ts';
import { Frame } from '../../ui/Frame.tsx';
import css from './Week.module.css';

type Props = { queue: Pick<QueueModel, 'week' | 'zone' | 'jobs'>; actions: QueueActions };

const carried = 'application/x-loupe-job';

/** Seven days from today with the posts planned for each, to be moved by hand or by key. */
export function Week({ queue: { week, zone }, actions }: Props) {
  const [over, setOver] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const spots = week.flatMap((day) => day.spots);
  const roving = useRoving(spots.length);
  const whenOf = ({ at }: Spot): string => wallWords(wallOf(at, zone));

  const tell = async (spot: Spot, moving: Promise<boolean>): Promise<void> => {
    setTold((await moving) ? '' : say('queue_not_moved', spot.title));
  };
  const press = (event: KeyboardEvent, spot: Spot): void => {
    const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (sideways) void tell(spot, actions.moveDays(spot.id, event.key === back ? -1 : 1));
    else if (event.altKey && event.key === 'ArrowUp') void tell(spot, actions.swap(spot.id, -1));
    else if (event.altKey && event.key === 'ArrowDown') void tell(spot, actions.swap(spot.id, 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drop = (event: DragEvent, day: WeekDay): void => {
    event.preventDefault();
    setOver(null);
    const spot = spots.find(({ id }) => id === event.dataTransfer?.getData(carried));
    const from = week.findIndex((one) => one.spots.some(({ id }) => id === spot?.id));
    const days = week.indexOf(day) - from;
    if (spot && days !== 0) void tell(spot, actions.moveDays(spot.id, days));
  };
  return (
    <section class={css.week} aria-label={say('queue_week')} onKeyDown={roving.onKeyDown}>
      <ol class={css.days}>
        {week.map((one) => (
          <li
            key={one.day}
            class={css.day}
            data-over={over === one.day || undefined}
            data-today={one.today || undefined}
            aria-label={sayCount(
              'queue_day_jobs',
              one.spots.length,
              one.today ? say('queue_today') : dayName(one.day),
              full(one.spots.length),
            )}
            onDragOver={(event) => {
              if (!event.dataTransfer?.types.includes(carried)) return;
              event.preventDefault();
              setOver(one.day);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, one)}
          >
            <span class={css.name} aria-hidden="true">
              <span>{weekdayName(one.day)}</span>
              <b>{dayNumber(one.day)}</b>
            </span>
            {one.spots.map((spot) => (
              <button
                key={spot.id}
                class={css.spot}
                type="button"
                draggable
                aria-label={say('queue_spot', spot.title, whenOf(spot))}
                aria-describedby="week-hint"
                {...roving.row(spots.indexOf(spot))}
                onKeyDown={(event) => press(event, spot)}
                onDragStart={(event) => event.dataTransfer?.setData(carried, spot.id)}
                onClick={() => document.getElementById(`job-${spot.id}`)?.scrollIntoView()}
              >
                <Frame picture={spot.thumb} size="s" />
                <span class={css.time}>{minuteWords(wallOf(spot.at, zone))}</span>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="vh" id="week-hint">
        {say('queue_hint')}
      </p>
      <p class="vh" role="status">
        {told}
      </p>
    </section>
  );
}
