import css from './Progress.module.css';

/** How much of a film Meta has. */
export const Progress = ({ share, words }: { share: number; words: string }) => (
  <p class={css.progress}>
    <progress class={css.bar} value={share} max={1} aria-label={words} />
    <span aria-hidden="true">{words}</span>
  </p>
);
