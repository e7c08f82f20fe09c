import type { ComponentChildren } from 'preact';
import css from './Kbd.module.css';

/** A key cap. Hidden from readers: the control it stands in carries `aria-keyshortcuts`. */
export function Kbd({ children }: { children: ComponentChildren }) {
  return (
    <kbd class={css.kbd} aria-hidden="true">
      {children}
    </kbd>
  );
}
