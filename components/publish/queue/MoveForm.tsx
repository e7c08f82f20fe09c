import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { instantOf, isWall, wallOf } from '../../../lib/shared/post/zone.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { JobModel } from '../../../lib/view/queue/models.ts';
import { say } from '../../../lib/words/say.ts';
import { wallWords, zoneName } from '../../../lib/words/walls.ts';
import { Button } from '../../ui/Button.tsx';
import css from './MoveForm.module.css';

type Props = {
  planned: NonNullable<JobModel['planned']>;
  now: Instant;
  onMove: (wall: string, zone: string) => void;
  onClose: () => void;
};

/** Another minute, typed or picked, with what summer time makes of it. */
export function MoveForm({ planned, now, onMove, onClose }: Props) {
  const { zone } = planned;
  const [wall, setWall] = useState(planned.wall);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const placed = isWall(wall) ? instantOf(wall, zone) : null;
  const past = placed === null || placed.at <= now;
  const note = past
    ? say('job_move_past')
    : placed.note === 'skipped'
      ? say('job_move_skipped', wallWords(wallOf(placed.at, zone)))
      : placed.note === 'repeated'
        ? say('job_move_repeated')
        : '';
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!past) onMove(wall, zone);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label for={id}>{say('job_move_when', zoneName(zone))}</label>
      <input
        class={css.input}
        id={id}
        type="datetime-local"
        value={wall}
        min={wallOf(now, zone)}
        aria-invalid={past || undefined}
        aria-describedby={`${id}-note`}
        ref={input}
        onInput={(event) => setWall(event.currentTarget.value)}
      />
      <p class={css.note} id={`${id}-note`} aria-live="polite">
        {note}
      </p>
      <div class={css.acts}>
        <Button size="s" type="submit" disabled={past}>
          {say('job_move_do')}
        </Button>
        <Button size="s" kind="quiet" onPress={onClose}>
          {say('job_move_keep')}
        </Button>
      </div>
    </form>
  );
}
