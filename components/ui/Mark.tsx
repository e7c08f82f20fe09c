import css from './Mark.module.css';

/** The pencil's stroke: this row is selected. */
export function Mark() {
  return (
    <svg class={css.mark} viewBox="0 0 7 100" preserveAspectRatio="none" aria-hidden="true">
      <path d="M2 1.6C3.6-.4 5.6.4 5.3 4 4.5 21 6.2 41 5.1 60c-.7 14 .7 27 .1 36-.3 3.6-2.6 4.4-3 1C2.9 80 1.3 62 2 44 2.6 28 .9 13 2 1.6Z" />
    </svg>
  );
}
