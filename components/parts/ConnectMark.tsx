import mark from './ConnectMark.svg';
import css from './ConnectMark.module.css';

/** Loupe's own mark beside its name. */
export function ConnectMark() {
  return <img class={css.mark} src={mark} alt="" width={28} height={28} />;
}
