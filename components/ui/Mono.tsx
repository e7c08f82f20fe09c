import css from './Mono.module.css';

/** First letter of a name, for people of whom Meta gives no picture. */
export function Mono({ name }: { name: string }) {
  const letter = [...name.replace(/^@/, '')][0] ?? '';
  return (
    <span class={css.mono} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  );
}
