import { useId } from 'preact/hooks';
import type { Feature } from '../../lib/shared/permissions.ts';
import { say } from '../../lib/words/say.ts';
import css from './Choice.module.css';

type Props = { feature: Feature; choose: (feature: Feature) => void };

/** What a first sign-in asks for: the usual start, or the comment desk and nothing else. */
export function Choice({ feature, choose }: Props) {
  const name = useId();
  const options = [
    {
      value: 'reading' as const,
      title: say('setup_connect_reading'),
      note: say('setup_connect_reading_note'),
    },
    {
      value: 'desk-alone' as const,
      title: say('setup_connect_desk'),
      note: say('setup_connect_desk_note'),
    },
  ];
  return (
    <fieldset class={css.choice}>
      <legend class={css.legend}>{say('setup_connect_what')}</legend>
      {options.map(({ value, title, note }) => (
        <label class={css.option} key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={feature === value}
            aria-describedby={`${name}-${value}`}
            onChange={() => choose(value)}
          />
          <span class={css.words}>
            <b>{title}</b>
            <span id={`${name}-${value}`}>{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
