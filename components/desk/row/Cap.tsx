import { Kbd } from '../../ui/Kbd.tsx';
import css from './Cap.module.css';

/** The key of an act, where there is room for it. */
export const Cap = ({ cap }: { cap: string }) => (
  <span class={css.cap}>
    <Kbd>{cap}</Kbd>
  </span>
);
