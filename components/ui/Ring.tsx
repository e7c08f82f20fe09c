import css from './Ring.module.css';

/** The pencil's ring: this frame stands out. The words beside it say why. */
export function Ring() {
  return (
    <svg class={css.ring} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <filter id="wax" x="-20%" y="-20%" width="140%" height="140%">
        <feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="4" />
        <feDisplacementMap in="SourceGraphic" scale="1.8" result="d" />
        <feTurbulence type="fractalNoise" baseFrequency="1.1" seed="9" />
        <feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -5 3.6" />
        <feComposite in="d" operator="in" />
      </filter>
      <path
        filter="url(#wax)"
        d="M64 5C30 -3 3 17 3 51c0 32 25 49 55 46 27-3 41-26 39-52C95 16 70 1 36 8"
      />
    </svg>
  );
}
