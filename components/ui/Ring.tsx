import css from './Ring.module.css';

/** The pencil's ring: this frame stands out. The words beside it say why. */
export function Ring() {
  return (
    <svg class={css.ring} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path d="M64 5C30 -3 3 17 3 51c0 32 25 49 55 46 27-3 41-26 39-52C95 16 70 1 36 8" />
    </svg>
  );
}
