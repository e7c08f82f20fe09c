import type { ComponentChildren } from 'preact';
import css from './Empty.module.css';

type Props = { title: string; children?: ComponentChildren; action?: ComponentChildren };

/** Nothing here yet: what will fill it and when, and one way forward. */
export function Empty({ title, children, action }: Props) {
  return (
    <div class={css.empty}>
      <p class={css.title}>{title}</p>
      {children && <p>{children}</p>}
      {action && <div class={css.action}>{action}</div>}
    </div>
  );
}
