import type { ComponentChildren } from 'preact';
import css from './ConnectTodo.module.css';

/** Numbered things to do elsewhere; its children are list items. */
export function ConnectTodo({ children }: { children: ComponentChildren }) {
  return (
    <ol class={css.todo} role="list">
      {children}
    </ol>
  );
}
