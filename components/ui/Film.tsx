import type { ComponentChildren } from 'preact';
import css from './Film.module.css';

/** The dark strip own pictures lie on. */
export function Film({ children }: { children?: ComponentChildren }) {
  return <div class={css.film}>{children}</div>;
}

/** Edge print: facts such as a number, a kind, a date; never a sentence. */
export function Edge({ children }: { children: ComponentChildren }) {
  return <span class={css.edge}>{children}</span>;
}
