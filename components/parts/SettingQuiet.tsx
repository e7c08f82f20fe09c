import { useId } from 'preact/hooks';
import { usualQuiet } from '../../lib/shared/quiet.ts';
import type { Settings } from '../../lib/store/rows.ts';
import { say } from '../../lib/words/say.ts';
import { Field } from '../ui/Field.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import css from './SettingQuiet.module.css';

type Props = {
  quiet: Settings['quiet'];
  onChange: (quiet: Settings['quiet']) => void;
};

const two = (number: number): string => String(number).padStart(2, '0');
/** A minute of the day as the field wants it. */
const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The hours in which nothing is told outside the page; off by default. */
export function SettingQuiet({ quiet, onChange }: Props) {
  const id = useId();
  const same = quiet !== null && quiet.from === quiet.to;
  const field = (which: 'from' | 'to', label: string) =>
    quiet && (
      <Field
        label={label}
        id={`${id}-${which}`}
        error={same && which === 'to' ? say('options_quiet_same') : undefined}
      >
        {({ id: input, describedBy, invalid }) => (
          <input
            class={css.time}
            type="time"
            id={input}
            value={clockOf(quiet[which])}
            required
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => {
              const minute = minuteOf(event.currentTarget.value);
              if (minute !== null) onChange({ ...quiet, [which]: minute });
            }}
          />
        )}
      </Field>
    );
  return (
    <>
      <Toggle
        label={say('options_quiet')}
        hint={say('options_quiet_hint')}
        checked={quiet !== null}
        onChange={(on) => onChange(on ? usualQuiet : null)}
      />
      {quiet && (
        <div class={css.pair} role="group" aria-label={say('options_quiet')}>
          {field('from', say('options_quiet_from'))}
          {field('to', say('options_quiet_to'))}
        </div>
      )}
    </>
  );
}
