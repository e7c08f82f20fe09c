import { useId } from 'preact/hooks';
import css from './Segmented.module.css';

type Props<T extends string | number> = {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** One of a few, all in sight: radio buttons in one well. */
export function Segmented<T extends string | number>(props: Props<T>) {
  const name = useId();
  return (
    <fieldset class={css.set}>
      <legend class={css.label}>{props.label}</legend>
      <span class={css.well}>
        {props.options.map(({ value, label }) => (
          <label class={css.option} key={value}>
            <input
              class={css.input}
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span class={css.text}>{label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
